import { describe, expect, test } from "vitest";
import { inlineRunner } from "../../simulations/index";
import {
  canGoBack,
  goBackOneStep,
  passStep,
  setCosts,
  takePicked,
  walkWithMoreDemand,
} from "../../src/commands/focusActions";
import type { StreamMap } from "../../src/model/StreamMap";
import { FocusBench } from "../../src/runs/focus/FocusBench";
import { nextStep } from "../../src/runs/focus/Walk";
import { walkAtHand } from "../../src/runs/focus/Guide";
import { setEntry } from "../../src/model/edits";
import { RunCancelled } from "../../src/runs/RunHandle";
import { isJourneyStale } from "../../src/stores/focusStore";
import type { OnBench } from "../../src/runs/focus/startFocus";
import type { Stores } from "../../src/stores/stores";
import { doneAtOnce, testStores } from "../fixtures/testStores";

const constant = (value: string) => ({ distribution: "constant" as const, value });
const line: StreamMap = {
  format: "millrace",
  version: 1,
  steps: {
    a: { name: "Refine", at: [0, 0], processTime: constant("1h"), percentCompleteAccurate: 100 },
    b: { name: "Build", at: [300, 0], processTime: constant("2h"), percentCompleteAccurate: 100 },
  },
  links: { l: { from: "a", to: "b" } },
  arrivals: { work: { to: "a", always: true } },
  ropes: { conwip: { from: "a", to: "b", limit: 10 } },
  experiment: { horizon: "12w", warmUp: "2w", replications: 2, seed: 1 },
};

const inline: OnBench = (canRun, work) => ({
  result: work(new FocusBench({ runner: inlineRunner, canRun })),
  cancel: () => undefined,
  abandon: () => undefined,
});
const storesOf = (map: StreamMap): Stores => testStores(map, doneAtOnce, undefined, inline);
const guideOf = ({ focus }: Stores) => focus.getState().guide!;
const stepOf = (stores: Stores): string | null => nextStep(walkAtHand(guideOf(stores))!);
const limitOf = ({ document }: Stores): number | undefined =>
  document.getState().map.ropes?.["conwip"]?.limit;

async function atSubordinate(map = line): Promise<Stores> {
  const stores = storesOf(map);
  await stores.focus.getState().lead();
  await passStep(stores);
  expect(stepOf(stores)).toBe("subordinate");
  return stores;
}

