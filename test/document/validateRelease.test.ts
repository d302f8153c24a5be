import { describe, expect, test } from "vitest";
import { validateMap } from "../../src/document/validateMap";
import type { Step, StreamMap } from "../../src/model/StreamMap";
import { bare, mapOf } from "../model/maps";

const check = (map: StreamMap): string[] =>
  validateMap(map).map(
    (problem) => `${problem.severity === "error" ? "" : "warning "}${problem.path} ${problem.code}`,
  );
const one = (step: Step): string[] => check(mapOf({ a: step }));
const line = (rest: Partial<StreamMap>, steps: Record<string, Step> = bare("a b")): string[] =>
  check(mapOf(steps, ["a>b"], rest));

describe("release of work", () => {
  test("an arrival says when it comes", () => {
    expect(line({ arrivals: { x: { to: "a" } } })).toEqual(["/arrivals/x arrival.never"]);
    expect(line({ arrivals: { x: { to: "a", every: "0h" } } })).toEqual(["/arrivals/x/every time.zero"]);
    expect(line({ arrivals: { x: { to: "a", every: "1h", size: 0 } } })).toEqual([
      "/arrivals/x/size number.whole",
    ]);
  });

  test("work that never runs out is held back by a limit or a rope", () => {
    const always = { x: { to: "a", always: true } };
    expect(line({ arrivals: always })).toEqual(["/arrivals/x/always arrival.unlimited"]);
    expect(line({ arrivals: always }, { a: { wipLimit: 3 }, b: {} })).toEqual([]);
    expect(line({ arrivals: always, ropes: { r: { from: "a", to: "b", limit: 4 } } })).toEqual([]);
    expect(line({ arrivals: always, ropes: { r: { from: "b", to: "b", limit: 4 } } })).toEqual([
      "/arrivals/x/always arrival.unlimited",
    ]);
    expect(
      line(
        { arrivals: { x: { to: "a", always: true, every: "1h", size: 2 } } },
        { a: { wipLimit: 3 }, b: {} },
      ),
    ).toEqual(["warning /arrivals/x/every arrival.both", "warning /arrivals/x/size arrival.both"]);
  });

  test("a batch fits into the limits around it, unless something sends it off", () => {
    const batch = { mode: "transfer", size: 5 } as const;
    expect(one({ wipLimit: 4, batch })).toEqual(["/steps/a/batch/size batch.overLimit"]);
    expect(one({ wipLimit: 5, batch })).toEqual([]);
    expect(one({ wipLimit: 4, batch: { ...batch, atMost: "1w" } })).toEqual([]);
    expect(line({ ropes: { r: { from: "a", to: "b", limit: 4 } } }, { a: {}, b: { batch } })).toEqual([
      "/steps/b/batch/size batch.overRope",
    ]);
    expect(line({ ropes: { r: { from: "a", to: "a", limit: 4 } } }, { a: {}, b: { batch } })).toEqual([]);
  });

  test("batches that together may fill a rope are doubtful", () => {
    const batch = (size: number) => ({ batch: { mode: "transfer", size } as const });
    const rope = (limit: number) => ({ ropes: { r: { from: "a", to: "b", limit } } });
    // 2 + 3 wait for a third and a fourth, but only four are let in.
    const doubtful = ["warning /ropes/r/limit batch.fillRope"];
    expect(line(rope(4), { a: batch(3), b: batch(4) })).toEqual(doubtful);
    expect(line(rope(5), { a: batch(3), b: batch(4) })).toEqual(doubtful);
    expect(line(rope(6), { a: batch(3), b: batch(4) })).toEqual([]);
    expect(line(rope(4), { a: {}, b: batch(4) })).toEqual([]);
  });

  test("a batch larger than a rope is only doubtful where other work comes to it, and is not where that waits for the rope", () => {
    const b: Step = { batch: { mode: "transfer", size: 3 } };
    const into = (other: string, steps: Record<string, Step>, links: string[]): string[] =>
      check(
        mapOf(steps, links, {
          arrivals: { x: { to: "a", every: "1h" }, y: { to: other, every: "1h" } },
          ropes: { r: { from: "a", to: "b", limit: 2 } },
        }),
      );
    const refused = ["/steps/b/batch/size batch.overRope"];
    expect(into("a", { a: {}, b }, ["a>b"])).toEqual(refused);
    expect(into("b", { a: {}, b }, ["a>b"])).toEqual(["warning /ropes/r/limit batch.fillRope"]);
    const fork = ["o>a 50", "o>b 50", "a>b"];
    expect(into("o", { o: {}, a: {}, b }, fork)).toEqual(["warning /ropes/r/limit batch.fillRope"]);
    // Nobody gets by where all places of the step before the rope are taken by work that waits for it.
    expect(into("o", { o: { wipLimit: 4 }, a: {}, b }, fork)).toEqual(refused);
  });

  test("a rope that begins in a branch is held until the batches of the other branch have come to the join", () => {
    const split = (first: string, batch: Step["batch"]): string[] =>
      check(
        mapOf(
          { s: { split: "all" }, a: {}, b: {}, c: batch === undefined ? {} : { batch }, j: { join: "all" } },
          ["s>a", "a>b", "b>j", "s>c", "c>j"],
          { arrivals: { x: { to: "s", every: "1h" } }, ropes: { r: { from: first, to: "j", limit: 2 } } },
        ),
      );
    const three = { mode: "process", size: 3 } as const;
    expect(split("a", three)).toEqual(["/steps/c/batch/size batch.overRope"]);
    // Before b there is room without limit for those that have been split.
    expect(split("b", three)).toEqual(["warning /ropes/r/limit batch.fillRope"]);
    expect(split("a", { ...three, size: 2 })).toEqual([]);
    expect(split("a", { ...three, atMost: "1w" })).toEqual([]);
  });

  test("a rope or measure goes along the flow", () => {
    expect(line({ ropes: { r: { from: "b", to: "a", limit: 1 } } })).toEqual(["/ropes/r span.noPath"]);
    expect(line({ ropes: { r: { from: "a", to: "b", limit: 0.5 } } })).toEqual([
      "/ropes/r/limit number.whole",
    ]);
  });
});

