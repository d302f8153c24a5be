import { calendarOf, formatHours, parseDuration } from "./durations";
import { setEntry, setStepField } from "./edits";
import { own } from "./own";
import type { Step, StreamMap } from "./StreamMap";

/** What of a step can be turned up and down like a dial. */
export const stepSettings = ["wipLimit", "workers", "batch", "percentCompleteAccurate", "cadence"] as const;
export type StepSetting = (typeof stepSettings)[number];

/** A dial: the values it can be put to, in order, and the one it stands at. */
export interface Dial {
  readonly setting: StepSetting;
  /** A number, a duration, or null: no limit, no cadence. */
  readonly values: readonly (number | string | null)[];
  readonly at: number;
}

const CADENCES = ["1h", "4h", "1d", "2d", "1w", "2w", "4w"] as const;

/**
 * The dials of a step as it is; they reach as far as the current state suggests, so that they do not grow while they are
 * turned. Its people are those of its pool where it shares them.
 */
export function dialsOf(map: StreamMap, id: string, current: StreamMap = map): readonly Dial[] {
  const step = own(map.steps, id);
  if (step === undefined) return [];
  const before = own(current.steps, id) ?? step;
  return stepSettings.map((setting) => {
    const now = valueOf(map, step, setting);
    const was = valueOf(current, before, setting);
    const values = valuesFor(map, setting, now, typeof was === "number" ? 2 * was : 0);
    return { setting, values, at: Math.max(0, values.indexOf(now)) };
  });
}

function valueOf(map: StreamMap, step: Step, setting: StepSetting): number | string | null {
  switch (setting) {
    case "wipLimit":
      return step.wipLimit ?? null;
    case "workers":
      return (step.pool === undefined ? step.workers : own(map.pools, step.pool)?.size) ?? 1;
    case "batch":
      return step.batch?.size ?? 1;
    case "percentCompleteAccurate":
      return step.percentCompleteAccurate ?? 100;
    case "cadence":
      return step.cadence ?? null;
  }
}

function valuesFor(
  map: StreamMap,
  setting: StepSetting,
  now: number | string | null,
  reach: number,
): Dial["values"] {
  const count = typeof now === "number" ? now : 0;
  switch (setting) {
    case "wipLimit":
      return [...upTo(Math.max(15, reach, count)), null];
    case "workers":
      return upTo(Math.max(8, reach, count));
    case "batch":
      return upTo(Math.max(15, reach, count));
    case "percentCompleteAccurate":
      return withValue(
        upTo(20).map((fifth) => fifth * 5),
        count,
      );
    case "cadence": {
      const hours = (text: string): number => parseDuration(text, calendarOf(map)) ?? 0;
      // A file may say "5d" for what is on the dial as "1w".
      const others = CADENCES.filter((text) => typeof now !== "string" || hours(text) !== hours(now));
      const all = typeof now === "string" ? [...others, now] : others;
      return [null, ...all.toSorted((a, b) => hours(a) - hours(b))];
    }
  }
}

const upTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);

function withValue(values: readonly number[], value: number): number[] {
  return values.includes(value) ? [...values] : [...values, value].sort((a, b) => a - b);
}

/** The map with a dial of a step put to a value. A batch of one is none, unless it has a set-up; a step without one gets a transfer batch. */
export function turnDial(
  map: StreamMap,
  id: string,
  setting: StepSetting,
  value: number | string | null,
): StreamMap {
  const step = own(map.steps, id);
  if (step === undefined) return map;
  const count = typeof value === "number" ? value : undefined;
  switch (setting) {
    case "wipLimit":
      return setStepField(map, id, "wipLimit", count);
    case "workers":
      if (step.pool === undefined) return setStepField(map, id, "workers", count);
      return count === undefined ? map : setEntry(map, "pools", step.pool, { size: count });
    case "batch":
      // A job of one still needs its set-up.
      if ((count ?? 1) <= 1 && step.batch?.setup === undefined)
        return setStepField(map, id, "batch", undefined);
      return setStepField(map, id, "batch", { ...(step.batch ?? { mode: "transfer" }), size: count ?? 1 });
    case "percentCompleteAccurate":
      return setStepField(map, id, "percentCompleteAccurate", count);
    case "cadence":
      return setStepField(map, id, "cadence", typeof value === "string" ? value : undefined);
  }
}

/** The value of a dial as a person says it; null where it is "none". */
export function dialText(map: StreamMap, value: number | string | null): string | null {
  if (value === null) return null;
  if (typeof value === "number") return String(value);
  const calendar = calendarOf(map);
  return formatHours(parseDuration(value, calendar) ?? 0, calendar, { single: true });
}
