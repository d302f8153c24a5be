import { showText } from "../commands/fileActions";
import type { Draft } from "../desktop/Desktop";
import { writeDocument } from "../document/writeDocument";
import type { PastAndFuture } from "../stores/history";
import type { Stores } from "../stores/stores";

const KEY = "millrace-return";

interface Return {
  readonly draftId: string;
  readonly edited: boolean;
  /** What was looked at, and edited by the next key: a scenario, or the current state. Absent like the next. */
  readonly scenario?: string | null;
  readonly selected?: readonly string[];
  /** Absent where another version of the screen wrote it. */
  readonly edits?: PastAndFuture;
}

/** So many characters of edits are kept; a browser gives a page five million. */
const MOST = 4_000_000;

/** Before the window loads itself anew: keeps the document as a draft, and remembers that this window wants it back, with what was looked at and what could be undone. */
export async function keepForReturn({ document, desktop, view }: Stores): Promise<void> {
  const { base, file, name, edited, draftId, scenario, pastAndFuture } = document.getState();
  const selected = view.getState().selection.steps;
  await desktop.keepDraft({ id: draftId, name, file, text: writeDocument(base), savedAt: Date.now() });
  sessionStorage.setItem(KEY, writeReturn({ draftId, edited, scenario, selected, edits: pastAndFuture() }));
}

/** Of a long history of a large map the oldest edits are left behind. */
function writeReturn(back: Return & { readonly edits: PastAndFuture }): string {
  const written = JSON.stringify(back);
  const { past, future } = back.edits;
  if (written.length <= MOST || past.length + future.length === 0) return written;
  const edits = { past: past.slice(Math.ceil(past.length / 2)), future: past.length > 0 ? future : [] };
  return writeReturn({ ...back, edits });
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
  const { draftId, recall, showScenario } = stores.document.getState();
  if (back.edits) recall(back.edits);
  if (back.scenario) showScenario(back.scenario);
  stores.view.getState().select(back.selected ?? []);
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
