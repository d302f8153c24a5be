import type { StreamMap } from "../model/StreamMap";
import { reasonsNotToRun } from "./checkMap";
import type { Stores } from "./stores";

/** The hand rests when nothing was changed for so many milliseconds. */
const REST_MS = 300;

/**
 * Has a first look made of whatever map is shown and could be simulated, whenever the hand rests, so that Simulate has figures at
 * once. Returns how to stop.
 */
export function keepLookingAhead(
  { document, run }: Pick<Stores, "document" | "run">,
  look: (map: StreamMap) => void,
  restMs: number = REST_MS,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookNow = (): void => {
    const { map } = document.getState();
    const { status, ofMap, stale } = run.getState();
    const isKnown = ofMap !== null && !stale;
    if (status !== "running" && !isKnown && reasonsNotToRun(map).length === 0) look(map);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(lookNow, restMs);
  };
  wait();
  const stopListening = document.subscribe(({ map }, before) => {
    if (map !== before.map) wait();
  });
  return () => {
    clearTimeout(timer);
    stopListening();
  };
}
