/**
 * A flow: what the simulation runs, in the practitioner's terms and in numbers.
 * Every time is in working hours, every share and chance a fraction 0 to 1.
 * Plain data: it can be written as JSON and sent to a worker.
 */
export interface Flow {
  readonly types: readonly WorkType[];
  readonly pools: readonly Pool[];
  readonly arrivals: readonly Arrival[];
  readonly steps: readonly FlowStep[];
  readonly links: readonly FlowLink[];
  readonly ropes: readonly Rope[];
  readonly measures: readonly Measure[];
  readonly goals: readonly Goal[];
}

/** A random (or constant) amount of time, in hours. `cv` is standard deviation / mean. */
export type Distribution =
  | { readonly distribution: "constant"; readonly value: number }
  | { readonly distribution: "exponential"; readonly mean: number }
  | { readonly distribution: "gamma"; readonly mean: number; readonly cv: number }
  | { readonly distribution: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly distribution: "triangular"; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly distribution: "pert"; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly distribution: "uniform"; readonly min: number; readonly max: number }
  | { readonly distribution: "percentiles"; readonly p50: number; readonly p90: number }
  | { readonly distribution: "empirical"; readonly values: readonly number[] };

/** A kind of work. A larger priority goes first. */
export interface WorkType {
  readonly id: string;
  readonly priority: number;
}

/** People shared by several steps. */
export interface Pool {
  readonly id: string;
  readonly size: number;
  readonly availability: number;
  readonly outages: Outages | null;
}

/** A source of work. `every: null` means there is always more work waiting to be let in. */
export interface Arrival {
  readonly id: string;
  readonly to: string;
  readonly type: string;
  readonly every: Distribution | null;
  readonly size: number;
}

/** From time to time one worker, drawn evenly from all, cannot work for a while; the work is kept and resumed. */
export interface Outages {
  readonly every: Distribution;
  readonly lasts: Distribution;
}

/** One step of the stream. */
export interface FlowStep {
  readonly id: string;
  readonly processTime: Distribution;
  /** Share of the output that the receiver can use as it is. */
  readonly completeAccurate: number;
  /** People of its own; ignored for a step of a pool. */
  readonly workers: number;
  readonly pool: string | null;
  readonly availability: number;
  readonly wipLimit: number | null;
  /** A delay after the work that needs no worker. */
  readonly wait: Distribution | null;
  readonly batch: Batch | null;
  /** Finished items may leave only at whole multiples of this many hours. */
  readonly cadence: number | null;
  readonly rework: Rework;
  readonly outages: Outages | null;
  /** Growth of the process time for each item in the step beyond one per worker. */
  readonly switchCost: number;
  readonly spawns: readonly Spawn[];
  /** A copy goes down every link out. */
  readonly splits: boolean;
  /** Waits for all copies of an item; they travel as one again from here. */
  readonly joins: boolean;
}

export interface Batch {
  readonly mode: "transfer" | "process";
  readonly size: number;
  readonly setup: Distribution | null;
  /** An incomplete batch is sent off when its oldest item has waited so long. */
  readonly atMost: number | null;
}

export interface Rework {
  /** Step that does the rework; null: the step that made the defect. */
  readonly to: string | null;
  /** Step that finds the defect; null: the next step; CUSTOMER: after delivery. */
  readonly foundBy: string | null;
  /** Share of a fresh process time that each pass takes until the item is back where the defect was found. */
  readonly effort: number;
}

/** Failure demand: leaving a step onward creates, by chance, work of another type. */
export interface Spawn {
  readonly id: string;
  readonly type: string;
  readonly to: string;
  readonly chance: number;
  readonly after: Distribution | null;
}

export interface FlowLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly share: number;
}

/** At most `limit` items between entering `from` and leaving `to`. */
export interface Rope {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

/** A stretch of the stream to be timed: first entering `from` to last leaving `to`. */
export interface Measure {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What the team wants. `measure`: leadTime, flowTime, throughput, wip, or a measure's id. Hours, or items per hour. */
export interface Goal {
  readonly id: string;
  readonly measure: string;
  /** 0 to 1; null: the mean. */
  readonly percentile: number | null;
  readonly atMost: number | null;
  readonly atLeast: number | null;
}

/** How to look: one study is `replications` runs of `horizon` hours. */
export interface Experiment {
  readonly horizon: number;
  /** Hours to drop at the start of each run; "auto": found by MSER-5. */
  readonly warmUp: number | "auto";
  readonly replications: number;
  readonly seed: number;
}

/** The finder of what no step finds. Not a step id unless the map has a step of that name. */
export const CUSTOMER = "customer";
