import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { conductStudy, inlineRunner, type Estimate, type Study } from "../../../simulations/index";
import { readDocument } from "../../../src/document/readDocument";
import type { Step, StreamMap } from "../../../src/model/StreamMap";
import { deployingOf } from "../../../src/runs/delivery/deployingOf";
import { doraFigures, type DoraFigureId } from "../../../src/runs/delivery/doraFigures";
import { toFlow } from "../../../src/runs/toFlow";

const exponential = (mean: string) => ({ distribution: "exponential" as const, mean });

/** Test, then Deploy, then whatever else; work every 8 h unless said. */
function mapOf(deploy: Step, more: Partial<StreamMap> = {}): StreamMap {
  return {
    format: "millrace",
    version: 1,
    variability: 0,
    arrivals: { changes: { to: "test", type: "change", every: "8h" } },
    steps: {
      test: { name: "Test", processTime: "1h" },
      deploy: { name: "Deploy", processTime: "1h", ...deploy },
    },
    links: { td: { from: "test", to: "deploy" } },
    experiment: { horizon: "420w", warmUp: "20w", replications: 8 },
    ...more,
  };
}

/** A step after Deploy too. */
function withVerify(deploy: Step, verify: Step): StreamMap {
  const map = mapOf(deploy);
  return {
    ...map,
    steps: { ...map.steps, verify: { name: "Verify in production", processTime: "1h", ...verify } },
    links: { ...map.links, dv: { from: "deploy", to: "verify" } },
  };
}

async function study(map: StreamMap): Promise<Study> {
  const { flow, experiment, assumptions } = toFlow(map);
  return conductStudy(flow, experiment, {
    runner: inlineRunner,
    trace: false,
    constraint: false,
    assumptions,
    deploying: deployingOf(map),
  });
}

async function figuresOf(
  map: StreamMap,
): Promise<Record<DoraFigureId, { estimate: Estimate | null; gap: string | null }>> {
  const found = doraFigures(map, await study(map));
  return Object.fromEntries(found.map(({ id, ...rest }) => [id, rest])) as never;
}

/** Within twice the 95 % interval: once in ten thousand it is not. */
function near({ mean, low, high }: Estimate, exact: number): void {
  expect(Math.abs(mean! - exact), `${mean} (${low} to ${high}), exact ${exact}`).toBeLessThanOrEqual(
    high! - low! + 1e-3 * exact,
  );
}

describe("deployment frequency, by hand", () => {
  test.each([
    ["one by one: as often as changes come", {}, 1 / 8],
    ["in batches of five: a fifth of that", { batch: { mode: "transfer", size: 5 } }, 1 / 40],
    ["a job of four: a quarter", { batch: { mode: "process", size: 4 } }, 1 / 32],
    ["once a week: every 40 h, however many go together", { cadence: "1w" }, 1 / 40],
  ] as const)("%s", async (_name, deploy, perHour) => {
    const found = await figuresOf(mapOf(deploy));
    near(found.deploymentFrequency.estimate!, perHour);
  });

  test("a train that nobody takes does not go: 1 in 40 h, less the chance e^-0.4 that nothing came", async () => {
    const map = mapOf(
      { cadence: "1w", processTime: "1m" },
      { arrivals: { changes: { to: "deploy", type: "change", every: exponential("100h") } } },
    );
    near((await figuresOf(map)).deploymentFrequency.estimate!, (1 - Math.exp(-0.4)) / 40);
  });
});

