import {
  measureFirstVisits,
  type Estimate,
  type FirstVisits,
  type Reason,
  type Runner,
} from "../../../simulations/index";
import { own } from "../../model/own";
import type { Change, StreamMap } from "../../model/StreamMap";
import { toFlow, type ExperimentOverrides } from "../toFlow";
import { adjust, aimsOf, halfWayBack, type Aim } from "./adjust";
import { toFit, type Fit, type MappedAndSimulated } from "./fit";
import { isContradiction, type Remark } from "./Remark";
import { FAR, remarksOn } from "./remarksOn";
import { remedyOf, toChanges, withChanges, type Remedy, type Way, type Ways } from "./remedies";
import { findTooTight } from "./tooTight";

export interface CalibrationOptions extends ExperimentOverrides {
  readonly runner: Runner;
  readonly by?: Ways;
  readonly precision?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A map held against its simulation, and what would make both agree. */
export interface Calibration {
  readonly seed: number;
  readonly replications: number;
  readonly horizonHours: number;
  readonly warmUpHours: number;
  readonly assumptions: readonly Reason[];
  readonly before: Fit;
  readonly after: Fit;
  /** Proposed; nothing has been changed. */
  readonly changes: readonly Change[];
  /** Where the map contradicts itself. */
  readonly contradictions: readonly Remark[];
  /** What else a person should know. */
  readonly notes: readonly Remark[];
}

/** More tries come no closer. */
const MOST_ROUNDS = 10;

/** What one try gave. */
interface Try {
  readonly remedies: ReadonlyMap<string, Remedy>;
  readonly changes: readonly Change[];
  readonly visits: FirstVisits;
  readonly fit: Fit;
}

/**
 * Runs a map, holds the lead time of first visits at each step against the mapped one, and proposes what explains the
 * rest: tried, run again and corrected until each step is within 1 %. A step whose queue alone makes it longer
 * than it was mapped, or whose limit leaves no room for what was mapped, is left, and the contradiction named. The map must have passed `validateMap` and `simulationGaps`.
 * Rejects with RunFailure when a run cannot go on.
 */
export async function calibrate(map: StreamMap, options: CalibrationOptions): Promise<Calibration> {
  const { by = {}, ...rest } = options;
  const wayOf = (id: string): Way => (typeof by === "string" ? by : (own(by, id) ?? "wait"));
  const aims = aimsOf(map, wayOf);
  const tryOut = tryingOut(map, rest);
  const before = await tryOut(new Map());
  const tooTight = findTooTight(map, aims, before.visits);
  const within = new Map([...aims].filter(([id]) => !tooTight.steps.has(id)));
  let best = before;
  for (let round = 1; round < MOST_ROUNDS && !best.visits.unstable; round++) {
    const next = nextRemedies(map, within, best);
    if (next === null) break;
    const found = await tryOut(next);
    const kept = found.visits.unstable ? await comeBack(map, best, found, tryOut) : found;
    if (kept === null) break;
    best = kept;
  }
  const remarks = remarksOn({
    map,
    aims,
    by,
    before: before.visits,
    after: best.visits,
    tooTight,
    fit: best.fit,
    changes: best.changes,
  });
  const { seed, replications, horizonHours, warmUpHours, assumptions } = best.visits;
  return {
    seed,
    replications,
    horizonHours,
    warmUpHours,
    assumptions: [...toFlow(map).assumptions, ...assumptions],
    before: before.fit,
    after: best.fit,
    changes: best.changes,
    contradictions: remarks.filter(isContradiction),
    notes: remarks.filter((remark) => !isContradiction(remark)),
  };
}

function tryingOut(
  map: StreamMap,
  { runner, precision, onProgress, ...overrides }: Omit<CalibrationOptions, "by">,
): (remedies: ReadonlyMap<string, Remedy>) => Promise<Try> {
  const { experiment } = toFlow(map, overrides);
  let done = 0;
  return async (remedies) => {
    const changes = toChanges(map, remedies);
    const changed = withChanges(map, changes);
    const already = done;
    const visits = await measureFirstVisits(toFlow(changed).flow, experiment, {
      runner,
      ...(precision === undefined ? {} : { precision }),
      onProgress: (now, total) => {
        done = already + now;
        onProgress?.(done, already + total);
      },
    });
    return { remedies, changes, visits, fit: toFit(map, visits) };
  };
}

/** What to try next at each step; null when all are as close as they will come. */
function nextRemedies(
  map: StreamMap,
  aims: ReadonlyMap<string, Aim>,
  last: Try,
): ReadonlyMap<string, Remedy> | null {
  let isOther = false;
  const next = new Map<string, Remedy>();
  for (const [id, aim] of aims) {
    const asDrawn = remedyOf(map, aim.step);
    const tried = last.remedies.get(id) ?? asDrawn;
    const isTouched = JSON.stringify(tried) !== JSON.stringify(asDrawn);
    const visits = last.visits.steps.get(id);
    const simulated = own(last.fit.steps, id)?.simulated;
    const isKnown = visits !== undefined && simulated !== undefined && simulated.mean !== null;
    const isLeft = !isKnown || (!isTouched && isAsMapped(aim, simulated));
    const remedy = isLeft ? tried : adjust(map, aim, visits, simulated.mean!, tried);
    if (JSON.stringify(remedy) !== JSON.stringify(tried)) isOther = true;
    next.set(id, remedy);
  }
  return isOther ? next : null;
}

/** As far as the runs can tell, and nearly: to explain noise would be to invent something. */
function isAsMapped({ mappedHours }: Aim, { mean, low, high }: Estimate): boolean {
  const isNear = mean !== null && Math.abs(mean - mappedHours) <= FAR * mappedHours;
  return isNear && (low === null || high === null || (low <= mappedHours && mappedHours <= high));
}

/** Goes back from a try that the stream cannot keep up with until it can; null when no such place is found. */
async function comeBack(
  map: StreamMap,
  good: Try,
  bad: Try,
  tryOut: (remedies: ReadonlyMap<string, Remedy>) => Promise<Try>,
): Promise<Try | null> {
  let remedies = bad.remedies;
  for (let attempt = 0; attempt < 4; attempt++) {
    remedies = new Map(
      [...remedies].map(([id, tried]) => [
        id,
        halfWayBack(good.remedies.get(id) ?? remedyOf(map, map.steps[id]!), tried),
      ]),
    );
    const found = await tryOut(remedies);
    if (!found.visits.unstable) return found;
  }
  return null;
}

/** How far the simulated lead time is from the mapped one, as a share of it; null where one of them is missing. */
export function misfit({ mappedHours, simulated }: MappedAndSimulated): number | null {
  if (mappedHours === null || simulated.mean === null || mappedHours === 0) return null;
  return simulated.mean / mappedHours - 1;
}
