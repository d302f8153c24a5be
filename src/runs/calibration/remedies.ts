import {
  calendarOf,
  distributionDurations,
  formatHours,
  meanHours,
  parseDuration,
  parseTime,
  variabilityOf,
  type Calendar,
} from "../../model/durations";
import { pointerTo } from "../../model/pointer";
import { applyChange } from "../../model/scenarios";
import type { Change, DistributionSpec, Step, StreamMap, TimeSpec } from "../../model/StreamMap";

/** What explains that a step takes longer than its own queue and work: a wait, people with other work too, or a rhythm. */
export type Way = "wait" | "availability" | "cadence";

/** Which way each step is to be brought to its mapped lead time; a wait where nothing is said. */
export type Ways = Way | Readonly<Record<string, Way>>;

/** What a step is given so that it takes as long as it was mapped to take. */
export interface Remedy {
  /** Mean of its `wait`, hours. */
  readonly waitHours: number;
  /** 0 to 1. */
  readonly availability: number;
  /** A new cadence, as it is written; null: as it was. */
  readonly cadence: string | null;
}

/** Rhythms that teams have, from the longest to the shortest. */
export const rhythms: readonly string[] = ["13w", "4w", "2w", "1w", "2d", "1d", "0.5d"];

/** What a step has as it was mapped. */
export function remedyOf(map: StreamMap, step: Step): Remedy {
  const wait = parseTime(step.wait, calendarOf(map), "constant");
  return {
    waitHours: wait === null ? 0 : meanHours(wait),
    availability: (step.availability ?? 100) / 100,
    cadence: null,
  };
}

/** The remedies as changes of the map. What is as it was makes none. */
export function toChanges(map: StreamMap, remedies: ReadonlyMap<string, Remedy>): readonly Change[] {
  return [...remedies].flatMap(([id, remedy]): readonly Change[] => {
    const step = map.steps[id];
    if (step === undefined) return [];
    const before = remedyOf(map, step);
    const changes: Change[] = [];
    const set = (field: "wait" | "availability" | "cadence", value: unknown): void => {
      const path = pointerTo("steps", id, field);
      changes.push({ op: step[field] === undefined ? "add" : "replace", path, value });
    };
    if (remedy.cadence !== null) set("cadence", remedy.cadence);
    if (remedy.availability !== before.availability)
      set("availability", Number((remedy.availability * 100).toFixed(1)));
    if (isOther(remedy.waitHours, before.waitHours)) set("wait", toWait(map, step, remedy.waitHours));
    return changes;
  });
}

/** The map with changes made that are known to be possible. */
export function withChanges(map: StreamMap, changes: readonly Change[]): StreamMap {
  return changes.reduce((changed, change) => {
    const result = applyChange(changed, change);
    if ("code" in result) throw new Error(`${result.code} ${change.path}`);
    return result.map;
  }, map);
}

function isOther(hours: number, before: number): boolean {
  return Math.abs(hours - before) > 1e-9 * Math.max(1, before);
}

/**
 * A wait of this mean. A wait that is there keeps its shape. A new one spreads as the map says that times spread (its
 * `variability`, as a lognormal), because what people wait for is other people's work: a constant would make the
 * long lead times, which the P85 lives of, shorter than they are.
 */
function toWait(map: StreamMap, step: Step, hours: number): TimeSpec {
  const calendar = calendarOf(map);
  const text = formatHours(hours, calendar);
  const { wait } = step;
  const before = parseTime(wait, calendar, "constant");
  const mean = before === null ? 0 : meanHours(before);
  if (typeof wait === "object" && mean > 0) return scaled(wait, hours / mean, calendar);
  const cv = variabilityOf(map);
  return mean > 0 || cv === 0 || hours === 0 ? text : { distribution: "lognormal", mean: text, cv };
}

function scaled(spec: DistributionSpec, factor: number, calendar: Calendar): DistributionSpec {
  // Four digits, so that what is written can be read; all of one distribution by the same, so that its shape stays.
  const times = Number(factor.toPrecision(4));
  const longer = (text: string): string =>
    formatHours((parseDuration(text, calendar) ?? 0) * times, calendar, { exact: true });
  if (spec.distribution === "empirical") return { ...spec, values: spec.values.map(longer) };
  const fields = spec as unknown as Readonly<Record<string, string>>;
  const durations = distributionDurations[spec.distribution].map((name) => [
    name,
    longer(fields[name] ?? ""),
  ]);
  return { ...spec, ...Object.fromEntries(durations) } as DistributionSpec;
}
