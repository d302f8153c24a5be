import { defineConfig } from "vitest/config";

// Journeys through the built app, in a real browser and a real Electron; `npm test` builds first and runs them.
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    globalSetup: ["test/e2e/hosts.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
