import { useEffect } from "react";
import type { Playback } from "../../stores/viewStore";

/** Where the moment that is watched is kept. */
export interface PlaybackStore {
  read(): Playback;
  write(change: Partial<Playback>): void;
}

/** The longest step of the clock, in seconds: after a pause of the whole window it does not leap. */
const LONGEST_FRAME = 0.1;

/** Lets the moment move on while playing, frame by frame, and stops at the end. */
export function usePlaybackClock(store: PlaybackStore, playing: boolean, endHours: number): void {
  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    let last: number | null = null;
    const tick = (now: number): void => {
      const seconds = last === null ? 0 : Math.min(LONGEST_FRAME, (now - last) / 1000);
      last = now;
      const { atHours, hoursPerSecond } = store.read();
      const next = Math.min(endHours, atHours + seconds * hoursPerSecond);
      store.write(next >= endHours ? { atHours: endHours, playing: false } : { atHours: next });
      if (next < endHours) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [store, playing, endHours]);
}
