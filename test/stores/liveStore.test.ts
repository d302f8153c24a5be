import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compareFlows, inlineRunner, type Comparison, type Runner } from "../../simulations/index";
import { setStepField } from "../../src/model/edits";
import type { StreamMap } from "../../src/model/StreamMap";
import { RunCancelled } from "../../src/runs/RunHandle";
import { remembering } from "../../src/runs/remembering";
import type { startComparison } from "../../src/runs/startComparison";
import { toFlow } from "../../src/runs/toFlow";
import { createLiveStore } from "../../src/stores/liveStore";
import { threeSteps } from "../fixtures/testStores";

const base: StreamMap = { ...threeSteps, experiment: { horizon: "8w", replications: 10 } };
const { flow, experiment } = toFlow(base);

interface Asked {
  readonly map: StreamMap;
  readonly replications: number;
  readonly warmUpHours: number | "auto" | undefined;
  readonly finish: () => Promise<void>;
  readonly abandoned: () => boolean;
}

let asked: Asked[] = [];
const start: typeof startComparison = (_base, scenarios, { replications = 10, warmUpHours }) => {
  const map = scenarios[0]?.map ?? base;
  let abandoned = false;
  let done: (comparison: Comparison) => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const result = new Promise<Comparison>((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  const stop = (): void => {
    abandoned = true;
    fail(new RunCancelled());
  };
  const finish = async (): Promise<void> => {
    const candidates = [{ id: "shown", flow: toFlow(map).flow }];
    done(
      await compareFlows(
        flow,
        candidates,
        { ...experiment, replications },
        { runner: inlineRunner, margin: 0.02 },
      ),
    );
    await result.catch(() => undefined);
    await Promise.resolve();
  };
  asked.push({ map, replications, warmUpHours, finish, abandoned: () => abandoned });
  return { result, cancel: stop, abandon: stop };
};

function shop(starting: typeof startComparison = start) {
  let map = base;
  let scenario: string | null = "s";
  const store = createLiveStore(() => ({ base, map, scenario, draftId: "one" }), starting);
  const limit = (wipLimit: number): void => {
    map = setStepField(base, "test", "wipLimit", wipLimit);
    scenario = "s";
    store.getState().follow();
  };
  const showBase = (): void => {
    map = base;
    scenario = null;
    store.getState().follow();
  };
  return { store, limit, showBase };
}

/** Comparisons that are really made, by a runner of one's own. */
function startWith(own: Runner): typeof startComparison {
  return (from, scenarios, { memory, ...overrides }, onProgress) => {
    const runs = toFlow(from, overrides);
    const candidates = scenarios.map(({ id, map }) => ({ id, flow: toFlow(map).flow }));
    const runner = remembering(own, memory ?? new Map());
    const how = { runner, margin: 0.02, keepLeadTimes: false, refine: true, onProgress };
    const result = compareFlows(runs.flow, candidates, runs.experiment, how);
    return { result, cancel: () => undefined, abandon: () => undefined };
  };
}

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe("the answer at hand", () => {
  test("a few runs come first, all of them when the hand rests", async () => {
    const { store, limit } = shop();
    store.getState().watch();
    expect(store.getState().idle).toBe(true);
    limit(2);
    expect(asked.map(({ replications }) => replications)).toEqual([4]);
    await asked[0]?.finish();
    expect(store.getState()).toMatchObject({ fresh: true, settled: false, comparison: { replications: 4 } });
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.map(({ replications }) => replications)).toEqual([4, 10]);
    await asked[1]?.finish();
    expect(store.getState()).toMatchObject({ settled: true, comparison: { replications: 10 } });
  });

  test("the next first figures need not look for the warm-up again", async () => {
    const { store, limit } = shop();
    store.getState().watch();
    limit(2);
    await asked[0]?.finish();
    await vi.advanceTimersByTimeAsync(200);
    await asked[1]?.finish();
    limit(3);
    expect(asked.map(({ warmUpHours }) => warmUpHours)).toEqual([
      undefined,
      undefined,
      store.getState().comparison?.warmUpHours,
    ]);
  });

  test("what is overtaken is let go of, and the figures before stay until there are new ones", async () => {
    const { store, limit } = shop();
    store.getState().watch();
    limit(2);
    await asked[0]?.finish();
    limit(3);
    limit(4);
    expect(asked.map(({ abandoned }) => abandoned())).toEqual([false, true, false]);
    expect(store.getState()).toMatchObject({ fresh: false, comparison: { replications: 4 } });
    await asked[2]?.finish();
    expect(store.getState().fresh).toBe(true);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.at(-1)?.map.steps["test"]?.wipLimit).toBe(4);
  });

  test("the first turn runs nothing but its scenario: the current state has been run ahead", async () => {
    const ran: string[] = [];
    const counting: Runner = {
      run: (batches, onRecord) => {
        for (const { flow: one, replications } of batches)
          ran.push(
            `${one.steps.find(({ wipLimit }) => wipLimit !== null)?.wipLimit}: ${replications.join(" ")}`,
          );
        return inlineRunner.run(batches, onRecord);
      },
    };
    const { store, limit, showBase } = shop(startWith(counting));
    showBase();
    store.getState().watch();
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitFor(() => expect(ran.at(-1)).toBe("8: 1 2 3 4"));
    ran.length = 0;
    limit(2);
    await vi.waitFor(() => expect(store.getState().fresh).toBe(true));
    expect(ran).toEqual(["2: 1 2 3 4"]);
  });

  test("the current state's own figures stand there, marked while they are of a moment ago, never another document's", async () => {
    const shown = { base, map: base, scenario: null, draftId: "one" };
    const store = createLiveStore(() => shown, startWith(inlineRunner));
    const figures = () => {
      const { comparison, fresh, idle } = store.getState();
      return { wip: comparison?.baseline.results?.stream.wip.mean ?? null, fresh, idle };
    };
    store.getState().watch();
    expect(figures()).toEqual({ wip: null, fresh: false, idle: true });
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitFor(() => expect(figures()).toMatchObject({ fresh: true, idle: true }));
    const before = figures().wip;
    expect(before).toBeGreaterThan(0);

    shown.base = setStepField(base, "test", "wipLimit", 2);
    shown.map = shown.base;
    store.getState().follow();
    expect(figures()).toEqual({ wip: before, fresh: false, idle: true });
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitFor(() => expect(figures().fresh).toBe(true));
    expect(figures().wip).not.toBe(before);

    shown.draftId = "two";
    store.getState().follow();
    expect(figures()).toEqual({ wip: null, fresh: false, idle: true });
  });

  test("nothing runs while nobody looks, nor for the current state", () => {
    const { store, limit, showBase } = shop();
    limit(2);
    expect(asked).toEqual([]);
    const leave = store.getState().watch();
    expect(asked.length).toBe(1);
    showBase();
    expect(store.getState().idle).toBe(true);
    leave();
    limit(3);
    expect(asked.length).toBe(1);
    expect(asked[0]?.abandoned()).toBe(true);
  });
});
