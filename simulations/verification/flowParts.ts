import type { Arrival, Distribution, Flow, FlowLink, FlowStep, Rope } from "../engine/Flow";

/** Always the same time. */
export const constant = (value: number): Distribution => ({ distribution: "constant", value });
/** Exponential of the given mean. */
export const exponential = (mean: number): Distribution => ({ distribution: "exponential", mean });
/** Gamma of the given mean and cv. */
export const gamma = (mean: number, cv: number): Distribution => ({ distribution: "gamma", mean, cv });
/** Lognormal of the given mean and cv. */
export const lognormal = (mean: number, cv: number): Distribution => ({
  distribution: "lognormal",
  mean,
  cv,
});

/** A step with one worker of its own and nothing special, except what is said. */
export function step(id: string, processTime: Distribution, more: Partial<FlowStep> = {}): FlowStep {
  return {
    id,
    processTime,
    completeAccurate: 1,
    workers: 1,
    pool: null,
    availability: 1,
    wipLimit: null,
    wait: null,
    batch: null,
    cadence: null,
    outages: null,
    switchCost: 0,
    spawns: [],
    splits: false,
    joins: false,
    ...more,
    rework: { to: null, foundBy: null, effort: 1, ...more.rework },
  };
}

/** Items that come one by one at random, so many per hour. */
export function poisson(to: string, rate: number, more: Partial<Arrival> = {}): Arrival {
  return { id: `to ${to}`, to, type: "work", every: exponential(1 / rate), size: 1, ...more };
}

/** Work that never runs out. */
export function always(to: string, more: Partial<Arrival> = {}): Arrival {
  return { id: `always ${to}`, to, type: "work", every: null, size: 1, ...more };
}

/** The only link out of a step, or one of several with its share. */
export function link(from: string, to: string, share = 1): FlowLink {
  return { id: `${from}>${to}`, from, to, share };
}

/** At most `limit` items from entering `from` to leaving `to`. */
export function rope(from: string, to: string, limit: number): Rope {
  return { id: `${from}..${to}`, from, to, limit };
}

/** A flow of these parts; types that nobody described have priority 0. */
export function flowOf(parts: Partial<Flow> & Pick<Flow, "steps" | "arrivals">): Flow {
  const types = [...(parts.types ?? [])];
  const named = [
    ...parts.arrivals.map((arrival) => arrival.type),
    ...parts.steps.flatMap((one) => one.spawns.map((spawn) => spawn.type)),
  ];
  for (const id of named) if (!types.some((type) => type.id === id)) types.push({ id, priority: 0 });
  return { pools: [], links: [], ropes: [], measures: [], goals: [], ...parts, types };
}

/** Steps one after the other. */
export function line(
  steps: readonly FlowStep[],
  arrivals: readonly Arrival[],
  more: Partial<Flow> = {},
): Flow {
  const links = steps.slice(1).map((to, index) => link(steps[index].id, to.id));
  return flowOf({ steps, arrivals, links, ...more });
}

/** Steps one after the other with a constant number of items inside (CONWIP: Spearman, Woodruff & Hopp 1990). */
export function conwip(steps: readonly FlowStep[], items: number): Flow {
  const first = steps[0].id;
  return line(steps, [always(first)], { ropes: [rope(first, steps[steps.length - 1].id, items)] });
}
