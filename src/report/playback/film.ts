import { TraceKind, type Trace } from "../../../simulations/index";
import { toBase64 } from "../page/toBase64";
import { recordsUntil } from "./playbackIndex";
import { readerOf } from "./playbackReader";
import type { PlaybackState } from "./playbackState";

/** Some weeks of a recorded run, cut out and written small, to be sent along with a report. */
export interface Film {
  readonly startHours: number;
  readonly endHours: number;
  readonly stepIds: readonly string[];
  readonly typeIds: readonly string[];
  /** The records and the types of the items as base64: what stood there at the start comes first, as so many records. */
  readonly standing: number;
  readonly records: string;
  readonly types: string;
}

/** What a film may hold: a tenth of a megabyte or two. */
export const MOST_FILM_RECORDS = 24_000;

/** Time is told to the next hundredth of an hour: nobody sees less. */
const TICKS = 100;
const toTicks = (hours: number): number => Math.ceil(hours * TICKS - 1e-6);
const KINDS = 8;
/** What stood there at the start came long before, so that nothing is seen on its way. */
const BEFORE = -1e6;

/** Cuts a film out of a recorded run: from a moment on, so long, and no more than it may hold. */
export function cutFilm(
  trace: Trace,
  fromHours: number,
  lengthHours: number,
  most = MOST_FILM_RECORDS,
): Film | null {
  const reader = readerOf(trace);
  const { endHours } = reader.index;
  const startHours = Math.max(0, Math.min(fromHours, endHours - lengthHours));
  const standing = standingAt(reader.at(startHours));
  const first = recordsUntil(trace, startHours);
  const fit = Math.min(recordsUntil(trace, startHours + lengthHours), first + most - standing.length);
  if (fit <= first) return null;
  const isWhole = fit === trace.times.length || (trace.times[fit] ?? 0) > startHours + lengthHours;
  const lastHours = isWhole ? Math.min(endHours, startHours + lengthHours) : (trace.times[fit - 1] ?? 0);
  const numbers = new Map<number, number>();
  const types: number[] = [];
  const numberOf = (item: number): number => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    types.push(trace.itemTypes[item] ?? 0);
    numbers.set(item, types.length);
    return types.length;
  };
  const bytes: number[] = [];
  const put = (ticks: number, kind: number, item: number, step: number): void => {
    writeNumber(bytes, ticks);
    writeNumber(bytes, step * KINDS + kind);
    writeNumber(bytes, numberOf(item));
  };
  for (const [kind, item, step] of standing) put(0, kind, item, step);
  let before = toTicks(startHours);
  for (let at = first; at < fit; at++) {
    const ticks = toTicks(trace.times[at] ?? 0);
    put(ticks - before, trace.kinds[at] ?? 0, trace.items[at] ?? 0, trace.steps[at] ?? 0);
    before = ticks;
  }
  const typeBytes: number[] = [];
  for (const type of types) writeNumber(typeBytes, type);
  return {
    startHours,
    endHours: lastHours,
    stepIds: trace.stepIds,
    typeIds: trace.typeIds,
    standing: standing.length,
    records: toBase64(Uint8Array.from(bytes)),
    types: toBase64(Uint8Array.from(typeBytes)),
  };
}

/** All that stands somewhere, each by the one record that puts it there, in its order. */
function standingAt({ steps, between }: PlaybackState): readonly (readonly [number, number, number])[] {
  const found: [number, number, number][] = [];
  steps.forEach((at, step) => {
    for (const item of at.finished) found.push([TraceKind.finish, item, step]);
    for (const item of at.working) found.push([TraceKind.takeUp, item, step]);
    for (const item of at.waiting) found.push([TraceKind.enter, item, step]);
  });
  between.forEach((step, item) => found.push([TraceKind.leave, item, step]));
  steps.forEach((at, step) => {
    for (const item of at.backlog) found.push([TraceKind.arrive, item, step]);
  });
  return found;
}

/** A film as a recorded run again, on the clock of the run that it was cut out of. */
export function filmTrace({ startHours, endHours, stepIds, typeIds, standing, records, types }: Film): Trace {
  const numbers = readNumbers(records);
  const count = Math.floor(numbers.length / 3);
  const [times, kinds] = [new Float64Array(count), new Uint8Array(count)];
  const [items, steps] = [new Int32Array(count), new Int32Array(count)];
  let ticks = toTicks(startHours);
  for (let at = 0; at < count; at++) {
    const place = numbers[3 * at + 1] ?? 0;
    ticks += numbers[3 * at] ?? 0;
    times[at] = at < standing ? BEFORE : ticks / TICKS;
    kinds[at] = place % KINDS;
    steps[at] = Math.floor(place / KINDS);
    items[at] = numbers[3 * at + 2] ?? 0;
  }
  return {
    horizonHours: endHours,
    times,
    kinds,
    items,
    steps,
    itemTypes: Int32Array.from([0, ...readNumbers(types)]),
    stepIds,
    typeIds,
    cutShort: false,
  };
}

/** Seven bits a byte, the low ones first; all but the last have the high bit. */
function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function readNumbers(text: string): number[] {
  const found: number[] = [];
  let [value, weight] = [0, 1];
  for (const sign of atob(text)) {
    const byte = sign.charCodeAt(0);
    value += (byte % 128) * weight;
    weight *= 128;
    if (byte > 127) continue;
    found.push(value);
    [value, weight] = [0, 1];
  }
  return found;
}
