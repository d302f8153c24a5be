/** What the format of a cell makes of its number. */
export type NumberKind = "plain" | "date" | "time" | "percent";

const builtIn: readonly (readonly [from: number, to: number, kind: NumberKind])[] = [
  [9, 10, "percent"],
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "date"],
  [27, 31, "date"],
  [32, 35, "time"],
  [36, 36, "date"],
  [45, 47, "time"],
  [50, 58, "date"],
];

/** What a built-in format stands for (ECMA-376 part 1, 18.8.30, with the dates of East Asia). */
export function builtInKind(id: number): NumberKind {
  return builtIn.find(([from, to]) => id >= from && id <= to)?.[2] ?? "plain";
}

/** What a format that somebody wrote stands for. */
export function writtenKind(code: string): NumberKind {
  const first = code.split(";")[0] ?? "";
  const bare = first
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, "")
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .toLowerCase();
  if (/[yd]/.test(bare) || (bare.includes("m") && !/[hs]/.test(bare) && !bare.includes("[m"))) return "date";
  if (/[hs]|\[m/.test(bare)) return "time";
  return bare.includes("%") ? "percent" : "plain";
}

const DAY_SECONDS = 86_400;
/** 1 January 1970 as a serial number. */
const EPOCH = 25_569;
/** From a workbook whose days are counted from 1904. */
const SINCE_1904 = 1_462;

/** How the numbers of a workbook become text. */
export interface NumberWriting {
  readonly from1904: boolean;
  readonly decimalMark: string;
}

/** A number of a cell as a text that people could have typed: a date, hours, a percentage, or the number. */
export function numberText(
  value: number,
  kind: NumberKind,
  { from1904, decimalMark }: NumberWriting,
): string {
  const plain = (amount: number): string => plainText(amount).replace(".", decimalMark);
  if (!Number.isFinite(value)) return "";
  if (kind === "percent") return `${plain(value * 100)}%`;
  // A time of day and a length of time look alike: without a day it can only be a length.
  if (kind === "time" && Math.abs(value) < EPOCH) return `${plain(value * 24)}h`;
  if (kind === "plain") return plain(value);
  const serial = value + (from1904 ? SINCE_1904 : 0);
  // The first workbooks took 1900 for a leap year.
  const days = serial < 60 && !from1904 ? serial + 1 : serial;
  const seconds = Math.round((days - EPOCH) * DAY_SECONDS);
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime()) || serial < 0) return plain(value);
  const [day = "", clock = ""] = date.toISOString().split(/[T.]/);
  return clock === "00:00:00" ? day : `${day} ${clock.endsWith(":00") ? clock.slice(0, 5) : clock}`;
}

/** Without the noise behind the fifteenth digit, which no spreadsheet shows. */
const plainText = (value: number): string => String(Number(value.toPrecision(15)));
