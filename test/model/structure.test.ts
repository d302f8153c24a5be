import { describe, expect, test } from "vitest";
import { spanOf } from "../../src/model/ropes";
import { joinOf, splitRegions } from "../../src/model/splits";
import {
  drawingOrder,
  endSteps,
  flowOrder,
  incomingLinks,
  isHandoff,
  nextSteps,
  outgoingLinks,
  reworkEdges,
  shareOf,
  startSteps,
} from "../../src/model/structure";
import { bare, mapOf } from "./maps";

describe("the flow of a map", () => {
  const diamond = mapOf(bare("a b c d"), ["a>b 60", "a>c 40", "b>d", "c>d"]);

  test("knows the links of a step, its starts and its ends", () => {
    expect(outgoingLinks(diamond, "a").map(({ id }) => id)).toEqual(["a-b", "a-c"]);
    expect(incomingLinks(diamond, "d").map(({ id }) => id)).toEqual(["b-d", "c-d"]);
    expect(nextSteps(diamond, "a")).toEqual(["b", "c"]);
    expect(startSteps(diamond)).toEqual(["a"]);
    expect(endSteps(diamond)).toEqual(["d"]);
  });

  test("leaves out links to steps that do not exist", () => {
    const map = mapOf(bare("a"), ["a>gone", "gone>a"]);
    expect(outgoingLinks(map, "a")).toEqual([]);
    expect(startSteps(map)).toEqual(["a"]);
  });

  test("a single link needs no share, several do, and a split takes every link", () => {
    expect(shareOf(diamond, diamond.links!["a-b"]!)).toBe(0.6);
    expect(shareOf(diamond, diamond.links!["b-d"]!)).toBe(1);
    const unsaid = mapOf(bare("a b c"), ["a>b", "a>c"]);
    expect(shareOf(unsaid, unsaid.links!["a-b"]!)).toBeNull();
    const split = mapOf({ ...bare("a b c"), a: { split: "all" } }, ["a>b", "a>c"]);
    expect(shareOf(split, split.links!["a-b"]!)).toBe(1);
  });

  test("every step comes after those that lead to it, loops or not, however the keys lie", () => {
    expect(flowOrder(diamond)).toEqual(["a", "b", "c", "d"]);
    const shuffled = mapOf(
      { d: diamond.steps["d"]!, b: diamond.steps["b"]!, a: diamond.steps["a"]!, c: diamond.steps["c"]! },
      ["c>d", "a>c 40", "b>d", "a>b 60"],
    );
    expect(flowOrder(shuffled)).toEqual(["a", "b", "c", "d"]);
    const looped = mapOf(bare("a b c d"), ["a>b", "b>c", "c>b 20", "c>d 80"]);
    expect(flowOrder(looped)).toEqual(["a", "b", "c", "d"]);
    const round = mapOf(bare("a b"), ["a>b", "b>a"], { arrivals: { x: { to: "b", every: "1h" } } });
    expect(startSteps(round)).toEqual(["b"]);
    expect(flowOrder(round)).toEqual(["b", "a"]);
  });

  test("steps that nothing leads to come last but are not lost", () => {
    const map = mapOf(bare("a b x y"), ["a>b", "x>y", "y>x"]);
    expect([...flowOrder(map)].sort()).toEqual(["a", "b", "x", "y"]);
    expect(flowOrder(map).slice(0, 2)).toEqual(["a", "b"]);
  });

  test("a line of 20,000 steps is no deeper than any other", () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `s${index}`);
    const map = mapOf(
      Object.fromEntries(ids.map((id) => [id, {}])),
      ids.slice(1).map((id, index) => `${ids[index]}>${id}`),
    );
    expect(flowOrder(map)).toEqual(ids);
  });

  test("steps lie in columns, then rows; unplaced ones come last, by id", () => {
    expect(
      drawingOrder(mapOf({ z: {}, y: {}, b: { at: [0, 200] }, a: { at: [280, 0] }, c: { at: [0, 0] } })),
    ).toEqual(["c", "b", "a", "y", "z"]);
  });
});

test("a handoff is a link between two different owners", () => {
  const map = mapOf({ a: { owner: "Dev" }, b: { owner: "QA" }, c: { owner: " QA " }, d: {} }, [
    "a>b",
    "b>c",
    "c>d",
  ]);
  expect(Object.values(map.links!).map((link) => isHandoff(map, link))).toEqual([true, false, false]);
});

describe("ways back", () => {
  test("lead from the next step to the step itself unless the map says otherwise", () => {
    const map = mapOf(
      {
        a: { percentCompleteAccurate: 75 },
        b: { percentCompleteAccurate: 90, rework: { to: "a", foundBy: "c" } },
        c: { percentCompleteAccurate: 95 },
        d: { rework: { foundBy: "customer", to: "gone" } },
        e: { percentCompleteAccurate: 100 },
      },
      ["a>b", "b>c", "d>e"],
    );
    expect(reworkEdges(map)).toEqual([
      { step: "a", foundBy: ["b"], to: "a", chance: 0.25, written: false },
      { step: "b", foundBy: ["c"], to: "a", chance: 1 - 0.9, written: true },
      { step: "c", foundBy: [], to: "c", chance: 1 - 0.95, written: false },
      { step: "d", foundBy: [], to: "d", chance: null, written: true },
    ]);
  });
});

describe("a split", () => {
  const nested = mapOf(
    {
      ...bare("s a t b c u d j e"),
      s: { split: "all" },
      t: { split: "all" },
      u: { join: "all" },
      j: { join: "all" },
    },
    ["s>a", "s>t", "a>j", "t>b", "t>c", "b>u", "c>u", "u>d", "d>j", "j>e"],
  );

  test("comes to its own join, over the splits inside it", () => {
    expect(joinOf(nested, "s")).toBe("j");
    expect(joinOf(nested, "t")).toBe("u");
    expect([...splitRegions(nested).get("s")!.inside].sort()).toEqual(["a", "b", "c", "d", "t", "u"]);
  });

  test("that has no join of its own says where its branches end", () => {
    const map = mapOf({ ...bare("s a b j"), s: { split: "all" }, j: { join: "all" } }, ["s>a", "s>b", "a>j"]);
    expect(splitRegions(map).get("s")!.ends).toEqual(["b"]);
  });
});

test("a rope goes around all that lies between its ends", () => {
  const map = mapOf(bare("a b c d x"), ["a>b 50", "a>c 50", "b>d", "c>d", "x>c"]);
  expect([...spanOf(map, { from: "a", to: "d" })].sort()).toEqual(["a", "b", "c", "d"]);
  expect([...spanOf(map, { from: "b", to: "b" })]).toEqual(["b"]);
  expect([...spanOf(map, { from: "d", to: "a" })]).toEqual([]);
  // In a loop the ways go on: what comes by an end again has been out of the rope.
  const loop = mapOf(bare("a b c d"), ["a>b", "b>c", "c>a 30", "c>d 70"]);
  expect([...spanOf(loop, { from: "a", to: "b" })].sort()).toEqual(["a", "b"]);
  expect([...spanOf(loop, { from: "b", to: "a" })].sort()).toEqual(["a", "b", "c"]);
  expect([...spanOf(loop, { from: "b", to: "d" })].sort()).toEqual(["b", "c", "d"]);
});
