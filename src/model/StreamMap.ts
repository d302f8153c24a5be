/**
 * A value stream map, in memory exactly as it is in the file (MODEL.md §2): what a person typed is
 * what is kept. Durations stay text; selectors parse them. Unknown fields ride along untouched.
 */
export interface StreamMap {
  readonly format: "millrace";
  readonly version: 1;
  readonly title?: string;
  readonly description?: string;
  /** Where the map or its figures come from. */
  readonly source?: string;
  /** What a sample map is there to show. */
  readonly teaches?: string;
  /** Customer demand, e.g. "9/w". */
  readonly demand?: string;
  readonly calendar?: { readonly hoursPerDay?: number; readonly daysPerWeek?: number };
  /** cv of a process time that is a bare duration; default 0.75. */
  readonly variability?: number;
  readonly types?: Readonly<Record<string, WorkType>>;
  readonly pools?: Readonly<Record<string, Pool>>;
  readonly arrivals?: Readonly<Record<string, Arrival>>;
  readonly steps: Readonly<Record<string, Step>>;
  readonly links?: Readonly<Record<string, Link>>;
  readonly ropes?: Readonly<Record<string, Rope>>;
  readonly measures?: Readonly<Record<string, Measure>>;
  readonly goals?: Readonly<Record<string, Goal>>;
  readonly scenarios?: Readonly<Record<string, Scenario>>;
  readonly experiment?: ExperimentPlan;
  readonly charter?: Charter;
  readonly costs?: Costs;
  /** Improvements, drawn as kaizen bursts and listed as the plan. */
  readonly improvements?: Readonly<Record<string, Improvement>>;
  readonly notes?: Readonly<Record<string, Note>>;
  /** Who gives the work in, top left of the map; who takes it, top right. */
  readonly supplier?: Party;
  readonly customer?: Party;
  /** Where work is planned or information is kept: a tracker, a release board, a weekly meeting. */
  readonly systems?: Readonly<Record<string, Party>>;
  readonly information?: Readonly<Record<string, InformationFlow>>;
  /** The owners whose swim-lanes are drawn, from top to bottom; absent: no lanes. */
  readonly lanes?: readonly string[];
  readonly [unknown: string]: unknown;
}

/** What things cost, as the document says it: all of it may be missing. */
export interface Costs {
  /** "€", "CHF"; for the eye. */
  readonly currency?: string;
  /** A person for a week. */
  readonly personPerWeek?: number;
  /** Shortening the process time of one step, once. */
  readonly automation?: number;
  /** Over how many weeks what is paid every week is counted. */
  readonly weeks?: number;
  /** One item in the stream, for one working day. */
  readonly delayPerItemDay?: number;
  /** Each sending of a step, a batch or a date of its cadence, however much is in it; by step. */
  readonly perSending?: Readonly<Record<string, number>>;
  readonly [unknown: string]: unknown;
}

/** What a mapping is about, agreed before the first step is drawn. Demand is the document's own `demand`. */
export interface Charter {
  readonly problem?: string;
  readonly target?: string;
  readonly scope?: string;
  /** What starts the stream. */
  readonly trigger?: string;
  /** What counts as done. */
  readonly done?: string;
  readonly participants?: readonly string[];
  /** The day of the mapping: "2026-11-21". */
  readonly date?: string;
  readonly [unknown: string]: unknown;
}

/** A thing of the drawing, by its place in the file: "/steps/test", "/links/a-t", "/systems/board", "/customer". */
export type DrawnThing = string;

/** An improvement that somebody could make: a kaizen burst on the map, a line of the plan. */
export interface Improvement {
  readonly name?: string;
  /** What it is about; absent: the map as a whole, at `at`. */
  readonly on?: DrawnThing;
  readonly at?: readonly [number, number];
  readonly owner?: string;
  /** "2027-01-31". */
  readonly due?: string;
  /** What is expected of it, in words. */
  readonly effect?: string;
  readonly status?: "idea" | "planned" | "doing" | "done" | "dropped";
  /** The scenario that tries it. */
  readonly scenario?: string;
  readonly [unknown: string]: unknown;
}

/** Words on the map; `goSee` is the pair of glasses: somebody has to look there. */
export interface Note {
  readonly kind?: "note" | "goSee";
  readonly text?: string;
  readonly at?: readonly [number, number];
  readonly [unknown: string]: unknown;
}

export interface Party {
  readonly name?: string;
  readonly at?: readonly [number, number];
  readonly [unknown: string]: unknown;
}

/** Information, not work, on its way: straight when by hand, zig-zag when electronic. */
export interface InformationFlow {
  readonly name?: string;
  readonly from: DrawnThing;
  readonly to: DrawnThing;
  readonly medium?: "manual" | "electronic";
  readonly [unknown: string]: unknown;
}

/** Where a figure of a step comes from. */
export interface FigureSource {
  readonly confidence?: "measured" | "estimated" | "guess";
  /** Who said it. */
  readonly by?: string;
  readonly note?: string;
  /** What each of several people said. */
  readonly estimates?: readonly { readonly by?: string; readonly value: Duration | number }[];
  readonly [unknown: string]: unknown;
}

