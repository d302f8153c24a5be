// What Vite makes of the sources: one renderer for both hosts, the main process, its preload, the command line.
import path from "node:path";
import react from "@vitejs/plugin-react";
import { fontFolder } from "./fonts.mjs";
import { htmlPlayer } from "./htmlPlayer.mjs";
import { inlineColumns } from "./inlineColumns.mjs";
import { root } from "./setup.mjs";

const quiet = /** @type {const} */ ({ configFile: false, root, logLevel: "warn", publicDir: false });

/** How long the bundler's plugins take is nothing for those who only start Millrace. */
const checks = { bundlerTimings: false };

/** The window: index.html and all it reaches, the same for Electron and the browser. @param {string} dist @returns {import("vite").InlineConfig} */
export function rendererConfig(dist) {
  return {
    ...quiet,
    base: "./",
    // The fonts of pictures and pages lie beside the window, to be fetched when they are needed.
    publicDir: fontFolder(),
    plugins: [react(), inlineColumns(), htmlPlayer()],
    worker: {
      format: "es",
      plugins: () => [inlineColumns(), htmlPlayer()],
      rolldownOptions: { checks },
    },
    build: {
      outDir: path.join(dist, "web"),
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
      // The policy allows no font or script from a data: address.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        checks,
        output: {
          // What every start needs comes in two files, and not in a hundred that are shared with what comes later: what stands before
          // the rest is read (src/app/main.ts, which waits for the screen and so must be in neither), then the screen.
          codeSplitting: {
            groups: [
              {
                name: "start",
                test: /src.(words.(words|language)|app.rememberView)\.ts$|(core.styles|ui.tokens|ui.base)\.css$|preload-helper/,
                priority: 2,
              },
              { name: "screen", test: /src.app.openScreen\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  };
}

/** Electron's main process: one ESM file, all but Electron inside. @param {string} dist @returns {import("vite").InlineConfig} */
export function mainConfig(dist) {
  return forNode(path.join(dist, "electron/main"), { index: "electron/main/index.ts" }, "es", "js");
}

/** The preload. A sandboxed one must be CommonJS. @param {string} dist @returns {import("vite").InlineConfig} */
export function preloadConfig(dist) {
  return forNode(path.join(dist, "electron/preload"), { index: "electron/preload/index.ts" }, "cjs", "cjs");
}

/** The command line and its worker. @param {string} dist @returns {import("vite").InlineConfig} */
export function cliConfig(dist) {
  return forNode(
    path.join(dist, "cli"),
    { main: "src/cli/main.ts", worker: "src/cli/worker.ts" },
    "es",
    "js",
  );
}

/**
 * @param {string} outDir
 * @param {Record<string, string>} entries
 * @param {"es" | "cjs"} format
 * @param {string} extension
 * @returns {import("vite").InlineConfig}
 */
function forNode(outDir, entries, format, extension) {
  return {
    ...quiet,
    plugins: [inlineColumns(), htmlPlayer()],
    // Bundled CommonJS packages may ask for their own file's name.
    define: format === "es" ? { __filename: "import.meta.filename" } : {},
    ssr: { target: "node", noExternal: true, external: ["electron"] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: "node20",
      minify: false,
      rolldownOptions: {
        checks,
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, path.join(root, file)]),
        ),
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  };
}
