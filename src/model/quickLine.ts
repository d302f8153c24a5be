import { aboutPattern, markPattern } from "./figureSources";
import {
  mostLetters,
  RowReader,
  takesMark,
  wordsOfFields,
  type QuickField,
  type QuickRow,
} from "./quickFields";
import { numberPattern, unitPattern, type Notation } from "./quickFigures";

const escaped = (word: string): string =>
  word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(" ", "\\s*");
const wordsOf = (...fields: readonly QuickField[]): string =>
  `(${wordsOfFields
    .filter(([, field]) => fields.includes(field))
    .map(([word]) => escaped(word))
    .join("|")})(?!\\p{L})`;

const time = `\\d{1,4}\\s*h\\s*[0-5]\\d|${numberPattern}\\s*${unitPattern}(?:\\s*${numberPattern}\\s*${unitPattern})*|${numberPattern}`;
const percent = `${numberPattern}\\s*%?`;
// "~4h", "4h?", "4h? Anna": how sure a figure is, and behind the mark who said it, in up to three words.
const about = `${aboutPattern}?`;
const anyWord = `(?:${wordsOfFields.map(([word]) => escaped(word)).join("|")})(?!\\p{L})`;
const who = `(?:\\s*\\([^)]{0,100}\\)|(?:\\s+(?!${anyWord})\\p{L}[\\p{L}\\p{N}.'’-]*){1,3})?`;
const equals = "\\s*[:=]?\\s*";
const ends = "(?=\\s|$)";

interface Pattern {
  readonly field: QuickField;
  readonly expression: RegExp;
  /** Which group holds the value. */
  readonly value: 1 | 2;
}

const pattern = (field: QuickField, value: string): readonly Pattern[] => {
  const [before, behind, said] = takesMark(field)
    ? [about, `(?:${markPattern})?`, `(?:${markPattern}${who})?`]
    : (["", "", ""] as const);
  return [
    {
      field,
      value: 2,
      expression: new RegExp(`${wordsOf(field)}${equals}(${before}(?:${value})${said})${ends}`, "iuy"),
    },
    {
      field,
      value: 1,
      expression: new RegExp(`(${before}(?:${value})${behind})\\s*${wordsOf(field)}(${said})${ends}`, "iuy"),
    },
  ];
};

/** One figure each, word before or after its value. The words of the owner go on to the next comma. */
const patterns: readonly Pattern[] = [
  ...pattern("processTime", time),
  ...pattern("leadTime", time),
  ...pattern("percentCompleteAccurate", percent),
  ...pattern("availability", percent),
  ...pattern("workers", numberPattern),
  ...pattern("wipLimit", numberPattern),
  { field: "owner", value: 2, expression: new RegExp(`${wordsOf("owner")}${equals}(\\S.*)`, "iuy") },
  // A percentage alone can only be the one that is asked of every step.
  {
    field: "percentCompleteAccurate",
    value: 1,
    expression: new RegExp(`(${about}${numberPattern}\\s*%(?:${markPattern}${who})?)${ends}`, "iuy"),
  },
];

const onlyTime = new RegExp(`^${about}(?:${time})(?:${markPattern}${who})?$`, "iu");
const startsWithWord = wordsOfFields
  .filter(([, field]) => field !== "name" && field !== "owner")
  .map(([word, field]) => ({ field, expression: new RegExp(`^${escaped(word)}(?!\\p{L})`, "iu") }));

/** Where figures begin in a name: at LT, PT or %C/A with a value, or at a value with one of them behind it. */
const figureWord = wordsOf("processTime", "leadTime", "percentCompleteAccurate");
const figuresIn = new RegExp(
  `(?<!\\S)(?:${figureWord}${equals}${about}${numberPattern}|${about}${numberPattern}\\s*(?:%|${unitPattern})?\\s*${figureWord}(?!\\S))`,
  "iu",
);
/** A paragraph is no name with figures in it. */
const figuresAt = (name: string): number => (name.length > 2 * mostLetters ? -1 : name.search(figuresIn));

