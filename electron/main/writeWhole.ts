import { randomUUID } from "node:crypto";
import { chmod, chown, open, realpath, rename, rm, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";

/** Who writes a file waits for who wrote it before: the last one asked for is the last one written. */
const turns = new Map<string, Promise<void>>();

/**
 * Writes a file whole or not at all: beside its place first, to the last byte and flushed to the disk, then put there.
 * A link goes on leading where it led; mode and owner stay what they were, where `mode` says nothing else.
 */
export function writeWhole(file: string, data: string | Uint8Array, mode?: number): Promise<void> {
  const key = path.resolve(file);
  const write = (): Promise<void> => writeNow(key, typeof data === "string" ? Buffer.from(data) : data, mode);
  const turn = (turns.get(key) ?? Promise.resolve()).then(write, write);
  turns.set(key, turn);
  const end = (): void => {
    if (turns.get(key) === turn) turns.delete(key);
  };
  turn.then(end, end);
  return turn;
}

async function writeNow(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const place = await realpath(file).catch(() => file);
  const before = await stat(place).catch(() => null);
  const wanted = mode ?? (before === null ? undefined : before.mode & 0o7777);
  const fresh = `${place}.${randomUUID().slice(0, 8)}`;
  try {
    const handle = await open(fresh, "wx", wanted);
    try {
      await writeAll(handle, bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (before !== null) await chown(fresh, before.uid, before.gid).catch(passOver);
    if (wanted !== undefined) await chmod(fresh, wanted).catch(passOver);
    await rename(fresh, place);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A disk that becomes full takes a part of what it is given, and says so only when it is given the rest. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, done);
    if (bytesWritten === 0) throw Object.assign(new Error("nothing more was written"), { code: "ENOSPC" });
    done += bytesWritten;
  }
}

/** Who may not give a file away, or a disk that knows no owners, is no reason not to save. */
function passOver(error: NodeJS.ErrnoException): void {
  if (!["EPERM", "EINVAL", "ENOSYS", "ENOTSUP"].includes(error.code ?? "")) throw error;
}
