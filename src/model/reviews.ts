import { parseDuration, parseRate, type Calendar } from "./durations";
import { fingerprintOf } from "./fingerprint";
import { own, withEntry } from "./own";
import { scenarioTexts } from "./scenarioEdits";
import { applyChange, applyScenario, scenarioChain } from "./scenarios";
import type { Change, Scenario, StreamMap } from "./StreamMap";

/** The figures that are predicted and looked at again, as the file names them. */
export const reviewFigures = ["leadTimeMean", "leadTimeP85", "throughput", "wip"] as const;
export type ReviewFigure = (typeof reviewFigures)[number];

/** A figure as the file writes it: a duration ("12d"), a rate ("7.5/w"), a number. */
export type WrittenFigure = string | number;

/** What one period of work is expected to show: 95 of 100 lie from `low` to `high`. */
export interface Expected<T> {
  readonly mean: T;
  readonly low: T;
  readonly high: T;
}

/** A prediction as it stands in the file, beside what the scenario changed when it was kept. */
export interface WrittenPrediction {
  readonly date: string;
  readonly seed: number;
  readonly replications: number;
  /** How long one of the simulated periods is. */
  readonly period: string;
  readonly figures: Readonly<Partial<Record<ReviewFigure, Expected<WrittenFigure>>>>;
  readonly changes: readonly Change[];
}

/** A prediction as it was kept. Hours, items per hour, items. */
export interface Prediction {
  readonly date: string | null;
  readonly replications: number | null;
  readonly periodHours: number | null;
  readonly figures: Readonly<Partial<Record<ReviewFigure, Expected<number>>>>;
  /** The scenario was changed after the prediction was kept. */
  readonly isOfOther: boolean;
}

/** What was found at a review. */
export interface Review {
  /** Where it stands in the file's list. */
  readonly at: number;
  readonly date: string;
  readonly note: string;
  /** As typed. */
  readonly written: Readonly<Partial<Record<ReviewFigure, WrittenFigure>>>;
  /** Hours, items per hour, items. */
  readonly actual: Readonly<Partial<Record<ReviewFigure, number>>>;
}

/** How an actual figure lies to what was expected. */
export type Outcome = "inside" | "below" | "above";

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const countOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;

function read(figure: ReviewFigure, value: unknown, calendar: Calendar): number | null {
  if (figure === "wip") return countOf(value);
  return figure === "throughput" ? parseRate(value, calendar) : parseDuration(value, calendar);
}

/** The prediction that was kept for a scenario; null: none, or something of another shape, which is left alone. */
export function predictionOf(document: StreamMap, id: string, calendar: Calendar): Prediction | null {
  const kept = own(document.scenarios, id)?.["prediction"];
  if (!isFields(kept) || !isFields(kept["figures"])) return null;
  const { figures, changes } = kept;
  const found = reviewFigures.flatMap((figure) => {
    const said = own(figures as Fields, figure);
    if (!isFields(said)) return [];
    const [mean, low, high] = [said["mean"], said["low"], said["high"]].map((one) =>
      read(figure, one, calendar),
    );
    if (mean == null || low == null || high == null || low > high) return [];
    return [[figure, { mean, low, high }] as const];
  });
  if (found.length === 0) return null;
  return {
    date: textOf(kept["date"]),
    replications: countOf(kept["replications"]),
    periodHours: parseDuration(kept["period"], calendar),
    figures: Object.fromEntries(found),
    isOfOther: isOfOther(document, id, changes),
  };
}

function isOfOther(document: StreamMap, id: string, kept: unknown): boolean {
  if (!Array.isArray(kept) || JSON.stringify(kept) === JSON.stringify(changesOfAll(document, id)))
    return false;
  let then = document;
  for (const change of kept as readonly Change[]) {
    const made = applyChange(then, change);
    if ("map" in made) then = made.map;
  }
  return fingerprintOf(then) !== fingerprintOf(applyScenario(document, id).map);
}

/** All that a scenario changes, with what it builds on. */
export function changesOfAll(document: StreamMap, id: string): readonly Change[] {
  return scenarioChain(document, id).ids.flatMap((one) => own(document.scenarios, one)?.changes ?? []);
}