/** Understands one line, such as "Test: PT 4h, LT 3d, CA 80%, 3 people". `from`: where it stands in the whole text. */
export function readQuickLine(line: string, from: number, number: number, notation: Notation): QuickRow {
  const bullet = /^\s*(?:(?:[-*•–]|\d{1,3}[.)])\s+)?/u.exec(line)?.[0].length ?? 0;
  const text = line.slice(bullet).trimEnd();
  const start = from + bullet;
  const colon = /:(?=\s|$)/.exec(text)?.index ?? text.indexOf(":");
  if (colon >= 0) {
    const row = new RowReader(number, notation);
    takeName(row, text.slice(0, colon), start);
    const named = row.understood;
    for (const piece of piecesOf(text.slice(colon + 1), start + colon + 1)) readPiece(row, piece);
    // "14:30 stand-up" is a name with a colon in it.
    if (row.clear || row.understood > named || /^\s|^$/.test(text.slice(colon + 1))) {
      hintAtFigures(row, text.slice(0, colon), start);
      return row.row();
    }
  }
  return readWithoutColon(text, start, number, notation);
}

/** A name alone, or a name and behind its last commas figures that are all understood. */
function readWithoutColon(text: string, start: number, number: number, notation: Notation): QuickRow {
  const pieces = piecesOf(text, start);
  let figures = pieces.length;
  while (figures > 1) {
    const alone = new RowReader(number, notation);
    readPiece(alone, pieces[figures - 1]!);
    if (!alone.clear) break;
    figures -= 1;
  }
  const last = pieces[figures - 1];
  const name = last === undefined ? text : text.slice(0, last.from + last.text.length - start);
  const cut = figuresAt(name);
  if (cut >= 0) {
    // The colon was forgotten: "Analyse PT 4h LT 5d".
    const row = new RowReader(number, notation);
    takeName(row, name.slice(0, cut).replace(/\s[-–—]\s*$/, ""), start);
    for (const piece of piecesOf(text.slice(cut), start + cut)) readPiece(row, piece);
    if (row.onlyAsked) return row.row();
  }
  const row = new RowReader(number, notation);
  takeName(row, name, start);
  for (const piece of pieces.slice(figures)) readPiece(row, piece);
  hintAtFigures(row, name, start);
  return row.row();
}

/** Says where a name holds what looks like a figure. */
function hintAtFigures(row: RowReader, name: string, from: number): void {
  const at = figuresAt(name);
  if (at >= 0) row.refuse("noColon", from + at, name.slice(at).trimEnd(), "name");
}

function takeName(row: RowReader, text: string, from: number): void {
  const name = text.trim();
  if (name !== "") row.take("name", name, from + text.indexOf(name));
}

interface Piece {
  readonly text: string;
  readonly from: number;
}

/** What stands between commas and semicolons; a comma inside a number is a decimal comma. */
function piecesOf(text: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number): void => {
    const raw = text.slice(start, end);
    const piece = raw.trim();
    if (piece !== "")
      pieces.push({ text: piece, from: from + start + (raw.length - raw.trimStart().length) });
    start = end + 1;
  };
  for (const { index } of text.matchAll(/;|,(?!\d)|(?<!\d),/g)) add(index);
  add(text.length);
  return pieces;
}

/** Takes the figures of one piece: "PT 4h", or several without commas, "PT 4h LT 3d". */
function readPiece(row: RowReader, piece: Piece): void {
  let at = 0;
  while (at < piece.text.length) {
    const found = matchAt(piece.text, at);
    if (found === null) {
      refuse(row, piece.text.slice(at), piece.from + at);
      return;
    }
    row.take(found.field, found.value.trim(), piece.from + at, found.whole);
    at += found.whole.length;
    while (piece.text[at] === " " || piece.text[at] === "\t") at += 1;
  }
}

function matchAt(text: string, at: number): { field: QuickField; value: string; whole: string } | null {
  for (const { field, value, expression } of patterns) {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match) {
      // Groups: word and value, or value, word and the mark behind the word ("3 people?").
      const mark = value === 1 ? (match[3] ?? "") : "";
      return { field, value: `${match[value] ?? ""}${mark}`, whole: match[0] };
    }
  }
  return null;
}

function refuse(row: RowReader, text: string, from: number): void {
  if (onlyTime.test(text)) {
    row.refuse("whichTime", from, text);
    return;
  }
  const field = startsWithWord.find(({ expression }) => expression.test(text))?.field;
  if (field === undefined) row.refuse("unknown", from, text);
  else {
    const isTime = field === "leadTime" || field === "processTime";
    const isCount = field === "workers" || field === "wipLimit";
    row.refuse(isTime ? "time" : isCount ? "count" : "percent", from, text, field);
  }
}
