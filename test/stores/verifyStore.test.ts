import { describe, expect, test } from "vitest";
import type { Verified } from "../../simulations/index";
import { RunCancelled } from "../../src/runs/RunHandle";
import { createVerifyStore, VERIFICATION_SEED, type StartVerification } from "../../src/stores/verifyStore";

const one: Verified = {
  name: "M/M/1, ρ 0.5: mean wait",
  source: "Erlang 1917",
  unit: "hours",
  exact: 1,
  measured: { mean: 1.01, low: 0.97, high: 1.05 },
  holds: true,
};
const other: Verified = { ...one, name: "M/M/1, ρ 0.8: mean wait", exact: 4, holds: false };

/** A verification that goes on when the test says so. */
function pending() {
  const seeds: number[] = [];
  let tell: (verified: Verified, done: number, total: number) => void = () => undefined;
  let settle: (all: readonly Verified[]) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const start: StartVerification = (seed, onVerified) => {
    seeds.push(seed);
    tell = onVerified;
    return {
      verified: new Promise((resolve, reject) => {
        settle = resolve;
        fail = reject;
      }),
      cancel: () => fail(new RunCancelled()),
    };
  };
  return {
    seeds,
    store: createVerifyStore(start),
    tell: (verified: Verified, done: number) => tell(verified, done, 2),
    settle: (all: readonly Verified[]) => settle(all),
    fail: (reason: Error) => fail(reason),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the verification on the screen", () => {
  test("opening it runs the models, and figures show as they come", async () => {
    const { store, seeds, tell, settle } = pending();
    store.getState().show();
    expect(store.getState()).toMatchObject({ shown: true, status: "running", progress: null, verified: [] });
    expect(seeds).toEqual([VERIFICATION_SEED]);
    tell(other, 1);
    expect(store.getState()).toMatchObject({ progress: { done: 1, total: 2 }, verified: [other] });
    tell(one, 2);
    settle([one, other]);
    await settled();
    expect(store.getState()).toMatchObject({ status: "done", verified: [one, other] });
  });

  test("what was found is still there when it is opened again", async () => {
    const { store, seeds, settle } = pending();
    store.getState().show();
    settle([one, other]);
    await settled();
    store.getState().hide();
    store.getState().show();
    expect(store.getState()).toMatchObject({ shown: true, status: "done", verified: [one, other] });
    expect(seeds).toHaveLength(1);
  });

  test("closing it stops what runs", async () => {
    const { store } = pending();
    store.getState().show();
    store.getState().hide();
    await settled();
    expect(store.getState()).toMatchObject({ shown: false, status: "cancelled" });
  });

  test("a run that fails says why, and another can be started", async () => {
    const { store, seeds, fail } = pending();
    store.getState().show();
    fail(new Error("no worker"));
    await settled();
    expect(store.getState()).toMatchObject({ status: "failed", error: "no worker" });
    void store.getState().start();
    expect(store.getState()).toMatchObject({ status: "running", error: null });
    expect(seeds).toHaveLength(2);
  });
});
