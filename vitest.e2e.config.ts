import { defineConfig } from "vitest/config";
import { TOGETHER } from "./test/e2e/together";

// Journeys through the built app, in a real browser and a real Electron; `npm test` builds first and runs them.
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    globalSetup: ["test/e2e/hosts.ts"],
    environment: "node",
    // Two at a time; each has a display, and so a clipboard, of its own (test/e2e/hosts.ts).
    maxWorkers: TOGETHER,
    // A busy machine takes several times as long: only what hangs is to fail.
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
