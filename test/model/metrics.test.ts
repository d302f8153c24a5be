import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ladder, mapMetrics, meanTimeBetweenArrivals, startWeights } from "../../src/model/metrics";
import type { Step, StreamMap } from "../../src/model/StreamMap";
import { growthByTen } from "../growth";
import { mapOf } from "./maps";

const step = (lead: number, process: number, share = 100, owner?: string): Step => ({
  leadTime: `${lead}h`,
  processTime: `${process}h`,
  percentCompleteAccurate: share,
  ...(owner === undefined ? {} : { owner }),
});

describe("the figures of a line", () => {
  const line = mapOf(
    { a: step(40, 4, 75, "Product"), b: step(64, 6, 90, "QA"), c: step(8, 2, 80, "QA") },
    ["a>b", "b>c"],
    { demand: "9/w" },
  );

  test("add up along the path", () => {
    const { stream, steps } = mapMetrics(line);
    expect(stream).toEqual({
      leadTimeHours: 112,
      processTimeHours: 12,
      touchTimeHours: 12,
      activityRatio: 12 / 112,
      rolledCompleteAccurate: expect.closeTo(0.75 * 0.9 * 0.8, 12),
      handoffs: 1,
      taktTimeHours: expect.closeTo(40 / 9, 12),
    });
    expect(steps["a"]).toEqual({
      leadTimeHours: 40,
      processTimeHours: 4,
      activityRatio: 0.1,
      completeAccurate: 0.75,
    });
  });

  test("take the mean of a distribution, and days as the calendar has them", () => {
    const map = mapOf(
      {
        a: { leadTime: "2d", processTime: { distribution: "triangular", min: "1h", mode: "2h", max: "6h" } },
      },
      [],
      {
        calendar: { hoursPerDay: 6, daysPerWeek: 4 },
      },
    );
    expect(mapMetrics(map).stream).toMatchObject({ leadTimeHours: 12, processTimeHours: 3 });
  });

  test("are missing where one is missing, and so is all that depends on it", () => {
    const without = (field: keyof Step): StreamMap => {
      const { [field]: _, ...rest } = line.steps["b"]!;
      return { ...line, steps: { ...line.steps, b: rest } };
    };
    expect(mapMetrics(without("leadTime")).stream).toMatchObject({
      leadTimeHours: null,
      processTimeHours: 12,
      activityRatio: null,
    });
    expect(mapMetrics(without("processTime")).stream).toMatchObject({
      leadTimeHours: 112,
      processTimeHours: null,
      touchTimeHours: null,
      activityRatio: null,
    });
    expect(mapMetrics(without("percentCompleteAccurate")).stream).toMatchObject({
      rolledCompleteAccurate: null,
      leadTimeHours: 112,
    });
    expect(mapMetrics(mapOf({})).stream).toMatchObject({
      leadTimeHours: null,
      rolledCompleteAccurate: null,
      handoffs: 0,
      taktTimeHours: null,
    });
  });

  test("of a lead time of nought have no ratio", () => {
    expect(mapMetrics(mapOf({ a: step(0, 0) })).stream.activityRatio).toBeNull();
  });
});

