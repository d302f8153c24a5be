import {
  calendarOf,
  formatHours,
  meanHours,
  parseTime,
  variabilityOf,
  type BareTime,
} from "../../model/durations";
import type { DistributionSpec, StreamMap, TimeSpec } from "../../model/StreamMap";

/** What a time can be: one plain figure, or a named distribution. */
export type TimeKind = "typical" | DistributionSpec["distribution"];

export const timeKinds: readonly TimeKind[] = [
  "typical",
  "constant",
  "exponential",
  "gamma",
  "lognormal",
  "triangular",
  "pert",
  "uniform",
  "percentiles",
  "empirical",
];

/** Which kind a time is written as. */
export function kindOf(spec: TimeSpec | undefined): TimeKind {
  return typeof spec === "object" ? spec.distribution : "typical";
}

/** Mean of a time in hours; null when there is none. */
export function meanOf(map: StreamMap, spec: TimeSpec | undefined, bare: BareTime): number | null {
  const time = parseTime(spec, calendarOf(map), bare);
  return time === null ? null : meanHours(time);
}

/** The same mean as another distribution, with plausible figures for what it needs beyond that. */
export function asKind(map: StreamMap, spec: TimeSpec, kind: TimeKind, bare: BareTime): TimeSpec {
  const calendar = calendarOf(map);
  const mean = meanOf(map, spec, bare);
  if (mean === null) return spec;
  const hours = (value: number): string => formatHours(value, calendar);
  const exact = typeof spec === "string" ? spec : formatHours(mean, calendar, { exact: true });
  const spread = (): number => (typeof spec === "object" && "cv" in spec ? spec.cv : variabilityOf(map));
  switch (kind) {
    case "typical":
      return exact;
    case "constant":
      return { distribution: kind, value: exact };
    case "exponential":
      return { distribution: kind, mean: exact };
    case "gamma":
    case "lognormal":
      return { distribution: kind, mean: exact, cv: spread() };
    case "triangular":
    case "pert":
      return { distribution: kind, min: hours(mean / 2), mode: exact, max: hours(mean * 2) };
    case "uniform":
      return { distribution: kind, min: hours(mean / 2), max: hours(mean * 1.5) };
    case "percentiles":
      return { distribution: kind, p50: hours(mean * 0.8), p90: hours(mean * 2) };
    case "empirical":
      return { distribution: kind, values: [exact] };
  }
}

/** The figures that a distribution is written with, in the order one thinks of them. */
export const parametersOf: Readonly<
  Record<
    DistributionSpec["distribution"],
    readonly ("value" | "mean" | "cv" | "min" | "mode" | "max" | "p50" | "p90" | "values")[]
  >
> = {
  constant: ["value"],
  exponential: ["mean"],
  gamma: ["mean", "cv"],
  lognormal: ["mean", "cv"],
  triangular: ["min", "mode", "max"],
  pert: ["min", "mode", "max"],
  uniform: ["min", "max"],
  percentiles: ["p50", "p90"],
  empirical: ["values"],
};
