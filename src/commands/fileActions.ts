import type { FileFailure, FileRef, OpenedFile } from "../desktop/Desktop";
import { readDocument } from "../document/readDocument";
import { writeDocument } from "../document/writeDocument";
import type { StreamMap } from "../model/StreamMap";
import type { Sample } from "../stores/libraryStore";
import { checkMap } from "../stores/checkMap";
import type { Stores } from "../stores/stores";
import type { UnsavedAnswer } from "../stores/viewStore";
import { words } from "../words/words";
import { askAboutChange, takeFromDisk } from "./fileChanges";
import { isOnlyPlayed } from "./onlyPlayed";
import { asideDraft, setAside } from "./setAside";

interface ShowOptions {
  /** What the map is called where there is no file. */
  readonly name: string;
  readonly unsaved?: boolean;
}

/** Puts a text on the screen as the document; false (and the reasons in front) when it is not a map. */
export function showText(
  stores: Stores,
  text: string,
  file: FileRef | null,
  { name, unsaved = false }: ShowOptions,
): boolean {
  const read = readDocument(text);
  if ("problems" in read) {
    stores.view
      .getState()
      .showDialog({ kind: "cannotOpen", name: file?.name ?? name, problems: read.problems });
    return false;
  }
  showMap(stores, read.map, file, { name: file ? file.name.replace(/\.millrace$/i, "") : name, unsaved });
  const view = stores.view.getState();
  if (read.warnings.length > 0)
    view.showDialog({ kind: "mended", name: file?.name ?? name, problems: read.warnings });
  // A figure that makes no sense would else be seen only by who looks for it.
  if (checkMap(read.map).some(({ severity }) => severity === "error")) view.showPane("check");
  return true;
}

function showMap(stores: Stores, map: StreamMap, file: FileRef | null, options: Required<ShowOptions>): void {
  const view = stores.view.getState();
  stores.run.getState().forget();
  stores.focus.getState().forget();
  view.setPlayback({ shown: false, playing: false, atHours: 0 });
  view.select([]);
  view.forgetUnfinished();
  view.leaveResults();
  stores.document.getState().load(map, file, options);
  view.moveCamera("fit");
}

/**
 * Asks what shall become of unsaved work, and does it. True: it is saved or given up, go on.
 * False: the person wants to stay.
 */
export async function settleUnsaved(stores: Stores): Promise<boolean> {
  const { edited, name } = stores.document.getState();
  if (!edited || isOnlyPlayed(stores)) return true;
  const answer = await new Promise<UnsavedAnswer>((answered) => {
    stores.view.getState().showDialog({
      kind: "unsaved",
      name: name || words.screen.untitled,
      answer: (given) => {
        stores.view.getState().showDialog(null);
        answered(given);
      },
    });
  });
  if (answer === "cancel") return false;
  if (answer === "save") return saveMap(stores);
  // Pressed in a hurry, it can be had back.
  await setAside(stores).catch(() => undefined);
  return true;
}

/** An empty map. */
export async function newMap(stores: Stores): Promise<void> {
  if (!(await settleUnsaved(stores))) return;
  showMap(stores, { format: "millrace", version: 1, title: words.edits.newMapTitle, steps: {} }, null, {
    name: words.edits.newMapTitle,
    unsaved: false,
  });
  // The charter comes first: it is offered beside the empty map.
  stores.view.getState().showPane("step");
}

/** Asks for a file and shows it. */
export async function openFile(stores: Stores): Promise<void> {
  await showInstead(stores, await stores.desktop.open());
}

/** Opens a file that was open before. A file that is gone leaves the list. */
export async function openRecent(stores: Stores, file: FileRef): Promise<void> {
  const opened = await stores.desktop.reopen(file);
  if (opened && "failed" in opened && opened.failed === "missing") await stores.desktop.forgetRecent(file);
  await showInstead(stores, opened);
}

/** Shows a file in place of what is on the screen, whose unsaved work is settled first. */
export async function showInstead(stores: Stores, opened: OpenedFile | FileFailure | null): Promise<void> {
  if (opened !== null && ("failed" in opened || (await settleUnsaved(stores)))) showOpened(stores, opened);
  await stores.library.getState().refreshRecent();
}

/** Shows a file that the machine handed over, or says why it cannot be had. */
export function showOpened(stores: Stores, opened: OpenedFile | FileFailure): boolean {
  if ("failed" in opened) {
    stores.view.getState().showDialog({ kind: "fileFailure", doing: "open", failure: opened });
    return false;
  }
  return showText(stores, opened.text, opened.file, { name: opened.file.name });
}

/** A sample is a map without a file: saving it asks where to. */
export async function openSample(stores: Stores, sample: Sample): Promise<void> {
  if (!(await settleUnsaved(stores))) return;
  showText(stores, sample.text, null, { name: sample.title });
}

/** Puts a map without a file back on the screen, as it was left. */
export function showAgain(stores: Stores, map: StreamMap, name: string, unsaved: boolean): void {
  showMap(stores, map, null, { name, unsaved });
}

/** Saves to the document's file, or asks where to. True when it is safely written. */
export async function saveMap(stores: Stores): Promise<boolean> {
  const { file, base } = stores.document.getState();
  if (!file) return saveMapAs(stores);
  const saved = await stores.desktop.save(file, writeDocument(base));
  if ("failed" in saved && saved.failed === "changed") return settleConflict(stores, file);
  return finishSaving(stores, base, saved);
}

/** The file holds what somebody else wrote: asks which of the two shall be in it. The other one is set aside. */
async function settleConflict(stores: Stores, file: FileRef): Promise<boolean> {
  const found = await stores.desktop.reopen(file);
  if (found === null) return false;
  if ("failed" in found) return finishSaving(stores, stores.document.getState().base, found);
  const answer = await askAboutChange(stores, "save");
  if (answer === "copy") return saveMapAs(stores);
  if (answer === "theirs") return takeFromDisk(stores, found);
  if (answer !== "mine") return false;
  const kept = await stores.desktop.keepDraft(asideDraft(found.file, found.file.name, found.text)).then(
    () => true,
    () => false,
  );
  if (!kept) {
    // Written over, the other version would be nowhere.
    stores.view.getState().tell(words.files.notSetAside(file.name), "bad");
    return false;
  }
  const { base } = stores.document.getState();
  return finishSaving(stores, base, await stores.desktop.save(found.file, writeDocument(base)));
}

/** Asks where to, and saves there. */
export async function saveMapAs(stores: Stores): Promise<boolean> {
  const { base, name } = stores.document.getState();
  const suggested = `${(name || base.title || words.screen.untitled).replace(/[\\/:*?"<>|]+/g, " ").trim()}.millrace`;
  const saved = await stores.desktop.saveAs(suggested, writeDocument(base));
  return saved !== null && finishSaving(stores, base, saved);
}

function finishSaving(stores: Stores, written: StreamMap, saved: FileRef | FileFailure): boolean {
  if ("failed" in saved) {
    stores.view.getState().showDialog({ kind: "fileFailure", doing: "save", failure: saved });
    return false;
  }
  stores.document.getState().markSaved(saved, written);
  const [left] = Object.values(stores.view.getState().unfinished);
  if (left === undefined) stores.view.getState().tell(words.screen.savedNotice(saved.name), "good");
  // What was typed and is not understood is in a field, and in no file.
  else stores.view.getState().tell(words.screen.savedWithout(saved.name, left), "bad");
  void stores.library.getState().refreshRecent();
  return true;
}
