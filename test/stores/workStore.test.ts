import { expect, test, vi } from "vitest";
import { RunCancelled } from "../../src/runs/RunHandle";
import { createWorkStore, type StartWork } from "../../src/stores/workStore";

function work() {
  let tell: Parameters<StartWork<string, number>>[1] = () => undefined;
  let finish: (result: number) => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const cancel = vi.fn(() => fail(new RunCancelled()));
  const start: StartWork<string, number> = (_of, told) => {
    tell = told;
    const result = new Promise<number>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    return { result, cancel };
  };
  const refuse = (of: string) =>
    of === "bad" ? [{ severity: "error" as const, path: "", code: "gap.noArrivals", params: {} }] : [];
  const store = createWorkStore(start, refuse);
  return {
    store,
    cancel,
    tell: (...told: Parameters<typeof tell>) => tell(...told),
    finish: (n: number) => finish(n),
    fail: (reason: unknown) => fail(reason),
  };
}

test("work tells how far it is and what is known so far, then what it found", async () => {
  const { store, tell, finish } = work();
  const done = store.getState().begin("map");
  tell(2, 9, 5);
  expect(store.getState()).toMatchObject({ status: "running", progress: { done: 2, total: 9 }, result: 5 });
  finish(7);
  await done;
  expect(store.getState()).toMatchObject({ status: "done", of: "map", progress: null, result: 7 });
});

test("a cancel keeps what is known; what cannot be done says why; another document forgets", async () => {
  const { store, tell } = work();
  const done = store.getState().begin("map");
  tell(2, 9, 5);
  store.getState().cancel();
  await done;
  expect(store.getState()).toMatchObject({ status: "cancelled", result: 5 });
  await store.getState().begin("bad");
  expect(store.getState()).toMatchObject({ status: "failed", result: null });
  store.getState().forget();
  expect(store.getState()).toMatchObject({ status: "idle", of: null, error: null });
});

test("what is begun later wins, and work that breaks tells what the machine said", async () => {
  const { store, cancel, finish, fail } = work();
  const first = store.getState().begin("map");
  const second = store.getState().begin("other");
  expect(cancel).toHaveBeenCalledOnce();
  finish(3);
  await Promise.all([first, second]);
  expect(store.getState()).toMatchObject({ of: "other", result: 3 });
  const third = store.getState().begin("map");
  fail(new Error("out of memory"));
  await third;
  expect(store.getState().error).toMatchObject([{ code: "runFailed" }]);
});
