import { showText } from "../commands/fileActions";
import type { Draft } from "../desktop/Desktop";
import { writeDocument } from "../document/writeDocument";
import type { Stores } from "../stores/stores";

const KEY = "millrace-return";

interface Return {
  readonly draftId: string;
  readonly edited: boolean;
}

/** Before the window loads itself anew: keeps the document as a draft, and remembers that this window wants it back. */
export async function keepForReturn({ document, desktop }: Stores): Promise<void> {
  const { base, file, name, edited, draftId } = document.getState();
  await desktop.keepDraft({ id: draftId, name, file, text: writeDocument(base), savedAt: Date.now() });
  const back: Return = { draftId, edited };
  sessionStorage.setItem(KEY, JSON.stringify(back));
}

/** After it: shows the document again as it was. Answers with the draft that it came from, if it did. */
export async function returnToDocument(stores: Stores, drafts: readonly Draft[]): Promise<string | null> {
  const back = takeReturn();
  const draft = drafts.find(({ id }) => id === back?.draftId);
  if (
    !back ||
    !draft ||
    !showText(stores, draft.text, draft.file, { name: draft.name, unsaved: back.edited })
  )
    return null;
  const { draftId } = stores.document.getState();
  if (back.edited) await stores.desktop.keepDraft({ ...draft, id: draftId });
  await stores.desktop.dropDraft(draft.id);
  return draft.id;
}

function takeReturn(): Return | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return kept === null ? null : (JSON.parse(kept) as Return);
  } catch {
    return null;
  }
}
