import type { Sweep, WipCurve } from "../../simulations/index";
import { fingerprintOf } from "../model/fingerprint";
import { own } from "../model/own";
import type { Problem } from "../model/Problem";
import type { StreamMap } from "../model/StreamMap";
import { spreadOver, turnTo, valuesOf, type Turned, type TurnedValue } from "../model/turning";
import type { WorkHandle } from "../runs/onWorkers";
import type { startSweep } from "../runs/startComparison";
import { streamEnds, type startWipCurve } from "../runs/startWipCurve";
import { reasonsNotToRun } from "./checkMap";
import { createWorkStore, type WorkStore } from "./workStore";

/** What a curve is asked of: the number in the whole stream, or one thing that is turned. */
export type CurveAsk = { readonly kind: "stream" } | Turned;

/** A curve that was asked for, of a map as it was. */
export interface CurveOf {
  readonly map: StreamMap;
  readonly ask: CurveAsk;
}

/** A curve that was run. */
export type CurveFound =
  | { readonly kind: "stream"; readonly curve: WipCurve }
  | {
      readonly kind: "turned";
      /** Those that could be run, in the order of the sweep's points. */
      readonly values: readonly TurnedValue[];
      /** Which of them the map has; −1: none. */
      readonly now: number;
      readonly sweep: Sweep;
    };

export type CurveSheetStore = WorkStore<CurveOf, CurveFound>;

/** So many values show the shape of a curve. */
const MOST_VALUES = 18;

/** Two curves with the same key are the same curve. */
export const curveKey = ({ map, ask }: CurveOf): string => `${JSON.stringify(ask)}\n${fingerprintOf(map)}`;

/** All steps that the people of a step serve. */
export function teamOf(map: StreamMap, step: string): readonly string[] {
  const pool = own(map.steps, step)?.pool;
  return pool === undefined
    ? [step]
    : Object.keys(map.steps).filter((id) => own(map.steps, id)?.pool === pool);
}

/** The store of the sheet of curves. */
export function createCurveSheetStore(
  sweep: typeof startSweep,
  wipCurve: typeof startWipCurve,
): CurveSheetStore {
  return createWorkStore<CurveOf, CurveFound>(
    (of, tell) => start(of, (done, total) => tell(done, total, null), sweep, wipCurve),
    ({ map, ask }) => refuse(map, ask),
    curveKey,
  );
}

function refuse(map: StreamMap, ask: CurveAsk): readonly Problem[] {
  const reasons = reasonsNotToRun(map);
  if (reasons.length > 0 || ask.kind !== "stream") return reasons;
  const { why } = streamEnds(map);
  return why === null ? [] : [{ severity: "error", path: "", code: `curve.${why}`, params: {} }];
}

function start(
  { map, ask }: CurveOf,
  onProgress: (done: number, total: number) => void,
  sweep: typeof startSweep,
  wipCurve: typeof startWipCurve,
): WorkHandle<CurveFound> {
  if (ask.kind === "stream") {
    const { result, cancel } = wipCurve(map, onProgress);
    return { result: result.then((curve) => ({ kind: "stream", curve })), cancel };
  }
  const { values, now } = valuesOf(map, ask) ?? { values: [], now: null };
  const variants = spreadOver(values, now, MOST_VALUES)
    .map((value) => ({ value, map: value === now ? map : turnTo(map, ask, value) }))
    .filter((one) => reasonsNotToRun(one.map).length === 0);
  const watch = ask.kind === "rope" ? undefined : { step: ask.id, team: teamOf(map, ask.id) };
  const { result, cancel } = sweep(
    variants.map((one) => one.map),
    {},
    onProgress,
    watch,
  );
  return {
    result: result.then((found) => ({
      kind: "turned",
      values: variants.map(({ value }) => value),
      now: variants.findIndex(({ value }) => value === now),
      sweep: found,
    })),
    cancel,
  };
}
