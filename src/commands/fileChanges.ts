import type { FileFailure, FileRef, OpenedFile } from "../desktop/Desktop";
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
  view.getState().keepTheirs(null);
  return true;
}

/**
 * Another program has been at the file of this window. Without unsaved work the window follows the file, and says so;
 * with it, a banner waits until it is pressed. It never takes the keys: they may be meant for a field.
 */
export async function followFile(stores: Stores, found: OpenedFile | FileFailure): Promise<void> {
  const { document, view } = stores;
  const { file, edited } = document.getState();
  if (file === null || (!("failed" in found) && found.file.key !== file.key)) return;
  view.getState().keepTheirs(null);
  if ("failed" in found) {
    // The screen holds the only copy now: it counts as unsaved, and is kept as a draft.
    document.getState().markLost();
    view.getState().tell(words.files.gone(file.name), "bad");
    return;
  }
  if (found.file.version === file.version) return;
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
  view.getState().keepTheirs(found);
  // Behind what stands in front of the map the banner is neither seen nor heard.
  if (view.getState().dialog !== null || view.getState().sheet !== null)
    view.getState().tell(words.files.changedMeanwhile(file.name), "bad");
}

/** What another program wrote into the file of this window, where the two versions are still apart. */
export function theirsOf(file: FileRef | null, theirs: OpenedFile | null): OpenedFile | null {
  return theirs?.file.key === file?.key && theirs?.file.version !== file?.version ? theirs : null;
}

/** Asks, because a person wants to be asked, which version shall go on. Saving asks again in any case. */
export async function chooseVersion(stores: Stores, saveCopy: () => Promise<unknown>): Promise<void> {
  const answer = await askAboutChange(stores, "change");
  const { view, document } = stores;
  const theirs = theirsOf(document.getState().file, view.getState().theirs);
  if (answer === "mine") view.getState().keepTheirs(null);
  else if (answer === "theirs" && theirs) await takeFromDisk(stores, theirs);
  else if (answer === "copy") await saveCopy();
}
