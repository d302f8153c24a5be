import type { Flow } from "../engine/Flow";
import { byId, NONE } from "../engine/Network";
import { estimate, meanAndError, studentCdf } from "../statistics/confidence";
import { policiesOf, withCapacity, withLooser, type Policy } from "./changes";
import { columnOf, layoutOf, StepFigure, StreamFigure } from "./figures";
import type { RunOrder, RunRecord, Setting } from "./replications";
import type { CapacityEffect, Constraint, PlaceRef, Reason } from "./Results";
import type { RunBatch, Runner } from "./Runner";
import { minus } from "./pairs";
import type { Stability } from "./stability";

/** More capacity by this share, one place at a time: the question that finds the constraint. */
export const CAPACITY_GAIN = 0.1;
/** At most so many places are tried: those whose people are busiest. */
export const MOST_PLACES = 24;
/** Fewer are tried where that would take more events than this, but not fewer than LEAST_PLACES. */
const MOST_EVENTS = 60_000_000;
const LEAST_PLACES = 5;
/** A gain in throughput below this share of what the capacity gained is taken for none. */
const LEAST_ELASTICITY = 0.02;

/** People that could be given more capacity. */
export type Place = { readonly kind: "step" | "pool"; readonly id: string };

interface Effect {
  readonly place: Place;
  /** By replication, paired with the base. */
  readonly throughput: Float64Array;
  readonly leadTime: Float64Array;
}

/** How busy the people of each place are, outages counted as work: their mean share of time, by place. */
function busyShares(setting: Setting, records: readonly RunRecord[], places: readonly Place[]): number[] {
  const { network, goals } = setting;
  const layout = layoutOf(network, goals.length);
  const work = new Float64Array(network.servers);
  const out = new Float64Array(network.servers);
  network.stepServer.forEach((server, step) => {
    const at = layout.steps + step * StepFigure.size;
    work[server] += meanAndError(columnOf(records, at + StepFigure.utilisation)).mean;
    out[server] = meanAndError(columnOf(records, at + StepFigure.unavailable)).mean;
  });
  const steps = new Map(network.stepIds.map((id, index) => [id, index]));
  const pools = new Map(network.poolIds.map((id, index) => [id, network.stepIds.length + index]));
  return places.map(({ kind, id }) => {
    const server = (kind === "step" ? steps : pools).get(id) ?? NONE;
    return work[server] + out[server];
  });
}

/**
 * The places whose people could be given more capacity. Of very many, or where a study takes very long, the busiest:
 * an idle place is no constraint.
 */
export function placesToTry(flow: Flow, setting: Setting, records: readonly RunRecord[]): Place[] {
  const places: Place[] = [
    ...byId(flow.steps)
      .filter((step) => step.pool === null)
      .map((step) => ({ kind: "step", id: step.id }) as const),
    ...byId(flow.pools).map((pool) => ({ kind: "pool", id: pool.id }) as const),
  ];
  const events = records.reduce((sum, record) => sum + record.events, 0);
  const most = Math.max(LEAST_PLACES, Math.min(MOST_PLACES, Math.floor(MOST_EVENTS / Math.max(1, events))));
  if (places.length <= most) return places;
  const busy = busyShares(setting, records, places);
  return [...places.keys()]
    .sort((a, b) => busy[b] - busy[a])
    .slice(0, most)
    .map((index) => places[index]);
}

/**
 * Finds what holds the stream back by measured effect: +10 % capacity at each place in turn, with the same luck
 * (Goldratt's first focusing step as an experiment). Of an open stream that keeps up demand is the limit; then
 * the place whose capacity would cut lead time most is the lever.
 */
