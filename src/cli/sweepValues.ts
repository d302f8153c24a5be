import { words } from "../words/words";
import { UsageError } from "./commandArguments";

/** A value of something in a map: a number, or a text such as a duration or an id. */
export type SweepValue = number | string;

/** More points nobody reads, and they would take all day. */
const MOST_VALUES = 200;

const aNumber = /^-?\d+(?:\.\d+)?$/;
const aRange = /^(-?\d+(?:\.\d+)?)([a-z]?)\.\.(-?\d+(?:\.\d+)?)([a-z]?)(?:\.\.(\d+(?:\.\d+)?)([a-z]?))?$/i;

/**
 * Reads what `--values` lists: single values and ranges upwards, by ones or by what a third number says (`1..12`, `1d..5d`,
 * `10..100..10`), with commas between them. Throws UsageError with what is wrong.
 */
export function sweepValues(found: string): readonly SweepValue[] {
  const text = words.commandLine.sweep;
  const values = found
    .split(",")
    .map((piece) => piece.trim())
    .flatMap((piece): readonly SweepValue[] => {
      if (piece === "") throw new UsageError(text.noValues);
      if (aNumber.test(piece)) return [Number(piece)];
      return piece.includes("..") ? range(piece) : [piece];
    });
  if (values.length > MOST_VALUES) throw new UsageError(text.manyValues(values.length, MOST_VALUES));
  return values;
}

function range(piece: string): readonly SweepValue[] {
  const text = words.commandLine.sweep;
  const parts = aRange.exec(piece);
  if (parts === null) throw new UsageError(text.badRange(piece));
  const [, from, fromUnit = "", to, unit = "", by = "1", byUnit = ""] = parts;
  const [first, last, stride] = [Number(from), Number(to), Number(by)];
  const fits = [fromUnit, byUnit].every((other) => other === "" || other === unit);
  if (!fits || !(last >= first) || !(stride > 0)) throw new UsageError(text.badRange(piece));
  const count = Math.floor((last - first) / stride + 1e-9) + 1;
  if (count > MOST_VALUES) throw new UsageError(text.manyValues(count, MOST_VALUES));
  return Array.from({ length: count }, (_, at) => {
    // Steps of a tenth add up to rounding that nobody typed.
    const value = Number((first + at * stride).toPrecision(12));
    return unit === "" ? value : `${value}${unit}`;
  });
}
