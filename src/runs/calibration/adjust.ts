import type { StepVisits } from "../../../simulations/index";
import { calendarOf, meanHours, parseDuration, processTimeOf } from "../../model/durations";
import { own } from "../../model/own";
import type { Step, StreamMap } from "../../model/StreamMap";
import { FAR } from "./remarksOn";
import { remedyOf, rhythms, type Remedy, type Way } from "./remedies";

/** Closer than this share of the mapped lead time nobody can say. */
const TOLERANCE = 0.01;
/** A rhythm may be so much longer than what is missing says: lead times are said roundly, and runs know them roughly. */
const ROUNDLY = 0.1;
/** Nobody is busier than this all the time and still gets things done: the rest must have another reason. */
const BUSIEST = 0.95;

/** A step that is to take as long as it was mapped to take. */
export interface Aim {
  readonly step: Step;
  readonly mappedHours: number;
  readonly way: Way;
}

/** The way that can be gone at a step: a wait always can. */
export function possibleWay(step: Step, way: Way): Way {
  if (way === "availability" && step.pool !== undefined) return "wait";
  return way === "cadence" && step.cadence !== undefined ? "wait" : way;
}

/**
 * The next try at a step, from what the last gave. The same remedy when it is close enough, or when nothing that it has could be
 * less: then the map contradicts itself.
 */
export function adjust(
  map: StreamMap,
  aim: Aim,
  visits: StepVisits,
  simulated: number,
  tried: Remedy,
): Remedy {
  const missing = aim.mappedHours - simulated;
  if (Math.abs(missing) <= TOLERANCE * aim.mappedHours) return tried;
  const original = remedyOf(map, aim.step);
  const isTouched = JSON.stringify(original) !== JSON.stringify(tried);
  if (aim.way === "cadence") return adjustCadence(map, aim, missing, tried, isTouched);
  if (aim.way === "availability") {
    const availability = availabilityFor(map, aim, visits, missing, tried, original);
    if (availability !== tried.availability) return { ...tried, availability };
  }
  return { ...tried, waitHours: Math.max(0, tried.waitHours + missing) };
}

/**
 * What is ready at any time waits half a cadence for the next departure; what that leaves over is a wait. One that makes the step
 * a little too long is kept: a hidden rhythm lies just at the edge of what is missing, and the next shorter one would be another rhythm.
 */
function adjustCadence(
  map: StreamMap,
  { mappedHours }: Aim,
  missing: number,
  tried: Remedy,
  isTouched: boolean,
): Remedy {
  const hoursOf = (rhythm: string): number => parseDuration(rhythm, calendarOf(map)) ?? Infinity;
  if (!isTouched && missing > 0) {
    const cadence = rhythms.find((rhythm) => hoursOf(rhythm) / 2 <= missing * (1 + ROUNDLY));
    if (cadence !== undefined) return { ...tried, cadence };
  }
  if (missing < 0 && tried.waitHours === 0 && tried.cadence !== null) {
    if (-missing <= FAR * mappedHours) return tried;
    const shorter = rhythms[rhythms.indexOf(tried.cadence) + 1];
    // Even the shortest is too long: a wait it is, to begin with half of what that would make.
    return shorter === undefined
      ? { ...tried, cadence: null, waitHours: hoursOf(tried.cadence) / 4 }
      : { ...tried, cadence: shorter };
  }
  return { ...tried, waitHours: Math.max(0, tried.waitHours + missing) };
}

/**
 * The availability at which queue and work should last as long as is missing, read off how waiting grows with being busy:
 * u^(√(2(c+1)) − 1)/(1 − u) for c people (Sakasegawa 1977; Hopp & Spearman, Factory Physics, §8.6), scaled to what was seen. Never
 * more than was mapped, and never so little that the people would be busy all the time.
 */
function availabilityFor(
  map: StreamMap,
  { step }: Aim,
  visits: StepVisits,
  missing: number,
  tried: Remedy,
  original: Remedy,
): number {
  const time = processTimeOf(map, step);
  const people = step.workers ?? 1;
  const { utilisation } = visits;
  if (time === null || !(utilisation > 0)) return tried.availability;
  const work = meanHours(time) / tried.availability;
  const growth = (busy: number): number => busy ** (Math.sqrt(2 * (people + 1)) - 1) / (1 - busy);
  const seen = Math.min(utilisation, 0.99);
  const queue = Math.max(visits.queueHours, (0.01 * work * growth(seen)) / people);
  // Longer by as much as the work is stretched, and as the queue grows.
  const longerBy = (busy: number): number => {
    const stretch = busy / seen;
    return work * (stretch - 1) + queue * ((growth(busy) / growth(seen)) * stretch - 1);
  };
  let low = (seen * tried.availability) / original.availability;
  let high = Math.max(low, BUSIEST);
  if (longerBy(high) < missing) low = high;
  for (let halving = 0; halving < 50 && high - low > 1e-6; halving++) {
    const middle = (low + high) / 2;
    if (longerBy(middle) < missing) low = middle;
    else high = middle;
  }
  const availability = (tried.availability * seen) / high;
  return Math.min(original.availability, Math.max(0.001, Math.round(availability * 1000) / 1000));
}

/** Half-way back from a try that the stream could not keep up with. */
export function halfWayBack(good: Remedy, tried: Remedy): Remedy {
  const shorter = tried.cadence === null ? undefined : rhythms[rhythms.indexOf(tried.cadence) + 1];
  return {
    waitHours: (good.waitHours + tried.waitHours) / 2,
    availability: Math.round(((good.availability + tried.availability) / 2) * 1000) / 1000,
    cadence: tried.cadence === good.cadence ? good.cadence : (shorter ?? good.cadence),
  };
}

/** The steps whose lead time is known and can be aimed at. */
export function aimsOf(map: StreamMap, wayOf: (id: string) => Way): ReadonlyMap<string, Aim> {
  const calendar = calendarOf(map);
  return new Map(
    Object.keys(map.steps).flatMap((id): [string, Aim][] => {
      const step = own(map.steps, id)!;
      const mappedHours = parseDuration(step.leadTime, calendar);
      return mappedHours === null ? [] : [[id, { step, mappedHours, way: possibleWay(step, wayOf(id)) }]];
    }),
  );
}
