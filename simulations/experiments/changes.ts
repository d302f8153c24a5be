import type { Distribution, Flow, FlowStep } from "../engine/Flow";

/** The same time, `factor` times as long. */
export function scaleTime(time: Distribution, factor: number): Distribution {
  switch (time.distribution) {
    case "constant":
      return { ...time, value: time.value * factor };
    case "exponential":
    case "gamma":
    case "lognormal":
      return { ...time, mean: time.mean * factor };
    case "triangular":
    case "pert":
      return { ...time, min: time.min * factor, mode: time.mode * factor, max: time.max * factor };
    case "uniform":
      return { ...time, min: time.min * factor, max: time.max * factor };
    case "percentiles":
      return { ...time, p50: time.p50 * factor, p90: time.p90 * factor };
    case "empirical":
      return { ...time, values: time.values.map((value) => value * factor) };
  }
}

/** The flow with more capacity at a step, or at all steps of a pool: its people do `gain` more in the same time. */
export function withCapacity(
  flow: Flow,
  places: readonly { kind: "step" | "pool"; id: string }[],
  gain: number,
): Flow {
  const factor = 1 / (1 + gain);
  const isIn = (step: FlowStep): boolean =>
    places.some((place) => (place.kind === "step" ? step.id === place.id : step.pool === place.id));
  return {
    ...flow,
    steps: flow.steps.map((step) =>
      isIn(step)
        ? {
            ...step,
            processTime: scaleTime(step.processTime, factor),
            batch:
              step.batch === null || step.batch.setup === null
                ? step.batch
                : { ...step.batch, setup: scaleTime(step.batch.setup, factor) },
          }
        : step,
    ),
  };
}

/** A rule that holds work back on purpose. */
export interface Policy {
  readonly kind: "limit" | "rope" | "cadence" | "batch";
  readonly id: string;
  /** By how much `withLooser` loosens it, as a share. */
  readonly gain: number;
}

/** All limits, ropes, cadences and transfer batches of a flow. */
export function policiesOf(flow: Flow): Policy[] {
  const ofSteps = flow.steps.flatMap((step): Policy[] => [
    ...(step.wipLimit === null ? [] : [{ kind: "limit", id: step.id, gain: looser(step.wipLimit) } as const]),
    ...(step.cadence === null ? [] : [{ kind: "cadence", id: step.id, gain: 1 } as const]),
    ...(step.batch?.mode === "transfer" && step.batch.size > 1
      ? [{ kind: "batch", id: step.id, gain: 1 } as const]
      : []),
  ]);
  return [
    ...ofSteps,
    ...flow.ropes.map((rope): Policy => ({ kind: "rope", id: rope.id, gain: looser(rope.limit) })),
  ];
}

function looser(limit: number): number {
  return Math.max(1, Math.round(limit * 0.1)) / limit;
}

/** The flow with one rule loosened: a limit or rope by a tenth (at least one), a cadence or batch to half. */
export function withLooser(flow: Flow, policies: readonly Policy[]): Flow {
  const has = (kind: Policy["kind"], id: string): boolean =>
    policies.some((policy) => policy.kind === kind && policy.id === id);
  return {
    ...flow,
    ropes: flow.ropes.map((rope) =>
      has("rope", rope.id) ? { ...rope, limit: Math.round(rope.limit * (1 + looser(rope.limit))) } : rope,
    ),
    steps: flow.steps.map((step) => ({
      ...step,
      wipLimit:
        step.wipLimit !== null && has("limit", step.id)
          ? Math.round(step.wipLimit * (1 + looser(step.wipLimit)))
          : step.wipLimit,
      cadence: step.cadence !== null && has("cadence", step.id) ? step.cadence / 2 : step.cadence,
      batch:
        step.batch !== null && has("batch", step.id)
          ? { ...step.batch, size: Math.max(1, Math.floor(step.batch.size / 2)) }
          : step.batch,
    })),
  };
}
