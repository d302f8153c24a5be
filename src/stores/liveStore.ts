import { createStore, type StoreApi } from "zustand/vanilla";
import type { Comparison } from "../../simulations/index";
import { fingerprintOf } from "../model/fingerprint";
import type { StreamMap } from "../model/StreamMap";
import type { PassingWork } from "../runs/onWorkers";
import type { RunMemory } from "../runs/remembering";
import type { startComparison } from "../runs/startComparison";
import { reasonsNotToRun } from "./checkMap";

/** What the shown scenario does to the figures, while it is being changed: a few runs at once, more when the hand rests. */
export interface LiveState {
  /**
   * The newest comparison of the shown scenario with the current state; kept while a newer one is made. Where nothing is to be
   * compared, one of the current state alone, or none.
   */
  readonly comparison: Comparison | null;
  /** The comparison is of the map that is shown, not of one a moment ago. */
  readonly fresh: boolean;
  /** All runs that the file asks for are made. */
  readonly settled: boolean;
  /** There is nothing to be compared: what is shown is the current state, or a map that cannot be simulated. */
  readonly idle: boolean;
  /** Somebody looks at it from now on; returns how to stop. */
  watch(): () => void;
  /** Another map is shown. */
  follow(): void;
}

export type LiveStore = StoreApi<LiveState>;
type StartComparison = typeof startComparison;

/** So many runs give the first figures. */
const FIRST_RUNS = 4;
/** The hand rests when nothing has changed for so many milliseconds. */
const REST = 140;
/** Work that takes longer than this, in milliseconds, is stopped and not waited for. */
const PATIENCE = 600;

const nothing = { comparison: null, fresh: false, settled: false, idle: true } as const;

/** The store of the answer at hand. `now` tells what is shown, and the current state that it is held against. */
export function createLiveStore(
  now: () => {
    readonly base: StreamMap;
    readonly map: StreamMap;
    readonly scenario: string | null;
    readonly draftId: string;
  },
  start: StartComparison,
): LiveStore {
  return createStore<LiveState>((set, get) => {
    let watchers = 0;
    let work: { readonly handle: PassingWork<Comparison>; readonly since: number } | null = null;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let shown = "";
    /** The warm-up that all runs of this current state were found to need: first figures do without looking for it. */
    let warmUp: { readonly of: string; readonly hours: number } | null = null;
    /** The current state that was run ahead, of which document, and what came of it. */
    let ahead: { readonly of: string; readonly draftId: string; readonly comparison: Comparison } | null =
      null;
    /** The current state that is run ahead, or is about to be. */
    let preparing: string | null = null;
    /** The current state is run once, and not again with each turn. */
    const memory: RunMemory = new Map();

    const letGo = (): void => {
      clearTimeout(resting);
      preparing = null;
      const passing = work;
      work = null;
      if (passing === null) return;
      if (performance.now() - passing.since > PATIENCE) passing.handle.cancel();
      else passing.handle.abandon();
    };
    /** Runs these beside the current state: a few runs of each, or all that the file asks for. Null: overtaken, or it cannot be run. */
    const compare = async (
      base: StreamMap,
      maps: readonly StreamMap[],
      isFew: boolean,
      onNews: (sofar: Comparison) => void = () => undefined,
    ): Promise<Comparison | null> => {
      const known = warmUp?.of === fingerprintOf(base) ? { warmUpHours: warmUp.hours } : {};
      const few = {
        replications: Math.min(FIRST_RUNS, base.experiment?.replications ?? FIRST_RUNS),
        ...known,
      };
      let mine: typeof work = null;
      try {
        const variants = maps.map((map) => ({ id: "shown", map }));
        const options = isFew ? { memory, ...few } : { memory };
        const handle = start(base, variants, options, (_done, _total, sofar) => {
          // Refining begins again with few runs: they are no news.
          if (sofar !== null && sofar.replications > FIRST_RUNS && mine !== null && work === mine)
            onNews(sofar);
        });
        mine = { handle, since: performance.now() };
        work = mine;
        const comparison = await handle.result;
        if (work !== mine) return null;
        work = null;
        if (!isFew) warmUp = { of: fingerprintOf(base), hours: comparison.warmUpHours };
        return comparison;
      } catch {
        // The pane of results says why when it is asked.
        if (mine !== null && work === mine) work = null;
        return null;
      }
    };
    const run = async (base: StreamMap, map: StreamMap, isFew: boolean): Promise<boolean> => {
      const tell = (sofar: Comparison): void => set({ comparison: sofar, fresh: true });
      const comparison = await compare(base, [map], isFew, tell);
      if (comparison !== null) set({ comparison, fresh: true, settled: !isFew });
      return comparison !== null;
    };
    /** What has been run can be run. */
    const canBeRun = (map: StreamMap): boolean =>
      fingerprintOf(map) === warmUp?.of || reasonsNotToRun(map).length === 0;
    /**
     * The current state is run before anything is turned, then held against itself as every turn will be held against it: the
     * first is answered as fast as all others.
     */
    const prepare = (base: StreamMap): void => {
      const of = fingerprintOf(base);
      if (of === ahead?.of || of === preparing || !canBeRun(base)) return;
      letGo();
      preparing = of;
      resting = setTimeout(() => {
        void compare(base, [], false).then(async (comparison) => {
          if (comparison === null || comparison.baseline.results === null) return;
          ahead = { of, draftId: now().draftId, comparison };
          if (get().idle) showCurrent(base);
          await compare(base, [base], true);
        });
      }, REST);
    };
    /** There is nothing to be compared: the current state's own figures stand there, those of a moment ago until there are new ones. */
    const showCurrent = (base: StreamMap): void => {
      const known = ahead?.draftId === now().draftId ? ahead : null;
      const fresh = known?.of === fingerprintOf(base);
      const before = get();
      if (known === null || !canBeRun(base)) set(nothing);
      else if (!before.idle || before.comparison !== known.comparison || before.fresh !== fresh)
        set({ comparison: known.comparison, fresh, settled: fresh, idle: true });
    };
    const follow = (): void => {
      if (watchers === 0) return;
      const { base, map, scenario } = now();
      const wanted = scenario === null ? "" : `${fingerprintOf(base)}\n${fingerprintOf(map)}`;
      if (wanted !== shown) {
        shown = wanted;
        letGo();
      } else if (scenario !== null) return;
      const isChanged = scenario !== null && fingerprintOf(base) !== fingerprintOf(map);
      if (!isChanged || !canBeRun(base) || !canBeRun(map)) {
        showCurrent(base);
        if (!isChanged) prepare(base);
        return;
      }
      set({ fresh: false, settled: false, idle: false });
      void run(base, map, true).then((done) => {
        if (!done || shown !== wanted) return;
        resting = setTimeout(() => void run(base, map, false), REST);
      });
    };
    return {
      ...nothing,
      watch: () => {
        watchers += 1;
        if (watchers === 1) follow();
        return () => {
          watchers -= 1;
          if (watchers > 0) return;
          letGo();
          shown = "";
          set(nothing);
        };
      },
      follow,
    };
  });
}
