import type { Estimate, Experiment, Goal, Results } from "../../../simulations/index";
import type { StreamMap } from "../../model/StreamMap";

/** The lessons in the order in which they are told. */
export const lessonIds = ["dice", "penny", "line", "envelopes", "busy", "brent", "spiral"] as const;
export type LessonId = (typeof lessonIds)[number];

/** What of a lesson's map is turned: the key of its words. */
export type DialId =
  | "inLine"
  | "spread"
  | "othersDie"
  | "buildTime"
  | "batch"
  | "busy"
  | "people"
  | "takenOver"
  | "testers"
  | "failing"
  | "team";

/** Something of a lesson's map that can be turned: its values in order, where the map has it, and how it is set. */
export interface LessonDial {
  readonly id: DialId;
  readonly values: readonly number[];
  /** Null where the map has been changed so that the dial has no hold on it. */
  at(map: StreamMap): number | null;
  turn(map: StreamMap, value: number): StreamMap;
}

export type LawId = "best" | "practicalWorst" | "worst" | "theTeamExpects" | "famous";

/** What theory says of a map; null where it has no answer for it. */
export interface Law {
  readonly id: LawId;
  at(map: StreamMap): number | null;
}

export type LessonFigureId =
  | "throughput"
  | "cycleTime"
  | "allDone"
  | "firstOut"
  | "wait"
  | "brentBusy"
  | "changeTime"
  | "teamBusy"
  | "onFires"
  | "featureTime";

/** A figure that the engine measures, and what theory says of it. */
export interface LessonFigure {
  readonly id: LessonFigureId;
  /** Hours, minutes, items per hour, or a share. */
  readonly unit: "h" | "m" | "perHour" | "share";
  read(results: Results): Estimate;
  /** Curves that it is held against. */
  readonly laws: readonly Law[];
  /** Exactly what it must be, where theory knows. */
  exactly(map: StreamMap): number | null;
}

/** A lesson: its sample map, what can be turned on it, and what is to be seen. The first dial is what the curve goes along. */
export interface Lesson {
  readonly id: LessonId;
  readonly sample: string;
  readonly dials: readonly [LessonDial, ...LessonDial[]];
  readonly figures: readonly LessonFigure[];
  /** Long enough for narrow intervals, whatever the sample asks for itself. */
  readonly experiment: Omit<Experiment, "seed">;
  /** What is asked of the runs beside the map's own goals. */
  readonly goals?: readonly Goal[];
}
