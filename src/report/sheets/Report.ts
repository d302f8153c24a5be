import type { Comparison, Study, Transient } from "../../../simulations/index";
import type { Problem } from "../../model/Problem";
import type { StreamMap } from "../../model/StreamMap";
import type { Journey } from "../../runs/focus/Journey";
import type { MapPicture } from "../map/MapPicture";
import type { Film } from "../playback/film";
import type { PaperSize } from "../page/paperSizes";

/** The parts that a report may have, in their order. */
export const reportSections = [
  "summary",
  "map",
  "metrics",
  "constraint",
  "distribution",
  "goals",
  "comparison",
  "journey",
  "plan",
  "basis",
] as const;

export type ReportSection = (typeof reportSections)[number];

/** A scenario, or the map as it is (null), that cannot be run, and why. */
export interface NotRun {
  readonly id: string | null;
  readonly problems: readonly Problem[];
}

/** All that a report is made of. */
export interface Report {
  /** The map as it is shown, with its scenario, ladder and results. */
  readonly picture: MapPicture;
  /** The map without any scenario. */
  readonly base: StreamMap;
  readonly study: Pick<Study, "results" | "leadTimeHistogram" | "deployments"> | null;
  /** Some weeks of one recorded run of the map as it is shown; null: none was recorded. Only HTML plays it. */
  readonly film: Film | null;
  /** Scenarios against a baseline; null when there are none, or they were not run. Where the map that is shown is one of them, `study` has the same runs. */
  readonly comparison: Comparison | null;
  /** The scenario that they are held against; null or absent: the map as it is. */
  readonly baseline?: string | null;
  /** What was to be run and cannot be. */
  readonly notRun?: readonly NotRun[];
  /** What comes after the change that one of the scenarios makes; absent where nobody asked. */
  readonly transient?: { readonly scenario: string; readonly found: Transient };
  /** The walk through the five focusing steps, and the map it began on; null: nobody walked. */
  readonly journey: { readonly map: StreamMap; readonly journey: Journey } | null;
  readonly sections: ReadonlySet<ReportSection>;
  readonly paper: PaperSize;
  /** A picture for the first page, as a `data:` address, with its size in any unit. */
  readonly logo: { readonly data: string; readonly width: number; readonly height: number } | null;
  readonly made: {
    readonly version: string;
    /** "2026-11-21". */
    readonly date: string;
    readonly file: string;
    /** What to type to get these figures again. */
    readonly command: string;
    /** What is in the report and does not come from that command. */
    readonly beyond?: readonly ("unsaved" | "journey" | "transient")[];
  };
}
