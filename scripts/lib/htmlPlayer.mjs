// The script that plays a run inside a report of one file (src/report/html/player): bundled into a text, with the hash
// that the report's own policy lets it run by. Whoever bundles or tests what writes reports needs this plugin.
import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "vite";
import { root } from "./setup.mjs";

const name = "virtual:html-player";
const id = `\0${name}`;

/** @type {Promise<{ script: string, modules: readonly string[] }> | null} */
let bundled = null;

async function bundle() {
  const made = await build({
    configFile: false,
    root,
    logLevel: "silent",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      minify: true,
      rolldownOptions: {
        input: path.join(root, "src/report/html/player/player.ts"),
        treeshake: { moduleSideEffects: (module) => module.endsWith("/player.ts") },
        output: { format: "iife" },
      },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  const chunk = first && "output" in first ? first.output[0] : null;
  if (chunk?.type !== "chunk") throw new Error("src/report/html/player: nothing was bundled");
  // Inside HTML a script ends at the first "</script", wherever it stands.
  if (/<\/script|<!--/i.test(chunk.code))
    throw new Error("src/report/html/player: the script would end early");
  return { script: chunk.code.trim(), modules: chunk.moduleIds };
}

/** @returns {import("vite").Plugin} */
export function htmlPlayer() {
  return {
    name: "html-player",
    resolveId: (source) => (source === name ? id : null),
    async load(wanted) {
      if (wanted !== id) return null;
      bundled ??= bundle();
      const { script, modules } = await bundled;
      for (const file of modules) this.addWatchFile(file);
      const hash = `sha256-${createHash("sha256").update(script).digest("base64")}`;
      return `export const script = ${JSON.stringify(script)};\nexport const hash = ${JSON.stringify(hash)};\n`;
    },
  };
}
