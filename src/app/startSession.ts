import { performCommand, menuOf } from "../commands/commands";
import {
  newMap,
  openSample,
  settleUnsaved,
  showInstead,
  showOpened,
  showText,
} from "../commands/fileActions";
import { followFile } from "../commands/fileChanges";
import { restoreDraft } from "../commands/recoverDrafts";
import type { Opening } from "../desktop/Desktop";
import { keepDrafts } from "../stores/keepDrafts";
import type { Stores } from "../stores/stores";
import { failureSentence } from "../words/failureSentence";
import { words } from "../words/words";
import { returnToDocument } from "./returnToDocument";

/**
 * Joins the stores to the machine and brings the first document onto the screen: what was handed
 * over, else the last file, else a sample; work left behind by a crash is offered in front of it.
 */
export async function startSession(stores: Stores): Promise<void> {
  const { desktop, document, library, run, view } = stores;
  // What a person opened or began to draw while the window was starting is never replaced.
  const atStart = document.getState().draftId;
  const untouched = (): boolean => {
    const { draftId, edited } = document.getState();
    return draftId === atStart && !edited;
  };

  keepDrafts(stores, () => view.getState().tell(words.screen.draftFailed, "bad"));
  desktop.onCommand((id) => performCommand(stores, id));
  desktop.onFileHandedOver((file) => void showInstead(stores, file));
  desktop.onFileChanged((found) => void followFile(stores, found));
  desktop.onRecentChanged(() => void library.getState().refreshRecent());
  let closing = false;
  desktop.onCloseRequest(() => {
    if (closing) return;
    closing = true;
    void settleUnsaved(stores).then(async (goOn) => {
      closing = false;
      if (!goOn) return desktop.stay();
      await desktop.dropDraft(document.getState().draftId);
      desktop.close();
    });
  });

  let shown = "";
  const showDocument = (): void => {
    const { name, edited, file } = document.getState();
    const state = { name: name || words.screen.untitled, edited, file };
    if (JSON.stringify(state) !== shown) desktop.showDocument(state);
    shown = JSON.stringify(state);
  };
  let menu = "";
  let waiting = false;
  const showMenu = (): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      const next = menuOf(stores);
      if (JSON.stringify(next) !== menu) desktop.showMenu(next);
      menu = JSON.stringify(next);
    }, 50);
  };
  document.subscribe(showDocument);
  for (const store of [document, view, run, library]) store.subscribe(showMenu);

  await library
    .getState()
    .refreshRecent()
    .catch(() => undefined);
  const opening = await desktop.opening().catch((): Opening => ({ show: "last" }));
  const drafts = (await desktop.drafts().catch(() => [])).filter((draft) => !draft.setAside);
  const returned = await returnToDocument(stores, drafts);
  if (returned === null && untouched()) await showFirst(stores, opening, untouched);
  else if (opening.show === "file") await showInstead(stores, opening.file);
  desktop.ready();
  showDocument();
  showMenu();
  const known = [returned, opening.show === "draft" ? opening.draft.id : null];
  const left = drafts.filter(({ id }) => !known.includes(id));
  if (left.length > 0)
    whenNothingStandsInFront(stores, () =>
      view.getState().showDialog({ kind: "recovery", drafts: left, aside: false }),
    );
}

/** One question at a time: waits until the one in front of the map is answered. */
function whenNothingStandsInFront({ view }: Stores, show: () => void): void {
  if (view.getState().dialog === null) return show();
  const stop = view.subscribe(({ dialog }) => {
    if (dialog !== null) return;
    stop();
    show();
  });
}

async function showFirst(stores: Stores, opening: Opening, untouched: () => boolean): Promise<void> {
  switch (opening.show) {
    case "file":
      return void showOpened(stores, opening.file);
    case "draft":
      return restoreDraft(stores, opening.draft);
    case "empty":
      return newMap(stores);
    case "last":
      return showLast(stores, untouched);
  }
}

async function showLast(stores: Stores, untouched: () => boolean): Promise<void> {
  const { recent, samples } = stores.library.getState();
  const last = recent[0];
  if (last) {
    const opened = await stores.desktop.reopen(last).catch(() => null);
    if (!untouched()) return;
    // One that was thrown away or put elsewhere is missed by nobody.
    if (opened !== null && "failed" in opened && opened.failed !== "missing")
      stores.view
        .getState()
        .tell(words.dialogs.failedAtStart(opened.name, failureSentence(opened, "open")), "bad");
    else if (
      opened !== null &&
      !("failed" in opened) &&
      showText(stores, opened.text, opened.file, { name: opened.file.name })
    )
      return;
  }
  const sample = samples[0];
  if (sample) await openSample(stores, sample);
}
