import { describe, expect, test } from "vitest";
import { canWatchRun, watchRun } from "../../src/commands/watchRun";
import type { Desktop } from "../../src/desktop/Desktop";
import { createStores } from "../../src/stores/stores";
import { drowningStudy, shopMap, shopStudy, studyWith } from "../fixtures/study";

async function ran(study = shopStudy) {
  const stores = createStores({} as Desktop, () => ({
    study: Promise.resolve(study),
    cancel: () => undefined,
  }));
  stores.document.getState().load(shopMap, null);
  await stores.run.getState().simulate();
  return stores;
}

describe("watching a run", () => {
  test("plays at a speed at which one can follow an item", async () => {
    const stores = await ran();
    watchRun(stores);
    expect(stores.view.getState().playback).toMatchObject({
      shown: true,
      playing: true,
      hoursPerSecond: 8,
      atHours: 0,
    });
  });

  test("goes on where it was, at the speed chosen, when it is already shown", async () => {
    const stores = await ran();
    stores.view.getState().setPlayback({ shown: true, hoursPerSecond: 80, atHours: 500 });
    watchRun(stores);
    expect(stores.view.getState().playback).toMatchObject({
      playing: true,
      hoursPerSecond: 80,
      atHours: 500,
    });
  });

  test("works for a stream that cannot keep up, too", async () => {
    const stores = await ran(drowningStudy);
    watchRun(stores);
    expect(stores.view.getState().playback).toMatchObject({ shown: true, hoursPerSecond: 40 });
  });

  test("is not offered when no run was recorded", async () => {
    const stores = await ran(studyWith({}, { trace: null }));
    expect(canWatchRun(stores)).toBe(false);
    watchRun(stores);
    expect(stores.view.getState().playback.shown).toBe(false);
  });
});
