import type { FileFailure, OpenedFile } from "../desktop/Desktop";
import { readDocument } from "../document/readDocument";
import type { ChangedAnswer } from "../stores/viewStore";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import { setAside } from "./setAside";

/** Asks what shall become of a document whose file somebody else has changed. */
export function askAboutChange({ document, view }: Stores, asked: "save" | "change"): Promise<ChangedAnswer> {
  return new Promise((answered) => {
    view.getState().showDialog({
      kind: "changedOnDisk",
      name: document.getState().file?.name ?? "",
      asked,
      answer: (given) => {
        view.getState().showDialog(null);
        answered(given);
      },
    });
  });
}

/** Shows what the file holds now, as an edit that can be undone. Work that was not saved is set aside as well. */
export async function takeFromDisk(stores: Stores, { file, text }: OpenedFile): Promise<boolean> {
  const { document, view } = stores;
  const read = readDocument(text);
  if ("problems" in read) {
    view.getState().showDialog({ kind: "cannotOpen", name: file.name, problems: read.problems });
    return false;
  }
  // Where there is no room for it, Undo still has it.
  if (document.getState().edited) await setAside(stores).catch(() => undefined);
  const { applyToDocument, markSaved } = document.getState();
  applyToDocument(words.files.takeEdit(file.name), () => read.map);
  markSaved(file, read.map);
  return true;
}

/**
 * Another program has been at the file of this window. Without unsaved work the window follows the file, and says so;
 * with it, nothing on the screen changes before the person has chosen.
 */
export async function followFile(
  stores: Stores,
  found: OpenedFile | FileFailure,
  saveCopy: () => void,
): Promise<void> {
  const { document, view } = stores;
  const { file, edited } = document.getState();
  if (file === null) return;
  if ("failed" in found) {
    // The screen holds the only copy now: it counts as unsaved, and is kept as a draft.
    document.getState().markLost();
    view.getState().tell(words.files.gone(file.name), "bad");
    return;
  }
  if (found.file.key !== file.key || found.file.version === file.version) return;
  if ("problems" in readDocument(found.text)) {
    // Half a file is no map to follow, and nothing to choose: the screen holds the only copy.
    document.getState().markLost();
    view.getState().tell(words.files.broken(file.name), "bad");
    return;
  }
  if (!edited) {
    if (await takeFromDisk(stores, found)) view.getState().tell(words.files.reloaded(file.name));
    return;
  }
  // One question at a time; saving asks again in any case.
  if (view.getState().dialog !== null)
    return view.getState().tell(words.files.changedMeanwhile(file.name), "bad");
  const answer = await askAboutChange(stores, "change");
  if (answer === "theirs") await takeFromDisk(stores, found);
  else if (answer === "copy") saveCopy();
}
