import { readFile } from "node:fs/promises";
import { fontFiles } from "../../scripts/lib/fonts.mjs";
import type { FontShelf } from "../../src/report/type/FontShelf";

const files = fontFiles();
const from = new Map(files.map((file) => [file.file, file.from]));

/** The fonts as they lie in their packages. */
export const shelf: FontShelf = {
  files,
  read: async (file) => new Uint8Array(await readFile(from.get(file) ?? "")),
};
