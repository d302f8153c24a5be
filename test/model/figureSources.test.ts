import { describe, expect, test } from "vitest";
import { sourceOf } from "../../src/model/drawing";
import { readMark, setEvery, setFigure, setSource, writeMark } from "../../src/model/figureSources";
import type { StreamMap } from "../../src/model/StreamMap";
import { bare, mapOf } from "./maps";

const map = mapOf(bare("test"));
const step = (now: StreamMap) => now.steps["test"]!;

describe("the mark of a figure as it is typed", () => {
  test.each([
    ["2h", { figure: "2h" }],
    ["~2h", { figure: "2h", confidence: "estimated" }],
    ["2h~", { figure: "2h", confidence: "estimated" }],
    ["≈ 1w 2d", { figure: "1w 2d", confidence: "estimated" }],
    ["2h?", { figure: "2h", confidence: "guess" }],
    ["1d 4h ??", { figure: "1d 4h", confidence: "guess" }],
    ["2h!", { figure: "2h", confidence: "measured" }],
    ["85 %? Anna", { figure: "85 %", confidence: "guess", by: "Anna" }],
    ["~2h? Anna", { figure: "2h", confidence: "guess", by: "Anna" }],
    ["3 people ~ Anna and Ben", { figure: "3 people", confidence: "estimated", by: "Anna and Ben" }],
    ["2h! (Jira export)", { figure: "2h", confidence: "measured", by: "Jira export" }],
    ["2h guess by Anna", { figure: "2h", confidence: "guess", by: "Anna" }],
    ["2h measured", { figure: "2h", confidence: "measured" }],
    ["2h geschätzt von Anna", { figure: "2h", confidence: "estimated", by: "Anna" }],
    ["?", { figure: "?" }],
    ["~", { figure: "~" }],
    ["", { figure: "" }],
    ["soon", { figure: "soon" }],
  ])("%s", (typed, meant) => expect(readMark(typed)).toEqual(meant));

  test("is written so that it is read the same again", () => {
    for (const confidence of ["measured", "estimated", "guess", undefined] as const) {
      const { figure, confidence: read } = readMark(writeMark("1d 4h", confidence));
      expect([figure, read]).toEqual(["1d 4h", confidence]);
    }
    expect(writeMark("", "guess")).toBe("");
  });

  test("a very long text is looked at in no time and has no mark", () => {
    const long = `${" ?".repeat(5000)}2h`;
    expect(readMark(long).confidence).toBeUndefined();
    expect(readMark(`${"a ".repeat(190)}?`).confidence).toBe("guess");
  });
});

describe("a figure with its source", () => {
  const anna = setFigure(map, "test", "leadTime", "2d", { confidence: "guess", by: "Anna" });

  test("is set in one go, and never claims to be measured by itself", () => {
    expect(step(anna)).toEqual({
      ...step(map),
      leadTime: "2d",
      figures: { leadTime: { confidence: "guess", by: "Anna" } },
    });
    expect(step(setFigure(map, "test", "leadTime", "2d"))).not.toHaveProperty("figures");
  });

  test("who said it stays known while the mark does, and goes with it", () => {
    const more = setFigure(anna, "test", "leadTime", "3d", { confidence: "guess" });
    expect(sourceOf(step(more), "leadTime")).toEqual({ confidence: "guess", by: "Anna" });
    const measured = setFigure(anna, "test", "leadTime", "3d", { confidence: "measured" });
    expect(sourceOf(step(measured), "leadTime")).toEqual({ confidence: "measured" });
    expect(step(setFigure(anna, "test", "leadTime", "3d"))).toEqual({ ...step(map), leadTime: "3d" });
    expect(step(setFigure(anna, "test", "leadTime", undefined))).toEqual(step(map));
  });

  test("the same again changes nothing", () => {
    expect(setFigure(anna, "test", "leadTime", "2d", { confidence: "guess" })).toBe(anna);
    expect(setFigure(anna, "nobody", "leadTime", "2d", { confidence: "guess" })).toBe(anna);
  });

  test("what others wrote there is neither lost nor written over", () => {
    const kept = setSource(anna, "test", "leadTime", { estimates: [{ by: "Ben", value: "1d" }] });
    expect(step(setFigure(kept, "test", "leadTime", "5d")).figures).toEqual({
      leadTime: { estimates: [{ by: "Ben", value: "1d" }] },
    });
    for (const figures of [
      "mine",
      ["x"],
      { leadTime: "mine" },
      { leadTime: { confidence: 3 } },
      { leadTime: null },
    ]) {
      const strange = { ...map, steps: { test: { ...step(map), figures } } } as unknown as StreamMap;
      expect(setSource(strange, "test", "leadTime", { by: "Anna" })).toBe(strange);
    }
    const mixed = { leadTime: { ticket: 7, estimates: [{ by: "Ben", value: "1d" }, { mine: true }] } };
    const other = { ...map, steps: { test: { ...step(map), figures: mixed } } } as unknown as StreamMap;
    expect(step(setSource(other, "test", "leadTime", { estimates: [] })).figures).toEqual({
      leadTime: { ticket: 7, estimates: [{ mine: true }] },
    });
  });
});

test("how often work arrives can say how sure it is, too", () => {
  const arriving = { ...map, arrivals: { work: { to: "test", every: "8h" } } };
  const said = setEvery(arriving, "work", "9h", { confidence: "measured", by: "Jira" });
  expect(said.arrivals).toEqual({
    work: { to: "test", every: "9h", figures: { every: { confidence: "measured", by: "Jira" } } },
  });
  expect(setEvery(said, "work", "8h")).toEqual(arriving);
  expect(setEvery(said, "work", undefined).arrivals).toEqual({ work: { to: "test" } });
  expect(setEvery(map, "work", "8h")).toBe(map);
});
