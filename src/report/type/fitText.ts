import type { Weight } from "./FontShelf";
import { plainText } from "./plainText";
import type { Typesetter } from "./Typesetter";

/** A text set in so many lines of a width. */
export interface FittedText {
  readonly lines: readonly string[];
  /** Something of it did not fit and is left out, with an ellipsis in its place. */
  readonly cut: boolean;
}

/** How and into what a text is set. */
export interface Frame {
  readonly size: number;
  readonly weight: Weight;
  readonly width: number;
  /** At most so many lines; the last one ends with an ellipsis where the text goes on. */
  readonly lines: number;
}

/** No letter is narrower than this, for a type size of 1. */
const NARROWEST = 0.15;
const ELLIPSIS = "…";

/** Breaks a text into lines between its words, and between letters only where a word is wider than the line. */
export function fitText(type: Typesetter, text: string, frame: Frame): FittedText {
  const { size, weight, width, lines: most } = frame;
  const perLine = Math.ceil(width / size / NARROWEST) + 1;
  const room = most * perLine;
  const whole = plainText(text.length > room * 4 ? text.slice(0, room * 4) : text).trim();
  const fits = (line: string): boolean =>
    line.length <= 2 * perLine && type.width(line, weight, size) <= width + 1e-6;
  const lines: string[] = [];
  let rest = breakable(whole);
  while (rest.length > 0 && lines.length < most) {
    const count = countFitting(rest, fits);
    if (count === 0) {
      const [start, end] = splitWord(rest[0]!, perLine, fits);
      lines.push(start);
      rest = [end, ...rest.slice(1)].filter((part) => part !== "");
    } else {
      lines.push(rest.slice(0, count).join("").trimEnd());
      rest = rest.slice(count);
    }
    while (rest[0] !== undefined && rest[0].trim() === "") rest = rest.slice(1);
  }
  const cut = rest.length > 0;
  if (cut) {
    const last = [...`${lines.at(-1) ?? ""} ${rest.join("").slice(0, perLine)}`];
    lines[lines.length - 1] = withEllipsis(last.slice(0, perLine), fits);
  }
  return { lines, cut };
}

function withEllipsis(chars: readonly string[], fits: (line: string) => boolean): string {
  const line = (count: number): string => `${chars.slice(0, count).join("").trimEnd()}${ELLIPSIS}`;
  return line(lastThat(chars.length, (count) => fits(line(count))));
}

/** Words with the blanks after them, also behind their own hyphens; "± 2 %" is one; East Asian letters may stand alone at the end of a line. */
function breakable(text: string): string[] {
  const parts =
    text.match(
      /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60][、。，．：；！？」』）\s]*|(?:±\s)?(?:\u00a0|[^\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60])+(?:\s%\S*)?\s*|\s+/gu,
    ) ?? [];
  return parts.flatMap((part) => part.split(/(?<=[\p{L}\d][-–/])(?=\p{L})/u));
}

function countFitting(parts: readonly string[], fits: (line: string) => boolean): number {
  let count = 0;
  let line = "";
  for (const part of parts) {
    line += part;
    if (!fits(line.trimEnd())) return count;
    count += 1;
  }
  return count;
}

function splitWord(word: string, most: number, fits: (line: string) => boolean): [string, string] {
  const chars = Array.from(word.slice(0, most * 2));
  const count = Math.max(
    1,
    lastThat(Math.min(most, chars.length), (upTo) => fits(chars.slice(0, upTo).join(""))),
  );
  const start = chars.slice(0, count).join("");
  const rest = word.slice(start.length);
  // A word of an alphabet that is cut in two says so, where there is room for it to.
  const before = chars.slice(0, count - 1).join("");
  if (count > 3 && hyphenated.test(start) && /^\p{L}{2}/u.test(rest)) {
    if (fits(`${start}-`)) return [`${start}-`, rest];
    if (fits(`${before}-`)) return [`${before}-`, word.slice(before.length)];
  }
  return [start.trimEnd(), rest];
}

/** Ends in letters of a script that hyphens belong to. */
const hyphenated = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{3}$/u;

/** The largest number up to `most` that holds, where all below it hold too. */
function lastThat(most: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