/** Whether a prediction may still be kept: none is, or neither was the scenario adopted nor a review held since. */
export function mayKeepPrediction(scenario: Scenario): boolean {
  const kept = scenario["prediction"];
  if (kept === undefined) return true;
  const isOurs = isFields(kept) && isFields(kept["figures"]) && Array.isArray(kept["changes"]);
  return isOurs && scenarioTexts(scenario).status !== "adopted" && listOf(scenario)?.length === 0;
}

/** The document with a scenario's prediction kept; one that is settled is not bent afterwards. */
export function keepPrediction(document: StreamMap, id: string, prediction: WrittenPrediction): StreamMap {
  const scenario = own(document.scenarios, id);
  if (scenario === undefined || !mayKeepPrediction(scenario)) return document;
  return withScenario(document, id, { ...scenario, prediction });
}

/** The reviews of a scenario, in the order in which they were held. */
export function reviewsOf(scenario: Scenario, calendar: Calendar): readonly Review[] {
  return (listOf(scenario) ?? []).flatMap((one, at) => {
    if (!isFields(one)) return [];
    const figures = isFields(one["actual"]) ? one["actual"] : {};
    const known = reviewFigures.flatMap((figure) => {
      const written = own(figures, figure);
      const value = read(figure, written, calendar);
      return value === null ? [] : [{ figure, written: written as WrittenFigure, value }];
    });
    return [
      {
        at,
        date: textOf(one["date"]) ?? "",
        note: textOf(one["note"]) ?? "",
        written: Object.fromEntries(known.map(({ figure, written }) => [figure, written])),
        actual: Object.fromEntries(known.map(({ figure, value }) => [figure, value])),
      },
    ];
  });
}

/** A new review of a scenario, on this day. */
export function addReview(document: StreamMap, id: string, date: string): StreamMap {
  return withReviews(document, id, (reviews) => [...reviews, { date, actual: {} }]);
}

/** Takes a review away. */
export function removeReview(document: StreamMap, id: string, at: number): StreamMap {
  return withReviews(document, id, (reviews) => reviews.toSpliced(at, 1));
}

/** Writes the date or the note of a review; undefined takes it away. */
export function setReviewText(
  document: StreamMap,
  id: string,
  at: number,
  field: "date" | "note",
  value: string | undefined,
): StreamMap {
  return withReview(document, id, at, (review) => withField(review, field, value));
}

/** Writes what a figure really was; undefined takes it away. */
export function setActual(
  document: StreamMap,
  id: string,
  at: number,
  figure: ReviewFigure,
  value: WrittenFigure | undefined,
): StreamMap {
  return withReview(document, id, at, (review) => {
    const actual = isFields(review["actual"]) ? review["actual"] : {};
    return { ...review, actual: withField(actual, figure, value) };
  });
}

/** Whether what came lies where one period was expected to. */
export function outcomeOf({ low, high }: Expected<number>, actual: number): Outcome {
  if (actual < low) return "below";
  return actual > high ? "above" : "inside";
}

/** Null: something of another shape stands there, which is not ours to touch. */
function listOf(scenario: Scenario): readonly unknown[] | null {
  const reviews = scenario["reviews"];
  if (reviews === undefined) return [];
  return Array.isArray(reviews) ? reviews : null;
}

function withField(fields: Fields, field: string, value: unknown): Fields {
  const { [field]: _before, ...others } = fields;
  return value === undefined ? others : { ...fields, [field]: value };
}

function withReview(
  document: StreamMap,
  id: string,
  at: number,
  change: (review: Fields) => Fields,
): StreamMap {
  return withReviews(document, id, (reviews) => {
    const review = reviews[at];
    return isFields(review) ? reviews.with(at, change(review)) : reviews;
  });
}

function withReviews(
  document: StreamMap,
  id: string,
  change: (reviews: readonly unknown[]) => readonly unknown[],
): StreamMap {
  const scenario = own(document.scenarios, id);
  const before = scenario === undefined ? null : listOf(scenario);
  if (scenario === undefined || before === null) return document;
  const reviews = change(before);
  if (reviews === before) return document;
  const { reviews: _before, ...rest } = scenario;
  return withScenario(document, id, (reviews.length === 0 ? rest : { ...rest, reviews }) as Scenario);
}

function withScenario(document: StreamMap, id: string, scenario: Scenario): StreamMap {
  return { ...document, scenarios: withEntry(document.scenarios, id, scenario) };
}