/** A number with `m`, `h`, `d` or `w`, or several: "2h", "1d 4h". */
export type Duration = string;

/** A bare duration, or an object that names its distribution. */
export type TimeSpec = Duration | DistributionSpec;

export type DistributionSpec =
  | { readonly distribution: "constant"; readonly value: Duration }
  | { readonly distribution: "exponential"; readonly mean: Duration }
  | { readonly distribution: "gamma"; readonly mean: Duration; readonly cv: number }
  | { readonly distribution: "lognormal"; readonly mean: Duration; readonly cv: number }
  | {
      readonly distribution: "triangular";
      readonly min: Duration;
      readonly mode: Duration;
      readonly max: Duration;
    }
  | { readonly distribution: "pert"; readonly min: Duration; readonly mode: Duration; readonly max: Duration }
  | { readonly distribution: "uniform"; readonly min: Duration; readonly max: Duration }
  | { readonly distribution: "percentiles"; readonly p50: Duration; readonly p90: Duration }
  | { readonly distribution: "empirical"; readonly values: readonly Duration[] };

export interface Step {
  readonly name?: string;
  readonly owner?: string;
  /** Where it is drawn: left and top of its box. */
  readonly at?: readonly [number, number];
  readonly leadTime?: Duration;
  readonly processTime?: TimeSpec;
  /** 0 to 100. */
  readonly percentCompleteAccurate?: number;
  readonly workers?: number;
  readonly pool?: string;
  /** 0 to 100. */
  readonly availability?: number;
  readonly wipLimit?: number;
  readonly wait?: TimeSpec;
  readonly batch?: Batch;
  readonly cadence?: Duration;
  readonly rework?: { readonly to?: string; readonly foundBy?: string; readonly effort?: number };
  readonly outages?: Outages;
  /** % per item in the step beyond one per worker. */
  readonly switchCost?: number;
  readonly spawns?: Readonly<Record<string, Spawn>>;
  readonly split?: "all";
  readonly join?: "all";
  /** What was counted waiting before the step when it was looked at, and how long it waits. */
  readonly inventory?: { readonly count?: number; readonly time?: Duration };
  /** Where its figures come from, by field: "processTime", "leadTime", "percentCompleteAccurate" … */
  readonly figures?: Readonly<Record<string, FigureSource>>;
  readonly [unknown: string]: unknown;
}

export interface Batch {
  readonly mode: "transfer" | "process";
  readonly size: number;
  readonly setup?: TimeSpec;
  readonly atMost?: Duration;
}

export interface Outages {
  readonly every: TimeSpec;
  readonly lasts: TimeSpec;
}

export interface Spawn {
  readonly type?: string;
  readonly to: string;
  /** 0 to 100. */
  readonly chance: number;
  readonly after?: TimeSpec;
}

export interface WorkType {
  readonly name?: string;
  readonly priority?: number;
  readonly [unknown: string]: unknown;
}

export interface Pool {
  readonly name?: string;
  readonly size?: number;
  readonly availability?: number;
  readonly outages?: Outages;
  readonly [unknown: string]: unknown;
}

export interface Arrival {
  readonly to: string;
  readonly type?: string;
  readonly every?: TimeSpec;
  readonly always?: boolean;
  readonly size?: number;
  /** Where its figures come from, by field: "every". */
  readonly figures?: Readonly<Record<string, FigureSource>>;
  readonly [unknown: string]: unknown;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  /** 0 to 100: the chance that an item takes this link. */
  readonly share?: number;
  /** How work moves on: pushed (default), pulled, or in order of coming. For the eye; limits do the work. */
  readonly flow?: "push" | "pull" | "fifo";
  readonly [unknown: string]: unknown;
}

export interface Rope {
  readonly name?: string;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  readonly [unknown: string]: unknown;
}

export interface Measure {
  readonly name?: string;
  readonly from: string;
  readonly to: string;
  readonly [unknown: string]: unknown;
}

export interface Goal {
  readonly name?: string;
  readonly measure: string;
  readonly percentile?: number;
  readonly atMost?: Duration | number;
  readonly atLeast?: Duration | number;
  /** The unit of time of a rate: "h", "d", "w". */
  readonly per?: string;
  readonly [unknown: string]: unknown;
}

export interface Scenario {
  readonly name?: string;
  readonly hypothesis?: string;
  readonly basedOn?: string | null;
  readonly changes: readonly Change[];
  readonly [unknown: string]: unknown;
}

/** One operation of a JSON Patch (RFC 6902). */
export type Change =
  | { readonly op: "add"; readonly path: string; readonly value: unknown }
  | { readonly op: "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

export interface ExperimentPlan {
  readonly horizon?: Duration;
  readonly warmUp?: Duration | "auto";
  readonly replications?: number;
  readonly seed?: number;
}
