import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/document/readDocument";
import { writeDocument } from "../../src/document/writeDocument";
import { defaultCalendar } from "../../src/model/durations";
import {
  addReview,
  changesOfAll,
  keepPrediction,
  mayKeepPrediction,
  outcomeOf,
  predictionOf,
  removeReview,
  reviewsOf,
  setActual,
  setReviewText,
  type WrittenPrediction,
} from "../../src/model/reviews";
import { addScenario, deleteScenario, setScenarioText } from "../../src/model/scenarioEdits";
import type { StreamMap } from "../../src/model/StreamMap";
import { threeSteps } from "../fixtures/testStores";

const less = { op: "replace", path: "/steps/test/wipLimit", value: 4 } as const;
const more = { op: "add", path: "/steps/test/workers", value: 2 } as const;
const document: StreamMap = addScenario(addScenario(threeSteps, "less", { changes: [less] }), "more", {
  basedOn: "less",
  changes: [more],
});
const prediction: WrittenPrediction = {
  date: "2026-11-21",
  seed: 1,
  replications: 30,
  period: "40w",
  figures: {
    leadTimeMean: { mean: "10d", low: "8d", high: "12d" },
    throughput: { mean: "7.5/w", low: "7/w", high: "8/w" },
  },
  changes: changesOfAll(document, "more"),
};
const scenarioOf = (map: StreamMap) => map.scenarios!["more"]!;
const kept = keepPrediction(document, "more", prediction);

describe("a prediction that is kept", () => {
  test("is read in hours, and survives the file", () => {
    const found = predictionOf(kept, "more", defaultCalendar);
    expect(found).toMatchObject({
      date: "2026-11-21",
      replications: 30,
      periodHours: 1600,
      isOfOther: false,
      figures: { leadTimeMean: { mean: 80, low: 64, high: 96 } },
    });
    expect(found?.figures.throughput?.mean).toBeCloseTo(7.5 / 40, 12);
    const again = readDocument(writeDocument(kept));
    expect("map" in again && predictionOf(again.map, "more", defaultCalendar)).toEqual(found);
  });

  test("may be kept anew until the scenario is adopted or a review was held", () => {
    const other = { ...prediction, seed: 2 };
    expect(scenarioOf(keepPrediction(kept, "more", other))["prediction"]).toBe(other);
    const adopted = setScenarioText(kept, "more", "status", "adopted");
    expect(keepPrediction(adopted, "more", other)).toBe(adopted);
    const reviewed = addReview(kept, "more", "2027-01-31");
    expect(keepPrediction(reviewed, "more", other)).toBe(reviewed);
    expect(mayKeepPrediction(scenarioOf(removeReview(reviewed, "more", 0)))).toBe(true);
  });

  test("says when the scenario is another by now, and not when it only stands elsewhere", () => {
    const limit = { ...threeSteps.steps["test"]!, wipLimit: 2 };
    const scenarios = {
      ...kept.scenarios,
      more: { ...scenarioOf(kept), changes: [more, { ...less, value: 3 }] },
    };
    expect(predictionOf({ ...kept, scenarios }, "more", defaultCalendar)?.isOfOther).toBe(true);
    expect(predictionOf(deleteScenario(kept, "less"), "more", defaultCalendar)?.isOfOther).toBe(false);
    // The current state may become what it likes.
    const adopted = { ...kept, steps: { ...kept.steps, test: limit } };
    expect(predictionOf(adopted, "more", defaultCalendar)?.isOfOther).toBe(false);
  });

  test("of another shape is neither shown nor written over", () => {
    for (const theirs of ["soon", { figures: 3 }, { figures: { wip: { mean: "many" } } }]) {
      const scenarios = { more: { changes: [], prediction: theirs, reviews: "none" } };
      const map = { ...threeSteps, scenarios };
      expect(predictionOf(map, "more", defaultCalendar)).toBeNull();
      expect(reviewsOf(map.scenarios.more, defaultCalendar)).toEqual([]);
      expect(keepPrediction(map, "more", prediction)).toBe(map);
      expect(addReview(map, "more", "2027-01-31")).toBe(map);
      const alone = { ...threeSteps, scenarios: { more: { changes: [], prediction: theirs } } };
      expect(keepPrediction(alone, "more", prediction)).toBe(alone);
    }
  });
});

describe("a review", () => {
  test("is entered, read in hours, mended and taken away", () => {
    let map = addReview(kept, "more", "2027-01-31");
    map = setActual(map, "more", 0, "leadTimeMean", "11d");
    map = setActual(map, "more", 0, "throughput", "6/w");
    map = setReviewText(map, "more", 0, "note", "Two were ill");
    const [review] = reviewsOf(scenarioOf(map), defaultCalendar);
    expect(review).toMatchObject({ date: "2027-01-31", note: "Two were ill", actual: { leadTimeMean: 88 } });
    expect(review?.written).toEqual({ leadTimeMean: "11d", throughput: "6/w" });
    map = setActual(map, "more", 0, "throughput", undefined);
    expect(reviewsOf(scenarioOf(map), defaultCalendar)[0]?.written).toEqual({ leadTimeMean: "11d" });
    expect(scenarioOf(removeReview(map, "more", 0))).toEqual(scenarioOf(kept));
  });

  test("leaves entries that are not ours where they are", () => {
    const scenarios = { more: { changes: [], reviews: ["theirs", { date: 3, actual: { wip: -1 } }] } };
    const map: StreamMap = { ...threeSteps, scenarios };
    expect(reviewsOf(scenarioOf(map), defaultCalendar)).toEqual([
      { at: 1, date: "", note: "", written: {}, actual: {} },
    ]);
    expect(setActual(map, "more", 0, "wip", 3)).toBe(map);
    expect(scenarioOf(setActual(map, "more", 1, "wip", 3))["reviews"]).toEqual([
      "theirs",
      { date: 3, actual: { wip: 3 } },
    ]);
  });

  test("lies inside, below or above what one period was expected to show; the ends belong to it", () => {
    const expected = { mean: 10, low: 8, high: 12 };
    expect([7.9, 8, 12, 12.1].map((value) => outcomeOf(expected, value))).toEqual([
      "below",
      "inside",
      "inside",
      "above",
    ]);
  });
});
