import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { compareFlows, conductStudy, inlineRunner } from "../../simulations/index";
import { readFileArguments } from "../../src/cli/commandArguments";
import { exportMap } from "../../src/cli/export";
import { exportOptions } from "../../src/cli/exportOptions";
import { exportOrder, firstChoice, type ExportChoice } from "../../src/commands/exportActions";
import { simulateBeside, studyWanted } from "../../src/commands/exportFigures";
import type { StreamMap } from "../../src/model/StreamMap";
import { toMarkdown } from "../../src/report/tables/toMarkdown";
import { toFlowBeside } from "../../src/runs/besideComparison";
import { deployingOf } from "../../src/runs/delivery/deployingOf";
import { toFlow } from "../../src/runs/toFlow";
import { createStores, type Stores } from "../../src/stores/stores";
import { fakeDesktop } from "../fixtures/fakeDesktop";
import { shopStream } from "../fixtures/shopStream";

const map: StreamMap = {
  ...shopStream,
  scenarios: {
    slow: { name: "Slow", changes: [{ op: "replace", path: "/steps/test/processTime", value: "1.94h" }] },
    quick: { name: "Quick", changes: [{ op: "replace", path: "/steps/build/processTime", value: "0.5h" }] },
    stuck: {
      name: "Stuck",
      changes: [
        { op: "add", path: "/steps/build/batch", value: { mode: "transfer", size: 8 } },
        { op: "add", path: "/steps/build/wipLimit", value: 4 },
      ],
    },
  },
  experiment: { horizon: "26w", replications: 6 },
};

const noCancel = { cancel: () => undefined, abandon: () => undefined };

/** Stores that really run, in this thread. */
function runningStores(): Stores {
  const stores = createStores(
    fakeDesktop(),
    (shown) => {
      const { flow, experiment, assumptions } = toFlow(shown);
      const how = { runner: inlineRunner, trace: true, constraint: true, deploying: deployingOf(shown) };
      return { study: conductStudy(flow, experiment, { ...how, assumptions }), cancel: () => undefined };
    },
    [],
    undefined,
    undefined,
    (baseline, scenarios, { replications }, onProgress) => {
      const { flow, experiment } = toFlow(baseline, replications === undefined ? {} : { replications });
      const candidates = scenarios.map(({ id, map: changed }) => ({ id, flow: toFlow(changed).flow }));
      const how = { runner: inlineRunner, margin: 0.02, keepLeadTimes: true, onProgress };
      return { result: compareFlows(flow, candidates, experiment, how), ...noCancel };
    },
    undefined,
    undefined,
    undefined,
    (shown, runs) => {
      const { flow, experiment, assumptions } = toFlowBeside(shown, runs);
      const how = { runner: inlineRunner, trace: true, constraint: true, deploying: deployingOf(shown) };
      return { result: conductStudy(flow, experiment, { ...how, assumptions }), cancel: () => undefined };
    },
  );
  stores.document.getState().load(map, { id: "f", name: "shop.millrace" } as never);
  return stores;
}

const wiki: ExportChoice = { ...firstChoice, kind: "md" };
const folder = mkdtempSync(path.join(tmpdir(), "millrace-window-"));

/** What the window would write once it has simulated what was missing, and what its printed command writes. */
async function bothWays(stores: Stores): Promise<{ readonly window: string; readonly typed: string }> {
  const wanted = studyWanted(stores, wiki);
  if (wanted !== null) await simulateBeside(stores, wanted);
  const { report } = exportOrder(stores, wiki);
  const { command } = report.made;
  const [program, verb, file, to, out, ...options] = command
    .split(" ")
    .map((word) => word.replace(/^'(.*)'$/s, "$1"));
  expect([program, verb, file, to, out]).toEqual(["millrace", "export", "shop.millrace", "--to", "shop.md"]);
  const target = path.join(folder, "shop.md");
  const given = readFileArguments(
    "export",
    [file!, to!, target, "--threads", "1", ...options],
    exportOptions,
  );
  const noTools = {
    shelf: () => Promise.reject(new Error("no")),
    resvg: () => Promise.reject(new Error("no")),
  };
  const told = await exportMap(
    given,
    JSON.stringify(map),
    { ...noTools, now: () => new Date() },
    () => undefined,
  );
  expect(told).toMatchObject({ exitCode: 0, errors: [], failure: null });
  // The commands differ in the folder and the threads only.
  const figures = (text: string): string => text.replaceAll(/^- Millrace .*$/gm, "");
  return { window: figures(toMarkdown(report)), typed: figures(readFileSync(target, "utf8")) };
}

