import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Flow } from "../../../simulations/index";
import { toNetwork } from "../../../simulations/engine/Network";
import { solveTraffic } from "../../../simulations/experiments/traffic";
import { meanAndError, studentQuantile } from "../../../simulations/statistics/confidence";
import { toFlow } from "../../../src/runs/toFlow";
import { measure } from "../../theory/measure";
import { exponential } from "../../../simulations/verification/flowParts";
import { randomMaps } from "./randomMaps";

/** The same stream with little to do and nothing that holds it up, so that it settles. */
function atEase(flow: Flow): Flow {
  return {
    ...flow,
    ropes: [],
    pools: flow.pools.map((pool) => ({ ...pool, outages: null })),
    arrivals: flow.arrivals.map((arrival) => ({ ...arrival, size: 1, every: exponential(12) })),
    steps: flow.steps.map((step) => ({
      ...step,
      wipLimit: null,
      switchCost: 0,
      workers: step.workers + 1,
      batch: null,
      outages: null,
    })),
  };
}

describe("the arithmetic of loads", () => {
  it("is what people do in the simulation: shares, copies, rework, effort, failure demand, pools, availability", () => {
    const replications = 8;
    // About a hundred streams with ten servers each; all of them hold together with 99.9 %.
    const bound = studentQuantile(1 - 0.001 / 2 / 2000, replications - 1);
    let compared = 0;
    for (const map of fc.sample(randomMaps({ branches: true, people: true, ownDemand: true }), {
      numRuns: 160,
      seed: 6,
    })) {
      const flow = atEase(toFlow(map).flow);
      const network = toNetwork(flow);
      const { load, isExact } = solveTraffic(flow, network);
      if (!isExact || load.some((share) => !(share < 0.8))) continue;
      const found = measure(flow, { horizon: 3000, warmUp: 500, replications });
      for (let server = 0; server < network.servers; server++) {
        if (network.serverSteps[server].length === 0) continue;
        const isStep = server < network.stepIds.length;
        const id = isStep ? network.stepIds[server] : network.poolIds[server - network.stepIds.length];
        const { mean, error } = meanAndError(isStep ? found.step(id, "utilisation") : found.pool(id));
        compared++;
        if (Math.abs(mean - load[server]) > bound * error) {
          expect.fail(
            `${id} is busy ${mean} ± ${bound * error}, by arithmetic ${load[server]}, of ${JSON.stringify(flow)}`,
          );
        }
      }
    }
    expect(compared).toBeGreaterThan(300);
    expect(compared).toBeLessThan(2000);
  }, 120_000);
});
