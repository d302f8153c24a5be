import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

/** Writes a file whole or not at all: beside its place first, then put there. Returns why not, or null. */
export function writeWhole(file: string, text: string): string | null {
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(fresh, "wx");
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, file);
    return null;
  } catch (failure) {
    rmSync(fresh, { force: true });
    return failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
  }
}
