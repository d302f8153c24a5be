import { realpath, stat } from "node:fs/promises";
import path from "node:path";

/** Where a path leads: links followed, spelled as the disk spells it. For a file that is not there, where it would be. */
export async function placeOnDisk(file: string): Promise<string> {
  const full = path.resolve(file);
  const found = await realPath(full);
  if (found !== null) return found;
  const folder = await realPath(path.dirname(full));
  return folder === null ? full : path.join(folder, path.basename(full));
}

/** Whether two paths lead to one file. Two hard links are two files: writing the one leaves the other as it is. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [here, there] = await Promise.all([placeOnDisk(a), placeOnDisk(b)]);
  if (here === there) return true;
  // Some disks take "Shop" and "shop" for one name, or "ü" written in two ways, and do not say how they spell it.
  return bare(here) === bare(there) && (await nodeOf(here)) === (await nodeOf(there));
}

function bare(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

async function realPath(file: string): Promise<string | null> {
  return realpath(file).catch(() => null);
}

/** What stands for a file on its disk; of one that is not there, its path. */
async function nodeOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found === null ? file : `${found.dev}:${found.ino}`;
}
