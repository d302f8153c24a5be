import type { Step, StreamMap, TimeSpec } from "./StreamMap";

/** How many working hours a day has, and how many working days a week: what `d` and `w` mean. */
export interface Calendar {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}

/** The calendar of a map that says nothing of its own. */
export const defaultCalendar: Calendar = { hoursPerDay: 8, daysPerWeek: 5 };

/** The calendar of a map: what `d` and `w` mean in it. A value that makes no sense counts as absent. */
export function calendarOf(map: Pick<StreamMap, "calendar">): Calendar {
  const { hoursPerDay, daysPerWeek } = map.calendar ?? {};
  return {
    hoursPerDay: isWithin(hoursPerDay, 24) ? hoursPerDay : defaultCalendar.hoursPerDay,
    daysPerWeek: isWithin(daysPerWeek, 7) ? daysPerWeek : defaultCalendar.daysPerWeek,
  };
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === "number" && value > 0 && value <= most;
}

const wholeDuration = /^\s*(?:(?:\d+(?:\.\d*)?|\.\d+)\s*[mhdw]\s*)+$/i;
const onePart = /(\d+(?:\.\d*)?|\.\d+)\s*([mhdw])/gi;

function hoursPerUnit(unit: string, calendar: Calendar): number {
  switch (unit.toLowerCase()) {
    case "m":
      return 1 / 60;
    case "h":
      return 1;
    case "d":
      return calendar.hoursPerDay;
    default:
      return calendar.hoursPerDay * calendar.daysPerWeek;
  }
}

/**
 * A duration as a person types it ("2h", "1d 4h", "0.5d", "1w 2d", "90m") in working hours.
 * Null when it is not one: empty, without unit, negative, or too large to be a number.
 */
export function parseDuration(text: unknown, calendar: Calendar): number | null {
  if (typeof text !== "string" || text.length > 200 || !wholeDuration.test(text)) return null;
  let hours = 0;
  for (const [, amount, unit] of text.matchAll(onePart)) {
    // Minutes are divided, not multiplied by 1/60, so that 90m is exactly 1.5 h.
    hours +=
      unit === "m" || unit === "M" ? Number(amount) / 60 : Number(amount) * hoursPerUnit(unit!, calendar);
  }
  return Number.isFinite(hours) ? hours : null;
}

const wholeRate = /^\s*(\d+(?:\.\d*)?|\.\d+)\s*\/\s*(.+)$/;

/** The hours that a rate is per: "w" is a week, "2w" are two. Null when it is no time at all. */
export function parsePer(text: string, calendar: Calendar): number | null {
  const per = text.trim();
  return parseDuration(/^[mhdw]$/i.test(per) ? `1${per}` : per, calendar) || null;
}

/** A rate as it is written, "9/w" or "3/2w", in items per working hour. Null when it is not one. */
export function parseRate(text: unknown, calendar: Calendar): number | null {
  const match = typeof text === "string" && text.length <= 200 ? wholeRate.exec(text) : null;
  if (match === null) return null;
  const hours = parsePer(match[2]!, calendar);
  const rate = hours === null ? null : Number(match[1]) / hours;
  return rate !== null && Number.isFinite(rate) ? rate : null;
}

/** How a number of hours is written out. */
export interface HoursFormat {
  /** Nothing is rounded: what comes out parses to the very same number. */
  readonly exact?: boolean;
  /** One unit only, "1.7d" and not "1d 5.6h". */
  readonly single?: boolean;
}

/**
 * A number of working hours as a person would write it: "30m", "4h", "2.5d", "3w 1d". Rounded to
 * about three digits unless `exact`. A number that is none gives "–".
 */
export function formatHours(hours: number, calendar: Calendar, format: HoursFormat = {}): string {
  if (!Number.isFinite(hours)) return "–";
  if (hours < 0) return `−${formatHours(-hours, calendar, format)}`;
  if (hours === 0) return "0h";
  return format.exact ? exactHours(hours, calendar) : roundedHours(hours, calendar, format.single ?? false);
}

