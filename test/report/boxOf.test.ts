import { expect, test } from "vitest";
import { boxOf } from "../../src/report/boxOf";

test("the box of 1 … 9: quarters by linear interpolation, whiskers to the ends", () => {
  expect(boxOf([9, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual({ low: 1, q1: 3, median: 5, q3: 7, high: 9, far: [] });
});

test("what lies beyond one and a half boxes stands apart", () => {
  // Box 2 to 4: whiskers reach no further than −1 and 7.
  expect(boxOf([1, 2, 3, 4, 20])).toEqual({ low: 1, q1: 2, median: 3, q3: 4, high: 4, far: [20] });
});

test("runs without observations are left out; nothing has no box", () => {
  expect(boxOf(Float64Array.from([NaN, 5, NaN]))).toMatchObject({ low: 5, median: 5, high: 5 });
  expect(boxOf([NaN])).toBeNull();
});
