// How fast it is: `npm run bench`, the engine, reports and then the page; `npm run bench -- reports` for one of them.
// Bundles bench/ and runs it; ratios are against a reference in the same run.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { htmlPlayer } from "./lib/htmlPlayer.mjs";
import { inlineColumns } from "./lib/inlineColumns.mjs";
import { root, setUp } from "./lib/setup.mjs";

await setUp();
const { build } = await import("vite");
const outDir = path.join(root, "node_modules/.cache/millrace/bench");
/** Our scripts find their files by where they stand: they are not bundled. @type {import("vite").Plugin} */
const scriptsStay = {
  name: "scripts-stay",
  enforce: "pre",
  resolveId(source, importer) {
    if (!importer || !/scripts\/lib\//.test(source)) return null;
    return { id: path.resolve(path.dirname(importer), source), external: "absolute" };
  },
};
await build({
  configFile: false,
  root,
  logLevel: "warn",
  publicDir: false,
  plugins: [scriptsStay, inlineColumns(), htmlPlayer()],
  // Bundled CommonJS packages may ask for their own file's name.
  define: { __filename: "import.meta.filename" },
  ssr: { target: "node", noExternal: true, external: ["playwright-core", "vite", "@vitejs/plugin-react"] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: "node20",
    rollupOptions: {
      input: { engine: "bench/engine.ts", reports: "bench/reports.ts", page: "bench/page/run.ts" },
    },
  },
});
const parts = ["engine", "reports", "page"];
const wanted = process.argv.slice(2).filter((name) => parts.includes(name));
for (const name of wanted.length > 0 ? wanted : parts) {
  const { status } = spawnSync(process.execPath, ["--expose-gc", path.join(outDir, `${name}.js`)], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
