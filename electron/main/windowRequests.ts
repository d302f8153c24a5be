import { Menu } from "electron";
import type { Draft } from "../contract";
import { openChosen } from "./fileRequests";
import type { Shelves } from "./fileRequests";
import { toMenuTemplate } from "./menuTemplate";
import { tellScreen } from "./messages";
import type { NoticeHandlers, RequestHandlers } from "./messages";
import type { FileWatch } from "./watchFiles";
import type { WindowList } from "./windowList";
import { openWindow } from "./windows";
import type { MapWindow } from "./windows";
import { speak } from "./words";

/** What windows ask of main about themselves, and how files that are handed over find a window. */
export interface Screens {
  readonly requests: Pick<RequestHandlers, "window:opening">;
  readonly notices: NoticeHandlers;
  /** A file comes from outside (null: only a second start): to its own window, a free one, or a new one. */
  hand(file: string | null): void;
  /** The first window of this start, with the first of these files; each further one has a window of its own. */
  openFirst(files: readonly string[]): void;
}

type Beginning = "last" | "empty" | { readonly draftId: string };

/** Answers what windows ask about themselves. */
export function windowRequests(windows: WindowList<MapWindow>, shelves: Shelves, watch: FileWatch): Screens {
  const beginnings = new Map<number, Beginning>();
  const menus = new Map<number, Menu>();

  function open(beginning: Beginning, file: string | null = null): void {
    const front = windows.all()[0];
    const window = openWindow({
      read: (each) => openChosen(shelves, each),
      beside: front?.browserWindow ?? null,
      onGone: (id) => {
        shelves.drafts.release(id);
        watch.follow(id, null);
      },
    });
    beginnings.set(window.id, beginning);
    windows.add(window);
    window.browserWindow.on("focus", () => {
      windows.used(window);
      watch.look(window.id);
      showMenu(window.id);
    });
    window.browserWindow.on("closed", () => {
      windows.remove(window);
      beginnings.delete(window.id);
      menus.delete(window.id);
    });
    if (file !== null) window.handover.hand(file);
  }

  /** A Mac has one menu bar for all windows; elsewhere each window has its own. */
  function showMenu(id: number): void {
    const menu = menus.get(id);
    if (!menu) return;
    if (process.platform !== "darwin") windows.withId(id)?.browserWindow.setMenu(menu);
    else if (windows.all()[0]?.id === id) Menu.setApplicationMenu(menu);
  }

  async function draftOf(id: number, draftId: string): Promise<Draft | null> {
    const drafts = await shelves.drafts.list(id);
    const draft = drafts.find((each) => each.id === draftId) ?? null;
    if (draft?.file) shelves.chosen.choose(draft.file.key);
    return draft;
  }

  let turn: Promise<void> = Promise.resolve();

  /** One after another: a file that is handed over twice in a hurry finds the window that is opening for it. */
  function hand(file: string | null): void {
    turn = turn.then(() => handNow(file)).catch((error: unknown) => console.error("handed over:", error));
  }

  async function handNow(file: string | null): Promise<void> {
    const own = file === null ? windows.all()[0] : await windows.showing(file);
    const free = windows.all().find((window) => window.isFree());
    if (file === null || own !== undefined) own?.focus();
    else if (free) {
      free.focus();
      free.handover.hand(file);
    } else open("empty", file);
  }

  return {
    requests: {
      "window:opening": async ({ id }) => {
        const file = (await windows.withId(id)?.handover.take()) ?? null;
        if (file !== null) return { show: "file", file };
        const beginning = beginnings.get(id) ?? "empty";
        if (typeof beginning === "string") return { show: beginning };
        // Once: what the window shows after a reload is its own draft by then.
        beginnings.set(id, "empty");
        const draft = await draftOf(id, beginning.draftId);
        return draft ? { show: "draft", draft } : { show: "empty" };
      },
    },
    notices: {
      "window:document": ({ id }, state) => {
        windows.withId(id)?.showDocument(state);
        const { file } = state;
        watch.follow(id, file !== null && shelves.chosen.isChosen(file.key) ? file : null);
      },
      "window:menu": (from, groups) => {
        const choose = (commandId: string) => tellScreen(from, "command", commandId);
        menus.set(from.id, Menu.buildFromTemplate(toMenuTemplate(groups, choose, process.platform)));
        showMenu(from.id);
      },
      "window:ready": ({ id }) => windows.withId(id)?.handover.ready(),
      "window:language": (_from, tag) => speak(tag),
      "window:new": ({ id }, draftId) => {
        // The new window may have the draft that this one was only offered.
        if (draftId !== null) shelves.drafts.giveUp(draftId, id);
        open(draftId === null ? "empty" : { draftId });
      },
      "window:heard": ({ id }) => windows.withId(id)?.heard(),
      "window:close": ({ id }) => windows.withId(id)?.close(),
      "window:stay": ({ id }) => windows.withId(id)?.stay(),
    },
    hand,
    openFirst: ([first, ...more]) => {
      open("last", first ?? null);
      for (const file of more) hand(file);
    },
  };
}
