import type { Calendar } from "../../model/durations";
import type { StepStage } from "../playback/drawPlayback";
import type { Film } from "../playback/film";

/** A way that a move takes, as the line that is drawn on the map. */
export interface SceneWay {
  /** Places in the film's `stepIds`; null: from outside, or to the customer. */
  readonly from: number | null;
  readonly to: number | null;
  readonly rework: boolean;
  /** The `d` of an SVG path, in the map's own measure. */
  readonly d: string;
}

/** All that the page itself has to know to play a film over its map. */
export interface Scene {
  /** Null: nothing was simulated; the map stands still. */
  readonly film: Film | null;
  readonly calendar: Calendar;
  /** Where the map's own origin lies on the picture, and how large the picture is. */
  readonly origin: readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly stages: readonly StepStage[];
  readonly ways: readonly SceneWay[];
  readonly words: {
    readonly play: string;
    readonly pause: string;
    readonly time: string;
    readonly timeText: string;
  };
}
