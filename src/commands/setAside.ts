import type { Draft, FileRef } from "../desktop/Desktop";
import { writeDocument } from "../document/writeDocument";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";

/** A text as a draft that a person decided against, kept for a while all the same. */
export function asideDraft(file: FileRef | null, name: string, text: string): Draft {
  return { id: `aside-${crypto.randomUUID()}`, name, file, text, savedAt: Date.now(), setAside: true };
}

/** Keeps what is on the screen where it can be had back from, before it is given up. */
export async function setAside({ document, desktop }: Stores): Promise<void> {
  const { base, file, name } = document.getState();
  await desktop.keepDraft(asideDraft(file, name || words.screen.untitled, writeDocument(base)));
}

/** Offers what was set aside, and what was left for later, newest first. */
export async function showSetAside({ desktop, document, view }: Stores): Promise<void> {
  const { draftId } = document.getState();
  const drafts = (await desktop.drafts()).filter(({ id }) => id !== draftId);
  if (drafts.length === 0) view.getState().tell(words.files.nothingSetAside);
  else view.getState().showDialog({ kind: "recovery", drafts, aside: true });
}