describe("branches", () => {
  test("count by their share", () => {
    const map = mapOf({ a: step(10, 1, 50), b: step(20, 2, 80), c: step(100, 10, 40), d: step(5, 1, 100) }, [
      "a>b 75",
      "a>c 25",
      "b>d",
      "c>d",
    ]);
    expect(mapMetrics(map).stream).toMatchObject({
      leadTimeHours: 10 + 0.75 * 20 + 0.25 * 100 + 5,
      processTimeHours: 1 + 0.75 * 2 + 0.25 * 10 + 1,
      touchTimeHours: 1 + 0.75 * 2 + 0.25 * 10 + 1,
      rolledCompleteAccurate: expect.closeTo(0.5 * (0.75 * 0.8 + 0.25 * 0.4), 12),
    });
    expect(ladder(map).map(({ stepId, weight }) => [stepId, weight])).toEqual([
      ["a", 1],
      ["b", 0.75],
      ["c", 0.25],
      ["d", 1],
    ]);
  });

  test("that are thirds, written 33.3 three times, are the whole stream, as in a run", () => {
    const map = mapOf(
      { a: step(10, 1, 100), b: step(20, 2, 100), c: step(20, 2, 100), d: step(20, 2, 100) },
      ["a>b 33.3", "a>c 33.3", "a>d 33.3"],
    );
    expect(mapMetrics(map).stream).toMatchObject({
      leadTimeHours: expect.closeTo(30, 12),
      processTimeHours: expect.closeTo(3, 12),
      rolledCompleteAccurate: expect.closeTo(1, 12),
    });
  });

  test("without shares cannot be weighed", () => {
    const map = mapOf({ a: step(10, 1), b: step(20, 2), c: step(100, 10) }, ["a>b", "a>c"]);
    expect(mapMetrics(map).stream).toMatchObject({
      leadTimeHours: null,
      processTimeHours: null,
      touchTimeHours: null,
      rolledCompleteAccurate: null,
    });
  });

  test("that are never taken need no figures", () => {
    expect(
      mapMetrics(mapOf({ a: step(10, 1), b: step(20, 2), c: {} }, ["a>b 100", "a>c 0"])).stream.leadTimeHours,
    ).toBe(30);
  });

  test("in a loop count as often as work passes them", () => {
    // Half of what c does goes back to b: b and c are passed twice on average.
    const map = mapOf({ a: step(1, 1), b: step(10, 2), c: step(20, 4), d: step(5, 1) }, [
      "a>b",
      "b>c",
      "c>b 50",
      "c>d 50",
    ]);
    expect(mapMetrics(map).stream.leadTimeHours).toBeCloseTo(1 + 2 * 30 + 5, 9);
    expect(ladder(map).map(({ weight }) => weight)).toEqual([1, 2, 2, 1]);
  });

  test("in a loop without exit have no figures and no end", () => {
    expect(
      mapMetrics(mapOf({ a: step(1, 1), b: step(1, 1) }, ["a>b", "b>a"])).stream.leadTimeHours,
    ).toBeNull();
  });
});

describe("parallel branches", () => {
  const split = mapOf(
    {
      s: { ...step(10, 1, 90), split: "all" },
      a: step(20, 9, 80),
      b: step(30, 2, 70),
      c: step(5, 1, 60),
      j: { ...step(8, 1, 100), join: "all" },
    },
    ["s>a", "s>b", "b>c", "a>j", "c>j"],
  );

  test("the longest lead time counts with its process time, all hands for the touch time, all %C/A", () => {
    expect(mapMetrics(split).stream).toMatchObject({
      leadTimeHours: 10 + 35 + 8,
      processTimeHours: 1 + 3 + 1,
      touchTimeHours: 1 + 9 + 3 + 1,
      rolledCompleteAccurate: expect.closeTo(0.9 * 0.8 * 0.7 * 0.6, 12),
    });
    expect(Object.fromEntries(ladder(split).map(({ stepId, weight }) => [stepId, weight]))).toEqual({
      s: 1,
      a: 0,
      b: 1,
      c: 1,
      j: 1,
    });
  });

  test("a missing lead time in any branch leaves the longest unknown, not the touch time", () => {
    const { leadTime: _, ...rest } = split.steps["a"]!;
    expect(mapMetrics({ ...split, steps: { ...split.steps, a: rest } }).stream).toMatchObject({
      leadTimeHours: null,
      processTimeHours: null,
      touchTimeHours: 14,
    });
  });

  test("may lie within each other", () => {
    const map = mapOf(
      {
        s: { ...step(1, 1), split: "all" },
        t: { ...step(2, 1), split: "all" },
        a: step(50, 1),
        b: step(3, 1),
        c: step(4, 1),
        u: { ...step(5, 1), join: "all" },
        j: { ...step(6, 1), join: "all" },
      },
      ["s>t", "s>a", "t>b", "t>c", "b>u", "c>u", "u>j", "a>j"],
    );
    expect(mapMetrics(map).stream).toMatchObject({ leadTimeHours: 1 + 50 + 6, touchTimeHours: 7 });
  });

  test("may go straight to the join", () => {
    const map = mapOf(
      { s: { ...step(1, 1), split: "all" }, a: step(50, 7, 50), j: { ...step(6, 1), join: "all" } },
      ["s>a", "s>j", "a>j"],
    );
    expect(mapMetrics(map).stream).toMatchObject({
      leadTimeHours: 57,
      processTimeHours: 9,
      rolledCompleteAccurate: 0.5,
    });
  });
});

