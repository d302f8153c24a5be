// `npm test` and `npm run check`, the same that CI runs: set-up, format, types, lint, unit tests (the import law's among
// them), build, then journeys in a browser and in Electron. The last line is the sum: N passed, N failed, N skipped.
//   --long   only the long tests of test/long
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { root, setUp } from "./lib/setup.mjs";

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Outcome */

const reports = path.join(root, "node_modules/.cache/millrace/reports");
/** @type {Outcome[]} */
const outcomes = [];

await setUp({ build: false });
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
if (process.argv.includes("--long")) {
  process.env["MILLRACE_LONG"] = "1";
  outcomes.push(vitest("long tests", "long", ["test/long", "--passWithNoTests"]));
} else {
  outcomes.push(tool("format", "oxfmt/bin/oxfmt", ["--check"], "npx oxfmt"));
  outcomes.push(tool("types", "typescript/bin/tsc", ["-b"]));
  outcomes.push(tool("lint", "oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"]));
  outcomes.push(vitest("unit tests", "unit", []));
  const build = step("build", () => run([path.join(root, "scripts/lib/runSetup.mjs")]));
  outcomes.push(build);
  if (build.failed)
    process.stdout.write("the journeys are not walked, as there is no build to walk them in\n");
  else outcomes.push(vitest("journeys", "journeys", ["--config", "vitest.e2e.config.ts"]));
}

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
const skipped = outcomes.flatMap((outcome) => outcome.skipped);
process.stdout.write("\n");
for (const name of skipped) process.stdout.write(`skipped: ${name}\n`);
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped.length} skipped\n`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs Node with what it prints shown. @param {string[]} args */
function run(args) {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    windowsHide: true,
  });
  return done.status === 0;
}

/** @param {string} name @param {() => boolean} work @param {string} [mend] @returns {Outcome} */
function step(name, work, mend) {
  process.stdout.write(`\n── ${name}\n`);
  const good = work();
  if (!good) process.stdout.write(`${name} failed${mend ? `; mend it with: ${mend}` : ""}\n`);
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: [] };
}

/** @param {string} name @param {string} script @param {string[]} args @param {string} [mend] */
function tool(name, script, args, mend) {
  return step(name, () => run([path.join(root, "node_modules", script), ...args]), mend);
}

/** @param {string} name @param {string} report @param {string[]} args @returns {Outcome} */
function vitest(name, report, args) {
  process.stdout.write(`\n── ${name}\n`);
  const file = path.join(reports, `${report}.json`);
  const good = run([
    path.join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    ...args,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  return readReport(file, good);
}

/** @param {string} file @param {boolean} good @returns {Outcome} */
function readReport(file, good) {
  try {
    /** @type {{ testResults: { status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
    const { testResults } = JSON.parse(readFileSync(file, "utf8"));
    const tests = testResults.flatMap((each) => each.assertionResults);
    const broken = testResults.filter(
      (each) => each.status === "failed" && each.assertionResults.length === 0,
    ).length;
    const failed = tests.filter((test) => test.status === "failed").length + broken;
    return {
      passed: tests.filter((test) => test.status === "passed").length,
      // A run can also fail beside its tests: an error that nobody caught.
      failed: failed === 0 && !good ? 1 : failed,
      skipped: tests
        .filter((test) => !["passed", "failed"].includes(test.status))
        .map((test) => test.fullName),
    };
  } catch {
    return { passed: 0, failed: good ? 0 : 1, skipped: [] };
  }
}
