import { describe, expect, test } from "vitest";
import { inlineRunner } from "../../../simulations/index";
import type { StreamMap } from "../../../src/model/StreamMap";
import { FocusBench } from "../../../src/runs/focus/FocusBench";
import type { ChangingStep, Proposal } from "../../../src/runs/focus/Journey";
import { peopleOf, placesOf } from "../../../src/runs/focus/Move";
import { withAmount } from "../../../src/runs/focus/moveAmounts";
import { offerStep, tryMoves, type Offer } from "../../../src/runs/focus/offerStep";
import { takeStep } from "../../../src/runs/focus/takeStep";
import { beginWalk, journeyOf, nextStep, type FocusBounds, type Walk } from "../../../src/runs/focus/Walk";
import { walkFocus } from "../../../src/runs/focus/walkFocus";
import { reasonsNotToRun } from "../../../src/stores/checkMap";

const constant = (value: string) => ({ distribution: "constant" as const, value });

/** The line of 1, 2, 1, 1 h with ten in it. */
const line: StreamMap = {
  format: "millrace",
  version: 1,
  steps: Object.fromEntries(
    ["1h", "2h", "1h", "1h"].map((time, at) => [
      `s${at + 1}`,
      { processTime: constant(time), percentCompleteAccurate: 100 },
    ]),
  ),
  links: {
    a: { from: "s1", to: "s2" },
    b: { from: "s2", to: "s3" },
    c: { from: "s3", to: "s4" },
  },
  arrivals: { work: { to: "s1", always: true } },
  ropes: { conwip: { from: "s1", to: "s4", limit: 10 } },
  experiment: { horizon: "24w", warmUp: "4w", replications: 2, seed: 1 },
};

const bounds: FocusBounds = { rounds: 1, people: 1, money: null, smallestBatch: 1 };
const canRun = (map: StreamMap): boolean => reasonsNotToRun(map).length === 0;
const bench = new FocusBench({ runner: inlineRunner, canRun });

const begin = async (map: StreamMap): Promise<Walk> => beginWalk(map, await bench.study(map));
const offered = (walk: Walk): Promise<Offer> => offerStep(bench, walk, nextStep(walk)!, bounds, "person");
const taking = (offer: Offer, choose: (one: Proposal) => boolean): Offer => ({
  ...offer,
  proposals: offer.proposals.map((one) => ({ ...one, taken: choose(one) })),
});
async function pass(walk: Walk, until: ChangingStep): Promise<Walk> {
  let now = walk;
  while (nextStep(now) !== until)
    now = await takeStep(
      bench,
      now,
      taking(await offered(now), () => false),
      "nothing.left",
    );
  return now;
}
const codeOf = ({ moves }: Proposal): string => moves[0].code;

describe("a walk that a person leads", () => {
  test("passes what is left out: Elevate alone comes to 15 h at .667 per h, its rope as it was", async () => {
    const walk = await pass(await begin(line), "elevate");
    const offer = await offered(walk);
    expect(offer.proposals.map(codeOf)).toEqual(["move.addPerson", "move.faster", "move.split"]);
    const done = await takeStep(
      bench,
      walk,
      taking(offer, (one) => codeOf(one) === "move.faster"),
      "nothing.left",
    );
    const { elevate } = done.done;
    expect(elevate!.changes).toEqual([{ op: "replace", path: "/steps/s2/processTime/value", value: "1.5h" }]);
    expect(elevate!.after!.flowTimeMeanHours.mean).toBeCloseTo(15, 2);
    expect(elevate!.after!.throughputPerHour.mean).toBeCloseTo(2 / 3, 2);
    expect(done.done.exploit!.nothing).toBe("nothing.left");
  });

  test("tells drum, buffer and rope after Subordinate", async () => {
    const walk = await pass(await begin(line), "subordinate");
    const offer = await offered(walk);
    const { done } = await takeStep(bench, walk, offer, "nothing.left");
    expect(done.subordinate!.rope).toMatchObject({ drum: "s2", start: "s1", limit: 3 });
    // Six hours in the line at .5 per h is three, each as soon as the one before it is out of the way: 1 h of waiting.
    expect(done.subordinate!.rope!.buffer.mean).toBeCloseTo(0.5, 2);
    expect(done.subordinate!.after!.flowTimeMeanHours.mean).toBeCloseTo(6, 6);
    expect(done.subordinate!.after!.throughputPerHour.mean).toBeCloseTo(0.5, 3);
  });

  test("a proposal that is edited is tried again, alone and at once", async () => {
    const walk = await pass(await begin(line), "elevate");
    const { proposals } = await offered(walk);
    const faster = proposals.find((one) => codeOf(one) === "move.faster")!;
    const [edited] = await tryMoves(bench, walk.map, [[withAmount(faster.moves[0], 50)]]);
    expect(edited!.changes).toEqual([{ op: "replace", path: "/steps/s2/processTime/value", value: "1h" }]);
    expect(edited!.figures.throughputPerHour.scenario.mean).toBeCloseTo(1, 3);
    expect(faster.figures.throughputPerHour.scenario.mean).toBeCloseTo(2 / 3, 2);
  });

  test("offers what only people know, and never takes it by itself", async () => {
    const offer = await offered(await begin(line));
    const [one] = offer.proposals;
    expect([codeOf(one!), one!.taken, offer.nothing]).toEqual(["move.takeOver", false, "nothing.noIdea"]);
    expect(one!.changes.map(({ path }) => path)).toEqual([
      "/steps/s2/processTime/value",
      "/steps/s3/processTime/value",
    ]);
    const { rounds } = await walkFocus(line, { ...bounds, runner: inlineRunner, canRun });
    expect(rounds[0]!.exploit.proposals).toEqual([]);
  });

  test("splits the work of a step in two, with people of its own", async () => {
    const walk = await pass(await begin(line), "elevate");
    const offer = await offered(walk);
    const done = await takeStep(
      bench,
      walk,
      taking(offer, (one) => codeOf(one) === "move.split"),
      "nothing.left",
    );
    expect(canRun(done.map)).toBe(true);
    expect(done.people).toBe(1);
    expect(done.done.elevate!.after!.throughputPerHour.mean).toBeCloseTo(1, 3);
  });
});

