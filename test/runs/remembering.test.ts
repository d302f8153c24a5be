import { expect, test } from "vitest";
import { compareFlows, inlineRunner, type RunBatch, type Runner } from "../../simulations/index";
import { exponential, line, poisson, step } from "../../simulations/verification/flowParts";
import { remembering, type RunMemory } from "../../src/runs/remembering";

const mm1 = (hours: number) => line([step("a", exponential(hours))], [poisson("a", 1)]);
const experiment = { horizon: 400, warmUp: 50, replications: 6, seed: 1 };

test("no run is made twice, and what is remembered is the same to the bit", async () => {
  const made: RunBatch[] = [];
  const counting: Runner = {
    run: (batches, onRecord) => {
      made.push(...batches);
      return inlineRunner.run(batches, onRecord);
    },
  };
  const memory: RunMemory = new Map();
  const runs = (): number => made.splice(0).reduce((sum, { replications }) => sum + replications.length, 0);
  const compare = async (hours: number, replications: number) => {
    let told = 0;
    const options = { runner: remembering(counting, memory), margin: 0.02, onProgress: () => told++ };
    const candidates = [{ id: "s", flow: mm1(hours) }];
    const found = await compareFlows(mm1(0.8), candidates, { ...experiment, replications }, options);
    expect(told).toBeGreaterThanOrEqual(2 * replications);
    return found;
  };
  await compare(0.7, 4);
  expect(runs()).toBe(8);
  // Another turn: the current state is known.
  const turned = await compare(0.6, 4);
  expect(runs()).toBe(4);
  // At rest: only what is missing.
  await compare(0.6, 6);
  expect(runs()).toBe(4);
  const afresh = await compareFlows(
    mm1(0.8),
    [{ id: "s", flow: mm1(0.6) }],
    { ...experiment, replications: 4 },
    { runner: inlineRunner, margin: 0.02 },
  );
  expect(turned.scenarios[0].figures).toEqual(afresh.scenarios[0].figures);
});

test("what was not asked for lately is forgotten", async () => {
  const memory: RunMemory = new Map();
  const runner = remembering(inlineRunner, memory);
  const order = {
    seed: 1,
    horizon: 20,
    warmUp: 0,
    keepSeries: false,
    keepLeadTimes: false,
    trace: false,
  };
  for (let turn = 1; turn <= 30; turn++)
    await runner.run([{ flow: mm1(turn / 40), order, replications: [1] }], () => undefined);
  expect(memory.size).toBeLessThan(10);
});
