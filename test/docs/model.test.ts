import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  compareFlows,
  conductStudy,
  inlineRunner,
  type ComparedFigure,
  type Comparison,
  type Estimate,
  type Results,
} from "../../simulations/index";
import { studentQuantile } from "../../simulations/statistics/confidence";
import { readDocument } from "../../src/document/readDocument";
import { simulationGaps } from "../../src/document/simulationGaps";
import { validateMap } from "../../src/document/validateMap";
import { applyScenario } from "../../src/model/scenarios";
import type { StreamMap } from "../../src/model/StreamMap";
import { calibrate, type Calibration } from "../../src/runs/calibration/calibrate";
import { toFlow } from "../../src/runs/toFlow";

// Every example of docs/model.md: a map, then lines such as "→ throughput 0.5 per hour, cycle time 6 h" or
// "→ with three: cycle time 6 h" for one of its scenarios, "→ compared with three: cycle time better by 14 h" for
// a scenario against the map, and "→ calibrated: analyse waits 4h".

interface Claim {
  readonly about: "run" | "compared" | "calibrated";
  readonly scenario: string | null;
  readonly says: string;
}

interface Example {
  readonly section: string;
  readonly map: StreamMap;
  readonly claims: readonly Claim[];
}

const manual = readFileSync(new URL("../../docs/model.md", import.meta.url), "utf8");
const examples = manual.split(/^## /m).flatMap((section) => {
  const title = section.slice(0, section.indexOf("\n"));
  return [...section.matchAll(/```json\n([^]*?)```\n\n((?:→ .*\n\n?)*)/g)].map(
    ([, text, arrows]): Example => {
      const read = readDocument(text);
      if ("problems" in read) throw new Error(`${title}: ${JSON.stringify(read.problems)}`);
      const claims = arrows.split("\n").flatMap((line) => {
        const found = /^→ (?:(calibrated|compared|)(?: ?with (\w+))?: )?(.*)$/.exec(line);
        if (found === null) return [];
        const [, said = "", scenario = null, claimed = ""] = found;
        const about = said === "compared" || said === "calibrated" ? said : "run";
        return claimed.split(/, /).map((says): Claim => ({ about, scenario, says }));
      });
      return { section: title, map: read.map, claims };
    },
  );
});
/** Claims about chance are right together with 99.9 %, like the models of `millrace verify`. */
const comparisons = examples.reduce((sum, { claims }) => sum + claims.length, 0);

async function simulate(map: StreamMap, scenario: string | null): Promise<Results> {
  const { map: changed, skippedChanges } =
    scenario === null ? { map, skippedChanges: [] } : applyScenario(map, scenario);
  expect(skippedChanges).toEqual([]);
  expect(
    [...validateMap(changed), ...simulationGaps(changed)].filter(({ severity }) => severity === "error"),
  ).toEqual([]);
  const { flow, experiment, assumptions } = toFlow(changed);
  return (
    await conductStudy(flow, experiment, {
      runner: inlineRunner,
      trace: false,
      assumptions,
      constraint: true,
    })
  ).results;
}

const streamFigures: Readonly<Record<string, (results: Results) => Estimate>> = {
  throughput: ({ stream }) => stream.throughputPerHour,
  "lead time": ({ stream }) => stream.leadTimeHours.mean,
  "lead time P50": ({ stream }) => stream.leadTimeHours.p50,
  "flow time": ({ stream }) => stream.flowTimeHours.mean,
  WIP: ({ stream }) => stream.wip,
  "flow efficiency": ({ stream }) => stream.flowEfficiency,
  "first-pass yield": ({ stream }) => stream.firstPassYield,
};

const stepFigures: Readonly<Record<string, (step: Results["steps"][string]) => Estimate>> = {
  busy: (step) => step.utilisation,
  unavailable: (step) => step.unavailable,
  blocked: (step) => step.blocked,
  starved: (step) => step.starved,
  queue: (step) => step.queue,
  waits: (step) => step.queueTimeHours.mean,
  rework: (step) => step.reworkShare,
  throughput: (step) => step.throughputPerHour,
};

/** The estimate that a claim's words stand for. */
function estimateOf(results: Results, figure: string): Estimate {
  const ofStream = streamFigures[figure];
  if (ofStream !== undefined) return ofStream(results);
  const [, id, rest] = /^(\w+) (.*)$/.exec(figure) ?? [];
  if (id === "measure") return results.measures[rest].mean;
  if (id in results.pools) return results.pools[id].utilisation;
  if (id in results.steps) return stepFigures[rest](results.steps[id]);
  const type = results.types[id];
  return rest === "throughput" ? type.throughputPerHour : type.leadTimeHours.mean;
}

function check(results: Results, says: string): void {
  const verdict = /^goal (\w+) (met|missed)$/.exec(says);
  if (verdict !== null) return expect(results.goals[verdict[1]].met, says).toBe(verdict[2] === "met");
  const slow = /^cannot keep up: (\w+)$/.exec(says);
  if (slow !== null)
    return expect(
      results.cannotKeepUp.map(({ id }) => id),
      says,
    ).toEqual([slow[1]]);
  const constraint = /^constraint (\w+)(?: (\w+))?$/.exec(says);
  if (constraint !== null) {
    const { kind, ids } = results.constraint;
    return expect([kind, ...ids], says).toEqual(constraint.slice(1).filter((word) => word !== undefined));
  }
  const unknown = /^(.*) unknown$/.exec(says);
  if (unknown !== null) return expect(estimateOf(results, unknown[1]).mean, says).toBeNull();
  const [, figure, above, below, unit] = /^(.*?) ([\d.]+)(?:\/(\d+))?(?: (h|per hour|%))?$/.exec(says) ?? [];
  if (figure === undefined) throw new Error(`not understood: ${says}`);
  const stated = (Number(above) / Number(below ?? 1)) * (unit === "%" ? 0.01 : 1);
  checkFigure(
    estimateOf(results, figure),
    stated,
    roundingOf(above, below, unit),
    results.replications,
    says,
  );
}

