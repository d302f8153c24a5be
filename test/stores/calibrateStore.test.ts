import { describe, expect, test } from "vitest";
import { inlineRunner } from "../../simulations/index";
import { applyCalibration } from "../../src/commands/applyCalibration";
import { setStepField } from "../../src/model/edits";
import type { StreamMap } from "../../src/model/StreamMap";
import { calibrate } from "../../src/runs/calibration/calibrate";
import {
  createCalibrateStore,
  isCalibrationStale,
  type StartCalibration,
} from "../../src/stores/calibrateStore";
import { testStores, threeSteps } from "../fixtures/testStores";

const map: StreamMap = { ...threeSteps, experiment: { horizon: "26w", replications: 6 } };
const here: StartCalibration = (of, options) => ({
  result: calibrate(of, { ...options, runner: inlineRunner }),
  cancel: () => undefined,
});

describe("calibrating what is shown", () => {
  test("proposes, and applies as one undo", async () => {
    const stores = { ...testStores(map), calibrate: createCalibrateStore(() => map, here) };
    await stores.calibrate.getState().calibrate();
    const { status, calibration } = stores.calibrate.getState();
    expect(status).toBe("done");
    expect(calibration?.changes.length).toBeGreaterThan(0);
    expect(stores.document.getState().edited).toBe(false);
    applyCalibration(stores);
    expect(stores.document.getState()).toMatchObject({ edited: true, undoLabel: "Calibrate" });
    stores.document.getState().undo();
    expect(stores.document.getState().map).toBe(map);
  });

  test("is stale when a mapped lead time changes, which a simulation does not read", async () => {
    const store = createCalibrateStore(() => map, here);
    await store.getState().calibrate();
    expect(isCalibrationStale(store.getState(), setStepField(map, "test", "at", [1, 1]))).toBe(false);
    expect(isCalibrationStale(store.getState(), setStepField(map, "test", "leadTime", "9d"))).toBe(true);
  });

  test("a map that cannot be simulated says why", async () => {
    const store = createCalibrateStore(() => ({ ...map, arrivals: {} }), here);
    await store.getState().calibrate();
    expect(store.getState().error?.map(({ code }) => code)).toContain("gap.noArrivals");
  });
});
