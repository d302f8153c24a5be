// Builds all of dist/ in a folder of its own and puts it in place when it is whole: `npm run build`.
import { copyFileSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { fingerprint, root } from "./lib/setup.mjs";
import { cliConfig, mainConfig, preloadConfig, rendererConfig } from "./lib/viteConfigs.mjs";

// A build under a test runner would else be a build of the tests' kind of React.
process.env["NODE_ENV"] = "production";

const before = fingerprint();
const cache = path.join(root, "node_modules/.cache/millrace");
const fresh = path.join(cache, `dist-${process.pid}`);
const dist = path.join(root, "dist");
try {
  for (const config of [rendererConfig, mainConfig, preloadConfig, cliConfig]) await build(config(fresh));
  // The command line makes PNG with it; a browser has its own way.
  copyFileSync(
    path.join(root, "node_modules/@resvg/resvg-wasm/index_bg.wasm"),
    path.join(fresh, "cli/resvg.wasm"),
  );
  // Taken before the build: an edit made meanwhile makes the next start build again.
  writeFileSync(path.join(fresh, ".fingerprint"), before);
  mkdirSync(cache, { recursive: true });
  rmSync(dist, { recursive: true, force: true, maxRetries: 5 });
  try {
    renameSync(fresh, dist);
  } catch {
    cpSync(fresh, dist, { recursive: true });
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