export async function findConstraint(
  flow: Flow,
  setting: Setting,
  records: readonly RunRecord[],
  places: readonly Place[],
  order: RunOrder,
  stability: Stability,
  runner: Runner,
  onRecord: () => void,
): Promise<Constraint> {
  if (records.length < 2) return unknown([], reason("constraint.oneRun"));
  const replications = records.map((record) => record.replication);
  const plain: RunOrder = { ...order, keepSeries: false, keepLeadTimes: false, trace: false };
  const tryAll = async (flows: readonly Flow[]): Promise<readonly (readonly RunRecord[])[]> =>
    runner.run(
      flows.map((changed): RunBatch => ({ flow: changed, order: plain, replications })),
      onRecord,
    );

  const tried = await tryAll(places.map((place) => withCapacity(flow, [place], CAPACITY_GAIN)));
  const effects = places.map((place, index) => toEffect(place, records, tried[index]));
  const shown = effects.map((effect) => toShown(effect, effects.length, stability.unstable));
  const lever = stability.unstable ? null : findLever(effects);
  const base = meanAndError(columnOf(records, StreamFigure.throughput)).mean;
  if (!(base > 0)) return unknown(shown, reason("constraint.nothingDelivered"));

  const isOpen = flow.arrivals.every((arrival) => arrival.every !== null);
  if (isOpen && !stability.unstable) {
    return {
      kind: "market",
      ids: [],
      confidence: 1,
      reason: reason(
        "constraint.market",
        lever === null
          ? {}
          : { id: lever.place.id, kind: lever.place.kind, hours: -lever.mean, alike: lever.alike },
      ),
      leadTimeLever: lever === null ? null : { kind: lever.place.kind, id: lever.place.id },
      effects: shown,
    };
  }
  const leadTimeLever: PlaceRef | null =
    lever === null ? null : { kind: lever.place.kind, id: lever.place.id };

  const ranked = effects
    .map((effect) => ({ effect, elasticity: meanAndError(effect.throughput).mean / base / CAPACITY_GAIN }))
    .sort((a, b) => b.elasticity - a.elasticity);
  const best = ranked[0];
  const helps = (values: Float64Array, comparisons: number): boolean =>
    (estimate(values, comparisons).low ?? 0) > 0;
  const bestHelps = best.elasticity > LEAST_ELASTICITY && helps(best.effect.throughput, effects.length);

  const policy = await strongestPolicy(flow, records, base, tryAll);
  if (policy !== null && policy.elasticity > (bestHelps ? best.elasticity : 0)) {
    return {
      kind: "policy",
      ids: [policy.policy.id],
      confidence: policy.confidence,
      reason: reason(`constraint.policy.${policy.policy.kind}`, {
        id: policy.policy.id,
        percent: policy.policy.gain * 100,
        gainPercent: policy.elasticity * policy.policy.gain * 100,
      }),
      leadTimeLever,
      effects: shown,
    };
  }
  if (bestHelps) return constraintAmong(ranked, base, shown, leadTimeLever);

  // Nobody alone helps: perhaps several are equally slow, and each hides the other.
  const together = busiestTogether(setting, records, places);
  if (together.length > 1) {
    const [jointly] = await tryAll([withCapacity(flow, together, CAPACITY_GAIN)]);
    const gain = toEffect(together[0], records, jointly).throughput;
    if (meanAndError(gain).mean / base / CAPACITY_GAIN > LEAST_ELASTICITY && helps(gain, 1)) {
      return tied(together, gain, base, shown, leadTimeLever);
    }
  }
  const [overwhelmed, another] = stability.cannotKeepUp;
  if (overwhelmed !== undefined && another === undefined && overwhelmed.kind !== "arrival") {
    const kind = overwhelmed.kind === "rope" ? "policy" : overwhelmed.kind;
    const why = reason("constraint.cannotKeepUp", { id: overwhelmed.id });
    return { kind, ids: [overwhelmed.id], confidence: null, reason: why, leadTimeLever, effects: shown };
  }
  return { ...unknown(shown, reason("constraint.noEffect")), leadTimeLever };
}

function constraintAmong(
  ranked: readonly { effect: Effect; elasticity: number }[],
  base: number,
  shown: readonly CapacityEffect[],
  leadTimeLever: PlaceRef | null,
): Constraint {
  const { effect: best } = ranked[0];
  const rivals = ranked
    .slice(1)
    .filter(({ effect }) => !isBelow(effect.throughput, best.throughput, ranked.length - 1));
  if (rivals.length > 0) {
    return tied(
      [best.place, ...rivals.map(({ effect }) => effect.place)],
      best.throughput,
      base,
      shown,
      leadTimeLever,
    );
  }
  const second = ranked[1];
  const gap = second === undefined ? best.throughput : minus(best.throughput, second.effect.throughput);
  return {
    kind: best.place.kind,
    ids: [best.place.id],
    confidence: probabilityAboveZero(gap),
    reason: reason(`constraint.${best.place.kind}`, {
      id: best.place.id,
      gainPercent: (meanAndError(best.throughput).mean / base) * 100,
      ...(second === undefined
        ? {}
        : {
            second: second.effect.place.id,
            secondPercent: (meanAndError(second.effect.throughput).mean / base) * 100,
          }),
    }),
    leadTimeLever,
    effects: shown,
  };
}

