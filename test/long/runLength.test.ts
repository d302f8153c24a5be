import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { conductStudy, inlineRunner, TOO_SHORT, type Flow } from "../../simulations/index";
import { applyScenario } from "../../src/model/scenarios";
import type { StreamMap } from "../../src/model/StreamMap";
import { toFlow } from "../../src/runs/toFlow";
import { queue } from "../experiments/coverage";

const SEEDS = 100;

interface Studied {
  /** Share of the intervals of mean lead time that hold what is so in the long run. */
  readonly covered: number;
  /** Share of the studies that call their runs too short. */
  readonly warned: number;
}

async function studyOften(
  flow: Flow,
  horizon: number,
  replications: number,
  exact: number,
): Promise<Studied> {
  let [covered, warned] = [0, 0];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { results } = await conductStudy(
      flow,
      { horizon, warmUp: "auto", replications, seed: 1000 * replications + seed },
      { runner: inlineRunner, trace: false, assumptions: [], constraint: false },
    );
    const { low, high } = results.stream.leadTimeHours.mean;
    if (low! <= exact && exact <= high!) covered++;
    if (results.assumptions.some(({ code }) => code === TOO_SHORT)) warned++;
  }
  return { covered: covered / SEEDS, warned: warned / SEEDS };
}

// Length of a run in hours of work: short ones of a busy queue never get to see what it is like.
test.each([
  [0.9, 300, "bad"],
  [0.9, 800, "bad"],
  [0.95, 300, "bad"],
  [0.95, 1000, "bad"],
  [0.95, 2000, "bad"],
  [0.5, 500, "good"],
  [0.5, 3000, "good"],
  [0.7, 1500, "good"],
  [0.8, 5000, "good"],
  [0.9, 8000, "good"],
  [0.95, 30_000, "good"],
] as const)(
  "M/M/1 at a load of %d over %d hours: the interval is %s, and that is said",
  async (rate, horizon, how) => {
    const { covered, warned } = await studyOften(queue("a", rate), horizon, 30, 1 / (1 - rate));
    if (how === "bad") {
      expect(covered).toBeLessThan(0.8);
      expect(warned).toBeGreaterThan(0.75);
    } else {
      expect(covered).toBeGreaterThan(0.82);
      expect(warned).toBeLessThan(0.1);
    }
  },
  600_000,
);

// Mean lead times of 60 runs forty times as long.
test.each([
  ["idea-to-production", null, 257.4, "bad"],
  ["idea-to-production", "sixth-developer", 251, "bad"],
  ["change-board", null, 130.5, "good"],
  ["change-board", "deploy-weekly", 105, "good"],
  ["busy-and-idle", null, 4.981, "good"],
  ["brent", "two", 20.85, "good"],
] as const)(
  "the sample %s, %s",
  async (name, scenario, exact, how) => {
    const base = JSON.parse(readFileSync(`assets/samples/${name}.millrace`, "utf8")) as StreamMap;
    const { flow, experiment } = toFlow(scenario === null ? base : applyScenario(base, scenario).map);
    const { covered, warned } = await studyOften(flow, experiment.horizon, experiment.replications, exact);
    if (how === "bad") {
      expect(covered).toBeLessThan(0.8);
      expect(warned).toBeGreaterThan(0.9);
    } else {
      expect(covered).toBeGreaterThan(0.82);
      expect(warned).toBeLessThan(0.1);
    }
  },
  600_000,
);