function roundedHours(hours: number, calendar: Calendar, single: boolean): string {
  const { hoursPerDay, daysPerWeek } = calendar;
  const minutes = threeDigits(hours * 60);
  if (minutes < 60) return `${plain(minutes)}m`;
  if (threeDigits(hours) < hoursPerDay) return `${plain(threeDigits(hours))}h`;
  const days = hours / hoursPerDay;
  if (threeDigits(days) < daysPerWeek) {
    if (single || isHalf(days)) return `${plain(threeDigits(days))}d`;
    return twoUnits(hours, hoursPerDay, "d", 1, "h");
  }
  if (single) return `${plain(threeDigits(days / daysPerWeek))}w`;
  return twoUnits(days, daysPerWeek, "w", 1, "d");
}

/** `amount` in a large unit of `size` and the rest, rounded to tenths while the whole is short. */
function twoUnits(amount: number, size: number, large: string, most: number, small: string): string {
  const step = amount >= 20 * size ? most : most / 10;
  const rounded = Math.round(amount / step) * step;
  let whole = Math.floor(rounded / size + 1e-9);
  let rest = Math.round((rounded - whole * size) * 10) / 10;
  if (rest >= size) {
    whole += 1;
    rest = 0;
  }
  return rest > 0 ? `${plain(whole)}${large} ${plain(rest)}${small}` : `${plain(whole)}${large}`;
}

function exactHours(hours: number, calendar: Calendar): string {
  const { hoursPerDay, daysPerWeek } = calendar;
  const days = hours / hoursPerDay;
  const weeks = Math.floor(days / daysPerWeek + 1e-9);
  const restDays = days - weeks * daysPerWeek;
  const wholeDays = Math.floor(restDays + 1e-9);
  const restHours = hours - (weeks * daysPerWeek + wholeDays) * hoursPerDay;
  const parts = (...pairs: [number, string][]): string =>
    pairs
      .filter(([amount]) => amount > 1e-9)
      .map(([amount, unit]) => `${plain(Math.round(amount * 1e6) / 1e6)}${unit}`)
      .join(" ");
  const candidates = [
    hours < 1 ? parts([hours * 60, "m"]) : "",
    hours < hoursPerDay ? parts([hours, "h"]) : "",
    days < daysPerWeek && isHalf(days) ? parts([days, "d"]) : "",
    isHalf(restDays) ? parts([weeks, "w"], [restDays, "d"]) : "",
    parts([weeks, "w"], [wholeDays, "d"], [restHours, "h"]),
  ];
  const found = candidates.find((text) => text !== "" && parseDuration(text, calendar) === hours);
  return found ?? `${plain(hours)}h`;
}

function isHalf(amount: number): boolean {
  return Math.abs(amount * 2 - Math.round(amount * 2)) < 1e-9;
}

function threeDigits(amount: number): number {
  return amount >= 1000 ? Math.round(amount) : Number(amount.toPrecision(3));
}

/** A number without exponent, however large or small, and without loss. */
function plain(amount: number): string {
  const short = String(amount);
  if (!short.includes("e")) return short;
  if (amount >= 1) return BigInt(amount).toString();
  return amount.toFixed(Math.min(100, 20 - Math.floor(Math.log10(amount)))).replace(/0+$/, "");
}

/** A random (or constant) amount of time in working hours. `cv` is standard deviation / mean. */
export type TimeDistribution =
  | { readonly distribution: "constant"; readonly value: number }
  | { readonly distribution: "exponential"; readonly mean: number }
  | { readonly distribution: "gamma"; readonly mean: number; readonly cv: number }
  | { readonly distribution: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly distribution: "triangular"; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly distribution: "pert"; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly distribution: "uniform"; readonly min: number; readonly max: number }
  | { readonly distribution: "percentiles"; readonly p50: number; readonly p90: number }
  | { readonly distribution: "empirical"; readonly values: readonly number[] };

