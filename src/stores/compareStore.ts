import { createStore, type StoreApi } from "zustand/vanilla";
import type { Comparison } from "../../simulations/index";
import { fingerprintOf } from "../model/fingerprint";
import { own } from "../model/own";
import type { Problem } from "../model/Problem";
import { scenarioOrder } from "../model/scenarioEdits";
import { applyScenario } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import type { startComparison } from "../runs/startComparison";
import { reasonsNotToRun } from "./checkMap";
import { oneAtATime } from "./oneAtATime";

/** One of those that can be compared: the current state (null) or a scenario. */
export type Compared = string | null;

/** A comparison as far as it is made, and what it is of. */
export interface Compare {
  readonly comparison: Comparison;
  readonly baseline: Compared;
  /** The maps that were run, the baseline's first, in the order of the comparison's scenarios. */
  readonly maps: readonly StreamMap[];
  /** More runs are still to come. */
  readonly provisional: boolean;
}

/** Scenarios held against each other: what is chosen, how far the runs are, what they say. */
export interface CompareState {
  readonly baseline: Compared;
  /** Those left out; all others are compared. */
  readonly leftOut: readonly Compared[];
  readonly status: "idle" | "running" | "done" | "failed" | "cancelled";
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly result: Compare | null;
  /** Why one of those chosen cannot be simulated, by scenario; "" is the current state. */
  readonly notRun: Readonly<Record<string, readonly Problem[]>>;
  readonly error: readonly Problem[] | null;
  leaveOut(id: Compared, out: boolean): void;
  setBaseline(id: Compared): void;
  /** Compares what is chosen; `replications` where more are wanted than the file says. */
  compare(replications?: number): Promise<void>;
  cancel(): void;
  /** Another document: what was found belongs to the old one. */
  forget(): void;
}

export type CompareStore = StoreApi<CompareState>;
export type StartComparison = typeof startComparison;

const made = new WeakMap<StreamMap, Map<string, StreamMap>>();

/** The map of the current state, or as a scenario makes it: the same object as long as the document is. */
export function mapOfCompared(document: StreamMap, id: Compared): StreamMap {
  if (id === null) return document;
  const known = made.get(document) ?? new Map<string, StreamMap>();
  made.set(document, known);
  const map = known.get(id) ?? applyScenario(document, id).map;
  known.set(id, map);
  return map;
}

/** Everything that can be compared, as it is listed: the current state first. */
export function comparable(document: StreamMap): readonly Compared[] {
  return [null, ...scenarioOrder(document)];
}

/** What is compared with the baseline. */
export function chosenOf({ baseline, leftOut }: CompareState, document: StreamMap): readonly Compared[] {
  return comparable(document).filter((id) => id !== baseline && !leftOut.includes(id));
}

/** Whether something that matters was changed, or chosen otherwise, since. */
export function isCompareStale(state: CompareState, document: StreamMap): boolean {
  const { result } = state;
  if (result === null) return false;
  const runnable = chosenOf(state, document).filter((id) => own(state.notRun, id ?? "") === undefined);
  const wanted = [state.baseline, ...runnable].map((id) => fingerprintOf(mapOfCompared(document, id)));
  const run = result.maps.map(fingerprintOf);
  return wanted.length !== run.length || wanted.some((one, at) => one !== run[at]);
}

const nothing = {
  baseline: null,
  leftOut: [],
  status: "idle",
  progress: null,
  result: null,
  notRun: {},
  error: null,
} as const;

/** The current state among scenarios that go by their ids; no id is empty. */
const CURRENT = "";

/** The store of comparisons. `documentNow` tells the document of the moment. */
export function createCompareStore(documentNow: () => StreamMap, start: StartComparison): CompareStore {
  return createStore<CompareState>((set, get) => {
    const work = oneAtATime<Comparison>();
    return {
      ...nothing,
      leaveOut: (id, out) =>
        set(({ leftOut }) => ({ leftOut: [...leftOut.filter((one) => one !== id), ...(out ? [id] : [])] })),
      setBaseline: (baseline) =>
        set(({ leftOut }) => ({ baseline, leftOut: leftOut.filter((one) => one !== baseline) })),
      compare: async (replications) => {
        work.forget();
        const document = documentNow();
        const { baseline } = get();
        const base = mapOfCompared(document, baseline);
        const reasons = reasonsNotToRun(base);
        if (reasons.length > 0) {
          set({ status: "failed", error: reasons, progress: null });
          return;
        }
        const wanted = chosenOf(get(), document).map((id) => {
          const map = mapOfCompared(document, id);
          return { id: id ?? CURRENT, map, reasons: reasonsNotToRun(map) };
        });
        const variants = wanted.filter((one) => one.reasons.length === 0);
        const notRun = Object.fromEntries(
          wanted.flatMap((one) => (one.reasons.length > 0 ? [[one.id, one.reasons]] : [])),
        );
        const toResult = (comparison: Comparison, provisional: boolean): Compare => ({
          comparison,
          baseline,
          maps: [base, ...variants.map(({ map }) => map)],
          provisional,
        });
        set({ status: "running", error: null, notRun, progress: null });
        const options = replications === undefined ? {} : { replications };
        const ending = await work.run((isCurrent) =>
          start(base, variants, options, (done, total, sofar) => {
            if (!isCurrent()) return;
            set({ progress: { done, total } });
            // First figures do not take the place of better ones that are still true.
            const before = get().result;
            if (sofar !== null && (before === null || before.provisional || isCompareStale(get(), document)))
              set({ result: toResult(sofar, true) });
          }),
        );
        if (ending === null) return;
        if (ending.status === "done")
          set({ status: "done", progress: null, result: toResult(ending.found, false) });
        else set(ending);
      },
      cancel: work.cancel,
      forget: () => {
        work.forget();
        set(nothing);
      },
    };
  });
}
