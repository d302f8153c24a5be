import type { Constraint, Results } from "../../../simulations/index";
import { own } from "../../model/own";
import { flowOrder, incomingLinks, nextSteps } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";

/** What people look at to find the constraint, and the step that it points to. */
export interface Sign {
  readonly sign: "queue" | "utilisation" | "blockedBefore" | "starvedAfter";
  readonly step: string;
  /** Mean number waiting, or a share of time. */
  readonly value: number;
  /** Whether it points to what was measured to be the constraint. */
  readonly agrees: boolean;
}

/**
 * The classic signs of a constraint: the longest queue, the busiest people, steps before it that are blocked, steps after it
 * that are starved. They are where one looks first, and they mislead: a queue may come of batches, a busy step of rework.
 */
export function classicSigns(map: StreamMap, results: Results): Sign[] {
  const named = constraintSteps(map, results.constraint);
  const steps = flowOrder(map).filter((id) => own(results.steps, id) !== undefined);
  const figure = (id: string, name: "queue" | "utilisation" | "blocked" | "starved"): number =>
    own(results.steps, id)?.[name].mean ?? 0;
  const beside = (ids: readonly string[], name: "blocked" | "starved"): number =>
    Math.max(0, ...ids.map((id) => figure(id, name)));
  const before = (id: string): string[] => incomingLinks(map, id).map(({ link }) => link.from);
  const most = (sign: Sign["sign"], valueOf: (id: string) => number): Sign[] => {
    const ranked = steps.map((step) => ({ step, value: valueOf(step) })).sort((a, b) => b.value - a.value);
    const [best] = ranked;
    // What is the same everywhere, or nowhere, points nowhere.
    if (best === undefined || best.value <= 1e-9 || ranked[1]?.value === best.value) return [];
    return [{ sign, ...best, agrees: named.includes(best.step) }];
  };
  return [
    ...most("queue", (id) => figure(id, "queue")),
    ...most("utilisation", (id) => figure(id, "utilisation")),
    ...most("blockedBefore", (id) => beside(before(id), "blocked")),
    ...most("starvedAfter", (id) => beside(nextSteps(map, id), "starved")),
  ];
}

/** The steps that a constraint names, those of its pools included. */
export function constraintSteps(map: StreamMap, { ids }: Constraint): readonly string[] {
  return Object.entries(map.steps).flatMap(([id, { pool }]) =>
    ids.includes(id) || (pool !== undefined && ids.includes(pool)) ? [id] : [],
  );
}

/**
 * A step that many would improve first and that is not the constraint: where a sign misleads, else the busiest of the others.
 * Null when there is no other step with people of its own.
 */
export function wrongStep(map: StreamMap, results: Results): string | null {
  const named = new Set(constraintSteps(map, results.constraint));
  const others = flowOrder(map).filter((id) => !named.has(id) && own(map.steps, id)?.pool === undefined);
  const misleading = classicSigns(map, results).find(({ step }) => others.includes(step));
  if (misleading !== undefined) return misleading.step;
  const busy = (id: string): number => own(results.steps, id)?.utilisation.mean ?? 0;
  return others.toSorted((a, b) => busy(b) - busy(a))[0] ?? null;
}
