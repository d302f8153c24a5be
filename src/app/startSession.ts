import { performCommand, menuOf } from "../commands/commands";
import { openSample, settleUnsaved, showOpened, showText } from "../commands/fileActions";
import { keepDrafts } from "../stores/keepDrafts";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import { returnToDocument } from "./returnToDocument";

/**
 * Joins the stores to the machine and brings the first document onto the screen: what was handed
 * over, else the last file, else a sample; work left behind by a crash is offered in front of it.
 */
export async function startSession(stores: Stores): Promise<void> {
  const { desktop, document, library, run, view } = stores;
  let handedOver = false;
  // What a person opened or began to draw while the window was starting is never replaced.
  const atStart = document.getState().draftId;
  const untouched = (): boolean => {
    const { draftId, edited } = document.getState();
    return !handedOver && draftId === atStart && !edited;
  };

  keepDrafts(stores, () => view.getState().tell(words.screen.draftFailed, "bad"));
  desktop.onCommand((id) => performCommand(stores, id));
  desktop.onFileHandedOver((file) => {
    handedOver = true;
    void settleUnsaved(stores).then((goOn) => {
      if (goOn) showOpened(stores, file);
      return library.getState().refreshRecent();
    });
  });
  desktop.onCloseRequest(() => {
    void settleUnsaved(stores).then(async (goOn) => {
      if (!goOn) return;
      await desktop.dropDraft(document.getState().draftId);
      desktop.close();
    });
  });

  let shown = "";
  const showDocument = (): void => {
    const { name, edited } = document.getState();
    const state = { name: name || words.screen.untitled, edited };
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
  const drafts = await desktop.drafts().catch(() => []);
  desktop.ready();
  // A file on the command line is handed over as soon as the screen says that it is ready.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const returned = await returnToDocument(stores, drafts);
  if (returned === null && untouched()) await showFirst(stores, untouched);
  showDocument();
  showMenu();
  const left = drafts.filter(({ id }) => id !== returned);
  if (left.length > 0)
    whenNothingStandsInFront(stores, () => view.getState().showDialog({ kind: "recovery", drafts: left }));
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

async function showFirst(stores: Stores, untouched: () => boolean): Promise<void> {
  const { recent, samples } = stores.library.getState();
  const last = recent[0];
  if (last) {
    const opened = await stores.desktop.reopen(last).catch(() => null);
    if (!untouched()) return;
    if (
      opened &&
      !("failed" in opened) &&
      showText(stores, opened.text, opened.file, { name: opened.file.name })
    )
      return;
  }
  const sample = samples[0];
  if (sample) await openSample(stores, sample);
}
