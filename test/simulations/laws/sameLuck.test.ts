import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conductStudy, inlineRunner, TraceKind, type Flow, type Trace } from "../../../simulations/index";
import { scaleTime } from "../../../simulations/experiments/changes";
import {
  runOnce,
  toSetting,
  type RunOrder,
  type RunRecord,
} from "../../../simulations/experiments/replications";
import type { Distribution } from "../../../simulations/index";
import { toFlow } from "../../../src/runs/toFlow";
import { WorkerRunner, type WorkerPort } from "../../../src/runs/WorkerRunner";
import { doTask, type Answer, type Task } from "../../../src/runs/workerMessages";
import { randomMaps } from "./randomMaps";

const order: RunOrder = {
  seed: 7,
  horizon: 256,
  warmUp: 32,
  keepSeries: true,
  keepLeadTimes: true,
  trace: true,
};
const runs = process.env["MILLRACE_LONG"] ? 1000 : 100;
const plan = { numRuns: runs, seed: 12, endOnFailure: true };
const patience = process.env["MILLRACE_LONG"] ? 3_600_000 : 60_000;
const randomFlows = randomMaps().map((map) => toFlow(map).flow);

const run = (flow: Flow, more: Partial<RunOrder> = {}): RunRecord =>
  runOnce(toSetting(flow), { ...order, ...more }, 3);

