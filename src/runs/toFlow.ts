import type {
  Arrival,
  Distribution,
  Experiment,
  Flow,
  FlowStep,
  Goal,
  Outages,
  Reason,
} from "../../simulations/index";
import {
  calendarOf,
  parseDuration,
  parsePer,
  parseTime,
  processTimeOf,
  type Calendar,
} from "../model/durations";
import { shareOf } from "../model/structure";
import type { Goal as MapGoal, Outages as MapOutages, Step, StreamMap, TimeSpec } from "../model/StreamMap";

/** What a map says to the simulation, and what had to be taken for granted. */
export interface ToFlow {
  readonly flow: Flow;
  readonly experiment: Experiment;
  readonly assumptions: readonly Reason[];
}

/** How a study is to be made where the person asked for something else than the file says. */
export interface ExperimentOverrides {
  readonly seed?: number;
  readonly replications?: number;
  readonly horizonHours?: number;
  readonly warmUpHours?: number | "auto";
}

const DEFAULT_TYPE = "default";

/**
 * Turns a map that `validateMap` and `simulationGaps` have found in order into numbers (MODEL.md §1–2):
 * hours, fractions, defaults filled in. Throws on what those checks would have named.
 */
export function toFlow(map: StreamMap, overrides: ExperimentOverrides = {}): ToFlow {
  const calendar = calendarOf(map);
  const steps = Object.entries(map.steps).map(([id, step]) => toStep(map, id, step, calendar));
  const arrivals = entriesOf(map.arrivals).map(([id, arrival]): Arrival => ({
    id,
    to: arrival.to,
    type: arrival.type ?? DEFAULT_TYPE,
    every: arrival.always === true ? null : needed(time(arrival.every, calendar), `/arrivals/${id}/every`),
    size: arrival.size ?? 1,
  }));
  const spawned = steps.flatMap((step) => step.spawns.map((spawn) => spawn.type));
  const typeIds = new Set([
    ...entriesOf(map.types).map(([id]) => id),
    ...arrivals.map((arrival) => arrival.type),
    ...spawned,
  ]);
  const flow: Flow = {
    types: [...typeIds].map((id) => ({ id, priority: own(map.types, id)?.priority ?? 0 })),
    pools: entriesOf(map.pools).map(([id, pool]) => ({
      id,
      size: pool.size ?? 1,
      availability: (pool.availability ?? 100) / 100,
      outages: toOutages(pool.outages, calendar),
    })),
    arrivals,
    steps,
    links: entriesOf(map.links).map(([id, link]) => ({
      id,
      from: link.from,
      to: link.to,
      share: shareOf(map, link) ?? 0,
    })),
    ropes: entriesOf(map.ropes).map(([id, rope]) => ({
      id,
      from: rope.from,
      to: rope.to,
      limit: rope.limit,
    })),
    measures: entriesOf(map.measures).map(([id, measure]) => ({ id, from: measure.from, to: measure.to })),
    goals: entriesOf(map.goals).map(([id, goal]) => toGoal(id, goal, calendar)),
  };
  const missing = Object.entries(map.steps).filter(([, step]) => step.percentCompleteAccurate === undefined);
  return {
    flow,
    experiment: toExperiment(map, calendar, overrides),
    assumptions:
      missing.length === 0
        ? []
        : [
            {
              code: "assumption.completeAccurate",
              params: { steps: missing.map(([id]) => id).sort(codeUnitOrder) },
            },
          ],
  };
}

function toExperiment(map: StreamMap, calendar: Calendar, overrides: ExperimentOverrides): Experiment {
  const plan = map.experiment ?? {};
  const planned =
    plan.warmUp === undefined || plan.warmUp === "auto" ? "auto" : parseDuration(plan.warmUp, calendar);
  return {
    horizon:
      overrides.horizonHours ?? needed(parseDuration(plan.horizon ?? "52w", calendar), "/experiment/horizon"),
    warmUp: overrides.warmUpHours ?? needed(planned, "/experiment/warmUp"),
    replications: overrides.replications ?? plan.replications ?? 30,
    seed: overrides.seed ?? plan.seed ?? 1,
  };
}

function toStep(map: StreamMap, id: string, step: Step, calendar: Calendar): FlowStep {
  const { batch, rework } = step;
  return {
    id,
    processTime: needed(processTimeOf(map, step), `/steps/${id}/processTime`),
    completeAccurate: (step.percentCompleteAccurate ?? 100) / 100,
    workers: step.workers ?? 1,
    pool: step.pool ?? null,
    availability: (step.availability ?? 100) / 100,
    wipLimit: step.wipLimit ?? null,
    wait: time(step.wait, calendar),
    batch:
      batch === undefined
        ? null
        : {
            mode: batch.mode,
            size: batch.size,
            setup: time(batch.setup, calendar),
            atMost: batch.atMost === undefined ? null : parseDuration(batch.atMost, calendar),
          },
    cadence: step.cadence === undefined ? null : parseDuration(step.cadence, calendar),
    rework: {
      to: rework?.to ?? null,
      foundBy: rework?.foundBy ?? null,
      effort: (rework?.effort ?? 100) / 100,
    },
    outages: toOutages(step.outages, calendar),
    switchCost: (step.switchCost ?? 0) / 100,
    spawns: entriesOf(step.spawns).map(([spawnId, spawn]) => ({
      id: spawnId,
      type: spawn.type ?? DEFAULT_TYPE,
      to: spawn.to,
      chance: spawn.chance / 100,
      after: time(spawn.after, calendar),
    })),
    splits: step.split === "all",
    joins: step.join === "all",
  };
}

function toOutages(outages: MapOutages | undefined, calendar: Calendar): Outages | null {
  if (outages === undefined) return null;
  const every = time(outages.every, calendar);
  const lasts = time(outages.lasts, calendar);
  return every === null || lasts === null ? null : { every, lasts };
}

/** Hours for a goal about time; items per hour for one about throughput; a number of items for one about WIP. */
function toGoal(id: string, goal: MapGoal, calendar: Calendar): Goal {
  const per = parsePer(goal.per ?? "h", calendar) ?? 1;
  const bound = (value: string | number | undefined): number | null => {
    if (value === undefined) return null;
    if (typeof value === "number") return goal.measure === "throughput" ? value / per : value;
    return parseDuration(value, calendar);
  };
  return {
    id,
    measure: goal.measure,
    percentile: goal.percentile === undefined ? null : goal.percentile / 100,
    atMost: bound(goal.atMost),
    atLeast: bound(goal.atLeast),
  };
}

function time(spec: TimeSpec | undefined, calendar: Calendar): Distribution | null {
  return parseTime(spec, calendar, "constant");
}

function needed<T>(value: T | null, path: string): T {
  if (value === null) throw new Error(`${path} cannot be read; validateMap and simulationGaps come first`);
  return value;
}

function entriesOf<T>(record: Readonly<Record<string, T>> | undefined): [string, T][] {
  return Object.entries(record ?? {});
}

function own<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}

function codeUnitOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
