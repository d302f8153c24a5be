import { distributionDurations, formatHours, parseDuration, type Calendar } from "./durations";
import type { TimeSpec } from "./StreamMap";

/** The same time, `factor` times as long, written as a person would: the kind and the spread stay. */
export function scaledTime(spec: TimeSpec, factor: number, calendar: Calendar): TimeSpec {
  const scaled = (text: unknown): string => {
    const hours = parseDuration(text, calendar);
    return hours === null ? String(text) : formatHours(hours * factor, calendar, { exact: true });
  };
  if (typeof spec === "string") return scaled(spec);
  if (spec.distribution === "empirical") return { ...spec, values: spec.values.map(scaled) };
  const fields = distributionDurations[spec.distribution];
  return Object.fromEntries(
    Object.entries(spec).map(([name, value]) => [name, fields.includes(name) ? scaled(value) : value]),
  ) as TimeSpec;
}
