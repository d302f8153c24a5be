import type { Draft } from "../desktop/Desktop";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import { showText } from "./fileActions";

/** Shows a draft that an earlier session left behind; it stays unsaved until it is saved. */
export async function restoreDraft(stores: Stores, draft: Draft): Promise<void> {
  if (!showText(stores, draft.text, draft.file, { name: draft.name, unsaved: true })) return;
  const { draftId, name, file } = stores.document.getState();
  try {
    await stores.desktop.keepDraft({ id: draftId, name, file, text: draft.text, savedAt: draft.savedAt });
    if (draft.id !== draftId) await stores.desktop.dropDraft(draft.id);
  } catch {
    // It stays where it was, and is offered again.
    return stores.view.getState().tell(words.screen.draftFailed, "bad");
  }
  stores.view.getState().tell(words.screen.restoredNotice(name), "good");
}

/** Whether a draft can take the place of what is on the screen: nothing there is unsaved. */
export function hasRoomForDraft({ document }: Stores): boolean {
  return !document.getState().edited;
}

/** Brings drafts back: the first into this window where it has room, every other into a window of its own. */
export async function restoreDrafts(stores: Stores, drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) {
    if (hasRoomForDraft(stores)) await restoreDraft(stores, draft);
    else stores.desktop.newWindow(draft.id);
  }
}

/** A draft that nobody wants is set aside for a while. */
export async function discardDraft({ desktop }: Stores, draft: Draft): Promise<void> {
  if (draft.setAside) await desktop.dropDraft(draft.id);
  else await desktop.keepDraft({ ...draft, savedAt: Date.now(), setAside: true });
}