/** Everything in a value as a short text; numbers by their bits. */
function bitsOf(value: unknown): string {
  let hash = 0x811c9dc5;
  const take = (bytes: Uint8Array): void => {
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  };
  const plain = JSON.stringify(value, (_, part: unknown) => {
    if (!ArrayBuffer.isView(part)) return part;
    take(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    return part.byteLength;
  });
  return `${plain} ${hash}`;
}

describe("the same luck", () => {
  it(
    "the same seed gives the same bits, whatever the order in which steps, links and the like are written down",
    () => {
      fc.assert(
        fc.property(randomFlows, (flow) => {
          const turned: Flow = {
            types: flow.types.toReversed(),
            pools: flow.pools.toReversed(),
            arrivals: flow.arrivals.toReversed(),
            steps: flow.steps.toReversed(),
            links: flow.links.toReversed(),
            ropes: flow.ropes.toReversed(),
            measures: flow.measures.toReversed(),
            goals: flow.goals.toReversed(),
          };
          const once = bitsOf(run(flow));
          expect(bitsOf(run(flow))).toBe(once);
          expect(bitsOf(run(turned))).toBe(once);
        }),
        plan,
      );
    },
    patience,
  );

  it(
    "adding a watcher changes nothing",
    () => {
      fc.assert(
        fc.property(randomFlows, (flow) => {
          expect(bitsOf(run(flow, { trace: false }))).toBe(bitsOf({ ...run(flow), trace: null }));
        }),
        plan,
      );
    },
    patience,
  );

  it("another seed gives another run", () => {
    const [flow] = fc.sample(randomFlows, plan);
    expect(run(flow, { seed: 8 }).figures).not.toEqual(run(flow).figures);
  });

  it(
    "the same results on 1, 2 and 8 threads, in whatever order they finish",
    async () => {
      const experiment = { horizon: 256, warmUp: "auto" as const, replications: 9, seed: 5 };
      const options = { trace: true, assumptions: [], constraint: true };
      for (const flow of fc.sample(randomFlows, { numRuns: 4, seed: 3 })) {
        const alone = await conductStudy(flow, experiment, { ...options, runner: inlineRunner });
        for (const threads of [1, 2, 8]) {
          const runner = new WorkerRunner(Array.from({ length: threads }, (_, index) => slowPort(index)));
          expect(await conductStudy(flow, experiment, { ...options, runner })).toStrictEqual(alone);
          runner.stop();
        }
      }
    },
    patience,
  );
});

/** A worker in the same process that takes its time: later ports and earlier tasks are slower. */
function slowPort(index: number): WorkerPort {
  let tell: (answer: Answer) => void = () => {};
  return {
    post: (task: Task) =>
      setTimeout(
        () => doTask(structuredClone(task), (answer) => tell(answer)),
        (index * 7 + task.id * 3) % 5,
      ),
    listen: (onAnswer) => {
      tell = onAnswer;
    },
    stop: () => {},
  };
}

describe("scale", () => {
  it(
    "all times twice as long: the same run, twice as long, to the bit",
    () => {
      fc.assert(
        fc.property(randomFlows, (flow) => {
          const plain = run(flow).trace as Trace;
          const scaled = run(scaleFlow(flow, 2), { horizon: 512, warmUp: 64 }).trace as Trace;
          const doubled = { ...plain, times: plain.times.map((time) => 2 * time), horizonHours: 512 };
          expect(bitsOf(scaled)).toBe(bitsOf(doubled));
        }),
        plan,
      );
    },
    patience,
  );

  it(
    "all times three times as long: the same, to rounding; rates a third, shares and numbers as they were",
    () => {
      let [tried, compared] = [0, 0];
      fc.assert(
        fc.property(randomFlows, (flow) => {
          tried++;
          const plain = run(flow);
          const scaled = run(scaleFlow(flow, 3), { horizon: 768, warmUp: 96 });
          // What is due at one instant may be due one rounding apart in the other run, and then it comes in another order.
          fc.pre(inSameOrder(plain.trace as Trace, scaled.trace as Trace));
          compared++;
          const close = (value: number, expected: number): boolean =>
            Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
          expect(scaled.events).toBe(plain.events);
          expect(
            scaled.figures.every((value, at) => {
              const old = plain.figures[at];
              return Number.isNaN(old)
                ? Number.isNaN(value)
                : close(value, old) || close(value, 3 * old) || close(value, old / 3);
            }),
          ).toBe(true);
          const times = (scaled.trace as Trace).times;
          expect((plain.trace as Trace).times.every((time, at) => close(times[at], 3 * time))).toBe(true);
        }),
        plan,
      );
      expect(compared).toBeGreaterThan(0.9 * tried);
    },
    patience,
  );
});

function inSameOrder(one: Trace, other: Trace): boolean {
  const columns = ["kinds", "items", "steps"] as const;
  return columns.every(
    (column) =>
      one[column].length === other[column].length &&
      one[column].every((value, at) => other[column][at] === value),
  );
}

function scaleFlow(flow: Flow, factor: number): Flow {
  const some = (time: Distribution | null): Distribution | null =>
    time === null ? null : scaleTime(time, factor);
  const outages = (of: Flow["pools"][number]["outages"]): Flow["pools"][number]["outages"] =>
    of === null ? null : { every: scaleTime(of.every, factor), lasts: scaleTime(of.lasts, factor) };
  return {
    ...flow,
    pools: flow.pools.map((pool) => ({ ...pool, outages: outages(pool.outages) })),
    arrivals: flow.arrivals.map((arrival) => ({ ...arrival, every: some(arrival.every) })),
    steps: flow.steps.map((step) => ({
      ...step,
      processTime: scaleTime(step.processTime, factor),
      wait: some(step.wait),
      cadence: step.cadence === null ? null : step.cadence * factor,
      outages: outages(step.outages),
      spawns: step.spawns.map((spawn) => ({ ...spawn, after: some(spawn.after) })),
      batch:
        step.batch === null
          ? null
          : {
              ...step.batch,
              setup: some(step.batch.setup),
              atMost: step.batch.atMost === null ? null : step.batch.atMost * factor,
            },
    })),
  };
}

describe("common random numbers, item by item", () => {
  /** Without people's rules a pass lasts what was drawn for it; without spawns an item's number is its place in time. */
  const plainMaps = randomMaps({ branches: true, people: false, ownDemand: false });

  /** Hours of each pass: item, step, how often it was there. */
  function passesOf(trace: Trace): Map<string, number> {
    const passes = new Map<string, number>();
    const begun = new Map<string, number>();
    const count = new Map<string, number>();
    trace.kinds.forEach((kind, at) => {
      const key = `${trace.items[at]} ${trace.stepIds[trace.steps[at]]}`;
      if (kind === TraceKind.takeUp) begun.set(key, trace.times[at]);
      if (kind !== TraceKind.finish) return;
      const pass = (count.get(key) ?? 0) + 1;
      count.set(key, pass);
      passes.set(`${key} ${pass}`, trace.times[at] - (begun.get(key) as number));
    });
    return passes;
  }

  /** Copies of an item that are sent back into each other's branch may stand at one step together; a trace does not tell them apart. */
  function keepsCopiesApart({ steps, links }: Flow): boolean {
    const next = (id: string): string[] => links.filter(({ from }) => from === id).map(({ to }) => to);
    const joins = new Set(steps.filter((step) => step.joins).map(({ id }) => id));
    const branchFrom = (first: string): Set<string> => {
      const branch = new Set<string>();
      const open = [first];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (joins.has(id) || branch.has(id)) continue;
        branch.add(id);
        open.push(...next(id));
      }
      return branch;
    };
    const splits = steps.filter((step) => step.splits);
    return splits.every(({ id }) => {
      const branches = next(id).map(branchFrom);
      return steps.every(({ id: from, rework: { to } }) =>
        branches.every(
          (branch) =>
            !branch.has(from) || to === null || branch.has(to) || !branches.some((other) => other.has(to)),
        ),
      );
    });
  }

  it(
    "a change at one step leaves the process times of all items at all other steps untouched",
    () => {
      let compared = 0;
      fc.assert(
        fc.property(plainMaps, fc.nat(1000), fc.nat(2), (map, which, what) => {
          const { flow } = toFlow(map);
          fc.pre(keepsCopiesApart(flow));
          const index = which % flow.steps.length;
          const changed: Flow = {
            ...flow,
            steps: flow.steps.map((step, at) => {
              if (at !== index) return step;
              if (what === 0) return { ...step, processTime: scaleTime(step.processTime, 0.5) };
              if (what === 1) return { ...step, workers: step.workers + 2 };
              return { ...step, wipLimit: step.wipLimit === null ? 5 : step.wipLimit + 1 };
            }),
          };
          const before = passesOf(run(flow).trace as Trace);
          const after = passesOf(run(changed).trace as Trace);
          for (const [key, hours] of after) {
            const old = before.get(key);
            if (old === undefined || key.split(" ")[1] === flow.steps[index].id) continue;
            compared++;
            if (Math.abs(hours - old) > 1e-9) expect.fail(`${key} took ${old} before, ${hours} after`);
          }
        }),
        plan,
      );
      expect(compared).toBeGreaterThan(runs * 100);
    },
    patience,
  );
});