let stores: Stores;
beforeEach(() => {
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
  stores = runningStores();
});

describe("an export from the window", () => {
  test("after Compare alone has the figures of the map, simulated over the runs of the comparison", async () => {
    await stores.compare.getState().compare();
    // Before that is done it has them all the same, but for what holds the stream back.
    const first = exportOrder(stores, wiki).report;
    expect(first.study?.results.constraint.kind).toBe("unknown");
    const { window, typed } = await bothWays(stores);
    const { study, comparison, made } = exportOrder(stores, wiki).report;
    expect(study?.results.constraint.kind).toBe("market");
    expect(study?.results.stream).toEqual(comparison?.baseline.results?.stream);
    expect(study?.results.stream).toEqual(first.study?.results.stream);
    expect(made.command).not.toContain("--no-run");
    expect(window).not.toContain("Nothing was simulated");
    expect(window).toContain("“Stuck” is missing: it cannot be simulated.");
    expect(typed).toBe(window);
  });

  test("after Simulate and Compare has one figure for the map, though a scenario takes longer to get going", async () => {
    await stores.run.getState().simulate();
    await stores.compare.getState().compare();
    const alone = stores.run.getState().study!.results;
    const { window, typed } = await bothWays(stores);
    const { study, comparison } = exportOrder(stores, wiki).report;
    expect(comparison!.warmUpHours).toBeGreaterThan(alone.warmUpHours);
    expect(study!.results.warmUpHours).toBe(comparison!.warmUpHours);
    expect(typed).toBe(window);
  });

  test("of some scenarios only, run on to more runs, comes from its printed command", async () => {
    stores.compare.getState().leaveOut("slow", true);
    await stores.compare.getState().compare(7);
    const { window, typed } = await bothWays(stores);
    expect(window).not.toContain("### Slow");
    expect(typed).toBe(window);
  });

  test("with another baseline takes the scenarios along, and so does its printed command", async () => {
    stores.compare.getState().setBaseline("quick");
    stores.document.getState().showScenario("slow");
    await stores.compare.getState().compare();
    const { window, typed } = await bothWays(stores);
    expect(window.match(/^### .*$/gm)).toEqual(["### As it is", "### Slow"]);
    expect(typed).toBe(window);
  });

  test("of a scenario that was not compared has its own runs, and says so", async () => {
    stores.compare.getState().leaveOut("slow", true);
    stores.document.getState().showScenario("slow");
    await stores.compare.getState().compare(7);
    const { window, typed } = await bothWays(stores);
    expect(exportOrder(stores, wiki).report.study?.results.replications).toBe(7);
    expect(typed).toBe(window);
  });

  test("after Simulate alone leaves the scenarios out, and so does its printed command", async () => {
    await stores.run.getState().simulate();
    const { window, typed } = await bothWays(stores);
    expect(exportOrder(stores, wiki).report.made.command).toContain("--no-compare");
    expect(typed).toBe(window);
  });

  test("of a picture has nothing to do with the comparison", async () => {
    await stores.compare.getState().compare();
    const picture = { ...firstChoice, kind: "svg" } as const;
    expect(studyWanted(stores, picture)).toBeNull();
    expect(exportOrder(stores, picture).report).toMatchObject({ study: null, comparison: null });
  });

  test("says what its command does not bring about", () => {
    stores.document.getState().load(map, null, { name: "Shop" });
    expect(exportOrder(stores, wiki).report.made.beyond).toEqual(["unsaved"]);
  });
});
