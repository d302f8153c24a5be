import type { Trace } from "../engine/Trace";

/** A mean over replications with its 95 % t interval. Null where it cannot be said. */
export interface Estimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Mean and percentiles of a time, each with its interval. Hours. */
export interface TimeSummary {
  readonly mean: Estimate;
  readonly p50: Estimate;
  readonly p85: Estimate;
  readonly p95: Estimate;
}

export type PlaceKind = "step" | "pool" | "rope" | "arrival";

export interface PlaceRef {
  readonly kind: PlaceKind;
  readonly id: string;
}

/** What holds the stream back. */
export interface Constraint {
  readonly kind: "step" | "pool" | "policy" | "market" | "tied" | "unknown";
  readonly ids: readonly string[];
  /** 0 to 1; null where it cannot be said. */
  readonly confidence: number | null;
  /** Why, as a code with parameters; the catalogue turns it into a sentence. */
  readonly reason: Reason;
  readonly leadTimeLever: PlaceRef | null;
  /** The measured effect of +10 % capacity, one place at a time. */
  readonly effects: readonly CapacityEffect[];
}

export interface CapacityEffect {
  readonly kind: "step" | "pool";
  readonly id: string;
  /** Paired differences, items per hour and hours. */
  readonly throughputPerHour: Estimate;
  readonly leadTimeMeanHours: Estimate;
}

export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** The figures of one study: what MODEL.md §5 prints, with reasons and assumptions still as codes. */
export interface Results {
  readonly seed: number;
  readonly replications: number;
  readonly horizonHours: number;
  readonly warmUpHours: number;
  readonly events: number;
  readonly unstable: boolean;
  readonly cannotKeepUp: readonly PlaceRef[];
  readonly assumptions: readonly Reason[];
  readonly stream: StreamResults;
  readonly types: Readonly<Record<string, TypeResults>>;
  readonly steps: Readonly<Record<string, StepResults>>;
  readonly pools: Readonly<Record<string, { readonly utilisation: Estimate }>>;
  readonly measures: Readonly<Record<string, TimeSummary>>;
  readonly goals: Readonly<Record<string, GoalResult>>;
  readonly constraint: Constraint;
}

export interface StreamResults {
  readonly throughputPerHour: Estimate;
  readonly leadTimeHours: TimeSummary;
  readonly flowTimeHours: TimeSummary;
  readonly wip: Estimate;
  readonly flowEfficiency: Estimate;
  readonly firstPassYield: Estimate;
}

export interface TypeResults {
  readonly throughputPerHour: Estimate;
  readonly leadTimeHours: TimeSummary;
  readonly flowTimeHours: TimeSummary;
}

export interface StepResults {
  readonly utilisation: Estimate;
  readonly unavailable: Estimate;
  readonly blocked: Estimate;
  readonly starved: Estimate;
  readonly wip: Estimate;
  readonly queue: Estimate;
  readonly queueTimeHours: { readonly mean: Estimate };
  readonly leadTimeHours: TimeSummary;
  readonly throughputPerHour: Estimate;
  readonly reworkShare: Estimate;
}

export interface GoalResult {
  /** Whether the mean meets it; null where that is not known, as nothing was observed. */
  readonly met: boolean | null;
  readonly value: Estimate;
  /** The share of replications that meet it. Where the stream cannot keep up, lead time grows without end; what else is no rate is unknown. */
  readonly probability: number | null;
  /** The same as an estimate of the chance that a run meets it (Wilson's interval). */
  readonly chance: Estimate;
}

/** A study with what a screen draws beside the figures. */
export interface Study {
  readonly results: Results;
  /** Lead times of all replications, in equal bins, the last of which takes all that took longer. Empty when unstable or nothing was delivered. */
  readonly leadTimeHistogram: Histogram;
  /** What MSER-5 saw: mean lead time of each batch of five deliveries, and where it cut. Null when the warm-up was given. */
  readonly warmUpPicture: WarmUpPicture | null;
  /** What happened in the first replication, for playback. Null unless asked for. */
  readonly trace: Trace | null;
  /** Null unless asked for. */
  readonly deployments: Deployments | null;
}

/** How often a stream deploys, and how much of that fails. */
export interface Deployments {
  /** Deployments per hour: a batch, a train or a job that goes into production together is one. */
  readonly perHour: Estimate;
  /** Failures per change that was deployed. */
  readonly failuresPerChange: Estimate;
}

export interface Histogram {
  /** Left edge of the first bin, hours. */
  readonly from: number;
  /** Hours. */
  readonly binWidth: number;
  readonly counts: readonly number[];
}

export interface WarmUpPicture {
  readonly batchMeans: readonly number[];
  /** Number of batches cut. */
  readonly cut: number;
}
