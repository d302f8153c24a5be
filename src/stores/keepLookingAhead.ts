import type { StreamMap } from "../model/StreamMap";
import { reasonsNotToRun } from "./checkMap";
import type { Stores } from "./stores";

/** The hand rests when nothing was changed for so many milliseconds. */
const REST_MS = 300;
/** A map whose first look takes longer than so many milliseconds would keep the machine busy after every edit. */
const PATIENCE_MS = 1500;

/**
 * Has a first look made of whatever map is shown and could be simulated, whenever the hand rests, so that Simulate has figures at
 * once; not of a document where that takes long. Returns how to stop.
 */
export function keepLookingAhead(
  { document, run }: Pick<Stores, "document" | "run">,
  look: (map: StreamMap) => Promise<void>,
  restMs: number = REST_MS,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tooSlow: string | null = null;
  const lookNow = async (): Promise<void> => {
    const { map, draftId } = document.getState();
    if (draftId === tooSlow) return;
    const { status, ofMap, stale } = run.getState();
    const isKnown = ofMap !== null && !stale;
    if (status === "running" || isKnown || reasonsNotToRun(map).length > 0) return;
    const began = performance.now();
    await look(map);
    if (performance.now() - began > PATIENCE_MS) tooSlow = draftId;
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void lookNow(), restMs);
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
