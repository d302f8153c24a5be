import { describe, expect, it } from "vitest";
import { arrivedFrom, readCourse, settledFrom } from "../../simulations/experiments/readCourse";

/** Four runs about a mean. */
const about = (mean: number): Float64Array =>
  Float64Array.of(mean - 0.1, mean + 0.1, mean - 0.05, mean + 0.05);

describe("the course of a difference", () => {
  it("is worse first and then better, for good", () => {
    const course = [3, 2, 0, -2, 0, -3, -3, -3].map(about);
    expect(readCourse(course, -1, 0)).toEqual([
      { kind: "worse", from: 0, to: 1 },
      { kind: "better", from: 3, to: null },
    ]);
  });

  it("is better for a while only, as long as a backlog drains", () => {
    expect(readCourse([0, 2, 2, 1, 0, 0, 0, 0].map(about), 1, 0)).toEqual([
      { kind: "better", from: 1, to: 3 },
    ]);
  });

  it("is nothing where it lies within the margin, beyond chance or not", () => {
    const course = [0, 2, 2, 1, 1, 1, 1, 1].map(about);
    expect(readCourse(course, 1, 0)).toEqual([{ kind: "better", from: 1, to: null }]);
    expect(readCourse(course, 1, 1.5)).toEqual([{ kind: "better", from: 1, to: 2 }]);
  });

  it("is nothing where chance could have done it", () => {
    expect(readCourse([Float64Array.of(-2, 3, 1, -1), Float64Array.of(1, 1, 2, -3)], 1, 0)).toEqual([]);
    expect(readCourse([Float64Array.of(NaN, NaN)], 1, 0)).toEqual([]);
  });
});

describe("settling", () => {
  const level = Float64Array.of(1, 1, 1, 1);

  it("is from where on nothing can be told from the level", () => {
    expect(settledFrom([5, 3, 1, 1].map(about), level, 0.02)).toBe(2);
    expect(settledFrom([1, 1].map(about), level, 0.02)).toBe(0);
    expect(settledFrom([5, 4, 3].map(about), level, 0.02)).toBeNull();
    // One alone is chance.
    expect(settledFrom([5, 3, 1, 1, 0.5, 1].map(about), level, 0.02)).toBe(2);
  });

  it("has arrived when a tenth of the way is left", () => {
    expect(arrivedFrom([5, 3, 1.6, 1.3, 1].map(about), level, 5, 1)).toBe(3);
    expect(arrivedFrom([0, 0.5, 1.2].map(about), level, 0, 0)).toBe(2);
    expect(arrivedFrom([5, 4, 3].map(about), level, 5, 0)).toBeNull();
  });

  it("of what lies above alone does not mind what lies below", () => {
    expect(settledFrom([5, -3, -3].map(about), level, 0.02, true)).toBe(1);
  });
});
