import { sourceOf } from "./drawing";
import type { Confidence } from "./figureSources";
import { ladder } from "./metrics";
import { own } from "./own";
import type { StreamMap } from "./StreamMap";

/** The figures that the totals of a map are made of. */
const totalled = ["leadTime", "processTime", "percentCompleteAccurate"] as const;

/** How much of a map is known how well. */
export interface Sureness {
  /** Of LT, PT and %C/A of all steps. */
  readonly measured: number;
  readonly estimated: number;
  readonly guess: number;
  /** There is a figure, and nobody said how sure it is. */
  readonly unmarked: number;
  readonly missing: number;
  /** The lead time that is worth measuring next: of the guesses, else of the estimates, the one with most of the total. */
  readonly next: {
    readonly step: string;
    readonly confidence: Confidence;
    readonly hours: number;
    /** Its part of the total lead time, 0 to 1; null where the total is not known. */
    readonly share: number | null;
  } | null;
}

/** Counts how sure the figures of a map are, and says what to measure next. */
export function surenessOf(map: StreamMap): Sureness {
  const counts = { measured: 0, estimated: 0, guess: 0, unmarked: 0, missing: 0 };
  for (const step of Object.values(map.steps)) {
    for (const field of totalled) {
      if (step[field] === undefined) counts.missing += 1;
      else counts[sourceOf(step, field).confidence ?? "unmarked"] += 1;
    }
  }
  return { ...counts, next: nextToMeasure(map) };
}

function nextToMeasure(map: StreamMap): Sureness["next"] {
  const rungs = ladder(map).flatMap(({ stepId, leadTimeHours, weight }) => {
    if (leadTimeHours === null || weight === null || weight === 0) return [];
    const step = own(map.steps, stepId);
    const confidence = step === undefined ? undefined : sourceOf(step, "leadTime").confidence;
    return [{ step: stepId, confidence, hours: leadTimeHours, part: leadTimeHours * weight }];
  });
  const total = rungs.reduce((sum, { part }) => sum + part, 0);
  const isWhole = ladder(map).every(({ leadTimeHours, weight }) => weight === 0 || leadTimeHours !== null);
  for (const confidence of ["guess", "estimated"] as const) {
    const [most] = rungs.filter((rung) => rung.confidence === confidence).sort((a, b) => b.part - a.part);
    if (most !== undefined && most.part > 0)
      return {
        step: most.step,
        confidence,
        hours: most.hours,
        share: isWhole && total > 0 ? most.part / total : null,
      };
  }
  return null;
}