describe("a walk led in the window", () => {
  test("edits a proposal, takes it as a scenario on the one before, and shows it", async () => {
    const stores = await atSubordinate();
    expect(guideOf(stores).offer!.proposals[0]!.moves[0].params["limit"]).toBe(2);
    await stores.focus.getState().amend(0, 0, 4);
    expect(guideOf(stores).offer!.proposals[0]!.changes).toEqual([
      { op: "replace", path: "/ropes/conwip/limit", value: 4 },
    ]);
    // Ten in the line take 20 h, four take 8 h.
    expect(guideOf(stores).together!.flowTimeMeanHours.mean).toBeCloseTo(-12, 6);
    await takePicked(stores);
    const { scenario, base } = stores.document.getState();
    expect(limitOf(stores)).toBe(4);
    expect(base.scenarios![scenario!]).toMatchObject({ name: "Round 1: Subordinate" });
    expect(stepOf(stores)).toBe("elevate");
    expect(stores.focus.getState().journey!.changes).toEqual(base.scenarios![scenario!]!.changes);
  });

  test("undo takes a step back with its scenario, redo brings both again", async () => {
    const stores = await atSubordinate();
    await takePicked(stores);
    const { undo, redo } = stores.document.getState();
    undo();
    expect([stepOf(stores), limitOf(stores)]).toEqual(["subordinate", 10]);
    expect(guideOf(stores).offer!.step).toBe("subordinate");
    redo();
    expect([stepOf(stores), limitOf(stores)]).toEqual(["elevate", 2]);
  });

  test("goes back as far as one likes, and a passed step is offered again", async () => {
    const stores = await atSubordinate();
    await takePicked(stores);
    goBackOneStep(stores);
    expect([stepOf(stores), limitOf(stores)]).toEqual(["subordinate", 10]);
    expect(stores.document.getState().base.scenarios ?? {}).toEqual({});
    goBackOneStep(stores);
    expect(stepOf(stores)).toBe("exploit");
    expect(canGoBack(stores)).toBe(false);
  });

  test("each step builds on the one before; a price that was said stays with its scenario", async () => {
    const stores = await atSubordinate();
    await takePicked(stores);
    setCosts(stores, "personPerWeek", 2000);
    const at = guideOf(stores).offer!.proposals.findIndex(({ moves }) => moves[0].code === "move.addPerson");
    expect(guideOf(stores).offer!.proposals[at]!.cost).toEqual({ once: null, perWeek: 2000 });
    await stores.focus.getState().pick(at, true);
    stores.focus.getState().price(at, { once: 500, perWeek: 2000 });
    for (const [other, { taken }] of guideOf(stores).offer!.proposals.entries())
      if (taken && other !== at) await stores.focus.getState().pick(other, false);
    await takePicked(stores);
    const { kept } = stores.focus.getState();
    const { scenarios } = stores.document.getState().base;
    expect(scenarios![kept[1]!]).toMatchObject({ basedOn: kept[0], cost: { once: 500, perWeek: 2000 } });
    expect(stores.focus.getState().journey!.people).toBe(1);
  });

  test("of ideas that turn the same screw only one is picked", async () => {
    const stores = storesOf({
      ...line,
      steps: { ...line.steps, b: { ...line.steps["b"], batch: { mode: "process", size: 2, setup: "4h" } } },
    });
    await stores.focus.getState().lead();
    const sizes = guideOf(stores).offer!.proposals.flatMap(({ moves }, at) =>
      moves[0].code === "move.batch" ? [at] : [],
    );
    expect(sizes.length).toBeGreaterThan(1);
    for (const at of sizes) await stores.focus.getState().pick(at, true);
    expect(sizes.filter((at) => guideOf(stores).offer!.proposals[at]!.taken)).toEqual([sizes.at(-1)]);
  });

  test("goes into the next round from where the constraint is then", async () => {
    const stores = await atSubordinate();
    await takePicked(stores);
    await takePicked(stores);
    await passStep(stores);
    expect(stepOf(stores)).toBeNull();
    await stores.focus.getState().nextRound();
    expect(stepOf(stores)).toBe("exploit");
    expect(stores.focus.getState().journey!.rounds).toHaveLength(2);
  });

  test("what is being tried can be stopped, and looked for anew", async () => {
    let stuck = false;
    const bench: OnBench = (canRun, work) => {
      if (!stuck) return inline(canRun, work);
      let stop: (reason: Error) => void = () => undefined;
      const result = new Promise<never>((_, reject) => {
        stop = reject;
      });
      return { result, cancel: () => stop(new RunCancelled()), abandon: () => undefined };
    };
    const stores = testStores(line, doneAtOnce, undefined, bench);
    await stores.focus.getState().lead();
    stuck = true;
    const passing = passStep(stores);
    expect(guideOf(stores).busy).toBe("taking");
    stores.focus.getState().halt();
    await passing;
    expect([stepOf(stores), guideOf(stores).busy, stores.focus.getState().status]).toEqual([
      "exploit",
      null,
      "done",
    ]);
    stuck = false;
    await stores.focus.getState().look();
    expect(guideOf(stores).offer!.step).toBe("exploit");
  });

  test("says that it is stale when a step that was taken is edited as a scenario", async () => {
    const stores = await atSubordinate();
    await takePicked(stores);
    const stale = (): boolean => isJourneyStale(stores.focus.getState(), stores.document.getState().base);
    expect(stale()).toBe(false);
    stores.document.getState().apply("More", (map) => setEntry(map, "ropes", "conwip", { limit: 7 }));
    expect(stale()).toBe(true);
    stores.document.getState().undo();
    expect(stale()).toBe(false);
  });

  test("where demand holds the stream back it says so, and can be walked with more of it", async () => {
    const stores = storesOf({
      ...line,
      ropes: {},
      arrivals: { work: { to: "a", every: constant("2.5h") } },
    });
    await stores.focus.getState().lead();
    expect(stores.focus.getState().journey!.ended).toBe("end.market");
    expect(guideOf(stores).offer).toBeNull();
    await walkWithMoreDemand(stores);
    expect(walkAtHand(guideOf(stores))!.found.constraint.ids).toEqual(["b"]);
    expect(Object.keys(stores.document.getState().base.scenarios!)).toHaveLength(1);
  });
});
