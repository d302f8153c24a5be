import { flowOrder } from "../../model/structure";
import { valuesOf } from "../../model/turning";
import type { CurveAsk } from "../../stores/curveSheetStore";
import type { Stores } from "../../stores/stores";

/** What is asked before anybody chose: the stream as a whole. */
export const firstAsked = (): CurveAsk => ({ kind: "stream" });

/** What was asked last, as long as the map still has it. */
export function lastAsked({ curveSheet, document }: Stores): CurveAsk | null {
  const ask = curveSheet.getState().of?.ask;
  if (ask === undefined || ask.kind === "stream") return ask ?? null;
  return valuesOf(document.getState().map, ask) === null ? null : ask;
}

/** The step that is asked of first: the one selected, else one with a batch or date, else what holds the stream back. */
export function stepToAsk({ document, run, view }: Stores, tab: "batch" | "people"): string {
  const { map } = document.getState();
  const order = flowOrder(map);
  const has = (id: string | undefined): id is string => id !== undefined && order.includes(id);
  const [selected] = view.getState().selection.steps;
  if (has(selected)) return selected;
  const batched = order.find((id) => {
    const { batch, cadence } = map.steps[id] ?? {};
    return batch !== undefined || cadence !== undefined;
  });
  if (tab === "batch" && batched !== undefined) return batched;
  const constraint = run.getState().study?.results.constraint;
  const places = [...(constraint?.ids ?? []), constraint?.leadTimeLever?.id];
  return places.find(has) ?? order[0] ?? "";
}
