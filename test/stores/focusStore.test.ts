import { describe, expect, test } from "vitest";
import { canKeepJourney, keepJourney } from "../../src/commands/focusActions";
import { noCost } from "../../src/model/costs";
import { applyScenario } from "../../src/model/scenarios";
import type { StreamMap } from "../../src/model/StreamMap";
import type { FocusStep, Journey } from "../../src/runs/focus/Journey";
import { RunCancelled } from "../../src/runs/RunHandle";
import { createFocusStore, isJourneyStale, type StartFocus } from "../../src/stores/focusStore";
import { shopStudy } from "../fixtures/study";
import { testStores, threeSteps } from "../fixtures/testStores";

const none = { mean: 0, low: 0, high: 0 };
const step = (changes: FocusStep["changes"]): FocusStep => ({
  proposals: [],
  changes,
  effect: { throughputPerHour: none, flowTimeMeanHours: none, leadTimeMeanHours: none },
  after: null,
  cost: noCost,
  nothing: changes.length === 0 ? "nothing.noHelp" : null,
});
const found = { constraint: shopStudy.results.constraint, results: shopStudy.results };
const journey: Journey = {
  rounds: [
    {
      identify: found,
      exploit: { ...step([]), account: [] },
      subordinate: { ...step([{ op: "replace", path: "/steps/test/wipLimit", value: 4 }]), rope: null },
      elevate: step([{ op: "add", path: "/steps/test/workers", value: 2 }]),
      repeat: { ...step([]), ...found, moved: false },
    },
  ],
  changes: [],
  ended: "end.rounds",
  people: 1,
};
const whole: Journey = {
  ...journey,
  changes: journey.rounds.flatMap(({ subordinate, elevate }) => [...subordinate.changes, ...elevate.changes]),
};
const atOnce: StartFocus = () => ({ result: Promise.resolve(whole), cancel: () => undefined });

describe("the walk through the five steps", () => {
  test("finds a journey, and knows when the map has changed since", async () => {
    const stores = testStores(threeSteps, undefined, atOnce);
    await stores.focus.getState().walk();
    expect(stores.focus.getState()).toMatchObject({ status: "done", journey: whole, ofScenario: null });
    const { map } = stores.document.getState();
    expect(isJourneyStale(stores.focus.getState(), map)).toBe(false);
    const moved = { ...map, steps: { ...map.steps, test: { ...map.steps["test"], at: [9, 9] as const } } };
    expect(isJourneyStale(stores.focus.getState(), moved)).toBe(false);
    const other = { ...map, steps: { ...map.steps, test: { ...map.steps["test"], wipLimit: 2 } } };
    expect(isJourneyStale(stores.focus.getState(), other)).toBe(true);
  });

  test("what kept it from beginning is said of the map as it is", async () => {
    const stores = testStores({ ...threeSteps, arrivals: {} }, undefined, atOnce);
    await stores.focus.getState().walk();
    const codes = () => stores.focus.getState().error?.map(({ code }) => code);
    expect(codes()).toHaveLength(1);
    const withArrival = (map: StreamMap) => ({ ...map, arrivals: threeSteps.arrivals });
    stores.document.getState().apply("Let work arrive", withArrival);
    expect(stores.focus.getState()).toMatchObject({ status: "idle", error: null });
  });

  test("is kept as scenarios, each on the one before, with one undo", async () => {
    const stores = testStores(threeSteps, undefined, atOnce);
    await stores.focus.getState().walk();
    keepJourney(stores);
    const { base, undo } = stores.document.getState();
    const { kept } = stores.focus.getState();
    expect(kept).toHaveLength(2);
    expect(base.scenarios?.[kept[1]!]?.basedOn).toBe(kept[0]);
    expect(applyScenario(base, kept[1]!).map.steps["test"]).toMatchObject({ wipLimit: 4, workers: 2 });
    expect(canKeepJourney(stores)).toBe(false);
    undo();
    expect(stores.document.getState().base.scenarios).toBeUndefined();
  });

  test("refuses a map that cannot be run, with the reasons", async () => {
    const store = createFocusStore(
      () => ({ map: { ...threeSteps, arrivals: {} }, scenario: null }),
      () => {
        throw new Error("not to be called");
      },
    );
    await store.getState().walk();
    expect(store.getState().status).toBe("failed");
    expect(store.getState().error!.length).toBeGreaterThan(0);
  });

  test("can be cancelled; rounds that are over stay", async () => {
    let stop: (reason: Error) => void = () => undefined;
    const store = createFocusStore(
      () => ({ map: threeSteps, scenario: null }),
      (_map, { onProgress }) => {
        const result = new Promise<Journey>((_, reject) => {
          stop = reject;
        });
        queueMicrotask(() => onProgress?.(2, "exploit", journey));
        return { result, cancel: () => stop(new RunCancelled()) };
      },
    );
    const walking = store.getState().walk();
    await Promise.resolve();
    expect(store.getState().phase).toEqual({ round: 2, phase: "exploit" });
    store.getState().cancel();
    await walking;
    expect(store.getState()).toMatchObject({ status: "cancelled", journey, phase: null });
  });
});
