import { expect, test, vi } from "vitest";
import { inlineRunner, measureWipCurve, sweepFlows } from "../../simulations/index";
import { setStepField } from "../../src/model/edits";
import type { StreamMap } from "../../src/model/StreamMap";
import type { startSweep } from "../../src/runs/startComparison";
import { streamEnds, type startWipCurve } from "../../src/runs/startWipCurve";
import { toFlow } from "../../src/runs/toFlow";
import { createCurveSheetStore, type CurveAsk } from "../../src/stores/curveSheetStore";
import { threeSteps } from "../fixtures/testStores";

const map: StreamMap = { ...threeSteps, experiment: { horizon: "8w", warmUp: "1w", replications: 2 } };
const cancel = (): void => undefined;

function store() {
  const sweep = vi.fn<typeof startSweep>((maps, _overrides, _tell, watch) => ({
    result: sweepFlows(
      maps.map((one) => toFlow(one).flow),
      toFlow(map).experiment,
      { runner: inlineRunner, watch },
    ),
    cancel,
  }));
  const wipCurve = vi.fn<typeof startWipCurve>((of, tell) => {
    const { flow, experiment } = toFlow(of);
    const ends = streamEnds(of);
    if (ends.why !== null) throw new Error(ends.why);
    return {
      result: measureWipCurve(flow, ends, experiment, { runner: inlineRunner, onProgress: tell }),
      cancel,
    };
  });
  return { sweep, wipCurve, curves: createCurveSheetStore(sweep, wipCurve) };
}

test("what is turned is run at its values, the present one among them, with a close look at the step", async () => {
  const { curves } = store();
  const ask: CurveAsk = { kind: "workers", id: "test" };
  await curves.getState().begin({ map, ask });
  const { result } = curves.getState();
  if (result?.kind !== "turned") throw new Error("not turned");
  expect(result.values[result.now]).toBe(1);
  expect(result.sweep.points).toHaveLength(result.values.length);
  expect(result.sweep.points[result.now]?.step?.workHours).toBeGreaterThan(0);
});

test("the whole stream is run with more and more inside; what one rope cannot hold says why", async () => {
  const { curves, wipCurve } = store();
  await curves.getState().begin({ map, ask: { kind: "stream" } });
  expect(curves.getState()).toMatchObject({ status: "done", result: { kind: "stream" } });
  const branching: StreamMap = {
    ...map,
    links: { a: { from: "analyse", to: "build", share: 50 }, b: { from: "analyse", to: "test", share: 50 } },
  };
  await curves.getState().begin({ map: branching, ask: { kind: "stream" } });
  expect(curves.getState().error?.map(({ code }) => code)).toEqual(["curve.severalEnds"]);
  expect(wipCurve).toHaveBeenCalledTimes(1);
});

test("a curve is kept by what it depends on: asked again it is there at once, until another document", async () => {
  const { curves, sweep } = store();
  const ask: CurveAsk = { kind: "batch", id: "test" };
  await curves.getState().begin({ map, ask });
  const first = curves.getState().result;
  await curves.getState().begin({ map: setStepField(map, "test", "workers", 2), ask });
  await curves.getState().begin({ map: { ...map, title: "Renamed" }, ask });
  expect(curves.getState().result).toBe(first);
  expect(sweep).toHaveBeenCalledTimes(2);
  curves.getState().forget();
  await curves.getState().begin({ map, ask });
  expect(sweep).toHaveBeenCalledTimes(3);
});
