import fc from "fast-check";
import { vi } from "vitest";

// `npm test` tries the same maps each time, so that what fails there fails again; `npm run test:long` tries others, and more.
if (process.env["MILLRACE_LONG"]) {
  fc.configureGlobal({ numRuns: 3000, endOnFailure: true });
  vi.setConfig({ testTimeout: 3_600_000 });
} else {
  fc.configureGlobal({ seed: 1 });
}