describe("old rules", () => {
  const limited: StreamMap = {
    ...line,
    steps: { ...line.steps, s4: { ...line.steps["s4"], processTime: constant("1.6h"), wipLimit: 2 } },
  };

  test("are shown when the constraint has moved, each loosened for a trial", async () => {
    const walk = await pass(await begin(limited), "elevate");
    const faster = taking(await offered(walk), (one) => codeOf(one) === "move.faster");
    const moved = await takeStep(bench, walk, faster, "nothing.left");
    const offer = await offered(moved);
    expect(offer.again!.moved).toBe(true);
    expect(offer.again!.results.constraint.ids).toEqual(["s4"]);
    expect(offer.proposals.map(({ moves }) => moves[0].params)).toEqual([
      { id: "conwip", from: 10, limit: 15 },
      { id: "s4", from: 2, limit: 3 },
    ]);
    // Neither is in the way of the new one: nothing would be loosened by itself.
    expect(offer.proposals.some(({ taken }) => taken)).toBe(false);
  });

  test("are left alone while the constraint stays", async () => {
    const walk = await pass(await begin(limited), "repeat");
    expect(await offered(walk)).toMatchObject({ nothing: "nothing.notMoved", proposals: [] });
  });
});

describe("money", () => {
  const priced: StreamMap = { ...line, costs: { currency: "€", personPerWeek: 2000, automation: 20_000 } };
  const walkAlone = (map: StreamMap, money: number | null) =>
    walkFocus(map, { ...bounds, money, runner: inlineRunner, canRun });

  test("the best next unit of money is the one whose items more are cheapest", async () => {
    const { rounds } = await walkAlone(priced, null);
    const { proposals, cost } = rounds[0]!.elevate;
    expect(proposals.map((one) => [codeOf(one), one.cost, one.taken])).toEqual([
      ["move.addPerson", { once: null, perWeek: 2000 }, false],
      // 1/6 per h more for 20,000 is cheaper than 1/2 per h more for 104,000.
      ["move.faster", { once: 20_000, perWeek: null }, true],
    ]);
    expect(cost).toEqual({ once: 20_000, perWeek: null });
  });

  test("a bound keeps what costs more, and what nobody has priced", async () => {
    const dear = await walkAlone(priced, 10_000);
    expect(dear.rounds[0]!.elevate).toMatchObject({ changes: [], nothing: "nothing.noMoney" });
    const unpriced = await walkAlone(line, 10_000);
    expect(unpriced.rounds[0]!.elevate).toMatchObject({ changes: [], nothing: "nothing.noPrice" });
  });

  test("people are not taken on beyond their number, however cheap", async () => {
    const cheap: StreamMap = { ...line, costs: { personPerWeek: 1, automation: 20_000 } };
    const { rounds, people } = await walkFocus(cheap, { ...bounds, people: 0, runner: inlineRunner, canRun });
    expect(rounds[0]!.elevate.proposals.find(({ taken }) => taken)!.moves[0].code).toBe("move.faster");
    expect(people).toBe(0);
  });
});

test("a walk that is under way is a journey too, with what is not done yet said so", async () => {
  const walk = await pass(await begin(line), "subordinate");
  const { rounds, ended } = journeyOf(walk, "end.underWay", true);
  expect(ended).toBe("end.underWay");
  expect([rounds[0]!.exploit.nothing, rounds[0]!.elevate.nothing]).toEqual([
    "nothing.left",
    "nothing.notYet",
  ]);
});

describe("what is proposed", () => {
  const batched: StreamMap = {
    ...line,
    steps: {
      ...line.steps,
      s1: { ...line.steps["s1"], batch: { mode: "transfer", size: 6 } },
    },
  };

  test("makes no batch smaller than the bound", async () => {
    const walk = await begin(batched);
    const sizes = async (smallestBatch: number) =>
      (await offerStep(bench, walk, "exploit", { ...bounds, smallestBatch }, "itself")).proposals.flatMap(
        ({ moves }) => moves[0].params["size"] ?? [],
      );
    expect(await sizes(1)).toEqual([3, 1]);
    expect(await sizes(2)).toEqual([3]);
  });

  test("tells of tied places along the flow, whatever order they are written in", async () => {
    const walk = await begin(line);
    const steps = Object.fromEntries(Object.entries(line.steps).reverse());
    const tied = { ...walk.found.constraint, kind: "tied", ids: ["s4", "s1", "s3"] } as const;
    const places = placesOf({ ...line, steps }, tied);
    expect(peopleOf(line, places).map(({ id }) => id)).toEqual(["s1", "s3", "s4"]);
  });
});
