import type { FirstVisits, StepVisits } from "../../../simulations/index";
import { inventoryOf } from "../../model/drawing";
import { calendarOf, meanHours, parseDuration, processTimeOf } from "../../model/durations";
import { mapMetrics } from "../../model/metrics";
import { own } from "../../model/own";
import { pointerKeys } from "../../model/pointer";
import { flowOrder } from "../../model/structure";
import type { Change, Step, StreamMap } from "../../model/StreamMap";
import type { Aim } from "./adjust";
import type { Fit } from "./fit";
import type { Remark } from "./Remark";
import type { Way, Ways } from "./remedies";
import type { TooTight } from "./tooTight";

/** Further off than this nobody would say that the map and its simulation agree. */
export const FAR = 0.05;

interface Found {
  readonly map: StreamMap;
  readonly aims: ReadonlyMap<string, Aim>;
  readonly by: Ways;
  readonly before: FirstVisits;
  readonly after: FirstVisits;
  readonly tooTight: TooTight;
  /** As it is with the changes. */
  readonly fit: Fit;
  readonly changes: readonly Change[];
}

/** What a person should know about a calibration: where the map contradicts itself, and what could not be done. */
export function remarksOn(found: Found): readonly Remark[] {
  const { map, aims, before } = found;
  const order = flowOrder(map);
  return [
    ...before.cannotKeepUp.map(({ kind, id }): Remark => {
      const step = kind === "step" ? own(map.steps, id) : undefined;
      const people =
        kind === "pool" ? (own(map.pools, id)?.size ?? 1) : step === undefined ? null : (step.workers ?? 1);
      return { code: "overload", place: id, people };
    }),
    ...order.flatMap((id) => onStep(found, id)),
    ...found.tooTight.remarks,
    ...withoutLeadTime(order.filter((id) => !aims.has(id))),
    ...sharedOwners(found),
    ...notReached(found),
    ...throughputFell(found),
  ];
}

function onStep({ map, aims, by, before, after, fit, changes }: Found, id: string): readonly Remark[] {
  const aim = aims.get(id);
  const visits = before.steps.get(id);
  if (aim === undefined || visits === undefined) return [];
  const { step, mappedHours: mapped } = aim;
  const remarks: Remark[] = [];
  const tooShort = shorterThanWork(map, id, step, mapped);
  if (tooShort !== null) remarks.push(tooShort);
  if (!before.unstable) {
    const simulated = own(fit.steps, id)?.simulated;
    const seen = after.steps.get(id);
    const isLonger =
      simulated !== undefined &&
      (simulated.low ?? simulated.mean ?? 0) > mapped &&
      (simulated.mean ?? 0) > mapped * (1 + FAR);
    if (tooShort === null && isLonger && seen !== undefined)
      remarks.push(
        tooLong(map, id, step, mapped, simulated.mean!, {
          ...seen,
          utilisation: busyOf(map, step, after) ?? seen.utilisation,
        }),
      );
    remarks.push(...counted(map, id, step, mapped, visits));
  }
  const chosen: Way = typeof by === "string" ? by : (own(by, id) ?? "wait");
  const isChanged = changes.some(({ path }) => pointerKeys(path)?.[1] === id);
  if (isChanged && chosen !== "wait" && chosen !== aim.way)
    remarks.push({
      code: "notBy",
      step: id,
      way: chosen,
      why: chosen === "availability" ? "pool" : "cadence",
    });
  return remarks;
}

function shorterThanWork(
  map: StreamMap,
  step: string,
  { availability = 100, pool }: Step,
  mapped: number,
): Remark | null {
  const time = processTimeOf(map, own(map.steps, step)!);
  if (time === null) return null;
  const work = meanHours(time);
  if (mapped < work * (1 - 1e-9)) return { code: "shorterThanWork", step, mapped, work };
  const people = pool === undefined ? availability : (own(map.pools, pool)?.availability ?? 100);
  if (mapped >= (work / people) * 100 * (1 - 1e-9)) return null;
  return { code: "shorterThanStretched", step, mapped, work, availability: people / 100 };
}