describe("limits in a circle, in which work could lock itself in, are refused", () => {
  const loop = ["a>b", "b>a 20", "b>c 80"];
  const locks = (limited: string, links = loop, rest: Partial<StreamMap> = {}): string[] =>
    check(
      mapOf(
        Object.fromEntries(
          "abcd".split("").map((id): [string, Step] => [id, limited.includes(id) ? { wipLimit: 3 } : {}]),
        ),
        [...links, "c>d"],
        rest,
      ),
    ).filter((line) => line.endsWith("limit.loop"));

  test("when every step of a loop of links has a limit", () => {
    expect(locks("ab")).toEqual(["/steps/a/wipLimit limit.loop"]);
    expect(locks("a")).toEqual([]);
    expect(locks("bcd")).toEqual([]);
    expect(locks("abcd", ["a>b", "b>c"])).toEqual([]);
    expect(locks("ab", ["a>b", "b>a 0", "b>c 100"])).toEqual([]);
    expect(locks("b", ["a>b", "b>b 20", "b>c 80"])).toEqual(["/steps/b/wipLimit limit.loop"]);
  });

  test("when a rope and a limit hold each other, not when the loop lies inside the rope", () => {
    const ropes = { r: { from: "a", to: "b", limit: 3 } };
    const around = ["a>b", "b>c", "c>a 20"];
    expect(locks("c", around, { ropes })).toEqual(["/steps/c/wipLimit limit.loop"]);
    expect(locks("", around, { ropes })).toEqual([]);
    expect(locks("", loop, { ropes })).toEqual([]);
    expect(locks("b", loop, { ropes })).toEqual([]);
  });

  test("when work comes into the loop past the beginning of the rope, or is sent back into it from outside", () => {
    const ropes = { r: { from: "b", to: "a", limit: 3 } };
    const into = (to: string) => ({ ropes, arrivals: { x: { to, every: "1h" } } });
    expect(locks("a", loop, into("b"))).toEqual([]);
    expect(locks("a", loop, into("a"))).toEqual(["/steps/a/wipLimit limit.loop"]);
    const ways = [...loop, "c>d"];
    const found = (foundBy: string): string[] =>
      check(
        mapOf(
          {
            ...bare("a b c d"),
            c: { percentCompleteAccurate: 90, rework: { to: "a", foundBy } },
            a: { wipLimit: 3 },
          },
          ways,
          into("b"),
        ),
      ).filter((each) => each.endsWith("limit.loop"));
    expect(found("b")).toEqual([]);
    expect(found("d")).toEqual(["/steps/a/wipLimit limit.loop"]);
  });

  test("when two branches take the places of two ropes that are held until the join", () => {
    const branches = (to: string): string[] =>
      check(
        mapOf(
          { ...bare("s a b c d j"), s: { split: "all" }, j: { join: "all" } },
          ["s>a", "a>b", "b>j", "s>c", "c>d", "d>j"],
          {
            arrivals: { x: { to: "s", every: "1h" } },
            ropes: { p: { from: "b", to: "j", limit: 1 }, q: { from: "d", to, limit: 1 } },
          },
        ),
      );
    expect(branches("j")).toEqual(["/ropes/p limit.loop"]);
    expect(branches("d")).toEqual([]);
  });

  test("not when a rope around it lets in fewer than the limit", () => {
    const inside = (limit: number): string[] =>
      locks("ab", loop, { ropes: { r: { from: "a", to: "c", limit } } });
    expect(inside(2)).toEqual([]);
    expect(inside(3)).toEqual(["/steps/a/wipLimit limit.loop"]);
  });
});

test("three hundred batches in a hundred ropes are told of in one go", () => {
  const ids = Array.from({ length: 300 }, (_, at) => `s${at}`);
  const batch = { mode: "process", size: 3 } as const;
  const steps = Object.fromEntries(ids.map((id) => [id, { batch }]));
  const ropes = Object.fromEntries(
    ids.slice(0, 100).map((from, at) => [from, { from, to: ids[at + 150]!, limit: 2 }]),
  );
  const links = ids.slice(1).map((to, at) => `${ids[at]}>${to}`);
  const found = check(mapOf(steps, links, { arrivals: { x: { to: "s0", every: "1h" } }, ropes }));
  expect(found.filter((problem) => problem.endsWith("batch.overRope"))).toHaveLength(100 * 151);
});