/** A figure printed with decimals is as good as its last digit, when chance is in it at all. */
function roundingOf(above: string, below: string | undefined, unit: string | undefined): number {
  const decimals = /\.(\d+)$/.exec(above)?.[1].length ?? 0;
  return below === undefined && decimals > 1 ? 0.5 * 10 ** -decimals * (unit === "%" ? 0.01 : 1) : 0;
}

function checkFigure(
  found: Estimate,
  stated: number,
  rounding: number,
  replications: number,
  says: string,
): void {
  const { mean, low, high } = found;
  if (mean === null || low === null || high === null) throw new Error(`${says}: nothing measured`);
  const freedom = replications - 1;
  const wider = studentQuantile(1 - 0.001 / (2 * comparisons), freedom) / studentQuantile(0.975, freedom);
  const half = ((high - low) / 2) * wider;
  const allowed = half > 1e-9 * Math.abs(mean) ? half + rounding : 1e-9 * Math.abs(stated) + 1e-12;
  expect(Math.abs(mean - stated), `${says}: measured ${mean} ± ${half}`).toBeLessThanOrEqual(allowed);
}

async function compareAll(map: StreamMap): Promise<Comparison> {
  const { flow, experiment } = toFlow(map);
  const scenarios = Object.keys(map.scenarios ?? {}).map((id) => ({
    id,
    flow: toFlow(applyScenario(map, id).map).flow,
  }));
  return compareFlows(flow, scenarios, experiment, { runner: inlineRunner, margin: 0.02 });
}

const comparedAs: Readonly<Record<string, ComparedFigure>> = {
  throughput: "throughputPerHour",
  "lead time": "leadTimeMeanHours",
  "flow time": "flowTimeMeanHours",
  WIP: "wip",
};

/** "lead time better by 14 h", "throughput none". */
function checkDifference(comparison: Comparison, scenario: string, says: string): void {
  const [, figure = "", verdict, above, below = "1"] =
    /^(.*?) (better|worse|none|inconclusive)(?: by ([\d.]+)(?:\/(\d+))?(?: h| per hour)?)?$/.exec(says) ?? [];
  const found = comparison.scenarios.find(({ id }) => id === scenario)?.figures[comparedAs[figure]];
  expect(found?.verdict, `${scenario}: ${says}`).toBe(verdict);
  if (above === undefined) return;
  // Of a line that never stands still an item more or less falls within the hours that are counted.
  const half = (found!.difference.high! - found!.difference.low!) / 2 + 1e-9 + 0.001 * Number(above);
  expect(
    Math.abs(Math.abs(found!.difference.mean!) - Number(above) / Number(below)),
    says,
  ).toBeLessThanOrEqual(half);
}

/** "analyse waits 4h", "total 11 h", "contradiction shorterThanWork at build". */
function checkCalibration(calibration: Calibration, says: string): void {
  const wait = /^(\w+) waits (.*)$/.exec(says);
  if (wait !== null)
    return expect(calibration.changes, says).toContainEqual({
      op: "add",
      path: `/steps/${wait[1]}/wait`,
      value: wait[2],
    });
  const total = /^total ([\d.]+) h$/.exec(says);
  if (total !== null)
    return expect(calibration.after.stream.simulated.mean, says).toBeCloseTo(Number(total[1]), 9);
  const [, code, step] = /^contradiction (\w+) at (\w+)$/.exec(says) ?? [];
  expect(calibration.contradictions, says).toMatchObject([{ code, step }]);
}

describe("docs/model.md", () => {
  test("has an example for each rule, and each example says what comes of it", () => {
    expect(examples.length).toBeGreaterThanOrEqual(18);
    expect(examples.filter(({ claims }) => claims.length === 0)).toEqual([]);
    const lines = manual.split("\n").filter((line) => line.startsWith("→ "));
    expect(comparisons).toBe(lines.join(", ").split(", ").length);
  });

  test.each(examples)("$section", async ({ map, claims }) => {
    const saidOf = (about: Claim["about"]): readonly Claim[] =>
      claims.filter((claim) => claim.about === about);
    for (const scenario of new Set(saidOf("run").map((claim) => claim.scenario))) {
      const results = await simulate(map, scenario);
      for (const claim of saidOf("run")) if (claim.scenario === scenario) check(results, claim.says);
    }
    const compared = saidOf("compared");
    if (compared.length > 0) {
      const comparison = await compareAll(map);
      for (const { scenario, says } of compared) checkDifference(comparison, scenario ?? "", says);
    }
    const calibrated = saidOf("calibrated");
    if (calibrated.length === 0) return;
    const calibration = await calibrate(map, { runner: inlineRunner });
    for (const { says } of calibrated) checkCalibration(calibration, says);
  });
});
