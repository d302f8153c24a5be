import { readMark, sourcedFields, type Said } from "./figureSources";
import {
  isClock,
  middleOfPercents,
  middleOfRange,
  mostPeople,
  readPercentage,
  readTime,
  readWhole,
  unitOf,
  type Notation,
  type QuickFault,
  type QuickRead,
  type TimeUnit,
} from "./quickFigures";

/** What one line or one row says of a step. */
export interface QuickStep {
  readonly name?: string;
  readonly owner?: string;
  readonly leadTime?: string;
  readonly processTime?: string;
  readonly percentCompleteAccurate?: number;
  readonly workers?: number;
  readonly availability?: number;
  readonly wipLimit?: number;
  /** How sure each figure is, and who said it, as a step keeps it. */
  readonly figures?: Readonly<Record<string, Said>>;
}

export type QuickField =
  | "name"
  | "owner"
  | "leadTime"
  | "processTime"
  | "percentCompleteAccurate"
  | "workers"
  | "availability"
  | "wipLimit";

/** Whether a figure is a time. */
export function isTime(field: QuickField | null): boolean {
  return field === "leadTime" || field === "processTime";
}

/** Whether a figure may carry a mark that says how sure it is. */
export function takesMark(field: QuickField): boolean {
  return (sourcedFields as readonly string[]).includes(field);
}

/** A piece of the text that could not be used: where it stands in the whole text, and why. */
export interface NotUnderstood {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly why: QuickFault;
  /** The figure that it was meant for, where that is known. */
  readonly field?: QuickField;
}

/** A step to be made, with what was not understood on the way. */
export interface QuickRow {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly step: QuickStep;
  /** Times that came without a unit. */
  readonly bare: readonly QuickField[];
  /** Times that were written as a range, and are taken for its middle. */
  readonly ranges?: readonly QuickField[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** A longer name or owner is cut: it was a paragraph. */
export const mostLetters = 200;

/** The words for each figure, in lines and in the heads of tables. Longer ones win. */
export const fieldWords: Readonly<Record<QuickField, readonly string[]>> = {
  name: ["step", "step name", "name", "process", "process step", "activity", "task", "schritt", "prozess"],
  owner: [
    "owner",
    "team",
    "role",
    "department",
    "responsible",
    "zuständig",
    "verantwortlich",
    "abteilung",
    "rolle",
  ],
  leadTime: ["lt", "l/t", "lead time", "lead-time", "leadtime", "durchlaufzeit", "dlz"],
  processTime: [
    "pt",
    "p/t",
    "process time",
    "processing time",
    "process-time",
    "processtime",
    "cycle time",
    "cycle-time",
    "touch time",
    "ct",
    "c/t",
    "bearbeitungszeit",
    "bz",
    "prozesszeit",
  ],
  percentCompleteAccurate: [
    "%c/a",
    "% c/a",
    "c/a",
    "c/a %",
    "%c&a",
    "% c&a",
    "c&a",
    "%ca",
    "% ca",
    "ca",
    "% complete and accurate",
    "percent complete and accurate",
    "complete and accurate",
    "complete & accurate",
    "complete/accurate",
  ],
  workers: [
    "people",
    "person",
    "persons",
    "workers",
    "worker",
    "fte",
    "ftes",
    "staff",
    "headcount",
    "ppl",
    "personen",
    "leute",
    "mitarbeiter",
    "mitarbeitende",
  ],
  availability: ["availability", "available", "avail", "verfügbarkeit", "verfügbar"],
  wipLimit: ["wip limit", "wip-limit", "wiplimit", "wip"],
};

/** The words in the order in which they are tried: longest first. */
export const wordsOfFields: readonly (readonly [string, QuickField])[] = (
  Object.entries(fieldWords) as [QuickField, readonly string[]][]
)
  .flatMap(([field, list]) => list.map((word) => [word, field] as const))
  .sort(([a], [b]) => b.length - a.length);

const bareKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}%&/]+/gu, "");
/** Words that mean a figure at the head of a column, and may mean anything in a line. */
const wordsOfHeads: Readonly<Partial<Record<QuickField, readonly string[]>>> = {
  name: ["prozessschritt", "arbeitsschritt", "tätigkeit", "aktivität"],
  owner: [
    "who",
    "who does it",
    "by whom",
    "done by",
    "performed by",
    "responsible person",
    "responsibility",
    "assigned to",
    "wer",
    "wer macht es",
    "wer macht das",
    "wer macht's",
    "durch wen",
    "verantw",
    "verantwortliche",
    "verantwortlicher",
    "verantwortung",
    "zust",
    "zuständigkeit",
    "ausgeführt von",
    "durchgeführt von",
  ],
  leadTime: ["elapsed", "elapsed time", "durchl.zeit"],
  processTime: ["hands-on", "hands-on time", "work time", "bearb.zeit"],
  percentCompleteAccurate: [
    "first time right",
    "right first time",
    "ftr",
    "rft",
    "quote io",
    "io-quote",
    "quote i.o.",
    "% first time right",
    "% right first time",
    "first pass yield",
    "first time quality",
    "complete and accurate %",
    "% vollständig und richtig",
    "vollständig und richtig",
    "% vollständig & richtig",
    "% vollst. & richtig",
    "% vollst. und richtig",
  ],
  workers: ["ma", "anzahl ma", "anzahl mitarbeiter", "anzahl personen", "number of people"],
};
const byKey = new Map(
  [
    ...wordsOfFields,
    ...(Object.entries(wordsOfHeads) as [QuickField, readonly string[]][]).flatMap(([field, list]) =>
      list.map((word) => [word, field] as const),
    ),
  ].map(([word, field]) => [bareKey(word), field]),
);

