import { app, BrowserWindow, dialog, screen } from "electron";
import type { WebContents } from "electron";
import path from "node:path";
import { appOrigin } from "../contract";
import type { DocumentState } from "../contract";
import { tellScreen } from "./messages";
import { keepPlace, placeFor, readPlace } from "./windowPlace";
import { words } from "./words";

const heardWithin = 3_000;

/** The one window: its document's state, and the dance of closing it with unsaved work. */
export interface MainWindow {
  showDocument(state: DocumentState): void;
  /** The screen heard that the window wants to close. */
  heard(): void;
  /** Closes whatever is unsaved: the person has decided. */
  close(): void;
  /** Brings the window to the front. */
  focus(): void;
  readonly contents: WebContents;
  readonly browserWindow: BrowserWindow;
}

/** Opens the window where it was, and loads the screen. */
export function openMainWindow(): MainWindow {
  const placeFile = path.join(app.getPath("userData"), "window.json");
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    (display) => display.workArea,
  );
  const { maximized, ...place } = placeFor(readPlace(placeFile), displays);
  const window = new BrowserWindow({
    ...place,
    minWidth: 640,
    minHeight: 480,
    show: false,
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

  let edited = false;
  let decided = false;
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

  async function offerToReload(): Promise<void> {
    edited = false;
    const { response } = await dialog.showMessageBox(window, {
      type: "error",
      message: words.crashed,
      detail: words.crashedDetail,
      buttons: [words.reload, words.close],
      defaultId: 0,
    });
    if (window.isDestroyed()) return;
    if (response === 0) window.webContents.reload();
    else close();
  }

  window.on("close", (event) => {
    if (!edited || decided) {
      // Kept even when this fails: the place of a window is nobody's work.
      void keepPlace(placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }).catch(
        () => undefined,
      );
      return;
    }
    event.preventDefault();
    if (silence) return;
    silence = setTimeout(() => void offerToCloseAnyway(), heardWithin);
    tellScreen(window.webContents, "closeRequest");
  });
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    heard();
    if (reason !== "clean-exit" && !window.isDestroyed()) void offerToReload();
  });
  // A page that starts anew has nothing unsaved until it says so.
  window.webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) edited = false;
  });
  void window.loadURL(`${appOrigin}/`);

  return {
    showDocument: (state) => {
      edited = state.edited;
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
    contents: window.webContents,
    browserWindow: window,
  };
}
