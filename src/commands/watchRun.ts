import { calendarOf } from "../model/durations";
import type { Stores } from "../stores/stores";
import { nearestSpeed, playbackSpeeds } from "../report/playback/playbackSpeeds";

/** At the first look an item should take about so many seconds from arrival to delivery. */
const SECONDS_FOR_AN_ITEM = 14;

/** Whether there is a recorded run to watch. */
export function canWatchRun(stores: Stores): boolean {
  return stores.run.getState().study?.trace != null;
}

/** Plays the recorded run over the map, at a speed at which one can follow an item. */
export function watchRun(stores: Stores): void {
  const { study, ofMap } = stores.run.getState();
  if (!study?.trace || !ofMap) return;
  const { playback, setPlayback } = stores.view.getState();
  if (playback.shown) {
    setPlayback({ playing: true });
    return;
  }
  const leadTime = study.results.stream.leadTimeHours.mean.mean;
  const speed =
    leadTime === null || leadTime <= 0
      ? null
      : nearestSpeed(leadTime / SECONDS_FOR_AN_ITEM, playbackSpeeds(calendarOf(ofMap)));
  setPlayback({ shown: true, playing: true, ...(speed && { hoursPerSecond: speed.hoursPerSecond }) });
}
