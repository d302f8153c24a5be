import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TraceKind, type Flow, type Trace } from "../../../simulations/index";
import { toFlow } from "../../../src/runs/toFlow";
import { runOnce, toSetting } from "../../../simulations/experiments/replications";
import { layoutOf, StepFigure, StreamFigure } from "../../../simulations/experiments/figures";
import { randomMaps } from "./randomMaps";

const horizon = 300;
const warmUp = 37;
const hours = horizon - warmUp;

/** A number over time: its area since the warm-up. */
class Level {
  area = 0;
  /** Hours that it was above 0, and at a number given beforehand. */
  above = 0;
  atMost = 0;
  most = Infinity;
  private level = 0;
  private since = 0;

  change(by: number, now: number): void {
    const past = Math.max(0, now - Math.max(this.since, warmUp));
    this.area += this.level * past;
    if (this.level > 0) this.above += past;
    if (this.level >= this.most) this.atMost += past;
    this.level += by;
    this.since = now;
  }
}

class Mean {
  sum = 0;
  count = 0;

  add(value: number): void {
    this.sum += value;
    this.count++;
  }

  get mean(): number {
    return this.count === 0 ? NaN : this.sum / this.count;
  }
}

/** What the watcher sees at one step. */
class Watched {
  readonly inStep = new Level();
  readonly queued = new Level();
  readonly atWork = new Level();
  readonly finished = new Level();
  readonly visits = new Mean();
  readonly waits = new Mean();
  readonly entered = new Map<number, number>();
  readonly inQueue = new Set<number>();
}

/** Reads the figures off the trace alone, by counting and timing. */
function watch(
  trace: Trace,
  workers: readonly number[],
): { steps: Watched[]; inside: Level; lead: Mean; flow: Mean; delivered: number } {
  const steps = trace.stepIds.map(() => new Watched());
  steps.forEach((step, index) => {
    step.atWork.most = workers[index];
  });
  const inside = new Level();
  const lead = new Mean();
  const flow = new Mean();
  let delivered = 0;
  const arrived = new Map<number, number>();
  const started = new Map<number, number>();
  trace.kinds.forEach((kind, at) => {
    const now = trace.times[at];
    const item = trace.items[at];
    const step = steps[trace.steps[at]];
    switch (kind) {
      case TraceKind.arrive:
        arrived.set(item, now);
        break;
      case TraceKind.enter:
        if (!started.has(item)) {
          started.set(item, now);
          inside.change(1, now);
        }
        step.entered.set(item, now);
        step.inQueue.add(item);
        step.inStep.change(1, now);
        step.queued.change(1, now);
        break;
      case TraceKind.takeUp:
        step.inQueue.delete(item);
        step.queued.change(-1, now);
        step.atWork.change(1, now);
        if (now > warmUp) step.waits.add(now - (step.entered.get(item) as number));
        break;
      case TraceKind.finish:
        step.atWork.change(-1, now);
        step.finished.change(1, now);
        break;
      case TraceKind.leave:
      case TraceKind.sendBack:
        if (step.inQueue.delete(item)) step.queued.change(-1, now);
        else step.finished.change(-1, now);
        step.inStep.change(-1, now);
        if (now > warmUp) step.visits.add(now - (step.entered.get(item) as number));
        break;
      default:
        inside.change(-1, now);
        if (now <= warmUp) break;
        delivered++;
        lead.add(now - (arrived.get(item) as number));
        flow.add(now - (started.get(item) as number));
    }
  });
  inside.change(0, horizon);
  for (const step of steps)
    for (const level of [step.inStep, step.queued, step.atWork, step.finished]) level.change(0, horizon);
  return { steps, inside, lead, flow, delivered };
}

describe("the ledger", () => {
  it("says what a watcher with pencil and clock would say", () => {
    fc.assert(
      fc.property(randomMaps(), (map) => {
        const { flow } = toFlow(map);
        // Two copies of one item in one step look the same to a watcher.
        fc.pre(!copiesMayMeet(flow));
        const setting = toSetting(flow);
        const order = { seed: 9, horizon, warmUp, keepSeries: false, keepLeadTimes: false, trace: true };
        const { figures, trace } = runOnce(setting, order, 2);
        const { network } = setting;
        const workers = network.stepIds.map((_, step) => network.serverSize[network.stepServer[step]]);
        const seen = watch(trace as Trace, workers);
        const isSame = (figure: number, expected: number, name: string): void => {
          const holds = Number.isNaN(expected)
            ? Number.isNaN(figure)
            : Math.abs(figure - expected) <= 1e-8 * Math.max(1, expected);
          if (!holds) expect.fail(`${name}: ${figure} in the figures, ${expected} in the trace`);
        };
        isSame(figures[StreamFigure.throughput], seen.delivered / hours, "throughput");
        isSame(figures[StreamFigure.lead], seen.lead.mean, "lead time");
        isSame(figures[StreamFigure.flow], seen.flow.mean, "flow time");
        isSame(figures[StreamFigure.wip], seen.inside.area / hours, "wip");
        const layout = layoutOf(network, 0);
        seen.steps.forEach((step, index) => {
          const at = layout.steps + index * StepFigure.size;
          const id = network.stepIds[index];
          isSame(figures[at + StepFigure.wip], step.inStep.area / hours, `wip of ${id}`);
          isSame(figures[at + StepFigure.queue], step.queued.area / hours, `queue of ${id}`);
          isSame(figures[at + StepFigure.queueTime], step.waits.mean, `queue time of ${id}`);
          isSame(figures[at + StepFigure.lead], step.visits.mean, `lead time of ${id}`);
          isSame(figures[at + StepFigure.throughput], step.visits.count / hours, `throughput of ${id}`);
          const isHeld =
            network.wait[index] !== -1 || network.transferSize[index] > 1 || network.cadence[index] > 0;
          if (!isHeld)
            isSame(figures[at + StepFigure.blocked], step.finished.above / hours, `blocked at ${id}`);
          const server = network.stepServer[index];
          if (network.jobSize[index] > 0 || network.outageEvery[server] !== -1) return;
          const busy = step.atWork.area / hours / network.serverSize[server];
          isSame(figures[at + StepFigure.utilisation], busy, `utilisation of ${id}`);
          if (server !== index) return;
          isSame(figures[at + StepFigure.starved], 1 - step.atWork.atMost / hours, `starved at ${id}`);
        });
      }),
      { numRuns: process.env["MILLRACE_LONG"] ? 3000 : 120, seed: 21, endOnFailure: true },
    );
  }, 3_600_000);
});

/** Rework into another branch, or branches that meet before their join. */
function copiesMayMeet(flow: Flow): boolean {
  const splits = flow.steps.some((step) => step.splits);
  return splits && flow.steps.some((step) => step.completeAccurate < 1 && step.rework.to !== null);
}
