import type { Calendar } from "../model/durations";
import { byId } from "../model/own";
import type { ReadLog, Visit } from "./EventLog";
import { grouped } from "./grouped";
import { likelyStart, WorkingClock, type WorkingHours } from "./WorkingClock";

/** One stay of an item at a step in working hours: how long it waited before, and how long it was worked on. */
export interface Stay {
  readonly wait: number;
  readonly work: number;
  /** Not here before. */
  readonly isFirst: boolean;
  /** The step that it went to; null where the log ends, or the item was done. */
  readonly next: string | null;
  /** The item was done after this. */
  readonly isLast: boolean;
}

/** A step of the log with all stays at it. */
export interface StepStays {
  readonly name: string;
  readonly stays: readonly Stay[];
  /** Who does it, most often. */
  readonly team: string;
  /** How many people it takes to do as much at once as was done. */
  readonly people: number;
}

/** What a log says of the stream, in working time. */
export interface FoundStream {
  /** In the order of the flow. */
  readonly steps: readonly StepStays[];
  readonly items: number;
  readonly finished: number;
  readonly arrivalGaps: readonly number[];
  readonly leadTimes: readonly number[];
  readonly meanWip: number;
  readonly hours: WorkingHours;
  /** Stays that lie wholly outside of working time: they count as none. */
  readonly outside: number;
  readonly waitingStates: readonly string[];
  readonly finalStates: readonly string[];
}

const waitingWord =
  /\b(?:wait(?:ing)?|queue[ds]?|queued|ready|to ?do|backlog|open|new|pending|selected|blocked|on hold|inbox|bereit|wartet|offen|neu)\b/i;
const finalWord =
  /\b(?:done|closed?|resolved|delivered|released|live|cancel+ed|rejected|fertig|erledigt|geschlossen)\b/i;

/** The steps of a log. In a log of changes, states that only wait go to the step after them, and final states end an item. */
export function chosenSteps(log: ReadLog, calendar: Calendar): FoundStream {
  const startHour = likelyStart(minutesOf(log.visits), calendar.hoursPerDay);
  const hours: WorkingHours = { startHour, ...calendar };
  const clock = new WorkingClock(hours);
  const names = [...new Set(log.visits.map(({ step }) => step))];
  const working = names.filter((name) => !waitingWord.test(name) && !finalWord.test(name));
  // Where every state seems to wait, or the rows say themselves what was work, all of them are steps.
  const isRead = log.kind === "changes" && working.length > 0;
  const waits = new Set(isRead ? names.filter((name) => waitingWord.test(name)) : []);
  const finals = new Set(isRead ? names.filter((name) => finalWord.test(name) && !waits.has(name)) : []);
  const byItem = grouped(log.visits, ({ item }) => item);
  const trails = [...byItem.values()].map((visits) => trailOf(visits, clock, waits, finals));

  const stays = new Map<string, Stay[]>();
  const ranks = new Map<string, { sum: number; count: number }>();
  for (const { steps } of trails) {
    const seen = new Set<string>();
    for (const [index, { name, stay }] of steps.entries()) {
      const list = stays.get(name) ?? [];
      list.push(stay);
      stays.set(name, list);
      if (seen.has(name)) continue;
      seen.add(name);
      const rank = ranks.get(name) ?? { sum: 0, count: 0 };
      rank.sum += seen.size - 1 + (index - seen.size + 1) * 1e-6;
      rank.count += 1;
      ranks.set(name, rank);
    }
  }
  const rankOf = (name: string): number => ranks.get(name)!.sum / ranks.get(name)!.count;
  const order = [...stays.keys()].sort((a, b) => rankOf(a) - rankOf(b) || byId(a, b));
  const visitsOf = grouped(log.visits, ({ step }) => step);
  const begun = trails.map(({ begin }) => begin).sort((a, b) => a - b);
  const done = trails.filter(({ isDone }) => isDone);
  const span = trails.reduce((latest, { end }) => Math.max(latest, end), 0) - (begun[0] ?? 0);
  return {
    steps: order.map((name) => ({
      name,
      stays: stays.get(name)!,
      team: mostOften((visitsOf.get(name) ?? []).map(({ team }) => team)),
      people: peopleOf(visitsOf.get(name) ?? [], clock),
    })),
    items: byItem.size,
    finished: done.length,
    arrivalGaps: begun.slice(1).map((at, index) => at - begun[index]!),
    leadTimes: done.map(({ begin, end }) => end - begin),
    meanWip: span > 0 ? trails.reduce((sum, { begin, end }) => sum + end - begin, 0) / span : 0,
    hours,
    outside: log.visits.filter(
      ({ start, end }) => end !== null && end > start && clock.between(start, end) === 0,
    ).length,
    waitingStates: [...waits].sort(byId),
    finalStates: [...finals].sort(byId),
  };
}

