import { describe, expect, test, vi } from "vitest";
import { RunCancelled, type RunProgress } from "../../src/runs/RunHandle";
import {
  createRunStore,
  isProvisional,
  shownMap,
  shownStudy,
  type StartStudy,
} from "../../src/stores/runStore";
import { shopStudy } from "../fixtures/study";
import { threeSteps } from "../fixtures/testStores";

function underWay() {
  let progress: (progress: RunProgress) => void = () => undefined;
  let finish: () => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const cancel = vi.fn(() => fail(new RunCancelled()));
  const start: StartStudy = (_map, onProgress) => {
    progress = onProgress;
    const study = new Promise<typeof shopStudy>((resolve, reject) => {
      finish = () => resolve(shopStudy);
      fail = reject;
    });
    return { study, cancel };
  };
  const store = createRunStore(() => threeSteps, start);
  return {
    store,
    cancel,
    finish: () => finish(),
    fail: (reason: unknown) => fail(reason),
    progress: (p: RunProgress) => progress(p),
  };
}

describe("a run", () => {
  test("shows progress, then the study and the map that it is of", async () => {
    const { store, finish, progress } = underWay();
    const done = store.getState().simulate();
    expect(store.getState().status).toBe("running");
    progress({ done: 3, total: 30, partial: null });
    expect(store.getState().progress?.done).toBe(3);
    finish();
    await done;
    expect(store.getState()).toMatchObject({
      status: "done",
      study: shopStudy,
      ofMap: threeSteps,
      progress: null,
    });
  });

  test("first figures are shown while it runs, with the map that they are of, and go with a cancel", async () => {
    const { store, progress } = underWay();
    const first = { ...shopStudy };
    const done = store.getState().simulate();
    progress({ done: 4, total: 30, partial: first });
    const running = store.getState();
    expect([shownStudy(running), shownMap(running), isProvisional(running)]).toEqual([
      first,
      threeSteps,
      true,
    ]);
    store.getState().cancel();
    await done;
    const after = store.getState();
    expect([shownStudy(after), shownMap(after), isProvisional(after)]).toEqual([null, null, false]);
  });

  test("pressing Simulate twice starts one run", async () => {
    const { store, finish } = underWay();
    const first = store.getState().simulate();
    await store.getState().simulate();
    expect(store.getState().status).toBe("running");
    finish();
    await first;
    expect(store.getState().status).toBe("done");
  });

  test("can be cancelled; the figures before stay", async () => {
    const { store, finish, cancel } = underWay();
    const first = store.getState().simulate();
    finish();
    await first;
    const second = store.getState().simulate();
    store.getState().cancel();
    await second;
    expect(cancel).toHaveBeenCalledOnce();
    expect(store.getState()).toMatchObject({ status: "cancelled", study: shopStudy, error: null });
  });

  test("a map that cannot be run says why, and nothing is started", async () => {
    const start = vi.fn<StartStudy>();
    const store = createRunStore(() => ({ ...threeSteps, arrivals: {} }), start);
    await store.getState().simulate();
    expect(start).not.toHaveBeenCalled();
    expect(store.getState().status).toBe("failed");
    expect(store.getState().error?.map(({ code }) => code)).toContain("gap.noArrivals");
  });

  test("a run that breaks tells what the machine said", async () => {
    const { store, fail } = underWay();
    const done = store.getState().simulate();
    fail(new Error("out of memory"));
    await done;
    expect(store.getState().error).toMatchObject([
      { code: "runFailed", params: { detail: "out of memory" } },
    ]);
  });

  test("another document stops the run, and its figures never arrive", async () => {
    const { store, finish, cancel } = underWay();
    const done = store.getState().simulate();
    store.getState().forget();
    finish();
    await done;
    expect(cancel).toHaveBeenCalledOnce();
    expect(store.getState()).toMatchObject({ status: "idle", study: null, ofMap: null });
  });
});
