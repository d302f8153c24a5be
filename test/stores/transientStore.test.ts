import { expect, test } from "vitest";
import { inlineRunner } from "../../simulations/index";
import { setStepField } from "../../src/model/edits";
import type { StreamMap } from "../../src/model/StreamMap";
import { transientOf, type startTransient } from "../../src/runs/startTransient";
import { createTransientStore, transientKey, type TransientOf } from "../../src/stores/studyStores";
import { threeSteps } from "../fixtures/testStores";

const base: StreamMap = { ...threeSteps, experiment: { horizon: "8w", warmUp: "2w", replications: 9 } };
const map = setStepField(base, "test", "workers", 2);
const asked: TransientOf = { scenario: "two", base, map, weeks: 4, replications: null };

let starts = 0;
const start: typeof startTransient = (before, after, options) => {
  starts++;
  const result = transientOf(before, after, { ...options, refine: true }, inlineRunner);
  return { result, cancel: () => undefined };
};

test("a change is followed from few runs to all, and asked again the answer is there", async () => {
  const store = createTransientStore(start);
  const known: number[] = [];
  store.subscribe(({ result }) => result !== null && known.push(result.replications));
  await store.getState().begin(asked);
  expect(store.getState().status).toBe("done");
  expect(known[0]).toBe(4);
  expect(known.at(-1)).toBe(9);
  await store.getState().begin({ ...asked, weeks: 2 });
  await store.getState().begin({ ...asked });
  expect(starts).toBe(2);
  expect(store.getState().result?.replications).toBe(9);
});

test("another map, or another time, is another question; a moved box is not", () => {
  expect(transientKey({ ...asked, map: base })).not.toBe(transientKey(asked));
  expect(transientKey({ ...asked, weeks: 8 })).not.toBe(transientKey(asked));
  const moved = { ...base, steps: { ...base.steps, test: { ...base.steps["test"], at: [1, 2] as const } } };
  expect(transientKey({ ...asked, base: moved })).toBe(transientKey(asked));
});

test("what cannot be simulated says why", async () => {
  const store = createTransientStore(start);
  await store.getState().begin({ ...asked, map: { ...map, arrivals: {} } });
  expect(store.getState()).toMatchObject({ status: "failed", result: null });
  expect(store.getState().error?.length).toBeGreaterThan(0);
});
