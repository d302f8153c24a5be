import { app, BrowserWindow, dialog } from "electron";
import type {
  FileFilter,
  MessageBoxOptions,
  OpenDialogOptions,
  SaveDialogOptions,
  WebContents,
} from "electron";
import path from "node:path";
import type { FileFailure, FileRef, OpenedFile } from "../contract";
import type { ChosenFiles } from "./chosenFiles";
import type { Drafts } from "./drafts";
import { fail, readMapFile, refTo, writeMapFile } from "./mapFiles";
import type { RequestHandlers } from "./messages";
import type { RecentFiles } from "./recentFiles";
import type { ListedWindow, WindowList } from "./windowList";
import { words } from "./words";

/** Where files, recent files and drafts are kept. */
export interface Shelves {
  readonly chosen: ChosenFiles;
  readonly recent: RecentFiles;
  readonly drafts: Drafts;
  /** The list of recent files is another now. */
  onRecentChanged(): void;
}

/** Reads a file that a person chose, and remembers it. */
export async function openChosen(shelves: Shelves, file: string): Promise<OpenedFile | FileFailure> {
  shelves.chosen.choose(file);
  const opened = await readMapFile(file);
  if ("text" in opened) await remember(shelves, file);
  return opened;
}

/** The screen's requests about files, recent files and drafts. */
export function fileRequests(
  shelves: Shelves,
  windows: WindowList<ListedWindow>,
): Omit<RequestHandlers, "window:opening"> {
  const { chosen, recent, drafts } = shelves;

  async function write(file: string, text: string, expected?: string): Promise<FileRef | FileFailure> {
    const written = await writeMapFile(file, text, expected);
    if ("key" in written) await remember(shelves, file);
    return written;
  }

  /** A file stands in one window: where another shows it already, that one comes to the front. */
  async function openHere(from: WebContents, file: string): Promise<OpenedFile | FileFailure | null> {
    const other = await windows.showing(file);
    if (other === undefined || other.id === from.id) return openChosen(shelves, file);
    other.focus();
    return null;
  }

  /**
   * Asks where to write. A file that stands in a window that `matters` is not written over under that window's feet: the
   * person takes another name, or goes to that window. Null: nothing shall be written.
   */
  async function askForPlace(
    from: WebContents,
    options: SaveDialogOptions,
    ending: string,
    matters: (window: ListedWindow) => boolean,
  ): Promise<string | null> {
    for (;;) {
      const { canceled, filePath } = await askToSave(from, options);
      if (canceled || !filePath) return null;
      const file = path.extname(filePath) === "" ? `${filePath}${ending}` : filePath;
      const other = await windows.showing(file);
      if (other === undefined || !matters(other)) return file;
      const answer = await askAboutOpen(from, path.basename(file), other.id === from.id);
      if (answer === "show") other.focus();
      if (answer !== "again") return null;
    }
  }

  return {
    "file:open": async (from) => {
      const { canceled, filePaths } = await askToOpen(from, { properties: ["openFile"], filters: filters() });
      const file = filePaths[0];
      return canceled || file === undefined ? null : openHere(from, file);
    },
    "file:reopen": async (from, { key }) => {
      const known = chosen.isChosen(key) || (await recent.list()).includes(key);
      return known ? openHere(from, key) : fail("refused", key);
    },
    "file:dropped": (from, file) => openHere(from, file),
    "file:save": async (_from, { key, version }, text) => {
      return chosen.isChosen(key) ? write(key, text, version) : fail("refused", key);
    },
    "file:saveAs": async (from, suggestedName, text) => {
      const defaultPath = path.join(await usualFolder(recent), path.basename(suggestedName));
      const file = await askForPlace(
        from,
        { defaultPath, filters: filters() },
        ".millrace",
        ({ id }) => id !== from.id,
      );
      if (file === null) return null;
      chosen.choose(file);
      return write(file, text);
    },
    "file:export": async (from, suggestedName, bytes) => {
      const name = path.basename(suggestedName);
      const ending = path.extname(name).slice(1);
      const defaultPath = path.join(await usualFolder(recent), name);
      const kinds: FileFilter[] = [
        ...(ending === "" ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }]),
        { name: words.allFiles, extensions: ["*"] },
      ];
      const file = await askForPlace(from, { defaultPath, filters: kinds }, "", () => true);
      return file === null ? null : writeMapFile(file, bytes);
    },
    "recent:list": async () => (await recent.list()).map((file) => refTo(file)),
    "recent:forget": async (_from, { key }) => {
      await recent.forget(key);
      shelves.onRecentChanged();
    },
    "draft:keep": (from, { id, name, file, text, savedAt, setAside }) => {
      // A draft's file is trusted at the next start, so only a chosen one is kept with it.
      const known = file !== null && chosen.isChosen(file.key) ? knownFile(file) : null;
      return drafts.keep(
        { id, name, file: known, text, savedAt, ...(setAside ? { setAside } : {}) },
        from.id,
      );
    },
    "draft:drop": (_from, id) => drafts.drop(id),
    "draft:list": async (from) => {
      const found = await drafts.list(from.id);
      for (const draft of found) if (draft.file !== null) chosen.choose(draft.file.key);
      return found;
    },
  };
}

function knownFile({ key, version }: FileRef): FileRef {
  return version === undefined ? refTo(key) : { ...refTo(key), version };
}

function filters(): FileFilter[] {
  return [
    { name: words.mapFiles, extensions: ["millrace", "json"] },
    { name: words.allFiles, extensions: ["*"] },
  ];
}

/** A list of recent files that cannot be written is no reason to fail an open or a save. */
async function remember({ recent, onRecentChanged }: Shelves, file: string): Promise<void> {
  app.addRecentDocument(file);
  await recent.add(file).catch((error: unknown) => console.error("recent files:", error));
  onRecentChanged();
}

/** The folder of the last file, else the person's documents. */
async function usualFolder(recent: RecentFiles): Promise<string> {
  const last = (await recent.list())[0];
  return last === undefined ? app.getPath("documents") : path.dirname(last);
}

function askToOpen(from: WebContents, options: OpenDialogOptions) {
  const window = BrowserWindow.fromWebContents(from);
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
}

function askToSave(from: WebContents, options: SaveDialogOptions) {
  const window = BrowserWindow.fromWebContents(from);
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
}

/** The place that a person chose to write to holds a map that is open: what now? Enter and Escape write nothing. */
async function askAboutOpen(
  from: WebContents,
  name: string,
  isHere: boolean,
): Promise<"again" | "show" | "cancel"> {
  const options: MessageBoxOptions = {
    type: "warning",
    message: (isHere ? words.openHere : words.openElsewhere)(name),
    detail: isHere ? words.openHereDetail : words.openElsewhereDetail,
    buttons: [words.otherName, ...(isHere ? [] : [words.showWindow]), words.cancel],
    defaultId: 0,
    cancelId: isHere ? 1 : 2,
  };
  const window = BrowserWindow.fromWebContents(from);
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  if (response === 0) return "again";
  return response === options.cancelId ? "cancel" : "show";
}
