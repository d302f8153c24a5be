import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TraceKind, type Flow, type Trace } from "../../../simulations/index";
import {
  runOnce,
  toSetting,
  type RunOrder,
  type RunRecord,
} from "../../../simulations/experiments/replications";
import { spanOf } from "../../../src/model/ropes";
import { splitRegions } from "../../../src/model/splits";
import type { StreamMap } from "../../../src/model/StreamMap";
import { toFlow } from "../../../src/runs/toFlow";
import { randomMaps } from "./randomMaps";

const order: RunOrder = {
  seed: 7,
  horizon: 400,
  warmUp: 50,
  keepSeries: true,
  keepLeadTimes: true,
  trace: true,
};
const runs = process.env["MILLRACE_LONG"] ? 5_000 : 300;

/** Runs a map; the engine itself throws when conservation or Little's law does not hold, or when work locks itself in. */
function run(map: StreamMap): { flow: Flow; record: RunRecord; trace: Trace } {
  const { flow } = toFlow(map);
  const record = runOnce(toSetting(flow), order, 1);
  return { flow, record, trace: record.trace as Trace };
}

/** Calls back for each thing that happened, telling rework that comes back from work that moves on. */
function eachOf(
  trace: Trace,
  see: (kind: number, item: number, step: number, isRework: boolean, time: number) => void,
): void {
  const { kinds, items, steps, times } = trace;
  for (let at = 0; at < kinds.length; at++) {
    see(kinds[at], items[at], steps[at], at > 0 && kinds[at - 1] === TraceKind.sendBack, times[at]);
  }
}

describe("random maps of up to 20 steps with any features", () => {
  it(
    "what came in = what went out + what is inside; Little's law; nothing locks itself in; limits hold except by rework",
    () => {
      let delivered = 0;
      fc.assert(
        fc.property(randomMaps(), (map) => {
          const { flow, trace, record } = run(map);
          expectLimitsHeld(flow, trace);
          expectRopesHeld(map, flow, trace);
          expectMoves(trace);
          delivered += record.figures[0] > 0 ? 1 : 0;
        }),
        { numRuns: runs, seed: 11, endOnFailure: true },
      );
      // The random maps are no desert.
      expect(delivered).toBeGreaterThan(runs * 0.8);
    },
    process.env["MILLRACE_LONG"] ? 3_600_000 : 60_000,
  );
});

function expectLimitsHeld(flow: Flow, trace: Trace): void {
  const inStep = new Int32Array(trace.stepIds.length);
  const limits = trace.stepIds.map((id) => flow.steps.find((step) => step.id === id)?.wipLimit ?? Infinity);
  eachOf(trace, (kind, item, step, isRework) => {
    if (kind === TraceKind.leave || kind === TraceKind.sendBack) inStep[step]--;
    if (kind !== TraceKind.enter) return;
    inStep[step]++;
    if (!isRework && inStep[step] > limits[step])
      expect.fail(`item ${item} is one too many at ${trace.stepIds[step]}`);
  });
  expect(inStep.every((count) => count >= 0)).toBe(true);
}

/** Of ropes that neither begin nor end within a split, where an item is more than one. */
function expectRopesHeld(map: StreamMap, flow: Flow, trace: Trace): void {
  const inBranch = new Set([...splitRegions(map).values()].flatMap(({ inside }) => [...inside]));
  for (const { id, from, to, limit } of flow.ropes) {
    if (inBranch.has(from) || inBranch.has(to)) continue;
    const first = trace.stepIds.indexOf(from);
    const last = trace.stepIds.indexOf(to);
    const span = spanOf(map, { from, to });
    const inside = new Set<number>();
    eachOf(trace, (kind, item, step, isRework) => {
      if (kind === TraceKind.leave && step === last) inside.delete(item);
      if (kind === TraceKind.deliver) inside.delete(item);
      if (kind !== TraceKind.enter) return;
      if (!span.has(trace.stepIds[step])) inside.delete(item);
      if (step !== first || inside.has(item)) return;
      inside.add(item);
      if (!isRework && inside.size > limit) expect.fail(`item ${item} is one too many in the rope ${id}`);
    });
  }
}

/** Work that comes and comes while nothing is done any more, and nobody is at work, has locked itself in. */
function expectMoves(trace: Trace): void {
  let lastMove = 0;
  let arrivedSince = 0;
  let atWork = 0;
  eachOf(trace, (kind, _item, _step, _isRework, time) => {
    if (kind === TraceKind.arrive) arrivedSince++;
    if (kind === TraceKind.takeUp) atWork++;
    if (kind === TraceKind.finish) atWork--;
    if (kind !== TraceKind.leave && kind !== TraceKind.takeUp) return;
    lastMove = time;
    arrivedSince = 0;
  });
  if (atWork === 0 && arrivedSince > 30 && trace.horizonHours - lastMove > 200) {
    expect.fail(`nothing moves after ${lastMove} although ${arrivedSince} more came`);
  }
}
