import type { Bridge } from "../../electron/contract";
import type { Desktop } from "./Desktop";

/** The desktop through Electron's bridge: native dialogs, real files, the native menu. */
export function electronDesktop(bridge: Bridge): Desktop {
  return {
    host: "electron",
    opening: () => bridge.ask("window:opening"),
    open: () => bridge.ask("file:open"),
    reopen: (file) => bridge.ask("file:reopen", file),
    openDropped: ({ files }) => (files[0] ? bridge.openDropped(files[0]) : Promise.resolve(null)),
    save: (file, text) => bridge.ask("file:save", file, text),
    saveAs: (suggestedName, text) => bridge.ask("file:saveAs", suggestedName, text),
    exportAs: (suggestedName, bytes) => bridge.ask("file:export", suggestedName, bytes),
    recentFiles: () => bridge.ask("recent:list"),
    forgetRecent: (file) => bridge.ask("recent:forget", file),
    onRecentChanged: (listen) => bridge.listen("recentChanged", listen),
    onFileChanged: (listen) => bridge.listen("fileChanged", listen),
    keepDraft: (draft) => bridge.ask("draft:keep", draft),
    dropDraft: (id) => bridge.ask("draft:drop", id),
    drafts: () => bridge.ask("draft:list"),
    newWindow: (draftId) => bridge.tell("window:new", draftId),
    speak: (language) => bridge.tell("window:language", language),
    showDocument: (state) => bridge.tell("window:document", state),
    showMenu: (menu) => bridge.tell("window:menu", menu),
    onCommand: (listen) => bridge.listen("command", listen),
    onFileHandedOver: (listen) => bridge.listen("handedOver", listen),
    ready: () => bridge.tell("window:ready"),
    onCloseRequest: (listen) =>
      bridge.listen("closeRequest", () => {
        bridge.tell("window:heard");
        listen();
      }),
    stay: () => bridge.tell("window:stay"),
    close: () => bridge.tell("window:close"),
    reload: () => window.location.reload(),
  };
}
