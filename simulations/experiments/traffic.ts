import type { Distribution } from "../engine/Flow";
import type { Flow } from "../engine/Flow";
import { Finder, NONE, type Network, toNetwork } from "../engine/Network";
import { meanOf } from "../engine/variates";

/** What the arithmetic of the drawn flow says before any run. */
export interface Traffic {
  /** Offered work / capacity of each server; NaN where work without end makes it unknown. */
  readonly load: Float64Array;
  /** Expected passes at each step per hour. */
  readonly passes: Float64Array;
  /** Steps that work can enter and never leave. */
  readonly noWayOut: readonly number[];
}

/**
 * The traffic equations (Jackson 1957): passes at each step per hour from arrivals, shares, splits, rework and
 * spawned work, and the load that they put on each server. Several defects found together count one by one, so
 * with late finders the load is an upper bound.
 */
export function solveTraffic(flow: Flow, network: Network = toNetwork(flow)): Traffic {
  const count = network.stepIds.length;
  const stepOf = new Map(network.stepIds.map((id, index) => [id, index]));
  const steps = network.stepIds.map((id) => {
    const found = flow.steps.find((step) => step.id === id);
    if (found === undefined) throw new Error(`unknown id "${id}"`);
    return found;
  });
  const arrivals = new Float64Array(count);
  let endless = false;
  for (const arrival of flow.arrivals) {
    if (arrival.every === null) endless = true;
    else arrivals[stepOf.get(arrival.to) ?? 0] += arrival.size / meanOf(arrival.every);
  }
  const routes = routing(network);
  // A defect makes the item pass again what lies between its rework and its finder; so does a spawned item its own way.
  const replay = new Map<string, Float64Array>();
  const passes = iterate(count, (current) => {
    const next = Float64Array.from(arrivals);
    for (let step = 0; step < count; step++) {
      if (current[step] === 0) continue;
      for (const [to, share] of routes[step]) next[to] += current[step] * share;
      for (let spawn = network.spawnStart[step]; spawn < network.spawnStart[step + 1]; spawn++) {
        next[network.spawnTo[spawn]] += current[step] * network.spawnChance[spawn];
      }
    }
    return next;
  });
  const again = iterate(count, (current) => {
    const next = Float64Array.from(passes);
    for (let step = 0; step < count; step++) {
      const rate = current[step] * network.defectChance[step];
      if (rate === 0) continue;
      const visits = replayOf(network, routes, step, replay);
      for (let other = 0; other < count; other++) next[other] += rate * visits[other];
    }
    return next;
  });
  const hours = new Float64Array(count);
  const load = new Float64Array(network.servers);
  for (let step = 0; step < count; step++) {
    const batch = steps[step].batch;
    const setup = batch?.mode === "process" && batch.setup !== null ? meanOf(batch.setup) / batch.size : 0;
    const extra = again[step] - passes[step];
    const effort = meanEffort(network, routes, step, again, replay);
    const work = meanOf(steps[step].processTime) * network.stretch[step];
    hours[step] = passes[step] * (work + setup) + extra * (work * effort + setup);
    load[network.stepServer[step]] += hours[step];
  }
  for (let server = 0; server < network.servers; server++) {
    load[server] = endless
      ? NaN
      : load[server] / (network.serverSize[server] - meanOut(flow, network, server));
  }
  const noWayOut = [...again.keys()].filter((step) => again[step] > LIMIT || Number.isNaN(again[step]));
  return { load, passes: again, noWayOut };
}

/** Passes per hour beyond which work is taken never to come out. */
const LIMIT = 1e12;

function iterate(count: number, step: (current: Float64Array) => Float64Array): Float64Array {
  let current = new Float64Array(count);
  for (let round = 0; round < 20_000; round++) {
    const next = step(current);
    let change = 0;
    let size = 0;
    for (let i = 0; i < count; i++) {
      change = Math.max(change, Math.abs(next[i] - current[i]));
      size = Math.max(size, next[i]);
    }
    current = new Float64Array(next);
    if (change <= 1e-12 * size || size > LIMIT) break;
  }
  return current;
}

/** Where a finished item goes: (step, share), a share of 1 for every branch of a split, and once through a join. */
function routing(network: Network): readonly (readonly (readonly [number, number])[])[] {
  const count = network.stepIds.length;
  const branches = new Map<number, number>();
  network.joinAt.forEach((join, split) => {
    if (join === NONE) return;
    branches.set(join, network.linkStart[split + 1] - network.linkStart[split]);
  });
  return Array.from({ length: count }, (_, step) => {
    const first = network.linkStart[step];
    const end = network.linkStart[step + 1];
    const total = end > first ? network.linkChance[end - 1] : 1;
    return Array.from({ length: end - first }, (__, offset) => {
      const link = first + offset;
      const to = network.linkTo[link];
      const own = network.linkChance[link] - (offset === 0 ? 0 : network.linkChance[link - 1]);
      const share = network.splits[step] === 1 ? 1 : own / total;
      return [to, share / (branches.get(to) ?? 1)] as const;
    });
  });
}

/** Expected visits to each step from where a defect of `maker` is mended until it is back where it was found. */
function replayOf(
  network: Network,
  routes: ReturnType<typeof routing>,
  maker: number,
  known: Map<string, Float64Array>,
): Float64Array {
  const to = network.reworkTo[maker];
  const finder = network.finder[maker];
  const key = `${to} ${finder === Finder.next ? `next of ${maker}` : finder}`;
  let visits = known.get(key);
  if (visits === undefined) {
    const stops = (step: number): boolean =>
      finder === Finder.next
        ? routes[maker].some(([next]) => next === step)
        : step === finder && finder !== maker;
    visits = iterate(routes.length, (current) => {
      const next = new Float64Array(routes.length);
      if (!stops(to)) next[to] = 1;
      for (let step = 0; step < routes.length; step++) {
        // Found at once on finishing: the way back ends with the maker's own pass.
        if (current[step] === 0 || (finder === maker && step === maker)) continue;
        for (const [ahead, share] of routes[step]) if (!stops(ahead)) next[ahead] += current[step] * share;
      }
      return next;
    });
    known.set(key, visits);
  }
  return visits;
}

function meanEffort(
  network: Network,
  routes: ReturnType<typeof routing>,
  step: number,
  passes: Float64Array,
  known: Map<string, Float64Array>,
): number {
  let weight = 0;
  let sum = 0;
  for (let maker = 0; maker < routes.length; maker++) {
    const rate = passes[maker] * network.defectChance[maker];
    if (rate === 0) continue;
    const visits = replayOf(network, routes, maker, known)[step] * rate;
    weight += visits;
    sum += visits * network.effort[maker];
  }
  return weight > 0 ? sum / weight : 1;
}

/** Mean number of workers out at a time: one outage process per server. */
function meanOut(flow: Flow, network: Network, server: number): number {
  const count = network.stepIds.length;
  const id = server < count ? network.stepIds[server] : network.poolIds[server - count];
  const owner =
    server < count ? flow.steps.find((step) => step.id === id) : flow.pools.find((pool) => pool.id === id);
  const outages = owner?.outages;
  if (outages === undefined || outages === null) return 0;
  return share(outages.lasts, outages.every);
}

function share(part: Distribution, rest: Distribution): number {
  const hours = meanOf(part);
  return hours / (hours + meanOf(rest));
}
