import { app, BrowserWindow, dialog, nativeTheme, screen } from "electron";
import type { WebContents } from "electron";
import path from "node:path";
import { appOrigin } from "../contract";
import type { DocumentState, FileFailure, OpenedFile } from "../contract";
import { createHandover } from "./handover";
import type { Handover } from "./handover";
import { tellScreen } from "./messages";
import type { ListedWindow } from "./windowList";
import { keepPlace, placeFor, readPlace } from "./windowPlace";
import type { Rectangle } from "./windowPlace";
import { words } from "./words";

const heardWithin = 3_000;

/** A window: its document's state, the files on their way to it, and the dance of closing it with unsaved work. */
export interface MapWindow extends ListedWindow {
  showDocument(state: DocumentState): void;
  readonly handover: Handover;
  /** The screen heard that the window wants to close. */
  heard(): void;
  /** Closes whatever is unsaved: the person has decided. */
  close(): void;
  /** The person wants the window to stay. */
  stay(): void;
  readonly contents: WebContents;
  readonly browserWindow: BrowserWindow;
}

/** What a window needs from outside. */
export interface WindowSurroundings {
  read(file: string): Promise<OpenedFile | FileFailure>;
  /** The window that it opens beside; null: the first one, where it was when it closed. */
  readonly beside: BrowserWindow | null;
  /** Its page has gone, or begins anew: nothing of what it said is true any more. */
  onGone(id: number): void;
}

const nothing: DocumentState = { name: "", edited: false, file: null };

/** Opens a window, and loads the screen. */
export function openWindow({ read, beside, onGone }: WindowSurroundings): MapWindow {
  const placeFile = path.join(app.getPath("userData"), "window.json");
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    (display) => display.workArea,
  );
  const { maximized, ...place } = beside
    ? { ...besidePlace(beside.getNormalBounds()), maximized: false }
    : placeFor(readPlace(placeFile), displays);
  const window = new BrowserWindow({
    ...place,
    minWidth: 640,
    minHeight: 480,
    show: false,
    // The ground of the map, so that nothing flashes before the first picture.
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#14171a" : "#f3f2ee",
    title: app.getName(),
    // A Mac and Windows take it from the packaged program.
    icon: path.join(app.getAppPath(), "assets/icon.png"),
    webPreferences: {
      preload: path.join(import.meta.dirname, "../preload/index.cjs"),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  });
  if (maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("page-title-updated", (event) => event.preventDefault());

  // A window that is gone has no contents to ask for it any more.
  const contents = window.webContents;
  const id = contents.id;
  const handover = createHandover(read, (file) => tellScreen(contents, "handedOver", file));
  let shown = nothing;
  let decided = false;
  const answered: ((closed: boolean) => void)[] = [];
  let silence: NodeJS.Timeout | null = null;

  function close(): void {
    decided = true;
    window.close();
  }

  function heard(): void {
    if (silence) clearTimeout(silence);
    silence = null;
  }

  async function offerToCloseAnyway(): Promise<void> {
    silence = null;
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      message: words.notResponding,
      detail: words.notRespondingDetail,
      buttons: [words.wait, words.closeAnyway],
      defaultId: 0,
      cancelId: 0,
    });
    // The page may hang: destroy does not ask it.
    if (response === 1) window.destroy();
  }

  function answer(closed: boolean): void {
    for (const tell of answered.splice(0)) tell(closed);
  }

  async function offerToReload(): Promise<void> {
    shown = nothing;
    const { response } = await dialog.showMessageBox(window, {
      type: "error",
      message: words.crashed,
      detail: words.crashedDetail,
      buttons: [words.reload, words.close],
      defaultId: 0,
    });
    if (window.isDestroyed()) return;
    if (response === 0) contents.reload();
    else close();
  }

  window.on("close", (event) => {
    if (!shown.edited || decided) {
      // Kept even when this fails: the place of a window is nobody's work.
      void keepPlace(placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }).catch(
        () => undefined,
      );
      return;
    }
    event.preventDefault();
    if (silence) return;
    silence = setTimeout(() => void offerToCloseAnyway(), heardWithin);
    tellScreen(contents, "closeRequest");
  });
  window.on("closed", () => {
    answer(true);
    onGone(id);
  });
  contents.on("render-process-gone", (_event, { reason }) => {
    heard();
    if (reason !== "clean-exit" && !window.isDestroyed()) void offerToReload();
  });
  // A page that starts anew has nothing unsaved until it says so.
  contents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    shown = nothing;
    handover.gone();
    onGone(id);
  });
  void window.loadURL(`${appOrigin}/`);

  return {
    id,
    handover,
    document: () => shown,
    isFree: () => shown.file === null && !shown.edited && handover.files().length === 0,
    onTheWay: () => handover.files(),
    showDocument: (state) => {
      shown = state;
      window.setDocumentEdited(state.edited);
      window.setTitle(`${state.edited ? "• " : ""}${state.name} — ${app.getName()}`);
    },
    heard,
    close,
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    askToClose: () => {
      if (window.isDestroyed()) return Promise.resolve(true);
      return new Promise((resolve) => {
        answered.push(resolve);
        window.close();
      });
    },
    stay: () => answer(false),
    contents,
    browserWindow: window,
  };
}

/** A little lower and to the right, so that the one behind can be seen. */
function besidePlace({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + 28, y: y + 28, width, height };
}
