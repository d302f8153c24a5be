import { defineConfig } from "vitest/config";
import { htmlPlayer } from "./scripts/lib/htmlPlayer.mjs";
import { inlineColumns } from "./scripts/lib/inlineColumns.mjs";

// Unit tests run in Node; a test of the screen says `// @vitest-environment happy-dom` on its first line.
export default defineConfig({
  plugins: [inlineColumns(), htmlPlayer()],
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", ...(process.env["MILLRACE_LONG"] ? [] : ["test/long/**"])],
    setupFiles: ["test/luck.ts"],
    environment: "node",
    restoreMocks: true,
    // One core is not left to itself, as Vitest would.
    maxWorkers: "100%",
    // A busy machine takes several times as long: only what hangs is to fail.
    testTimeout: 120_000,
  },
});
