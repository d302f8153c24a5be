import { describe, expect, test, vi } from "vitest";
import type { Study } from "../../simulations/index";
import { startScenario } from "../../src/commands/scenarioActions";
import { setStepField } from "../../src/model/edits";
import type { StreamMap } from "../../src/model/StreamMap";
import { RunCancelled, type RunProgress } from "../../src/runs/RunHandle";
import {
  createRunStore,
  isProvisional,
  shownMap,
  shownStudy,
  type StartStudy,
} from "../../src/stores/runStore";
import { shopStudy } from "../fixtures/study";
import { testStores, threeSteps } from "../fixtures/testStores";

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
  const store = createRunStore(() => ({ map: threeSteps, scenario: null }), start);
  return {
    store,
    cancel,
    finish: () => finish(),
    fail: (reason: unknown) => fail(reason),
    progress: (p: RunProgress) => progress(p),
  };
}

describe("why a map is not run", () => {
  const lacking = setStepField(threeSteps, "test", "processTime", undefined);
  const twice = setStepField(lacking, "build", "processTime", undefined);
  const failing = (map: StreamMap, study: Promise<Study>) => {
    const shown = { map, scenario: null };
    const store = createRunStore(
      () => shown,
      () => ({ study, cancel: () => undefined }),
    );
    const show = (next: StreamMap) => {
      shown.map = next;
      store.getState().follow();
      return store.getState();
    };
    return { store, show };
  };

  test("is said of the map as it is, and no longer when it can be run", async () => {
    const { store, show } = failing(twice, new Promise(() => undefined));
    await store.getState().simulate();
    const paths = () => store.getState().error?.map(({ path }) => path);
    expect(paths()).toHaveLength(2);
    show(lacking);
    expect(paths()).toHaveLength(1);
    expect(show(threeSteps)).toMatchObject({ status: "idle", error: null });
    expect(show(lacking)).toMatchObject({ status: "idle", error: null });
  });

  test("a run that failed is that of the map as it was", async () => {
    const { store, show } = failing(threeSteps, Promise.reject(new Error("no room")));
    await store.getState().simulate();
    expect(show(threeSteps)).toMatchObject({ status: "failed" });
    expect(show(setStepField(threeSteps, "test", "workers", 2))).toMatchObject({
      status: "idle",
      error: null,
    });
  });
});

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
    const store = createRunStore(() => ({ map: { ...threeSteps, arrivals: {} }, scenario: null }), start);
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

describe("studies of the current state and of scenarios", () => {
  const started: (() => void)[] = [];
  const shop = () => {
    started.length = 0;
    const studies = new Map<StreamMap, Study>();
    const start: StartStudy = (map) => {
      const study: Study = { ...shopStudy };
      studies.set(map, study);
      return { study: new Promise((resolve) => started.push(() => resolve(study))), cancel: () => undefined };
    };
    const stores = testStores(threeSteps, start);
    const simulate = async (): Promise<void> => {
      const done = stores.run.getState().simulate();
      started.pop()?.();
      await done;
    };
    const limit = (wipLimit: number): void =>
      stores.document.getState().apply("Limit", (map) => setStepField(map, "test", "wipLimit", wipLimit));
    const seen = () => stores.run.getState();
    return { stores, simulate, limit, seen, studies };
  };

  test("each is shown with its own, or with none", async () => {
    const { stores, simulate, limit, seen } = shop();
    await simulate();
    const first = seen().study;
    const id = startScenario(stores);
    expect(seen()).toMatchObject({ study: first, stale: false });
    limit(4);
    expect(seen()).toMatchObject({ study: null, ofMap: null });
    await simulate();
    const second = seen().study;
    expect(second).not.toBe(first);
    stores.document.getState().showScenario(null);
    expect(seen()).toMatchObject({ study: first, stale: false, status: "done" });
    stores.document.getState().showScenario(id);
    expect(seen()).toMatchObject({ study: second, stale: false });
    limit(3);
    expect(seen()).toMatchObject({ study: second, stale: true });
    stores.document.getState().undo();
    expect(seen().stale).toBe(false);
  });

  test("a scenario that was never simulated shows nothing of the current state", async () => {
    const { stores, simulate, limit, seen } = shop();
    const id = startScenario(stores);
    limit(4);
    stores.document.getState().showScenario(null);
    await simulate();
    stores.document.getState().showScenario(id);
    expect(seen()).toMatchObject({ study: null, ofMap: null, status: "idle" });
  });

  test("a moved box and a new name leave figures as they are", async () => {
    const { stores, simulate, seen } = shop();
    await simulate();
    stores.document.getState().apply("Move", (map) => setStepField(map, "test", "at", [900, 20]));
    stores.document.getState().apply("Name", (map) => setStepField(map, "test", "name", "Try"));
    expect(seen().stale).toBe(false);
    expect(seen().ofMap?.steps["test"]?.name).toBe("Try");
  });

  test("a run that ends while another scenario is shown is kept for its own", async () => {
    const { stores, limit, seen, studies } = shop();
    const id = startScenario(stores);
    limit(4);
    const done = stores.run.getState().simulate();
    stores.document.getState().showScenario(null);
    expect(seen()).toMatchObject({ runningHere: false, study: null });
    started.pop()?.();
    await done;
    expect(seen()).toMatchObject({ study: null, status: "idle" });
    stores.document.getState().showScenario(id);
    expect(seen()).toMatchObject({ study: [...studies.values()][0], stale: false });
  });

  test("another document forgets them all", async () => {
    const { stores, simulate, seen } = shop();
    await simulate();
    stores.run.getState().forget();
    stores.run.getState().follow();
    expect(seen().study).toBeNull();
  });
});