/** How busy the people of a pool are: with all of its steps. Null where a step has its own. */
function busyOf(map: StreamMap, { pool }: Step, seen: FirstVisits): number | null {
  if (pool === undefined) return null;
  const shares = [...seen.steps].map(([id, visits]) =>
    own(map.steps, id)?.pool === pool ? visits.utilisation : 0,
  );
  return shares.reduce((sum, share) => sum + share, 0);
}

/** Which part of a visit makes it longer than the whole was mapped to be: waiting for people, or what comes after the work. */
function tooLong(
  map: StreamMap,
  step: string,
  found: Step,
  mapped: number,
  simulated: number,
  visits: StepVisits,
): Remark {
  const time = processTimeOf(map, found);
  const availability =
    found.pool === undefined ? found.availability : own(map.pools, found.pool)?.availability;
  const work = time === null ? 0 : (meanHours(time) / (availability ?? 100)) * 100;
  const queue = visits.queueHours;
  const release = simulated - queue - work;
  return release > queue
    ? { code: "releaseTooLong", step, mapped, simulated, release }
    : { code: "queueTooLong", step, mapped, simulated, queue, busy: visits.utilisation };
}

/** Items counted in a queue, times the time between departures, are the time that the last of them waits (Little 1961). */
function counted(
  map: StreamMap,
  step: string,
  found: Step,
  mapped: number,
  visits: StepVisits,
): readonly Remark[] {
  const { count, time } = inventoryOf(found);
  const remarks: Remark[] = [];
  const between = 1 / visits.throughputPerHour;
  if (count !== undefined && Number.isFinite(between)) {
    const hours = count * between;
    const work = processTimeOf(map, found);
    const isFar = hours > mapped * 1.5 || hours + (work === null ? 0 : meanHours(work)) < mapped * 0.5;
    if (isFar) remarks.push({ code: "inventory", step, mapped, count, hours, between });
  }
  const said = time === undefined ? null : parseDuration(time, calendarOf(map));
  if (said !== null && said > mapped * (1 + FAR))
    remarks.push({ code: "inventoryTime", step, mapped, hours: said });
  return remarks;
}

function withoutLeadTime(steps: readonly string[]): readonly Remark[] {
  return steps.length === 0 ? [] : [{ code: "noLeadTime", steps }];
}

/** Several steps of one owner with people of their own: perhaps they are the same people. */
function sharedOwners({ map, by, changes }: Found): readonly Remark[] {
  if (typeof by === "string") return [];
  const proposed = new Set(changes.map(({ path }) => pointerKeys(path)?.[1]));
  const byOwner = new Map<string, string[]>();
  for (const [id, { owner, pool }] of Object.entries(map.steps))
    if (owner !== undefined && owner.trim() !== "" && pool === undefined)
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), id]);
  return [...byOwner].flatMap(([owner, steps]): readonly Remark[] =>
    steps.length > 1 && steps.some((id) => proposed.has(id) && own(by, id) === undefined)
      ? [{ code: "sameOwner", owner, steps }]
      : [],
  );
}

/** Where work never runs out, what takes longer lets less through. */
function throughputFell({ before, after }: Found): readonly Remark[] {
  const share = 1 - after.throughputPerHour / before.throughputPerHour;
  return share > FAR ? [{ code: "throughputFell", share }] : [];
}

function notReached({ map, fit, after }: Found): readonly Remark[] {
  const mapped = mapMetrics(map).stream.leadTimeHours;
  const simulated = fit.stream.simulated.mean;
  if (after.unstable || mapped === null || mapped === 0 || simulated === null) return [];
  const off = simulated / mapped - 1;
  if (Math.abs(off) <= FAR) return [];
  const steps = Object.entries(fit.steps).flatMap(
    ([
      id,
      {
        mappedHours,
        simulated: { mean },
      },
    ]) =>
      mappedHours !== null && mean !== null && Math.abs(mean - mappedHours) > FAR * mappedHours ? [id] : [],
  );
  return [{ code: "notReached", off, steps }];
}
