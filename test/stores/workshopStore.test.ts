import { describe, expect, test } from "vitest";
import {
  endPresentation,
  goToStop,
  present,
  toggleWorkshop,
  walkPresentation,
} from "../../src/commands/workshopActions";
import { createWorkshopStore, leftMs, passedMs, phaseOf } from "../../src/stores/workshopStore";
import { testStores } from "../fixtures/testStores";

function timed(lengthMs: number | null) {
  let clock = 1_000_000;
  const store = createWorkshopStore(() => clock);
  store.getState().startTimer(lengthMs);
  return {
    store,
    timer: () => store.getState().timer!,
    now: () => clock,
    pass: (ms: number) => {
      clock += ms;
    },
  };
}

describe("the timer", () => {
  test("counts down, tells the last minute, and goes on counting when it is over", () => {
    const { timer, now, pass } = timed(120_000);
    expect([leftMs(timer(), now()), phaseOf(timer(), now())]).toEqual([120_000, "running"]);
    pass(61_000);
    expect([leftMs(timer(), now()), phaseOf(timer(), now())]).toEqual([59_000, "lastMinute"]);
    pass(60_000);
    expect([leftMs(timer(), now()), phaseOf(timer(), now())]).toEqual([-1_000, "over"]);
  });

  test("stands still while it is paused", () => {
    const { store, timer, now, pass } = timed(null);
    pass(5_000);
    store.getState().pauseTimer();
    pass(60_000);
    expect([passedMs(timer(), now()), phaseOf(timer(), now())]).toEqual([5_000, "paused"]);
    store.getState().pauseTimer();
    pass(1_000);
    expect([passedMs(timer(), now()), phaseOf(timer(), now())]).toEqual([6_000, "running"]);
    store.getState().removeTimer();
    expect(store.getState().timer).toBeNull();
  });
});

describe("workshop mode", () => {
  test("puts the pane away and brings it back", () => {
    const stores = testStores();
    toggleWorkshop(stores);
    expect([stores.workshop.getState().on, stores.view.getState().paneOpen]).toEqual([true, false]);
    toggleWorkshop(stores);
    expect([stores.workshop.getState().on, stores.view.getState().paneOpen]).toEqual([false, true]);
  });

  test("leaves the pane away where it was away before, whatever was opened meanwhile", () => {
    const stores = testStores();
    stores.view.getState().togglePane();
    toggleWorkshop(stores);
    expect(stores.view.getState().paneOpen).toBe(false);
    stores.view.getState().showPane("step");
    toggleWorkshop(stores);
    expect(stores.view.getState().paneOpen).toBe(false);
  });
});

describe("the presentation", () => {
  const at = (stores: ReturnType<typeof testStores>) => {
    const { camera, selection } = stores.view.getState();
    return [stores.workshop.getState().stop, camera.move, ...selection.steps];
  };

  test("shows the whole, each step along the flow, and the whole again", () => {
    const stores = testStores();
    present(stores);
    const seen = [at(stores)];
    for (let i = 0; i < 5; i++) {
      walkPresentation(stores, 1);
      seen.push(at(stores));
    }
    expect(seen).toEqual([
      [0, "fit"],
      [1, "near", "analyse"],
      [2, "near", "build"],
      [3, "near", "test"],
      [4, "fit"],
      [4, "fit"],
    ]);
    walkPresentation(stores, -1);
    expect(at(stores)).toEqual([3, "near", "test"]);
    goToStop(stores, -7);
    expect(at(stores)).toEqual([0, "fit"]);
    endPresentation(stores);
    expect(stores.workshop.getState().stop).toBeNull();
    walkPresentation(stores, 1);
    expect(stores.workshop.getState().stop).toBeNull();
  });
});
