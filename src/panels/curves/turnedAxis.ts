import { dialText } from "../../model/stepSettings";
import type { StreamMap } from "../../model/StreamMap";
import type { Turned, TurnedValue } from "../../model/turning";
import { words } from "../../words/words";
import type { ChartAxis } from "../charts/LineChart";

const text = words.curves;

/** The axis of what is turned: numbers where they are, "none" behind the last; dates side by side. */
export interface TurnedAxis {
  readonly xs: readonly number[];
  readonly names: readonly string[];
  readonly axis: ChartAxis;
}

/** So many names have room under a chart. */
const MOST_NAMES = 9;

/** What a value of what is turned is called. */
export function turnedName(map: StreamMap, { kind }: Turned, value: TurnedValue): string {
  return dialText(map, value) ?? (kind === "cadence" ? text.batch.none : text.limit.none);
}

/** Lays the values of what is turned along an axis. */
export function turnedAxis(
  map: StreamMap,
  turned: Turned,
  values: readonly TurnedValue[],
  label: string,
): TurnedAxis {
  const numbers = values.filter((value) => typeof value === "number");
  const isNumeric = turned.kind !== "cadence" && numbers.length > 0;
  const [first = 1] = numbers;
  const last = numbers.at(-1) ?? 1;
  const gap = Math.max(1, (last - first) / 10);
  const xs = values.map((value, at) => (isNumeric ? (typeof value === "number" ? value : last + gap) : at));
  const names = values.map((value) => turnedName(map, turned, value));
  const end = xs.at(-1) ?? 1;
  const every = Math.ceil(values.length / MOST_NAMES);
  const isNamed = (at: number): boolean =>
    at === values.length - 1 || (at % every === 0 && at <= values.length - 1 - every);
  const margin = (end - (xs[0] ?? 0)) * 0.03;
  return {
    xs,
    names,
    axis: {
      label,
      from: (xs[0] ?? 0) - margin,
      to: end + margin || 1,
      names: xs.flatMap((at, index) => (isNamed(index) ? [{ at, name: names[index] ?? "" }] : [])),
    },
  };
}