/** What a bare duration stands for: a constant, or a lognormal of that mean with this cv. */
export type BareTime = "constant" | { readonly cv: number };

/** What is wrong with a time as it is written: a code with parameters, and where in the spec. */
export interface TimeFault {
  /** Keys below the spec itself, e.g. ["mean"] or ["values", "3"]. */
  readonly at: readonly string[];
  readonly code:
    | "time.duration"
    | "time.shape"
    | "time.unknown"
    | "time.missing"
    | "time.order"
    | "time.cv"
    | "time.empty";
  readonly params: Readonly<Record<string, unknown>>;
}

/** No cv is wider: of a wider one hardly any draw is more than nothing, and in the end none is a number. */
export const mostSpread = 1000;

/** The nine distributions and the durations that each needs; `cv` and `values` are looked at apart. */
export const distributionDurations: Readonly<Record<TimeDistribution["distribution"], readonly string[]>> = {
  constant: ["value"],
  exponential: ["mean"],
  gamma: ["mean"],
  lognormal: ["mean"],
  triangular: ["min", "mode", "max"],
  pert: ["min", "mode", "max"],
  uniform: ["min", "max"],
  percentiles: ["p50", "p90"],
  empirical: [],
};

const needsCv: ReadonlySet<string> = new Set(["gamma", "lognormal"]);
const z90 = 1.2815515655446004;

/** All that is wrong with a time as it is written; empty when it can be used. */
export function timeFaults(spec: unknown, calendar: Calendar): readonly TimeFault[] {
  if (typeof spec === "string") {
    return parseDuration(spec, calendar) === null
      ? [{ at: [], code: "time.duration", params: { found: spec } }]
      : [];
  }
  if (typeof spec !== "object" || spec === null || Array.isArray(spec)) {
    return [{ at: [], code: "time.shape", params: { found: spec } }];
  }
  const fields = spec as Readonly<Record<string, unknown>>;
  const kind = fields["distribution"];
  if (typeof kind !== "string" || !Object.hasOwn(distributionDurations, kind)) {
    return [{ at: ["distribution"], code: "time.unknown", params: { found: kind } }];
  }
  const faults: TimeFault[] = [];
  const hours: number[] = [];
  const names = distributionDurations[kind as TimeDistribution["distribution"]];
  for (const name of names) {
    const parsed = parseDuration(fields[name], calendar);
    if (fields[name] === undefined)
      faults.push({ at: [], code: "time.missing", params: { distribution: kind, field: name } });
    else if (parsed === null)
      faults.push({ at: [name], code: "time.duration", params: { found: fields[name] } });
    else hours.push(parsed);
  }
  if (needsCv.has(kind)) {
    const cv = fields["cv"];
    if (cv === undefined)
      faults.push({ at: [], code: "time.missing", params: { distribution: kind, field: "cv" } });
    else if (typeof cv !== "number" || !(cv >= 0 && cv <= mostSpread))
      faults.push({ at: ["cv"], code: "time.cv", params: { found: cv, most: mostSpread } });
  }
  if (kind === "empirical") faults.push(...valueFaults(fields["values"], calendar));
  if (faults.length === 0 && !inOrder(kind, hours))
    faults.push({ at: [], code: "time.order", params: { distribution: kind } });
  return faults;
}

function valueFaults(values: unknown, calendar: Calendar): TimeFault[] {
  if (!Array.isArray(values) || values.length === 0)
    return [{ at: ["values"], code: "time.empty", params: { found: values } }];
  return values.flatMap((value: unknown, index): TimeFault[] =>
    parseDuration(value, calendar) === null
      ? [{ at: ["values", String(index)], code: "time.duration", params: { found: value } }]
      : [],
  );
}

