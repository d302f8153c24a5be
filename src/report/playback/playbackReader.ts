import type { Trace } from "../../../simulations/index";
import {
  createPlaybackIndex,
  extendIndex,
  openCursor,
  seekTo,
  type PlaybackCursor,
  type PlaybackIndex,
} from "./playbackIndex";
import type { PlaybackState } from "./playbackState";

/** One reader of a recorded run, shared by all that show the same moment of it. */
export interface PlaybackReader {
  readonly index: PlaybackIndex;
  /** The stream at a moment. Valid until the next call. */
  at(hours: number): PlaybackState;
  /** Reads the whole recording in slices that leave the screen free; tells how far it is. Returns a function that stops. */
  readAhead(onProgress: (share: number) => void): () => void;
}

const SLICE_RECORDS = 20_000;
const readers = new WeakMap<Trace, PlaybackReader>();

/** The reader of a recorded run; always the same one for the same run. */
export function readerOf(trace: Trace): PlaybackReader {
  const known = readers.get(trace);
  if (known) return known;
  const index = createPlaybackIndex(trace);
  const cursor: PlaybackCursor = openCursor(index);
  const reader: PlaybackReader = {
    index,
    at: (hours) => seekTo(cursor, hours),
    readAhead: (onProgress) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const readOn = (): void => {
        const done = extendIndex(index, index.indexed + SLICE_RECORDS);
        onProgress(done ? 1 : index.indexed / trace.times.length);
        if (!done) timer = setTimeout(readOn, 0);
      };
      if (index.indexed < trace.times.length) timer = setTimeout(readOn, 0);
      return () => clearTimeout(timer);
    },
  };
  readers.set(trace, reader);
  return reader;
}