describe("several starts", () => {
  const two = mapOf({ a: step(10, 1), b: step(30, 1), c: step(5, 1) }, ["a>c", "b>c"]);

  test("count alike when no arrivals tell them apart", () => {
    expect(mapMetrics(two).stream.leadTimeHours).toBe(25);
  });

  test("count by their arrival rates", () => {
    const map = { ...two, arrivals: { x: { to: "a", every: "1h" }, y: { to: "b", every: "4h", size: 12 } } };
    expect(startWeights(map)).toEqual(
      new Map([
        ["a", 0.25],
        ["b", 0.75],
      ]),
    );
    expect(mapMetrics(map).stream.leadTimeHours).toBe(0.25 * 10 + 0.75 * 30 + 5);
    expect(meanTimeBetweenArrivals(map)).toBe(0.25);
  });

  test("that no work arrives at do not count, and unknown rates count alike", () => {
    expect(mapMetrics({ ...two, arrivals: { x: { to: "b", always: true } } }).stream.leadTimeHours).toBe(35);
    expect(
      mapMetrics({ ...two, arrivals: { x: { to: "b", always: true }, y: { to: "a", every: "1h" } } }).stream
        .leadTimeHours,
    ).toBe(25);
    expect(meanTimeBetweenArrivals({ ...two, arrivals: { x: { to: "b", always: true } } })).toBeNull();
  });
});

describe("laws", () => {
  const figures = fc.record({
    lead: fc.integer({ min: 1, max: 500 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    share: fc.integer({ min: 0, max: 100 }),
  });
  /** Steps in a row, each linked to a few of those after it (and sometimes back), with shares of 100 in all. */
  const maps = fc
    .array(fc.tuple(figures, fc.array(fc.integer({ min: -2, max: 4 }), { minLength: 1, maxLength: 3 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((rows): StreamMap => {
      const steps = Object.fromEntries(
        rows.map(([{ lead, part, share }], index) => [
          `s${index}`,
          {
            leadTime: `${lead}h`,
            processTime: `${(lead * part).toFixed(6)}h`,
            percentCompleteAccurate: share,
          },
        ]),
      );
      const links = rows.flatMap(([, jumps], index) => {
        const targets = [...new Set([1, ...jumps].map((jump) => index + jump))].filter(
          (to) => to >= 0 && to < rows.length && to !== index,
        );
        const shares = targets.map((_, position) => (position === 0 ? 100 - 10 * (targets.length - 1) : 10));
        return index === rows.length - 1
          ? []
          : targets.map((to, position) => `s${index}>s${to} ${shares[position]}`);
      });
      return mapOf(steps, links);
    });

  test("the ladder adds up to the totals in both dialects", () => {
    fc.assert(
      fc.property(maps, (map) => {
        const { stream } = mapMetrics(map);
        const entries = ladder(map);
        const sum = (pick: (entry: (typeof entries)[number]) => number): number =>
          entries.reduce((all, entry) => all + entry.weight! * pick(entry), 0);
        const lead = sum((entry) => entry.leadTimeHours!);
        expect(lead).toBeCloseTo(stream.leadTimeHours!, 6);
        expect(sum((entry) => entry.processTimeHours!) + sum((entry) => entry.waitHours!)).toBeCloseTo(
          lead,
          6,
        );
        expect(stream.activityRatio!).toBeLessThanOrEqual(1 + 1e-9);
        expect(stream.rolledCompleteAccurate!).toBeGreaterThanOrEqual(0);
        expect(stream.rolledCompleteAccurate!).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test("a lead time taken from a step on the path leaves the total unknown", () => {
    fc.assert(
      fc.property(maps, fc.nat(), (map, pick) => {
        const passed = ladder(map).filter(({ weight }) => weight! > 0);
        const { stepId } = passed[pick % passed.length]!;
        const { leadTime: _, ...rest } = map.steps[stepId]!;
        expect(
          mapMetrics({ ...map, steps: { ...map.steps, [stepId]: rest } }).stream.leadTimeHours,
        ).toBeNull();
      }),
    );
  });

  test("ten thousand steps in a line are measured in proportion to their number", () => {
    const lineOf = (size: number) => {
      const ids = Array.from({ length: size }, (_, index) => `s${index}`);
      return mapOf(
        Object.fromEntries(ids.map((id) => [id, step(2, 1)])),
        ids.slice(1).map((id, index) => `${ids[index]}>${id}`),
      );
    };
    const measure = (size: number) => {
      const map = lineOf(size);
      // A copy, so that nothing is remembered of the last time.
      return () => expect(mapMetrics({ ...map }).stream.leadTimeHours).toBe(2 * size);
    };
    expect(growthByTen(measure, 1000)).toBeLessThan(40);
  });

  test("ids may be anything", () => {
    const map = mapOf(
      { ["__proto__"]: step(10, 1), constructor: step(20, 2), "10": step(30, 3) } as StreamMap["steps"],
      ["__proto__>constructor", "constructor>10"],
    );
    expect(mapMetrics(map).stream.leadTimeHours).toBe(60);
    expect(Object.keys(mapMetrics(map).steps).sort()).toEqual(["10", "__proto__", "constructor"]);
  });
});
