import { writeDocument } from "../document/writeDocument";
import type { Stores } from "./stores";

const PAUSE_MS = 1000;

/**
 * Keeps unsaved work safe from a crash: a draft is written a second after the last edit, and dropped
 * when the work is saved or given up. Returns a function that stops and writes what is still waiting.
 */
export function keepDrafts(
  stores: Stores,
  onFailure: () => void,
  pauseMs: number = PAUSE_MS,
): () => Promise<void> {
  const { document, desktop } = stores;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();

  const queue = (work: () => Promise<void>): void => {
    writing = writing.then(work).catch(onFailure);
  };
  const drop = (id: string): void => queue(() => desktop.dropDraft(id));
  const keep = (): void => {
    timer = null;
    const { base, file, name, edited, draftId } = document.getState();
    if (!edited) return;
    queue(() =>
      desktop.keepDraft({ id: draftId, name, file, text: writeDocument(base), savedAt: Date.now() }),
    );
  };
  const stopListening = document.subscribe((now, before) => {
    const another = now.draftId !== before.draftId;
    if (before.edited && (another || !now.edited)) drop(before.draftId);
    if (!another && now.base === before.base && now.edited === before.edited) return;
    if (timer !== null) clearTimeout(timer);
    timer = now.edited ? setTimeout(keep, pauseMs) : null;
  });
  return async () => {
    stopListening();
    if (timer !== null) {
      clearTimeout(timer);
      keep();
    }
    await writing;
  };
}