function tied(
  places: readonly Place[],
  gain: Float64Array,
  base: number,
  effects: readonly CapacityEffect[],
  leadTimeLever: PlaceRef | null,
): Constraint {
  const ids = places.map((place) => place.id).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const gainPercent = (meanAndError(gain).mean / base) * 100;
  return {
    kind: "tied",
    ids,
    confidence: null,
    reason: reason("constraint.tied", { ids, gainPercent }),
    leadTimeLever,
    effects,
  };
}

/** The rule whose loosening gains most throughput for what it gives, when loosening all of them gains any. */
async function strongestPolicy(
  flow: Flow,
  records: readonly RunRecord[],
  base: number,
  tryAll: (flows: readonly Flow[]) => Promise<readonly (readonly RunRecord[])[]>,
): Promise<{ policy: Policy; elasticity: number; confidence: number } | null> {
  const policies = policiesOf(flow).slice(0, MOST_PLACES);
  if (policies.length === 0) return null;
  const throughput = columnOf(records, StreamFigure.throughput);
  const gainOf = (changed: readonly RunRecord[]): Float64Array =>
    minus(columnOf(changed, StreamFigure.throughput), throughput);
  const [all] = await tryAll([withLooser(flow, policies)]);
  if (!((estimate(gainOf(all)).low ?? 0) > 0)) return null;
  const tried =
    policies.length === 1 ? [all] : await tryAll(policies.map((policy) => withLooser(flow, [policy])));
  let best: { policy: Policy; elasticity: number; confidence: number } | null = null;
  policies.forEach((policy, index) => {
    const gain = gainOf(tried[index]);
    const elasticity = meanAndError(gain).mean / base / policy.gain;
    if (elasticity <= LEAST_ELASTICITY || !((estimate(gain, policies.length).low ?? 0) > 0)) return;
    if (best === null || elasticity > best.elasticity)
      best = { policy, elasticity, confidence: probabilityAboveZero(gain) };
  });
  return best;
}

/** Places whose people are within two points of the busiest. */
function busiestTogether(setting: Setting, records: readonly RunRecord[], places: readonly Place[]): Place[] {
  const busy = busyShares(setting, records, places);
  const most = Math.max(...busy);
  return places.filter((_, index) => busy[index] >= most - 0.02);
}

/** Where capacity cuts lead time most, and how many other places cannot be told apart from it (paired); null where it does nowhere. */
function findLever(
  effects: readonly Effect[],
): { readonly place: Place; readonly mean: number; readonly alike: number } | null {
  let best: { readonly effect: Effect; readonly mean: number } | null = null;
  for (const effect of effects) {
    const { mean, high } = estimate(effect.leadTime, effects.length);
    if (mean === null || high === null || high >= 0) continue;
    if (best === null || mean < best.mean) best = { effect, mean };
  }
  if (best === null) return null;
  const { effect: most, mean } = best;
  const alike = effects.filter(
    (other) =>
      other !== most && (estimate(minus(other.leadTime, most.leadTime), effects.length).low ?? 0) <= 0,
  );
  return { place: most.place, mean, alike: alike.length };
}

function toEffect(place: Place, base: readonly RunRecord[], changed: readonly RunRecord[]): Effect {
  const pair = (index: number): Float64Array => minus(columnOf(changed, index), columnOf(base, index));
  return { place, throughput: pair(StreamFigure.throughput), leadTime: pair(StreamFigure.lead) };
}

function toShown(effect: Effect, comparisons: number, unstable: boolean): CapacityEffect {
  return {
    kind: effect.place.kind,
    id: effect.place.id,
    throughputPerHour: estimate(effect.throughput, comparisons),
    leadTimeMeanHours: unstable
      ? { mean: null, low: null, high: null }
      : estimate(effect.leadTime, comparisons),
  };
}

/** Whether `values` lie below `others`, pair by pair, beyond chance. */
function isBelow(values: Float64Array, others: Float64Array, comparisons: number): boolean {
  return (estimate(minus(others, values), comparisons).low ?? 0) > 0;
}

/** How sure it is that the mean is above 0 (one-sided t). */
function probabilityAboveZero(values: Float64Array): number {
  const { count, mean, error } = meanAndError(values);
  if (error === 0) return mean > 0 ? 1 : 0;
  return studentCdf(mean / error, count - 1);
}

function reason(code: string, params: Reason["params"] = {}): Reason {
  return { code, params };
}

function unknown(effects: readonly CapacityEffect[], why: Reason): Constraint {
  return { kind: "unknown", ids: [], confidence: null, reason: why, leadTimeLever: null, effects };
}
