import {
  accountForTime,
  compareFlows,
  conductStudy,
  type PeopleOf,
  type Results,
  type Runner,
  type ScenarioComparison,
  type TimeAccount,
} from "../../../simulations/index";
import type { StreamMap } from "../../model/StreamMap";
import { toFlow, type ExperimentOverrides } from "../toFlow";
import { made } from "./moveEdits";
import type { RopeToSize } from "./ropeToSize";

export interface BenchOptions extends ExperimentOverrides {
  readonly runner: Runner;
  /** Run on until figures are known to ± this share of their means. */
  readonly precision?: number;
  /** Whether a map can be run: what an idea makes of it may break a rule of the file. */
  readonly canRun: (map: StreamMap) => boolean;
}

/** A difference within ± this share is none; throughput within it counts as held. */
const MARGIN = 0.01;
/** The share of throughput that subordinating may cost (FIELD: the smallest limit that keeps 98 %). */
export const KEPT = 0.98;

/** Where the ideas of the walk are tried: studies and comparisons of maps, all with the same luck. */
export class FocusBench {
  constructor(private readonly options: BenchOptions) {}

  canRun(map: StreamMap): boolean {
    return this.options.canRun(map);
  }

  async study(map: StreamMap): Promise<Results> {
    const { flow, experiment, assumptions } = toFlow(map, this.options);
    const study = await conductStudy(flow, experiment, {
      ...this.runs(),
      trace: false,
      assumptions,
      constraint: true,
    });
    return study.results;
  }

  async compare(baseline: StreamMap, maps: readonly StreamMap[]): Promise<readonly ScenarioComparison[]> {
    const { flow, experiment } = toFlow(baseline, this.options);
    const candidates = maps.map((map, at) => ({ id: String(at), flow: toFlow(map, this.options).flow }));
    return (await compareFlows(flow, candidates, experiment, { ...this.runs(), margin: MARGIN })).scenarios;
  }

  /** What the time of people goes to, over the hours and with the luck of the study that found the constraint. */
  async accountFor(
    map: StreamMap,
    people: readonly PeopleOf[],
    { replications, warmUpHours }: Results,
  ): Promise<readonly TimeAccount[]> {
    const { flow, experiment } = toFlow(map, this.options);
    const same = { ...experiment, replications, warmUp: warmUpHours };
    return Promise.all(people.map((one) => accountForTime(flow, one, same, this.options.runner)));
  }

  /** The smallest limit that keeps nearly all throughput that the loosest gives; null where none can be run. */
  async smallestLimit(map: StreamMap, { limitTo, upTo, now }: RopeToSize): Promise<number | null> {
    const at = (limit: number): StreamMap => made(map, [limitTo(limit)]);
    const loosest = now === Infinity ? map : at(upTo);
    let fails = 0;
    let keeps: number | null = null;
    for (let limits = spread(1, upTo); limits.length > 0; limits = spread(fails + 1, (keeps ?? 1) - 1)) {
      const runnable = limits.filter((limit) => this.canRun(at(limit)));
      const compared = runnable.length === 0 ? [] : await this.compare(loosest, runnable.map(at));
      const held = new Set(runnable.filter((_, index) => keepsUp(compared[index]!)));
      for (const limit of limits.toReversed()) {
        if (!held.has(limit)) {
          fails = limit;
          break;
        }
        keeps = limit;
      }
      if (keeps === null) return null;
    }
    return keeps;
  }

  private runs(): { readonly runner: Runner; readonly precision?: number } {
    const { runner, precision } = this.options;
    return precision === undefined ? { runner } : { runner, precision };
  }
}

/**
 * Whether a rope lets through nearly all that would come through without it. In an open stream that is not enough: a
 * rope that lets in less than what arrives would let the backlog grow without end.
 */
function keepsUp({ figures, results }: ScenarioComparison): boolean {
  const { throughputPerHour, leadTimeMeanHours } = figures;
  const [was, is] = [throughputPerHour.baseline.mean, throughputPerHour.scenario.mean];
  if (was === null || is === null || is < KEPT * was) return false;
  const [before, after] = [leadTimeMeanHours.baseline.mean, leadTimeMeanHours.scenario.mean];
  return before === null || (results?.unstable === false && after !== null && after <= before / KEPT);
}

/** Up to twelve whole numbers from one to another, both included, closer together where they are small. */
function spread(from: number, to: number): number[] {
  if (to < from) return [];
  if (to - from < 12) return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const ratio = (to / from) ** (1 / 11);
  return [...new Set(Array.from({ length: 12 }, (_, index) => Math.round(from * ratio ** index)))];
}
