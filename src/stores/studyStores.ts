import type { Explanation, FlowHistory, Sensitivities, Study, Transient } from "../../simulations/index";
import { fingerprintOf } from "../model/fingerprint";
import type { StreamMap } from "../model/StreamMap";
import type { FigureToMeasure, startMeasureNext } from "../runs/measureNext";
import type { ExperimentOverrides } from "../runs/toFlow";
import type { startExplanation } from "../runs/startExplanation";
import type { startHistories } from "../runs/startHistories";
import type { startSensitivity } from "../runs/startSensitivity";
import type { startStudyBeside } from "../runs/startStudyBeside";
import type { startTransient } from "../runs/startTransient";
import { reasonsNotToRun } from "./checkMap";
import { createWorkStore, type WorkStore } from "./workStore";

/** A scenario whose difference to the baseline is to be explained, as the comparison ran both. */
export interface WhyOf {
  readonly scenario: string;
  readonly baseline: StreamMap;
  readonly map: StreamMap;
  readonly replications: number;
  readonly warmUpHours: number;
  /** How many were compared with the baseline. */
  readonly comparisons: number;
}

export type WhyStore = WorkStore<WhyOf, Explanation | null>;
export type SensitivityStore = WorkStore<StreamMap, Sensitivities>;

/** What the answer is that figures are measured for: the lead time of the current state, or what a scenario changes. */
export interface NextOf {
  readonly base: StreamMap;
  /** The map as the scenario that is shown makes it; null: the current state is shown. */
  readonly scenario: StreamMap | null;
}

export type MeasureNextStore = WorkStore<NextOf, readonly FigureToMeasure[]>;

/** Why lead time is other in a scenario: broken down by step and cause. */
export function createWhyStore(start: typeof startExplanation): WhyStore {
  return createWorkStore<WhyOf, Explanation | null>(
    ({ baseline, map, replications, warmUpHours, comparisons }, tell) =>
      start(baseline, map, { replications, warmUpHours, comparisons }, (done, total) =>
        tell(done, total, null),
      ),
    ({ baseline, map }) => [...reasonsNotToRun(baseline), ...reasonsNotToRun(map)],
    ({ baseline, map, replications, warmUpHours, comparisons }) =>
      [fingerprintOf(baseline), fingerprintOf(map), replications, warmUpHours, comparisons].join("\n"),
  );
}

/** What small improvements, one at a time, would change. */
export function createSensitivityStore(start: typeof startSensitivity): SensitivityStore {
  return createWorkStore((map, tell) => start(map, {}, tell), reasonsNotToRun, fingerprintOf);
}

/** Two questions with the same key have the same answer: how sure the figures are is a part of it. */
export const nextKey = ({ base, scenario }: NextOf): string =>
  [
    fingerprintOf(base),
    scenario === null ? "" : fingerprintOf(scenario),
    JSON.stringify(Object.entries(base.steps).map(([id, { figures }]) => [id, figures])),
  ].join("\n");

/** Which figures to measure next. */
export function createMeasureNextStore(start: typeof startMeasureNext): MeasureNextStore {
  return createWorkStore(
    ({ base, scenario }, tell) =>
      start(base, scenario, { onProgress: (done, total) => tell(done, total, null) }),
    ({ base, scenario }) => [
      ...reasonsNotToRun(base),
      ...(scenario === null ? [] : reasonsNotToRun(scenario)),
    ],
    nextKey,
  );
}

export type HistoriesStore = WorkStore<readonly StreamMap[], readonly FlowHistory[]>;

/** The same maps in the same order have the same histories. */
export const historiesKey = (maps: readonly StreamMap[]): string => maps.map(fingerprintOf).join("\n\n");

/** What happened in one run of each of several maps. */
export function createHistoriesStore(start: typeof startHistories): HistoriesStore {
  return createWorkStore(
    (maps, tell) => start(maps, (done, total) => tell(done, total, null)),
    (maps) => maps.flatMap(reasonsNotToRun),
    historiesKey,
  );
}

/** A scenario whose change is to be followed from the moment it is made. */
export interface TransientOf {
  readonly scenario: string;
  readonly base: StreamMap;
  /** The map as the scenario makes it. */
  readonly map: StreamMap;
  /** How long to look on; null: as long as suits the stream. */
  readonly weeks: number | null;
  /** Null: as many as the file says. */
  readonly replications: number | null;
}

export type TransientStore = WorkStore<TransientOf, Transient>;

/** Two questions with the same key have the same answer. */
export const transientKey = ({ base, map, weeks, replications }: TransientOf): string =>
  [fingerprintOf(base), fingerprintOf(map), weeks, replications].join("\n");

/** What comes after the change that a scenario makes. */
export function createTransientStore(start: typeof startTransient): TransientStore {
  return createWorkStore(
    ({ base, map, weeks, replications }, onProgress) =>
      start(base, map, {
        ...(weeks === null ? {} : { weeks }),
        ...(replications === null ? {} : { replications }),
        onProgress,
      }),
    ({ base, map }) => [...reasonsNotToRun(base), ...reasonsNotToRun(map)],
    transientKey,
  );
}

/** A map that is to be studied for a report, beside the comparison that the report tells of. */
export interface BesideOf {
  readonly map: StreamMap;
  readonly runs: ExperimentOverrides;
}

export type BesideStore = WorkStore<BesideOf, Study>;

/** Two questions with the same key have the same answer. */
export const besideKey = ({ map, runs }: BesideOf): string =>
  [fingerprintOf(map), runs.seed, runs.replications, runs.horizonHours, runs.warmUpHours].join("\n");

/** The study that a report needs beside its comparison. The last one is kept: a trace is large. */
export function createBesideStore(start: typeof startStudyBeside): BesideStore {
  return createWorkStore(
    ({ map, runs }, tell) => start(map, runs, (done, total) => tell(done, total, null)),
    ({ map }) => reasonsNotToRun(map),
  );
}
