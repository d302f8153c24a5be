import { calendarOf, meanHours, parseDuration, parseRate, parseTime, processTimeOf } from "./durations";
import { Elimination } from "./elimination";
import type { Expression } from "./elimination";
import { own } from "./own";
import { isSplit, joinOf, splitRegions } from "./splits";
import { flowOrder, isHandoff, outgoingLinks, shareOf, startSteps } from "./structure";
import type { Arrival, Step, StreamMap } from "./StreamMap";

/** The figures of the drawn map, without simulation (MODEL.md §3). Null: missing, or depends on what is missing. */
export interface MapMetrics {
  readonly stream: StreamMetrics;
  readonly steps: Readonly<Record<string, StepMetrics>>;
}

export interface StreamMetrics {
  readonly leadTimeHours: number | null;
  readonly processTimeHours: number | null;
  readonly touchTimeHours: number | null;
  /** Total PT / total LT. */
  readonly activityRatio: number | null;
  /** 0 to 1. */
  readonly rolledCompleteAccurate: number | null;
  readonly handoffs: number;
  /** 1 / demand. */
  readonly taktTimeHours: number | null;
}

export interface StepMetrics {
  readonly leadTimeHours: number | null;
  /** The mean, when the process time is a distribution. */
  readonly processTimeHours: number | null;
  readonly activityRatio: number | null;
  /** 0 to 1. */
  readonly completeAccurate: number | null;
}

/** One step of the ladder. Weighted by `weight`, LT and PT add up to the totals, and LT = PT + wait. */
export interface LadderEntry {
  readonly stepId: string;
  readonly leadTimeHours: number | null;
  readonly processTimeHours: number | null;
  /** LT − PT; negative where the map contradicts itself. */
  readonly waitHours: number | null;
  /** How often work passes here on its way: 1 on the main path, the share on a branch, 0 on a parallel branch that is not the longest. */
  readonly weight: number | null;
}

const known = new WeakMap<object, { metrics: MapMetrics; ladder: readonly LadderEntry[] }>();

/** All figures of the drawn map. Asked twice of the same map, it answers from memory. */
export function mapMetrics(map: StreamMap): MapMetrics {
  return figuresOf(map).metrics;
}

/** The steps along the flow with what the ladder draws for each. */
export function ladder(map: StreamMap): readonly LadderEntry[] {
  return figuresOf(map).ladder;
}

function figuresOf(map: StreamMap): { metrics: MapMetrics; ladder: readonly LadderEntry[] } {
  const before = known.get(map);
  if (before !== undefined) return before;
  const figures = measure(map);
  known.set(map, figures);
  return figures;
}

function measure(map: StreamMap): { metrics: MapMetrics; ladder: readonly LadderEntry[] } {
  const steps = new Map(Object.entries(map.steps).map(([id, step]) => [id, stepMetrics(map, step)]));
  const order = flowOrder(map);
  const path = totals(map, steps, order);
  const { leadTimeHours, processTimeHours } = path;
  const rate = parseRate(map.demand, calendarOf(map));
  const stream: StreamMetrics = {
    leadTimeHours,
    processTimeHours,
    touchTimeHours: path.touchTimeHours,
    activityRatio: ratio(processTimeHours, leadTimeHours),
    rolledCompleteAccurate: path.rolledCompleteAccurate,
    handoffs: Object.values(map.links ?? {}).filter((link) => isHandoff(map, link)).length,
    taktTimeHours: rate === null || rate === 0 ? null : 1 / rate,
  };
  const entries = order.map((stepId): LadderEntry => {
    const { leadTimeHours: lead, processTimeHours: process } = steps.get(stepId)!;
    const waitHours = lead === null || process === null ? null : lead - process;
    return {
      stepId,
      leadTimeHours: lead,
      processTimeHours: process,
      waitHours,
      weight: path.weights.get(stepId) ?? null,
    };
  });
  return { metrics: { stream, steps: Object.fromEntries(steps) }, ladder: entries };
}

const knownSteps = new WeakMap<Step, { readonly basis: string; readonly metrics: StepMetrics }>();

/** An edit leaves all other steps as they were: what is known of them holds while the map counts time the same way. */
function stepMetrics(map: StreamMap, step: Step): StepMetrics {
  const { hoursPerDay, daysPerWeek } = calendarOf(map);
  const basis = `${hoursPerDay} ${daysPerWeek} ${map.variability}`;
  const before = knownSteps.get(step);
  if (before?.basis === basis) return before.metrics;
  const metrics = measureStep(map, step);
  knownSteps.set(step, { basis, metrics });
  return metrics;
}

