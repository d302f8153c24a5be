import { expect, test } from "vitest";
import { inlineRunner, sweepFlows } from "../../simulations/index";
import { setStepField } from "../../src/model/edits";
import type { StreamMap } from "../../src/model/StreamMap";
import { toFlow } from "../../src/runs/toFlow";
import { createCurveStore, isCurveStale, type StartSweep } from "../../src/stores/curveStore";
import { threeSteps } from "../fixtures/testStores";

const base: StreamMap = { ...threeSteps, experiment: { horizon: "6w", replications: 2 } };
const here: StartSweep = (maps) => ({
  result: sweepFlows(
    maps.map((map) => toFlow(map).flow),
    toFlow(base).experiment,
    { runner: inlineRunner },
  ),
  cancel: () => undefined,
});

test("a curve has a point at each value of the dial, and the point where it stands", async () => {
  const store = createCurveStore(() => ({ map: base, base }), here);
  await store.getState().draw({ step: "test", setting: "wipLimit" });
  const { curve, status } = store.getState();
  expect(status).toBe("done");
  expect(curve?.values.length).toBeLessThanOrEqual(18);
  expect(curve?.values).toContain(8);
  expect(curve?.values.at(-1)).toBeNull();
  expect(curve?.sweep.points.length).toBe(curve?.values.length);
});

test("turning the dial leaves its curve true, another change does not", async () => {
  const store = createCurveStore(() => ({ map: base, base }), here);
  await store.getState().draw({ step: "test", setting: "workers" });
  const { curve } = store.getState();
  if (!curve) throw new Error("no curve");
  expect(isCurveStale(curve, setStepField(base, "test", "workers", 3))).toBe(false);
  expect(isCurveStale(curve, setStepField(base, "build", "workers", 9))).toBe(true);
});

test("a map that cannot be simulated says why; a curve is put away", async () => {
  const store = createCurveStore(() => ({ map: { ...base, arrivals: {} }, base }), here);
  await store.getState().draw({ step: "test", setting: "workers" });
  expect(store.getState().error?.map(({ code }) => code)).toContain("gap.noArrivals");
  store.getState().close();
  expect(store.getState()).toMatchObject({ place: null, status: "idle" });
});
