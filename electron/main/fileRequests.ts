import { app, BrowserWindow, dialog } from "electron";
import type { FileFilter, OpenDialogOptions, SaveDialogOptions, WebContents } from "electron";
import path from "node:path";
import type { FileFailure, FileRef, OpenedFile } from "../contract";
import type { ChosenFiles } from "./chosenFiles";
import type { Drafts } from "./drafts";
import { fail, readMapFile, refTo, writeMapFile } from "./mapFiles";
import type { RequestHandlers } from "./messages";
import type { RecentFiles } from "./recentFiles";
import { words } from "./words";

const filters: FileFilter[] = [
  { name: words.mapFiles, extensions: ["millrace", "json"] },
  { name: words.allFiles, extensions: ["*"] },
];

/** Where files, recent files and drafts are kept. */
export interface Shelves {
  readonly chosen: ChosenFiles;
  readonly recent: RecentFiles;
  readonly drafts: Drafts;
}

/** Reads a file that a person chose, and remembers it. */
export async function openChosen(
  { chosen, recent }: Shelves,
  file: string,
): Promise<OpenedFile | FileFailure> {
  chosen.choose(file);
  const opened = await readMapFile(file);
  if ("text" in opened) await remember(recent, file);
  return opened;
}

/** The screen's requests about files, recent files and drafts. */
export function fileRequests(shelves: Shelves): RequestHandlers {
  const { chosen, recent, drafts } = shelves;

  async function write(file: string, text: string): Promise<FileRef | FileFailure> {
    const written = await writeMapFile(file, text);
    if ("key" in written) await remember(recent, file);
    return written;
  }

  return {
    "file:open": async (from) => {
      const { canceled, filePaths } = await askToOpen(from, { properties: ["openFile"], filters });
      const file = filePaths[0];
      return canceled || file === undefined ? null : openChosen(shelves, file);
    },
    "file:reopen": async (_from, { key }) => {
      const known = chosen.isChosen(key) || (await recent.list()).includes(key);
      return known ? openChosen(shelves, key) : fail("refused", key, words.notChosen);
    },
    "file:save": async (_from, { key }, text) => {
      return chosen.isChosen(key) ? write(key, text) : fail("refused", key, words.notChosen);
    },
    "file:saveAs": async (from, suggestedName, text) => {
      const defaultPath = path.join(await usualFolder(recent), path.basename(suggestedName));
      const { canceled, filePath } = await askToSave(from, { defaultPath, filters });
      if (canceled || !filePath) return null;
      const file = path.extname(filePath) === "" ? `${filePath}.millrace` : filePath;
      chosen.choose(file);
      return write(file, text);
    },
    "recent:list": async () => (await recent.list()).map(refTo),
    "recent:forget": (_from, { key }) => recent.forget(key),
    "draft:keep": (_from, draft) => {
      // A draft's file is trusted at the next start, so only a chosen one is kept with it.
      const file = draft.file !== null && chosen.isChosen(draft.file.key) ? refTo(draft.file.key) : null;
      return drafts.keep({ id: draft.id, name: draft.name, file, text: draft.text, savedAt: draft.savedAt });
    },
    "draft:drop": (_from, id) => drafts.drop(id),
    "draft:list": async () => {
      const found = await drafts.list();
      for (const draft of found) if (draft.file !== null) chosen.choose(draft.file.key);
      return found;
    },
  };
}

/** A list of recent files that cannot be written is no reason to fail an open or a save. */
async function remember(recent: RecentFiles, file: string): Promise<void> {
  app.addRecentDocument(file);
  await recent.add(file).catch((error: unknown) => console.error("recent files:", error));
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
