import { closeSync, openSync, readSync } from "node:fs";

const MEGABYTE = 1024 * 1024;

/** A file, or what stands for one (a pipe, a device), that does not end where a document would have. */
export class EndlessFile extends Error {
  constructor(readonly megabytes: number) {
    super(`more than ${megabytes} MB`);
  }
}

/** The bytes of a file of so many megabytes at most. Throws `EndlessFile`, and what the system says. */
export function readBounded(file: string, megabytes: number): Uint8Array {
  const handle = openSync(file, "r");
  try {
    const pieces: Buffer[] = [];
    let size = 0;
    for (;;) {
      const piece = Buffer.allocUnsafe(MEGABYTE);
      const read = readSync(handle, piece, 0, MEGABYTE, null);
      if (read === 0) return Buffer.concat(pieces, size);
      size += read;
      if (size > megabytes * MEGABYTE) throw new EndlessFile(megabytes);
      pieces.push(piece.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}
