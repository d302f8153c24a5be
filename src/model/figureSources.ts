import { sourceOf } from "./drawing";
import { setArrival, setStepField, withField } from "./edits";
import { own, withEntry, withoutEntries } from "./own";
import type { Arrival, FigureSource, Step, StreamMap } from "./StreamMap";

/** How sure a figure is. One that says nothing is unmarked: it is never taken for measured. */
export type Confidence = NonNullable<FigureSource["confidence"]>;

export const confidences: readonly Confidence[] = ["measured", "estimated", "guess"];

/** The figures of a step that can say where they come from. */
export const sourcedFields = [
  "leadTime",
  "processTime",
  "percentCompleteAccurate",
  "workers",
  "availability",
] as const;

export type SourcedField = (typeof sourcedFields)[number];

/** What was said of a figure as it was typed: how sure it is, and who said it. */
export type Said = Pick<FigureSource, "confidence" | "by">;

/** What was typed, apart: the figure itself, and what was said of it. */
export type MarkedText = Said & { readonly figure: string };

const markOf: Readonly<Record<Confidence, string>> = { measured: "!", estimated: "~", guess: "?" };

const wordOf: Readonly<Record<string, Confidence>> = {
  measured: "measured",
  estimated: "estimated",
  estimate: "estimated",
  guess: "guess",
  guessed: "guess",
  gemessen: "measured",
  geschätzt: "estimated",
  geraten: "guess",
};

/** A mark behind a figure, for use in an expression. */
export const markPattern = `(?:\\s*[~≈?!]|\\s+(?:${Object.keys(wordOf).join("|")})(?!\\p{L}))`;

/** What stands before a figure that is about right, for use in an expression: "~4h", "ca. 4h". */
export const aboutPattern = `(?:[~≈]\\s*|(?:ca\\.?|circa|about|approx\\.?|approximately|around|roughly|etwa|rund|ungefähr)\\s*(?=\\d))`;
const startsAbout = new RegExp(`^${aboutPattern}`, "iu");

const marked = new RegExp(`^(.*?[^\\s~≈?!])(${markPattern})(.*)$`, "isu");

function confidenceOf(mark: string): Confidence {
  if (mark === "!") return "measured";
  if (mark === "?") return "guess";
  return wordOf[mark.toLowerCase()] ?? "estimated";
}

/**
 * Takes a figure and its mark apart: `2h!` is measured, `~2h` (or `2h~`, `ca. 2h`) estimated, `2h?` a guess, and a name behind
 * the mark, as in `2h? Anna`, is who said it. The words measured, estimated and guess do the same.
 */
export function readMark(typed: string): MarkedText {
  const text = typed.trim();
  if (text.length > 400) return { figure: text };
  const match = marked.exec(text);
  const figure = (match?.[1] ?? text).replace(startsAbout, "");
  if (figure === "") return { figure: text };
  if (match === null) return figure === text ? { figure } : { figure, confidence: "estimated" };
  const by = match[3]!
    .replace(/^[\s~≈?!,:(]+(?:(?:by|von)\s+)?/iu, "")
    .replace(/[\s)]+$/u, "")
    .slice(0, 100);
  return { figure, confidence: confidenceOf(match[2]!.trim()), ...(by === "" ? {} : { by }) };
}

/** A figure as it is typed with its mark. */
export function writeMark(figure: string, confidence: Confidence | undefined): string {
  if (figure === "" || confidence === undefined) return figure;
  return confidence === "estimated" ? `${markOf.estimated}${figure}` : `${figure}${markOf[confidence]}`;
}

type Sourced = { readonly figures?: Readonly<Record<string, FigureSource>> };

/** A step or an arrival with what is known of one of its figures changed; the same one when nothing is. */
function withSource<T extends Sourced>(thing: T, field: string, change: Partial<FigureSource>): T {
  if (thing.figures !== undefined && !isEntry(thing.figures)) return thing;
  const before = own(thing.figures, field);
  const ours = sourceOf(thing, field);
  if (before !== undefined && !isOurs(before, ours)) return thing;
  let source: FigureSource = before ?? {};
  for (const [name, value] of Object.entries(change))
    source = withField(source, name, name === "estimates" ? withForeign(before, ours, value) : value);
  if (source === before) return thing;
  const figures =
    Object.keys(source).length > 0
      ? withEntry(thing.figures, field, source)
      : withoutEntries(thing.figures ?? {}, new Set([field]));
  return withField(thing, "figures", Object.keys(figures).length > 0 ? figures : undefined);
}

/** The same with what was said of a figure as it was typed anew. */
function withSaid<T extends Sourced>(thing: T, field: string, isGone: boolean, said: Said): T {
  const before = sourceOf(thing, field);
  const confidence = isGone ? undefined : said.confidence;
  const by =
    confidence === undefined
      ? undefined
      : (said.by ?? (before.confidence === confidence ? before.by : undefined));
  return before.confidence === confidence && before.by === by
    ? thing
    : withSource(thing, field, { confidence, by });
}

/**
 * What is known of where a figure comes from, changed; `undefined` takes a part away. Where something of another shape
 * stands under that name, the map is left as it is, and so is what others wrote among the estimates.
 */
export function setSource(
  map: StreamMap,
  id: string,
  field: SourcedField,
  change: Partial<FigureSource>,
): StreamMap {
  const step = own(map.steps, id);
  return step === undefined ? map : withStep(map, id, withSource(step, field, change));
}

function withStep(map: StreamMap, id: string, step: Step): StreamMap {
  return step === own(map.steps, id) ? map : { ...map, steps: withEntry(map.steps, id, step) };
}

const isEntry = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The reader gives nothing of a source that is not of our shape. */
function isOurs(before: FigureSource, ours: FigureSource): boolean {
  return (
    isEntry(before) && (["confidence", "by", "note"] as const).every((name) => before[name] === ours[name])
  );
}

/** Our estimates anew, those of another shape behind them; none at all is no list. */
function withForeign(before: FigureSource | undefined, ours: FigureSource, next: unknown): unknown {
  const raw: readonly unknown[] = Array.isArray(before?.estimates) ? before.estimates : [];
  const foreign = raw.filter((one) => !(ours.estimates as readonly unknown[] | undefined)?.includes(one));
  const list = [...(Array.isArray(next) ? (next as readonly unknown[]) : []), ...foreign];
  return list.length > 0 ? list : undefined;
}

/**
 * A figure as it was typed, with what was said of it: a mark that is not there any more is taken away, and who said it
 * stays known only while the mark stays the same.
 */
export function setFigure<Field extends SourcedField>(
  map: StreamMap,
  id: string,
  field: Field,
  value: Step[Field] | undefined,
  said: Said = {},
): StreamMap {
  const typed = setStepField(map, id, field, value);
  const step = own(typed.steps, id);
  return step === undefined ? map : withStep(typed, id, withSaid(step, field, value === undefined, said));
}

/** How often work arrives, as it was typed, with what was said of it. */
export function setEvery(map: StreamMap, id: string, every: Arrival["every"], said: Said = {}): StreamMap {
  const typed = setArrival(map, id, { every } as Partial<Arrival>);
  const arrival = own(typed.arrivals, id);
  if (arrival === undefined) return map;
  const changed = withSaid(arrival, "every", every === undefined, said);
  return changed === arrival ? typed : { ...typed, arrivals: withEntry(typed.arrivals, id, changed) };
}
