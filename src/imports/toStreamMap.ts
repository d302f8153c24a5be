import { calendarOf, formatHours } from "../model/durations";
import { newId } from "../model/ids";
import { STEP_PITCH } from "../model/placeSteps";
import type { FigureSource, Link, Step, StreamMap } from "../model/StreamMap";
import type { ReadLog } from "./EventLog";
import { chosenSteps, type Stay, type StepStays } from "./staysOf";
import type { WorkingHours } from "./WorkingClock";

/** How many values of a spread are kept: evenly over its order, so that its shape stays. */
const MOST_VALUES = 200;
/** A way that less than this share of the work takes is left out. */
const LEAST_SHARE = 0.02;

/** What the map was made of, and what had to be assumed. */
export interface ImportSummary {
  readonly items: number;
  readonly finished: number;
  readonly visits: number;
  readonly hours: WorkingHours;
  /** Mean number of items in the stream over the time that the log covers. */
  readonly meanWip: number;
  readonly arrivalsPerWeek: number | null;
  /** Mean working hours from the first event of an item to its last. */
  readonly leadTimeHours: number | null;
  readonly steps: readonly {
    readonly id: string;
    readonly name: string;
    readonly visits: number;
    readonly leadTimeHours: number;
    readonly processTimeHours: number;
    readonly returned: number;
  }[];
  /** Ways that hardly any work takes, left out of the map. */
  readonly raw: { readonly rareLinks: number; readonly earlyEnds: number; readonly outside: number };
  /** States in which work only waits or is done: they are no steps of the map. */
  readonly waitingStates: readonly string[];
  readonly finalStates: readonly string[];
}

/** A log as a map: its steps in their order, with measured times, ways, rework, arrivals and people. */
export function toStreamMap(
  log: ReadLog,
  title: string,
): { readonly map: StreamMap; readonly summary: ImportSummary } {
  const calendar = calendarOf({});
  const found = chosenSteps(log, calendar);
  const ids = new Map<string, string>();
  const steps: Record<string, Step> = {};
  for (const { name } of found.steps) {
    const id = newId(steps, name, "step");
    ids.set(name, id);
    steps[id] = {};
  }
  const ways = waysOf(found.steps, ids);
  for (const [index, stays] of found.steps.entries()) {
    const id = ids.get(stays.name)!;
    steps[id] = stepOf(stays, log.kind, index, ways.rework.get(stays.name), ids);
  }
  const arrivals = found.arrivalGaps.length > 0 ? found.arrivalGaps : null;
  const first = found.steps[0];
  const map: StreamMap = {
    format: "millrace",
    version: 1,
    title,
    calendar: { hoursPerDay: calendar.hoursPerDay, daysPerWeek: calendar.daysPerWeek },
    ...(arrivals === null || first === undefined || mean(arrivals) === 0
      ? {}
      : {
          arrivals: {
            log: {
              to: ids.get(first.name)!,
              every: { distribution: "empirical" as const, values: durations(arrivals) },
            },
          },
        }),
    steps,
    links: ways.links,
  };
  const gap = arrivals === null ? 0 : mean(arrivals);
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  return {
    map,
    summary: {
      items: found.items,
      finished: found.finished,
      visits: found.steps.reduce((sum, { stays }) => sum + stays.length, 0),
      hours: found.hours,
      meanWip: found.meanWip,
      arrivalsPerWeek: gap === 0 ? null : week / gap,
      leadTimeHours: found.leadTimes.length === 0 ? null : mean(found.leadTimes),
      steps: found.steps.map((stays) => ({
        id: ids.get(stays.name)!,
        name: stays.name,
        visits: stays.stays.length,
        leadTimeHours: mean(firsts(stays.stays).map(({ wait, work }) => wait + work)),
        processTimeHours: mean(firsts(stays.stays).map(({ work }) => work)),
        returned: ways.rework.get(stays.name)?.count ?? 0,
      })),
      raw: { rareLinks: ways.rare, earlyEnds: ways.earlyEnds, outside: found.outside },
      waitingStates: found.waitingStates,
      finalStates: found.finalStates,
    },
  };
}

