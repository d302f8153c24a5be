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
});
