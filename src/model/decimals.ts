/** What a mark before exactly three digits stands for: decimals, thousands, or nobody can know and it is asked. */
export type ThreeDigits = "decimals" | "thousands" | "asked";

/** How numbers are written where a text comes from: what "1.500" and "1,500" mean there. */
export interface Marks {
  readonly point: ThreeDigits;
  readonly comma: ThreeDigits;
}

/** Of a text in a language with this decimal mark. Its other mark before three digits may stand for thousands. */
export function marksWith(decimalMark: string): Marks {
  return decimalMark === "," ? { point: "asked", comma: "decimals" } : { point: "decimals", comma: "asked" };
}

/** Of a text that nothing is known of, and of the file. */
export const pointMarks = marksWith(".");

/** A decimal that cannot be thousands: "2,5", "0,125", "1.000,5". */
const decimalWith = (mark: string): RegExp =>
  new RegExp(`(?<![\\d.,])0?${mark}\\d+(?![\\d.,])|\\d${mark}(?:\\d{1,2}|\\d{4,})(?![\\d.,])`);
const [pointed, comma] = [decimalWith("\\."), decimalWith(",")];

/**
 * What the figures of one table show of how they are written: "2,5" in one cell makes "1.000" in another a thousand. Where
 * both kinds of decimals are found, or only the other one than the language has, nothing is taken for granted.
 */
export function marksIn(figures: readonly string[], usual: Marks): Marks {
  const hasComma = figures.some((text) => comma.test(text));
  const hasPoint = figures.some((text) => pointed.test(text));
  if (hasComma && !hasPoint) return { point: "thousands", comma: "decimals" };
  if (hasPoint && (hasComma || usual.point === "asked")) return { point: "asked", comma: "asked" };
  return usual;
}