/** What the head of a column says: its figure, and the unit of its numbers where the head names one. */
export function readHead(
  text: string,
): { readonly field: QuickField; readonly unit: TimeUnit | null } | null {
  if (text.length > 80) return null;
  const whole = byKey.get(bareKey(text));
  if (whole !== undefined) return { field: whole, unit: null };
  const match = /^(.+?)[\s,_:([{-]+(?:in\s+)?(%|(?:(?:working|business)\s+)?\p{L}{1,13})\.?[\s)\]}]*$/iu.exec(
    text.trim(),
  );
  const field = match === null ? undefined : byKey.get(bareKey(match[1]!));
  if (match === null || field === undefined) return null;
  const unit = unitOf(match[2]!);
  return unit === null && match[2] !== "%" && !/^(?:limit|max)$/i.test(match[2]!) ? null : { field, unit };
}

/** Reads the text of one figure. */
export function readField(
  field: QuickField,
  text: string,
  notation: Notation,
): QuickRead<NonNullable<QuickStep[QuickField]>> {
  const { marks } = notation;
  switch (field) {
    case "leadTime":
    case "processTime":
      return readTime(text, notation);
    case "percentCompleteAccurate":
      return readPercentage(text, marks);
    case "availability": {
      const read = readPercentage(text, marks);
      return "value" in read && read.value === 0 ? { fault: "percent" } : read;
    }
    case "workers":
      return readWhole(text, marks, 1, mostPeople);
    case "wipLimit":
      return readWhole(text, marks);
    default:
      return text.length > mostLetters ? { fault: "longText" } : { value: text };
  }
}

/** Gathers the figures of one step, each once. */
export class RowReader {
  private readonly fields: Record<string, unknown> = {};
  private readonly said: Record<string, Said> = {};
  private readonly bare: QuickField[] = [];
  private readonly ranges: QuickField[] = [];
  private readonly notUnderstood: NotUnderstood[] = [];

  constructor(
    private readonly line: number,
    private readonly notation: Notation,
  ) {}

  /** Takes a figure from a piece that stands at `from` in the whole text, and is shown as `piece`. */
  take(
    field: QuickField,
    value: string,
    from: number,
    piece = value,
    saidUnit: TimeUnit | null = null,
  ): void {
    const { figure, ...said } = takesMark(field) ? readMark(value) : { figure: value };
    const notation = saidUnit === null ? this.notation : { ...this.notation, unit: saidUnit };
    // Hours and minutes below a head that says days, or minutes and seconds, are not for us to tell.
    const isStrange = isTime(field) && isClock(figure) && saidUnit !== null && saidUnit !== "h";
    const read: ReturnType<typeof readField> = isStrange
      ? { fault: "time" }
      : readField(field, figure, notation);
    if ("fault" in read) {
      this.refuse(read.fault, from, piece, field);
      if (read.fault === "longText" && this.fields[field] === undefined)
        this.fields[field] = value.slice(0, mostLetters).trim();
    } else if (this.fields[field] !== undefined) this.refuse("twice", from, piece, field);
    else {
      this.fields[field] = read.value;
      if (said.confidence !== undefined) this.said[field] = said;
      if (read.bare === true && saidUnit === null) this.bare.push(field);
    }
  }

  /** Takes a time or a percentage that may be a range: its middle then, which is an estimate however sure its ends are. */
  takeRange(field: QuickField, value: string, from: number, saidUnit: TimeUnit | null): void {
    const { figure, confidence } = readMark(value);
    const middleOf = isTime(field) ? middleOfRange : middleOfPercents;
    const middle = confidence === "measured" ? null : middleOf(figure, this.notation.marks);
    if (middle === null) return this.take(field, value, from, value, saidUnit);
    const before = this.fields[field];
    this.take(field, `${middle}${confidence === "guess" ? "?" : "~"}`, from, value, saidUnit);
    if (before === undefined && this.fields[field] !== undefined) this.ranges.push(field);
  }

  refuse(why: QuickFault, from: number, piece: string, field?: QuickField): void {
    this.notUnderstood.push({
      text: piece,
      from,
      to: from + piece.length,
      why,
      ...(field === undefined ? {} : { field }),
    });
  }

  get understood(): number {
    return Object.keys(this.fields).length;
  }

  get clear(): boolean {
    return this.notUnderstood.length === 0;
  }

  /** All is understood but for numbers that could mean two things. */
  get onlyAsked(): boolean {
    return this.notUnderstood.every(({ why }) => why === "ambiguous");
  }

  row(): QuickRow {
    return {
      line: this.line,
      step: {
        ...this.fields,
        ...(Object.keys(this.said).length === 0 ? {} : { figures: this.said }),
      } as QuickStep,
      bare: this.bare,
      ...(this.ranges.length === 0 ? {} : { ranges: this.ranges }),
      notUnderstood: this.notUnderstood,
    };
  }
}