describe("change failure rate, by hand", () => {
  test("what the customer finds of the last step: its share of defects of every deployment, also of those again", async () => {
    const found = await figuresOf(mapOf({ percentCompleteAccurate: 85 }));
    near(found.changeFailureRate.estimate!, 0.15);
    // Each change is deployed 1/.85 times.
    near(found.deploymentFrequency.estimate!, 1 / 8 / 0.85);
  });

  test("what a later step sends back", async () => {
    near((await figuresOf(withVerify({ percentCompleteAccurate: 80 }, {}))).changeFailureRate.estimate!, 0.2);
  });

  test("what a step before finds of itself is no failure in production", async () => {
    const map = mapOf({});
    const steps = {
      ...map.steps,
      test: { ...map.steps["test"], percentCompleteAccurate: 50, rework: { foundBy: "test" } },
    };
    const found = await figuresOf({ ...map, steps });
    expect(found.changeFailureRate).toMatchObject({ estimate: null, gap: "noFailures" });
  });

  test("incidents that deployments spawn: their chance; time to restore is their own lead time", async () => {
    const map: StreamMap = {
      ...mapOf({ spawns: { fires: { type: "incident", to: "fix", chance: 30, after: "1d" } } }),
      types: { change: { priority: 0 }, incident: { name: "Incident", priority: 1 } },
    };
    const found = await figuresOf({
      ...map,
      steps: { ...map.steps, fix: { name: "Fix", processTime: "3h", workers: 50 } },
    });
    near(found.changeFailureRate.estimate!, 0.3);
    expect(found.timeToRestore.estimate!.mean).toBeCloseTo(3, 9);
  });

  test("incidents that come by themselves too: nobody can tell which a change has caused", async () => {
    const map: StreamMap = mapOf(
      { spawns: { fires: { type: "incident", to: "test", chance: 30 } } },
      {
        arrivals: {
          changes: { to: "test", type: "change", every: "8h" },
          alarms: { to: "test", type: "incident", every: "40h" },
        },
      },
    );
    expect((await figuresOf(map)).changeFailureRate).toMatchObject({ estimate: null, gap: "mixedFailures" });
  });
});

describe("what the map lacks is said, never made up", () => {
  test("no step that deploys", async () => {
    const map = mapOf({ name: "Hand over" });
    expect(doraFigures(map, null).map(({ gap }) => gap)).toEqual([
      "noDeploy",
      "noDeploy",
      "noDeploy",
      "noRestoring",
    ]);
    expect((await study(map)).deployments).toBeNull();
  });

  test("no measure, no failures, no type that restores", async () => {
    const found = await figuresOf(mapOf({}));
    expect(found.changeLeadTime).toMatchObject({ estimate: null, gap: "noMeasure" });
    expect(found.changeFailureRate).toMatchObject({ estimate: null, gap: "noFailures" });
    expect(found.timeToRestore).toMatchObject({ estimate: null, gap: "noRestoring" });
  });

  test("not run yet", () => {
    const map = mapOf({ percentCompleteAccurate: 90 }, { measures: { m: { from: "test", to: "deploy" } } });
    expect(doraFigures(map, null).map(({ gap }) => gap)).toEqual([
      "notRun",
      "notRun",
      "notRun",
      "noRestoring",
    ]);
  });

  test("a stream that cannot keep up has no lead time; deployments are counted all the same", async () => {
    const map = mapOf({ processTime: "16h" }, { measures: { m: { from: "test", to: "deploy" } } });
    const found = await figuresOf(map);
    expect(found.changeLeadTime).toMatchObject({ estimate: null, gap: "nothingSeen" });
    near(found.deploymentFrequency.estimate!, 1 / 16);
  });
});

test("change lead time is the median of the measure that ends at the deployment: test 1 h, deploy 1 h, alone in the stream", async () => {
  const found = await figuresOf(mapOf({}, { measures: { m: { from: "test", to: "deploy" } } }));
  expect(found.changeLeadTime.estimate!.mean).toBeCloseTo(2, 9);
});

test("the change board sample: at most one deployment in two weeks, and its commit to production is timed", async () => {
  const read = readDocument(readFileSync("assets/samples/change-board.millrace", "utf8"));
  if ("problems" in read) throw new Error("unreadable");
  const found = await figuresOf({ ...read.map, experiment: { ...read.map.experiment, replications: 6 } });
  const { mean } = found.deploymentFrequency.estimate!;
  expect(mean!).toBeLessThanOrEqual(1 / 80);
  expect(mean!).toBeGreaterThan(0.9 / 80);
  expect(found.changeLeadTime.estimate!.mean!).toBeGreaterThan(40);
  expect(found.changeFailureRate.estimate!.mean!).toBeGreaterThan(0.02);
});
