import { readFile } from "node:fs/promises";
import type { FontFile, FontShelf } from "../report/type/FontShelf";

/** What an export needs from the machine beside the map. */
export interface ExportTools {
  readonly shelf: () => Promise<FontShelf>;
  /** The program that turns SVG into PNG, as WebAssembly. */
  readonly resvg: () => Promise<Uint8Array>;
  readonly now: () => Date;
}

/** The tools that the build puts beside this program. */
export const builtTools: ExportTools = {
  shelf: async () => {
    const folder = new URL("../web/fonts/", import.meta.url);
    const files = JSON.parse(await readFile(new URL("fonts.json", folder), "utf8")) as readonly FontFile[];
    return { files, read: async (file) => new Uint8Array(await readFile(new URL(file, folder))) };
  },
  resvg: async () => new Uint8Array(await readFile(new URL("./resvg.wasm", import.meta.url))),
  now: () => new Date(),
};
