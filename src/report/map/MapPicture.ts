import type { Results } from "../../../simulations/index";
import type { Place } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import type { WalkMarks } from "./walkShapes";

/** Ways to draw the ladder: figures over and under a line, waits on peaks, or true to time. */
export const pictureLadders = ["martin", "rother", "time"] as const;

export type PictureLadder = (typeof pictureLadders)[number];

/** A change that a scenario makes, in words, with what it is made to. */
export interface MarkedChange {
  readonly path: string;
  readonly sentence: string;
}

/** What a picture of a map shows. */
export interface MapPicture {
  /** With the changes of the scenario made, where one is shown. */
  readonly map: StreamMap;
  /** Figures of a study of this very map; null where none was run. */
  readonly results: Results | null;
  readonly ladder: PictureLadder;
  /** The scenario that is shown, with its changes in the order in which they are made. */
  readonly scenario: {
    readonly id?: string;
    readonly name: string;
    readonly changes: readonly MarkedChange[];
  } | null;
  /** Whether the queues before the steps are drawn: not where they are seen as they come and go. */
  readonly queues?: boolean;
  /** The walk through the five steps, drawn over a map without its ladder. */
  readonly walk?: WalkMarks;
  /** The language of its words, "en". */
  readonly language: string;
}

/** Where every step of the picture stands. */
export type Places = ReadonlyMap<string, Place>;
