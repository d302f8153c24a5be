import { writeDocument } from "../document/writeDocument";
import type { Stores } from "./stores";

const PAUSE_MS = 1000;
/** Who types without a pause waits so many pauses at most. */
const MOST_PAUSES = 5;

/**
 * Keeps unsaved work safe from a crash: a draft is written a second after the last edit, while somebody types on and on
 * every five, and dropped when the work is saved or given up. Returns a function that stops and writes what is still waiting.
 */
export function keepDrafts(
  stores: Stores,
  onFailure: () => void,
  pauseMs: number = PAUSE_MS,
): () => Promise<void> {
  const { document, desktop } = stores;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since: number | null = null;
  let writing: Promise<void> = Promise.resolve();

  let hasFailed = false;
  const queue = (work: () => Promise<void>): void => {
    writing = writing.then(work).then(
      () => {
        hasFailed = false;
      },
      () => {
        // Said once, and not with every edit that follows.
        if (!hasFailed) onFailure();
        hasFailed = true;
      },
    );
  };
  const drop = (id: string): void => queue(() => desktop.dropDraft(id));
  const keep = (): void => {
    timer = null;
    since = null;
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
    if (!now.edited || another) since = null;
    timer = null;
    if (!now.edited) return;
    since ??= Date.now();
    timer = setTimeout(keep, Math.min(pauseMs, Math.max(0, since + MOST_PAUSES * pauseMs - Date.now())));
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