function stepOf(
  { name, stays, team, people }: StepStays,
  kind: ReadLog["kind"],
  index: number,
  rework: Rework | undefined,
  ids: ReadonlyMap<string, string>,
): Step {
  const calendar = calendarOf({});
  const fresh = firsts(stays);
  const work = fresh.map((stay) => stay.work);
  const waits = fresh.map((stay) => stay.wait);
  const again = stays.filter(({ isFirst }) => !isFirst).map((stay) => stay.work);
  // A tracker knows how long an item stood in a state, not how long somebody worked on it.
  const confidence: FigureSource["confidence"] = kind === "spans" ? "measured" : "guess";
  const effort =
    again.length >= 5 && mean(work) > 0 ? Math.min(100, Math.round((mean(again) / mean(work)) * 100)) : null;
  const accurate = rework === undefined ? 100 : Math.round((1 - rework.count / stays.length) * 1000) / 10;
  return {
    name,
    ...(team === "" ? {} : { owner: team }),
    at: [index * STEP_PITCH, 0],
    leadTime: formatHours(mean(work) + mean(waits), calendar),
    processTime: { distribution: "empirical", values: durations(work) },
    percentCompleteAccurate: Math.max(1, accurate),
    workers: people,
    ...(rework === undefined
      ? {}
      : {
          rework: {
            to: ids.get(name)!,
            foundBy: ids.get(rework.finder)!,
            ...(effort === null ? {} : { effort }),
          },
        }),
    figures: {
      leadTime: { confidence: "measured" },
      processTime: { confidence },
      percentCompleteAccurate: { confidence: "measured" },
      workers: { confidence: "guess" },
    },
  };
}

interface Rework {
  readonly finder: string;
  readonly count: number;
}

/** Where work goes on to and where it comes back to. */
function waysOf(
  steps: readonly StepStays[],
  ids: ReadonlyMap<string, string>,
): {
  readonly links: Readonly<Record<string, Link>>;
  readonly rework: ReadonlyMap<string, Rework>;
  readonly rare: number;
  readonly earlyEnds: number;
} {
  const order = new Map(steps.map(({ name }, index) => [name, index]));
  const links: Record<string, Link> = {};
  const back = new Map<string, Map<string, number>>();
  let [rare, earlyEnds] = [0, 0];
  for (const [index, { name, stays }] of steps.entries()) {
    const onward = new Map<string, number>();
    for (const { next } of stays) {
      if (next === null) continue;
      const to = order.get(next)!;
      const ways = to > index ? onward : (back.get(next) ?? new Map<string, number>());
      if (to <= index) back.set(next, ways);
      const key = to > index ? next : name;
      ways.set(key, (ways.get(key) ?? 0) + 1);
    }
    const total = [...onward.values()].reduce((sum, count) => sum + count, 0);
    const kept = [...onward].filter(([, count]) => count >= total * LEAST_SHARE);
    rare += onward.size - kept.length;
    if (kept.length > 0) earlyEnds += stays.filter(({ isLast }) => isLast).length;
    const shares = sharesOf(kept.map(([, count]) => count));
    for (const [at, [to]] of kept.entries()) {
      const [from, target] = [ids.get(name)!, ids.get(to)!];
      links[newId(links, `${from}-${target}`, "link")] = {
        from,
        to: target,
        ...(kept.length > 1 ? { share: shares[at]! } : {}),
      };
    }
  }
  const rework = new Map<string, Rework>();
  for (const [maker, finders] of back) {
    const count = [...finders.values()].reduce((sum, one) => sum + one, 0);
    const [finder] = [...finders].toSorted((a, b) => b[1] - a[1])[0]!;
    rework.set(maker, { finder, count });
  }
  return { links, rework, rare, earlyEnds };
}

/** Whole shares that add up to 100, however they are rounded. */
function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => Math.round((count / total) * 100));
  const largest = shares.indexOf(Math.max(...shares));
  shares[largest]! += 100 - shares.reduce((sum, share) => sum + share, 0);
  return shares;
}

const firsts = (stays: readonly Stay[]): readonly Stay[] => stays.filter(({ isFirst }) => isFirst);

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A spread as the file keeps it: so many values, evenly over the ordered ones, each to the minute. */
function durations(values: readonly number[]): string[] {
  const sorted = values.toSorted((a, b) => a - b);
  const count = Math.min(MOST_VALUES, sorted.length);
  return Array.from({ length: count }, (_, index) => {
    const hours = sorted[Math.floor(((index + 0.5) / count) * sorted.length)]!;
    return `${Math.round(hours * 60)}m`;
  });
}
