// How fast it is: `npm run bench`. Bundles bench/ and runs it; ratios are against a reference in the same run.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { root, setUp } from "./lib/setup.mjs";

await setUp();
const { build } = await import("vite");
const outDir = path.join(root, "node_modules/.cache/millrace/bench");
await build({
  configFile: false,
  root,
  logLevel: "warn",
  publicDir: false,
  ssr: { target: "node", noExternal: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: "node20",
    rollupOptions: { input: { engine: "bench/engine.ts" } },
  },
});
const { status } = spawnSync(process.execPath, ["--expose-gc", path.join(outDir, "engine.js")], {
  cwd: root,
  stdio: "inherit",
});
process.exit(status ?? 1);