function inOrder(kind: string, hours: readonly number[]): boolean {
  if (kind === "percentiles") return hours[0]! > 0 && hours[1]! > hours[0]!;
  if (kind === "triangular" || kind === "pert" || kind === "uniform") {
    return hours.every((value, index) => index === 0 || value >= hours[index - 1]!);
  }
  return true;
}

/**
 * A time as it is written in the file, in hours; null when it is missing or anything is wrong with
 * it. A distribution without spread (cv 0, or all ends equal) comes out as the constant that it is.
 */
export function parseTime(
  spec: TimeSpec | undefined,
  calendar: Calendar,
  bare: BareTime,
): TimeDistribution | null {
  if (spec === undefined || timeFaults(spec, calendar).length > 0) return null;
  const hours = (text: string): number => parseDuration(text, calendar) ?? Number.NaN;
  if (typeof spec === "string") {
    return bare === "constant"
      ? { distribution: "constant", value: hours(spec) }
      : lognormal(hours(spec), bare.cv);
  }
  switch (spec.distribution) {
    case "constant":
      return { distribution: "constant", value: hours(spec.value) };
    case "exponential": {
      const mean = hours(spec.mean);
      return mean === 0 ? { distribution: "constant", value: 0 } : { distribution: "exponential", mean };
    }
    case "gamma": {
      const mean = hours(spec.mean);
      return mean === 0 || spec.cv === 0
        ? { distribution: "constant", value: mean }
        : { distribution: "gamma", mean, cv: spec.cv };
    }
    case "lognormal":
      return lognormal(hours(spec.mean), spec.cv);
    case "triangular":
    case "pert": {
      const [min, mode, max] = [hours(spec.min), hours(spec.mode), hours(spec.max)];
      return min === max
        ? { distribution: "constant", value: min }
        : { distribution: spec.distribution, min, mode, max };
    }
    case "uniform": {
      const [min, max] = [hours(spec.min), hours(spec.max)];
      return min === max ? { distribution: "constant", value: min } : { distribution: "uniform", min, max };
    }
    case "percentiles":
      return { distribution: "percentiles", p50: hours(spec.p50), p90: hours(spec.p90) };
    case "empirical":
      return { distribution: "empirical", values: spec.values.map(hours) };
  }
}

function lognormal(mean: number, cv: number): TimeDistribution {
  return mean === 0 || cv === 0
    ? { distribution: "constant", value: mean }
    : { distribution: "lognormal", mean, cv };
}

/**
 * Mean of a time, in hours. PERT: (min + 4 mode + max) / 6. Percentiles: the lognormal through both,
 * ln p90 − ln p50 = z90 σ, mean = p50 exp(σ² / 2).
 */
export function meanHours(time: TimeDistribution): number {
  switch (time.distribution) {
    case "constant":
      return time.value;
    case "exponential":
    case "gamma":
    case "lognormal":
      return time.mean;
    case "triangular":
      return (time.min + time.mode + time.max) / 3;
    case "pert":
      return (time.min + 4 * time.mode + time.max) / 6;
    case "uniform":
      return (time.min + time.max) / 2;
    case "percentiles": {
      const sigma = Math.log(time.p90 / time.p50) / z90;
      return time.p50 * Math.exp((sigma * sigma) / 2);
    }
    case "empirical":
      return time.values.reduce((sum, value) => sum + value, 0) / time.values.length;
  }
}

/** Spread of a process time that is written as a bare duration. */
export const defaultVariability = 0.75;

/** The map's cv for process times that are bare durations. */
export function variabilityOf(map: Pick<StreamMap, "variability">): number {
  const { variability } = map;
  return typeof variability === "number" && Number.isFinite(variability) && variability >= 0
    ? variability
    : defaultVariability;
}

/** The process time of a step as the simulation draws it, in hours; null when missing or wrong. */
export function processTimeOf(
  map: Pick<StreamMap, "calendar" | "variability">,
  step: Step,
): TimeDistribution | null {
  return parseTime(step.processTime, calendarOf(map), { cv: variabilityOf(map) });
}
