import { describe, expect, test } from "vitest";
import { sourceOf } from "../../src/model/drawing";
import { meanHours, processTimeOf } from "../../src/model/durations";
import { roomView, setEstimates, spreadOfRoom, takeEstimates } from "../../src/model/estimates";
import type { SourcedField } from "../../src/model/figureSources";
import type { StreamMap } from "../../src/model/StreamMap";
import { bare, mapOf } from "./maps";

const map = mapOf(bare("test"));
const said = (field: SourcedField, ...values: (string | number)[]): StreamMap =>
  setEstimates(
    map,
    "test",
    field,
    values.map((value, index) => ({ by: `P${index + 1}`, value })),
  );
const step = (now: StreamMap) => now.steps["test"]!;

describe("what several people said of one figure", () => {
  test("least, median and most; nothing said is no view", () => {
    expect(roomView(map, "test", "leadTime")).toBeNull();
    expect(roomView(said("leadTime", "1d", "4h", "2d"), "test", "leadTime")).toMatchObject({
      least: 4,
      median: 8,
      most: 16,
      disagree: true,
    });
    expect(roomView(said("leadTime", "1d", "2d"), "test", "leadTime")).toMatchObject({
      median: 12,
      disagree: false,
    });
  });

  test("what makes no sense for the figure is left aside, not taken for nought", () => {
    const view = roomView(said("leadTime", "soon", "2d", 3, "1d"), "test", "leadTime");
    expect(view?.said.map(({ index, by, amount }) => [index, by, amount])).toEqual([
      [1, "P2", 16],
      [3, "P4", 8],
    ]);
    expect(
      roomView(said("percentCompleteAccurate", 120, "80"), "test", "percentCompleteAccurate"),
    ).toBeNull();
    expect(roomView(said("workers", 0, 2), "test", "workers")?.said).toHaveLength(1);
  });

  test("a factor of three is the limit for times, twenty points for shares", () => {
    const apart = (field: SourcedField, ...values: (string | number)[]) =>
      roomView(said(field, ...values), "test", field)?.disagree;
    expect(apart("processTime", "1h", "3h")).toBe(false);
    expect(apart("processTime", "1h", "3.1h")).toBe(true);
    expect(apart("processTime", "0h", "1h")).toBe(true);
    expect(apart("percentCompleteAccurate", 70, 90)).toBe(false);
    expect(apart("percentCompleteAccurate", 69, 90)).toBe(true);
  });
});

describe("the room's estimates as the figure", () => {
  test("the middle one of three is kept as it was written, and is an estimate", () => {
    const taken = takeEstimates(said("leadTime", "1d", "16h", "3d"), "test", "leadTime");
    expect(step(taken).leadTime).toBe("16h");
    expect(sourceOf(step(taken), "leadTime")).toMatchObject({ confidence: "estimated" });
    expect(sourceOf(step(taken), "leadTime").estimates).toHaveLength(3);
  });

  test("a process time keeps the map's own spread where people agree", () => {
    expect(step(takeEstimates(said("processTime", "4h"), "test", "processTime")).processTime).toBe("4h");
    expect(step(takeEstimates(said("processTime", "4h", "4h"), "test", "processTime")).processTime).toBe(
      "4h",
    );
  });

  test("disagreement widens its spread: 2 h, 4 h and 6 h have c = 0.5, so cv² = 0.75² + 0.5² + 0.75² 0.5²", () => {
    const asked = said("processTime", "2h", "4h", "6h");
    const cv = Math.round(Math.sqrt(0.5625 + 0.25 + 0.5625 * 0.25) * 100) / 100;
    expect(spreadOfRoom(asked, roomView(asked, "test", "processTime")!)).toBe(cv);
    const taken = takeEstimates(asked, "test", "processTime");
    expect(step(taken).processTime).toEqual({ distribution: "lognormal", mean: "4h", cv: 0.98 });
    // The map shows the median, because it is the mean of what is drawn.
    expect(meanHours(processTimeOf(taken, step(taken))!)).toBe(4);
    // Taken twice is taken once: the spread starts from the map's own, not from the widened one.
    expect(takeEstimates(taken, "test", "processTime")).toEqual(taken);
  });

  test("people who disagree a lot leave a guess behind", () => {
    const taken = takeEstimates(said("processTime", "1h", "2h", "8h"), "test", "processTime");
    expect(step(taken).processTime).toMatchObject({ mean: "2h" });
    expect(sourceOf(step(taken), "processTime").confidence).toBe("guess");
  });

  test("people are whole, shares are not", () => {
    expect(step(takeEstimates(said("workers", 2, 3), "test", "workers")).workers).toBe(3);
    const share = takeEstimates(said("percentCompleteAccurate", 80, 85.5), "test", "percentCompleteAccurate");
    expect(step(share).percentCompleteAccurate).toBe(82.75);
  });

  test("without estimates nothing changes; zero times do not break the spread", () => {
    expect(takeEstimates(map, "test", "processTime")).toBe(map);
    expect(step(takeEstimates(said("processTime", "0h", "0h"), "test", "processTime")).processTime).toBe(
      "0h",
    );
  });
});
