import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TraceKind, type Trace } from "../../../simulations/index";
import { toFlow } from "../../../src/runs/toFlow";
import { runOnce, toSetting } from "../../../simulations/experiments/replications";
import { randomMaps } from "./randomMaps";

interface Waiting {
  readonly item: number;
  readonly priority: number;
  readonly since: number;
}

/** Whether `other` should have been taken up before `taken`. */
function goesBefore(other: Waiting, taken: Waiting): boolean {
  if (other.priority !== taken.priority) return other.priority > taken.priority;
  if (other.since !== taken.since) return other.since < taken.since;
  return other.item < taken.item;
}

describe("who is taken up", () => {
  it("is of the highest priority, then who waited longest, then the smaller number, of all that the people serve; and nobody idles meanwhile", () => {
    let taken = 0;
    fc.assert(
      fc.property(randomMaps(), (map) => {
        const { flow } = toFlow(map);
        const setting = toSetting(flow);
        const { network } = setting;
        const order = {
          seed: 5,
          horizon: 300,
          warmUp: 0,
          keepSeries: false,
          keepLeadTimes: false,
          trace: true,
        };
        const trace = runOnce(setting, order, 1).trace as Trace;
        const priorities = trace.typeIds.map(
          (id) => flow.types.find((type) => type.id === id)?.priority ?? 0,
        );
        // Jobs form by number; a pool with jobs chooses between jobs and items.
        const plain = Array.from(
          { length: network.servers },
          (_, server) =>
            network.serverSteps[server].every((step) => network.jobSize[step] === 0) &&
            network.outageEvery[server] === -1,
        );
        const queues: Waiting[][] = plain.map(() => []);
        const busy = plain.map(() => 0);
        let now = 0;
        const nobodyIdles = (): void => {
          queues.forEach((queue, server) => {
            if (plain[server] && queue.length > 0 && busy[server] < network.serverSize[server]) {
              expect.fail(`at ${now} ${queue.length} wait while people of server ${server} are free`);
            }
          });
        };
        trace.kinds.forEach((kind, at) => {
          if (trace.times[at] !== now) nobodyIdles();
          now = trace.times[at];
          const item = trace.items[at];
          const step = trace.steps[at];
          const server = network.stepServer[step];
          const queue = queues[server];
          const key = item + step / 1000;
          const place = (): number => queue.findIndex((one) => one.item === key);
          if (kind === TraceKind.enter) {
            queue.push({ item: key, priority: priorities[trace.itemTypes[item]], since: now });
          }
          if (kind === TraceKind.finish) busy[server]--;
          if (kind === TraceKind.sendBack && place() >= 0) queue.splice(place(), 1);
          if (kind !== TraceKind.takeUp) return;
          busy[server]++;
          const [one] = queue.splice(place(), 1);
          taken++;
          // Of one item's copies at two steps of a pool either may go first.
          const better = queue.find((other) => goesBefore(other, one) && Math.floor(other.item) !== item);
          if (plain[server] && better !== undefined) {
            expect.fail(
              `at ${now} ${item} is taken up at ${trace.stepIds[step]} before ${Math.floor(better.item)}`,
            );
          }
        });
      }),
      { numRuns: process.env["MILLRACE_LONG"] ? 3000 : 120, seed: 31, endOnFailure: true },
    );
    expect(taken).toBeGreaterThan(10_000);
  }, 3_600_000);
});