function measureStep(map: StreamMap, step: Step): StepMetrics {
  const leadTimeHours = parseDuration(step.leadTime, calendarOf(map));
  const time = processTimeOf(map, step);
  const processTimeHours = time === null ? null : meanHours(time);
  const share = step.percentCompleteAccurate;
  return {
    leadTimeHours,
    processTimeHours,
    activityRatio: ratio(processTimeHours, leadTimeHours),
    completeAccurate: typeof share === "number" && share >= 0 && share <= 100 ? share / 100 : null,
  };
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

interface Totals {
  readonly leadTimeHours: number | null;
  readonly processTimeHours: number | null;
  readonly touchTimeHours: number | null;
  readonly rolledCompleteAccurate: number | null;
  readonly weights: ReadonlyMap<string, number | null>;
}

/**
 * Sums along the path. From a step on, a figure is the step's own and that of what follows: of several
 * links by share; of copies the longest branch up to the join, and then the join. Loops of links are
 * solved, so that each step counts as often as work passes it.
 */
function totals(map: StreamMap, steps: ReadonlyMap<string, StepMetrics>, order: readonly string[]): Totals {
  const backwards = order.toReversed();
  const joins = new Set([...splitRegions(map).keys()].flatMap((id) => joinOf(map, id) ?? []));
  const lead = new Elimination();
  const process = new Elimination();
  const touch = new Elimination();
  const accurate = new Elimination();
  const pathTerms = new Map<string, ReadonlyMap<string, number> | null>();

  for (const id of backwards) {
    const { leadTimeHours, processTimeHours, completeAccurate } = steps.get(id)!;
    const ways = waysOn(map, id, joins);
    const join = isSplit(map, id) ? joinOf(map, id) : null;
    if (!isSplit(map, id)) {
      pathTerms.set(id, ways.terms);
      lead.take(id, sum(leadTimeHours, ways.terms));
      process.take(id, sum(processTimeHours, ways.terms));
      touch.take(id, sum(processTimeHours, ways.terms));
      accurate.take(id, scaled(completeAccurate, ways.arrived, ways.terms));
      continue;
    }
    const branches = [...(ways.terms?.keys() ?? [])];
    const rest: [string, number][] = join === null ? [] : [[join, 1]];
    const longest = longestOf(branches, lead, ways.arrived > 0);
    const along =
      longest === undefined
        ? null
        : new Map([...rest, ...longest.map((branch): [string, number] => [branch, 1])]);
    pathTerms.set(id, along);
    lead.take(id, sum(leadTimeHours, along));
    process.take(id, sum(processTimeHours, along));
    touch.take(
      id,
      sum(processTimeHours, new Map([...rest, ...branches.map((branch): [string, number] => [branch, 1])])),
    );
    const all = branches.map((branch) => accurate.value(one(branch)));
    const product = all.reduce<number | null>(
      (sofar, part) => (sofar === null || part === null ? null : sofar * part),
      completeAccurate,
    );
    accurate.take(
      id,
      join === null ? { base: product, terms: new Map() } : scaled(product, 0, new Map(rest)),
    );
  }

  const starts = startWeights(map);
  const root: Expression = { base: starts.size === 0 ? null : 0, terms: starts };
  return {
    leadTimeHours: lead.value(root),
    processTimeHours: process.value(root),
    touchTimeHours: touch.value(root),
    rolledCompleteAccurate: accurate.value(root),
    weights: weights(order, pathTerms, starts),
  };
}

const one = (id: string): Expression => ({ base: 0, terms: new Map([[id, 1]]) });
const sum = (base: number | null, terms: ReadonlyMap<string, number> | null): Expression => ({
  base: terms === null ? null : base,
  terms: terms ?? new Map(),
});

/** A fraction times what follows: `arrived` is the part that is done (delivered, or at a join) right after. */
function scaled(
  fraction: number | null,
  arrived: number,
  terms: ReadonlyMap<string, number> | null,
): Expression {
  if (fraction === null || terms === null) return { base: null, terms: new Map() };
  return { base: fraction * arrived, terms: new Map([...terms].map(([id, part]) => [id, part * fraction])) };
}

/**
 * Where work goes from a step, with the chance of each, which is its part of all shares there, as in a run (three times
 * 33.3 % are thirds). A join ends a branch, as delivery does. Null terms: a share is missing.
 */
function waysOn(
  map: StreamMap,
  id: string,
  joins: ReadonlySet<string>,
): { terms: ReadonlyMap<string, number> | null; arrived: number } {
  const links = outgoingLinks(map, id);
  if (links.length === 0) return { terms: new Map(), arrived: 1 };
  const shares = links.map(({ link }) => shareOf(map, link));
  const whole = isSplit(map, id) ? 1 : shares.reduce<number>((all, share) => all + (share ?? 0), 0);
  const terms = new Map<string, number>();
  let arrived = 0;
  for (const [index, { link }] of links.entries()) {
    const share = shares[index]!;
    if (share === null) return { terms: null, arrived: 0 };
    if (share === 0) continue;
    const part = share / whole;
    if (joins.has(link.to)) arrived += part;
    else terms.set(link.to, (terms.get(link.to) ?? 0) + part);
  }
  return { terms, arrived };
}

/** The branch with the longest LT up to the join; none when they are all empty; undefined when an LT is missing. Ties go by the order of the links. */
function longestOf(
  branches: readonly string[],
  lead: Elimination,
  direct: boolean,
): readonly string[] | undefined {
  let best: { id: string; hours: number } | null = null;
  for (const id of branches) {
    const hours = lead.value(one(id));
    if (hours === null) return undefined;
    if (best === null || hours > best.hours) best = { id, hours };
  }
  return best === null || (direct && best.hours === 0) ? [] : [best.id];
}

/** How often work passes each step, solved along the flow: the same coefficients read the other way. */
function weights(
  order: readonly string[],
  pathTerms: ReadonlyMap<string, ReadonlyMap<string, number> | null>,
  starts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number | null> {
  const into = new Map<string, Map<string, number>>();
  const unknown = new Set<string>();
  for (const [from, terms] of pathTerms) {
    if (terms === null) unknown.add(from);
    for (const [to, part] of terms ?? []) {
      const list = into.get(to) ?? new Map<string, number>();
      list.set(from, part);
      into.set(to, list);
    }
  }
  if (unknown.size > 0) return new Map();
  const visits = new Elimination();
  for (const id of order) visits.take(id, { base: starts.get(id) ?? 0, terms: into.get(id) ?? new Map() });
  return visits.values();
}

/**
 * How the path begins. One start counts whole. Of several, those that work arrives at count, by their
 * arrival rates where all are known; where none are, all starts count alike.
 */
export function startWeights(map: StreamMap): ReadonlyMap<string, number> {
  const starts = startSteps(map);
  const arrivals = Object.values(map.arrivals ?? {});
  const entered = starts.filter((id) => arrivals.some((arrival) => arrival.to === id));
  const counted = entered.length > 0 ? entered : starts;
  const rates = counted.map((id) =>
    arrivalRate(
      map,
      arrivals.filter((arrival) => arrival.to === id),
    ),
  );
  const total = rates.reduce<number | null>(
    (all, rate) => (all === null || rate === null ? null : all + rate),
    0,
  );
  return new Map(
    counted.map((id, index) => [
      id,
      total === null || total === 0 ? 1 / counted.length : rates[index]! / total,
    ]),
  );
}

/** Items per hour of these arrivals together; null when there are none or one of them cannot say. */
function arrivalRate(map: StreamMap, arrivals: readonly Arrival[]): number | null {
  if (arrivals.length === 0) return null;
  let rate = 0;
  for (const arrival of arrivals) {
    const time = arrival.always === true ? null : parseTime(arrival.every, calendarOf(map), "constant");
    const hours = time === null ? 0 : meanHours(time);
    if (hours === 0) return null;
    rate += (arrival.size ?? 1) / hours;
  }
  return rate;
}

/** Mean time between arrivals of work, all sources together, in hours; null when it is not known. */
export function meanTimeBetweenArrivals(map: StreamMap): number | null {
  const arrivals = Object.values(map.arrivals ?? {}).filter(
    (arrival) => own(map.steps, arrival.to) !== undefined,
  );
  const rate = arrivalRate(map, arrivals);
  return rate === null || rate === 0 ? null : 1 / rate;
}
