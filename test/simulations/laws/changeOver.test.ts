import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOver, type ChangePlan } from "../../../simulations/engine/changeOver";
import { toNetwork } from "../../../simulations/engine/Network";
import { RunFailure } from "../../../simulations/engine/RunFailure";
import type { Flow } from "../../../simulations/index";
import { toFlow } from "../../../src/runs/toFlow";
import { changedMaps, randomMaps } from "./randomMaps";

const plan: ChangePlan = { seed: 3, at: 120, every: 40, times: 4 };
const runs = process.env["MILLRACE_LONG"] ? 400 : 60;

/** What is counted of each stretch, without and with the change. */
function stretches(before: Flow, after: Flow): number[][][] {
  const seen: number[][][] = [[], []];
  changeOver(toNetwork(before), toNetwork(after), plan, 1, (side, _, run) => {
    const { ledger, now } = run;
    seen[side].push([
      ledger.events,
      ledger.arrived,
      ledger.present,
      ledger.meanPresent(now),
      ledger.meanInside(now),
      ledger.leadTimes.count,
      ledger.leadTimes.mean(),
      ledger.leadTimes.quantile(0.5),
      ledger.flowTimes.mean(),
      ledger.deliveredWork,
      ledger.rightFirstTime,
      ...ledger.steps.flatMap((step, index) => [
        step.inStep,
        run.countQueue(index),
        step.visitTimes.count,
        step.visitTimes.sum,
      ]),
    ]);
  });
  return seen;
}

/** The flow with the types of another, so that the work of both is known. */
const knowing = (flow: Flow, other: Flow): Flow => ({
  ...flow,
  types: [...flow.types, ...other.types.filter(({ id }) => !flow.types.some((type) => type.id === id))],
});

describe("a change in the middle of a run", () => {
  it("that changes nothing leaves all as it is, to the bit", () => {
    fc.assert(
      fc.property(randomMaps(), (map) => {
        const { flow } = toFlow(map);
        const [without, changed] = stretches(flow, flow);
        expect(changed).toEqual(without);
      }),
      { numRuns: runs, seed: 7, endOnFailure: true },
    );
  }, 1_200_000);

  it("loses and invents nothing, whatever it changes", () => {
    fc.assert(
      fc.property(changedMaps(), ([before, after]) => {
        const [one, other] = [toFlow(before).flow, toFlow(after).flow];
        try {
          // Conservation and Little's law are held at the end of every run, of the stream and at each step.
          stretches(one, knowing(other, one));
        } catch (failure) {
          if (!(failure instanceof RunFailure) || failure.code === "run.breach") throw failure;
        }
      }),
      { numRuns: runs, seed: 8, endOnFailure: true },
    );
  }, 1_200_000);
});
