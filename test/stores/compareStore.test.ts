import { beforeEach, describe, expect, test, vi } from "vitest";
import { inlineRunner, compareFlows, type Comparison } from "../../simulations/index";
import { setStepField } from "../../src/model/edits";
import { addScenario } from "../../src/model/scenarioEdits";
import { recordInScenario } from "../../src/model/changes";
import type { StreamMap } from "../../src/model/StreamMap";
import { RunCancelled } from "../../src/runs/RunHandle";
import { toFlow } from "../../src/runs/toFlow";
import {
  createCompareStore,
  isCompareStale,
  type CompareStore,
  type StartComparison,
} from "../../src/stores/compareStore";
import { threeSteps } from "../fixtures/testStores";

const withScenarios = (): StreamMap => {
  const less = addScenario({ ...threeSteps, experiment: { horizon: "8w", replications: 4 } }, "less");
  const edited = recordInScenario(less, "less", setStepField(less, "test", "wipLimit", 4));
  return addScenario(edited, "same");
};

/** Really compares, in this thread. */
const compareHere: StartComparison = (baseline, scenarios, { replications }, onProgress) => {
  const { flow, experiment } = toFlow(baseline, replications === undefined ? {} : { replications });
  const candidates = scenarios.map(({ id, map }) => ({ id, flow: toFlow(map).flow }));
  return {
    result: compareFlows(flow, candidates, experiment, { runner: inlineRunner, margin: 0.02, onProgress }),
    cancel: () => undefined,
    abandon: () => undefined,
  };
};

let document: StreamMap;
let store: CompareStore;
beforeEach(() => {
  document = withScenarios();
  store = createCompareStore(() => document, compareHere);
});

describe("scenarios held against each other", () => {
  test("all are compared with the current state unless left out", async () => {
    await store.getState().compare();
    const { status, result } = store.getState();
    expect(status).toBe("done");
    expect(result?.comparison.scenarios.map(({ id }) => id)).toEqual(["less", "same"]);
    expect(result?.comparison.scenarios[1]?.figures.leadTimeMeanHours.difference).toEqual({
      mean: 0,
      low: 0,
      high: 0,
    });
    store.getState().leaveOut("same", true);
    expect(isCompareStale(store.getState(), document)).toBe(true);
    await store.getState().compare();
    expect(store.getState().result?.comparison.scenarios.map(({ id }) => id)).toEqual(["less"]);
  });

  test("another one can be the baseline; then the current state is one of the compared", async () => {
    store.getState().leaveOut("less", true);
    store.getState().setBaseline("less");
    await store.getState().compare();
    expect(store.getState().result?.comparison.scenarios.map(({ id }) => id)).toEqual(["", "same"]);
    expect(isCompareStale(store.getState(), document)).toBe(false);
  });

  test("an edit that matters makes it stale, a moved box does not", async () => {
    await store.getState().compare();
    document = setStepField(document, "test", "at", [9, 9]);
    expect(isCompareStale(store.getState(), document)).toBe(false);
    document = setStepField(document, "build", "workers", 9);
    expect(isCompareStale(store.getState(), document)).toBe(true);
  });

  test("more runs are made when asked for", async () => {
    await store.getState().compare(7);
    expect(store.getState().result?.comparison.replications).toBe(7);
  });

  test("one that cannot be simulated is left out, with its reasons", async () => {
    document = recordInScenario(document, "same", setStepField(document, "test", "processTime", undefined));
    await store.getState().compare();
    expect(store.getState().result?.comparison.scenarios.map(({ id }) => id)).toEqual(["less"]);
    expect(store.getState().notRun["same"]?.map(({ code }) => code)).toEqual(["gap.processTime"]);
    expect(isCompareStale(store.getState(), document)).toBe(false);
  });

  test("a baseline that cannot be simulated says why", async () => {
    document = { ...document, arrivals: {} };
    await store.getState().compare();
    expect(store.getState()).toMatchObject({ status: "failed", result: null });
    expect(store.getState().error?.map(({ code }) => code)).toContain("gap.noArrivals");
  });

  test("first figures show while it runs; a cancel leaves what is known", async () => {
    let tell: Parameters<StartComparison>[3] = () => undefined;
    let fail: (reason: unknown) => void = () => undefined;
    const made = await compareHere(document, [], {}, () => undefined).result;
    const cancel = vi.fn(() => fail(new RunCancelled()));
    store = createCompareStore(
      () => document,
      (_base, _scenarios, _options, onProgress) => {
        tell = onProgress;
        return { result: new Promise<Comparison>((_, reject) => (fail = reject)), cancel, abandon: cancel };
      },
    );
    const done = store.getState().compare();
    tell(3, 9, made);
    expect(store.getState()).toMatchObject({
      progress: { done: 3, total: 9 },
      result: { provisional: true },
    });
    store.getState().cancel();
    await done;
    expect(store.getState()).toMatchObject({ status: "cancelled", result: { provisional: true } });
    store.getState().forget();
    expect(store.getState().result).toBeNull();
  });
});
