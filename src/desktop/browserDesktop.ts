import {
  canWriteFiles,
  download,
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
import type { Desktop, FileFailure, FileRef, OpenedFile } from "./Desktop";

const mostRecent = 12;

/** The desktop in a browser: file handles where it has them, else pick and download; the rest in IndexedDB. */
export function browserDesktop(): Desktop {
  const shelf = openBrowserShelf();
  const session = openSession();
  const handles = new Map<string, FileSystemFileHandle>();
  const handedOver = new Set<(file: OpenedFile | FileFailure) => void>();
  let edited = false;

  window.addEventListener("beforeunload", (event) => {
    if (edited) event.preventDefault();
  });

  /** Knows a handle by a key: the same file keeps its key, so that it is one recent file and not two. */
  async function keep(handle: FileSystemFileHandle): Promise<FileRef> {
    const kept = await shelf.handles.all();
    const same = await Promise.all(kept.map((each) => each.handle.isSameEntry(handle).catch(() => false)));
    const key = kept[same.indexOf(true)]?.key ?? crypto.randomUUID();
    handles.set(key, handle);
    // A handle that cannot be kept is still good for this visit.
    await shelf.handles.put({ key, name: handle.name, handle, usedAt: Date.now() }).catch(() => undefined);
    const old = kept.filter((each) => each.key !== key).toSorted((a, b) => b.usedAt - a.usedAt);
    await Promise.all(old.slice(mostRecent - 1).map((each) => shelf.handles.remove(each.key)));
    return { key, name: handle.name, folder: null };
  }

  async function readHandle(handle: FileSystemFileHandle): Promise<OpenedFile | FileFailure> {
    try {
      const text = await readText(await handle.getFile());
      return typeof text === "string" ? { file: await keep(handle), text } : text;
    } catch (error) {
      return failureOf(error, handle.name);
    }
  }

  async function handleOf(file: FileRef): Promise<FileSystemFileHandle | null> {
    const known = handles.get(file.key);
    if (known) return known;
    return (await shelf.handles.all()).find((each) => each.key === file.key)?.handle ?? null;
  }

  async function openWithInput(): Promise<OpenedFile | FileFailure | null> {
    const picked = await pickWithInput();
    if (!picked) return null;
    const text = await readText(picked);
    return typeof text === "string"
      ? { file: { key: `picked:${crypto.randomUUID()}`, name: picked.name, folder: null }, text }
      : text;
  }

  return {
    host: "browser",

    open: async () => {
      if (!canWriteFiles()) return openWithInput();
      const handle = await pickToOpen();
      return handle ? readHandle(handle) : null;
    },

    reopen: async (file) => {
      const handle = await handleOf(file);
      if (!handle)
        return { failed: "missing", name: file.name, detail: "The browser has not kept this file." };
      const allowed = await mayUse(handle, "read").catch(() => false);
      return allowed
        ? readHandle(handle)
        : { failed: "denied", name: file.name, detail: "The browser was not allowed to read it." };
    },

    save: async (file, text) => {
      const handle = await handleOf(file);
      if (!handle) {
        download(file.name, text);
        return file;
      }
      const allowed = await mayUse(handle, "readwrite").catch(() => false);
      if (!allowed)
        return { failed: "denied", name: file.name, detail: "The browser was not allowed to write it." };
      return (await writeText(handle, text)) ?? keep(handle);
    },

    saveAs: async (suggestedName, text) => {
      if (!canWriteFiles()) {
        download(suggestedName, text);
        return { key: `downloaded:${crypto.randomUUID()}`, name: suggestedName, folder: null };
      }
      const handle = await pickToSave(suggestedName);
      return handle ? ((await writeText(handle, text)) ?? keep(handle)) : null;
    },

    recentFiles: async () =>
      (await shelf.handles.all())
        .toSorted((a, b) => b.usedAt - a.usedAt)
        .map(({ key, name }) => ({ key, name, folder: null })),

    forgetRecent: (file) => shelf.handles.remove(file.key),
    keepDraft: async (draft) => {
      await session.seen;
      await shelf.drafts.put({ ...draft, session: session.id });
    },
    dropDraft: (id) => shelf.drafts.remove(id),
    // What another open page keeps is not lost: only what sessions that have ended left behind.
    drafts: async () => {
      const live = await session.all();
      return (await shelf.drafts.all())
        .filter((draft) => draft.session === undefined || !live.has(draft.session))
        .map(({ session: _ended, ...draft }) => draft)
        .toSorted((a, b) => b.savedAt - a.savedAt);
    },

    showDocument: (state) => {
      edited = state.edited;
      document.title = `${state.edited ? "• " : ""}${state.name} — Millrace`;
    },

    // A browser has its own menu bar; the screen's stands in the page.
    showMenu: () => undefined,
    onCommand: () => () => undefined,

    onFileHandedOver: (listen) => {
      handedOver.add(listen);
      return () => void handedOver.delete(listen);
    },

    ready: () => {
      void fetchHandedOver().then((file) => {
        if (file) for (const listen of handedOver) listen(file);
      });
    },

    // The browser asks by itself (beforeunload).
    onCloseRequest: () => () => undefined,

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