function* minutesOf(visits: readonly Visit[]): Generator<number> {
  for (const { start, end } of visits) {
    yield start;
    if (end !== null) yield end;
  }
}

interface Trail {
  readonly steps: readonly { readonly name: string; readonly stay: Stay }[];
  readonly begin: number;
  readonly end: number;
  readonly isDone: boolean;
}

/** The way of one item: at each step how long it waited since the one before, and how long it was worked on. */
function trailOf(
  visits: readonly Visit[],
  clock: WorkingClock,
  waits: ReadonlySet<string>,
  finals: ReadonlySet<string>,
): Trail {
  const sorted = visits.toSorted((a, b) => a.start - b.start || (a.end ?? Infinity) - (b.end ?? Infinity));
  const begin = clock.workedUntil(sorted[0]!.start);
  let since = begin;
  let end = begin;
  let isDone = finals.size === 0 && sorted.at(-1)!.end !== null;
  const found: { name: string; wait: number; work: number }[] = [];
  for (const { step, start, end: left } of sorted) {
    const from = clock.workedUntil(start);
    end = Math.max(end, from);
    if (finals.has(step)) {
      isDone = true;
      continue;
    }
    isDone = finals.size === 0 && left !== null;
    if (left === null) continue;
    const to = clock.workedUntil(left);
    end = Math.max(end, to);
    if (waits.has(step)) continue;
    found.push({ name: step, wait: Math.max(0, from - since), work: to - from });
    since = Math.max(since, to);
  }
  const seen = new Set<string>();
  const steps = found.map(({ name, wait, work }, index) => {
    const isFirst = !seen.has(name);
    seen.add(name);
    const isLast = index === found.length - 1;
    return {
      name,
      stay: { wait, work, isFirst, next: found[index + 1]?.name ?? null, isLast: isLast && isDone },
    };
  });
  return { steps, begin, end, isDone };
}

function mostOften(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || byId(a[0], b[0]))[0]?.[0] ?? "";
}

/** Those who are named; else as many as were at work at once, all but the busiest twentieth of the time. */
function peopleOf(visits: readonly Visit[], clock: WorkingClock): number {
  const named = new Set(visits.map(({ person }) => person).filter((person) => person !== ""));
  if (named.size > 0) return Math.min(10_000, named.size);
  const events: [number, number][] = [];
  for (const { start, end } of visits) {
    if (end === null) continue;
    const [from, to] = [clock.workedUntil(start), clock.workedUntil(end)];
    if (to > from) events.push([from, 1], [to, -1]);
  }
  events.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const time = new Map<number, number>();
  let [busy, last] = [0, events[0]?.[0] ?? 0];
  for (const [at, change] of events) {
    if (busy > 0) time.set(busy, (time.get(busy) ?? 0) + at - last);
    busy += change;
    last = at;
  }
  const total = [...time.values()].reduce((sum, hours) => sum + hours, 0);
  let held = 0;
  for (const [count, hours] of [...time].sort((a, b) => a[0] - b[0])) {
    held += hours;
    if (held >= 0.95 * total) return Math.min(10_000, count);
  }
  return 1;
}
