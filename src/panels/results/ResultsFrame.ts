import type { Calendar } from "../../model/durations";
import { calendarOf } from "../../model/durations";
import type { StreamMap } from "../../model/StreamMap";
import type { Results } from "../../../simulations/index";
import { words } from "../../words/words";

/** What every part of the results pane needs beside its own figures: the map they are of, and how to read them. */
export interface ResultsFrame {
  readonly map: StreamMap;
  readonly calendar: Calendar;
  readonly hoursPerWeek: number;
  /** Why a figure is missing. */
  readonly whyMissing: string;
  readonly selectStep: (id: string) => void;
}

/** Puts the results of a map into its frame. */
export function frameOf(map: StreamMap, results: Results, selectStep: (id: string) => void): ResultsFrame {
  const calendar = calendarOf(map);
  return {
    map,
    calendar,
    hoursPerWeek: calendar.hoursPerDay * calendar.daysPerWeek,
    whyMissing: results.unstable ? words.results.estimate.unstable : words.results.estimate.nothingSeen,
    selectStep,
  };
}
