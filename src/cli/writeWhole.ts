import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes a file whole or not at all: beside its place first, then put there. Returns why not, or null. */
export function writeWhole(file: string, content: string | Uint8Array): string | null {
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(fresh, "wx");
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, file);
    return null;
  } catch (failure) {
    try {
      rmSync(fresh, { force: true });
    } catch {
      // Where the folder is none, nothing was written either.
    }
    return failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
  }
}
