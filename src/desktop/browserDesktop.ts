import { outlived } from "../../electron/contract";
import {
  canWriteFiles,
  download,
  droppedFile,
  failureOf,
  mayUse,
  pickToOpen,
  pickToSave,
  pickWithInput,
  readText,
  writeText,
} from "./browserFiles";
import { openBrowserShelf } from "./browserShelf";
import { openSession } from "./liveSessions";
import { textVersion } from "./textVersion";
import { watchHandle } from "./watchHandle";
import type { Desktop, FileFailure, FileRef, OpenedFile, Opening } from "./Desktop";

const mostRecent = 12;

/** The desktop in a browser: file handles where it has them, else pick and download; the rest in IndexedDB. */
export function browserDesktop(): Desktop {
  const shelf = openBrowserShelf();
  const session = openSession();
  const tabs = new BroadcastChannel("millrace-recent");
  const handles = new Map<string, FileSystemFileHandle>();
  const changed = new Set<(found: OpenedFile | FileFailure) => void>();
  let edited = false;
  let shown: FileRef | null = null;

  window.addEventListener("beforeunload", (event) => {
    if (edited) event.preventDefault();
  });
  watchHandle(async () => {
    const file = shown;
    const handle = file && handles.get(file.key);
    if (!file || !handle) return;
    const found = await handle.getFile().then(readText, (error: unknown) => failureOf(error, file.name));
    const version = typeof found === "string" ? textVersion(found) : "";
    if (shown !== file || version === file.version) return;
    shown = { ...file, version };
    const told = typeof found === "string" ? { file: shown, text: found } : found;
    for (const listen of changed) listen(told);
  });

  /** Knows a handle by a key: the same file keeps its key, so that it is one recent file and not two. */
  async function keep(handle: FileSystemFileHandle, text: string): Promise<FileRef> {
    const kept = await shelf.handles.all();
    const same = await Promise.all(kept.map((each) => each.handle.isSameEntry(handle).catch(() => false)));
    const key = kept[same.indexOf(true)]?.key ?? crypto.randomUUID();
    handles.set(key, handle);
    // A handle that cannot be kept is still good for this visit.
    await shelf.handles.put({ key, name: handle.name, handle, usedAt: Date.now() }).catch(() => undefined);
    const old = kept.filter((each) => each.key !== key).toSorted((a, b) => b.usedAt - a.usedAt);
    await Promise.all(old.slice(mostRecent - 1).map((each) => shelf.handles.remove(each.key)));
    tabs.postMessage(key);
    return { key, name: handle.name, folder: null, version: textVersion(text) };
  }

  async function readHandle(handle: FileSystemFileHandle): Promise<OpenedFile | FileFailure> {
    try {
      const text = await readText(await handle.getFile());
      return typeof text === "string" ? { file: await keep(handle, text), text } : text;
    } catch (error) {
      return failureOf(error, handle.name);
    }
  }

  /** Writes through a handle; where a version is expected, only over that one. */
  async function writeHandle(
    handle: FileSystemFileHandle,
    text: string,
    expected?: string,
  ): Promise<FileRef | FileFailure> {
    if (expected !== undefined) {
      const found = await handle.getFile().then(readText, () => null);
      if (typeof found === "string" && found !== text && textVersion(found) !== expected)
        return { failed: "changed", name: handle.name, folder: null, detail: "" };
    }
    return (await writeText(handle, text)) ?? keep(handle, text);
  }

  async function handleOf(file: FileRef): Promise<FileSystemFileHandle | null> {
    const known = handles.get(file.key);
    if (known) return known;
    return (await shelf.handles.all()).find((each) => each.key === file.key)?.handle ?? null;
  }

  /** A file that can be read once and not written. */
  async function readOnce(file: File): Promise<OpenedFile | FileFailure> {
    const text = await readText(file);
    return typeof text === "string"
      ? { file: { key: `picked:${crypto.randomUUID()}`, name: file.name, folder: null }, text }
      : text;
  }

  return {
    host: "browser",

    opening: async (): Promise<Opening> => {
      const asked = new URLSearchParams(window.location.search);
      const draftId = asked.get("draft");
      if (draftId !== null) {
        // What a reload shows is not this draft any more.
        window.history.replaceState(null, "", "?new");
        const draft = (await shelf.drafts.all()).find(({ id }) => id === draftId);
        if (draft) return { show: "draft", draft };
      }
      if (draftId !== null || asked.has("new")) return { show: "empty" };
      const file = await fetchHandedOver();
      return file ? { show: "file", file } : { show: "last" };
    },

    open: async () => {
      if (canWriteFiles()) {
        const handle = await pickToOpen();
        return handle && readHandle(handle);
      }
      const picked = await pickWithInput();
      return picked && readOnce(picked);
    },

    reopen: async (file) => {
      const handle = await handleOf(file);
      if (!handle) return { failed: "missing", name: file.name, folder: null, detail: "" };
      const allowed = await mayUse(handle, "read").catch(() => false);
      return allowed ? readHandle(handle) : { failed: "denied", name: file.name, folder: null, detail: "" };
    },

    openDropped: async (dropped) => {
      const found = await droppedFile(dropped);
      if (found === null) return null;
      return found instanceof File ? readOnce(found) : readHandle(found);
    },

    save: async (file, text) => {
      const handle = await handleOf(file);
      if (!handle) {
        download(file.name, text);
        return file;
      }
      const allowed = await mayUse(handle, "readwrite").catch(() => false);
      return allowed
        ? writeHandle(handle, text, file.version)
        : { failed: "denied", name: file.name, folder: null, detail: "" };
    },

    saveAs: async (suggestedName, text) => {
      if (!canWriteFiles()) {
        download(suggestedName, text);
        return { key: `downloaded:${crypto.randomUUID()}`, name: suggestedName, folder: null };
      }
      const handle = await pickToSave(suggestedName);
      return handle && writeHandle(handle, text);
    },

    exportAs: async (suggestedName, bytes) => {
      download(suggestedName, bytes, "application/octet-stream");
      return { key: `downloaded:${crypto.randomUUID()}`, name: suggestedName, folder: null };
    },

    recentFiles: async () =>
      (await shelf.handles.all())
        .toSorted((a, b) => b.usedAt - a.usedAt)
        .map(({ key, name }) => ({ key, name, folder: null })),

    forgetRecent: (file) => shelf.handles.remove(file.key),
    onRecentChanged: (listen) => {
      tabs.addEventListener("message", listen);
      return () => tabs.removeEventListener("message", listen);
    },
    onFileChanged: (listen) => {
      changed.add(listen);
      return () => void changed.delete(listen);
    },

    keepDraft: async (draft) => {
      await session.seen;
      await shelf.drafts.put({ ...draft, session: session.id });
      if (!draft.setAside) return;
      for (const { id } of outlived(await shelf.drafts.all(), Date.now())) await shelf.drafts.remove(id);
    },
    dropDraft: (id) => shelf.drafts.remove(id),
    // What another open page keeps is not lost: only what sessions that have ended left behind.
    drafts: async () => {
      const live = await session.all();
      return (await shelf.drafts.all())
        .filter((draft) => draft.setAside || draft.session === undefined || !live.has(draft.session))
        .map(({ session: _ended, ...draft }) => draft)
        .toSorted((a, b) => b.savedAt - a.savedAt);
    },

    newWindow: (draftId) => {
      const page = draftId === null ? "?new" : `?draft=${encodeURIComponent(draftId)}`;
      window.open(`${window.location.pathname}${page}`, "_blank", "noopener");
    },
    // The browser's own dialogs speak the browser's language.
    speak: () => undefined,

    showDocument: (state) => {
      edited = state.edited;
      shown = state.file;
      document.title = `${state.edited ? "• " : ""}${state.name} — Millrace`;
    },

    // A browser has its own menu bar; the screen's stands in the page.
    showMenu: () => undefined,
    onCommand: () => () => undefined,
    // The first file comes with the opening; no other is handed to a page.
    onFileHandedOver: () => () => undefined,
    ready: () => undefined,

    // The browser asks by itself (beforeunload).
    onCloseRequest: () => () => undefined,
    stay: () => undefined,

    close: () => {
      edited = false;
      window.close();
    },

    reload: () => {
      edited = false;
      window.location.reload();
    },
  };
}

/** The file named at `npm run web -- FILE`: our own server gives it once. */
async function fetchHandedOver(): Promise<OpenedFile | FileFailure | null> {
  try {
    const answer = await fetch("./handed-over");
    const isJson = answer.headers.get("content-type")?.startsWith("application/json");
    return answer.ok && isJson ? ((await answer.json()) as OpenedFile | FileFailure) : null;
  } catch {
    return null;
  }
}
