import { app, Menu } from "electron";
import path from "node:path";
import { declareAppProtocol, serveAppProtocol } from "./appProtocol";
import { createChosenFiles } from "./chosenFiles";
import { createDrafts } from "./drafts";
import { fileRequests } from "./fileRequests";
import type { Shelves } from "./fileRequests";
import { answerMessages, tellScreen } from "./messages";
import { navigationGuards } from "./navigationGuards";
import { createRecentFiles } from "./recentFiles";
import { fileOfThisStart, singleInstance } from "./singleInstance";
import { createWatchFiles } from "./watchFiles";
import { windowRequests } from "./windowRequests";
import { createWindowList } from "./windowList";
import type { MapWindow } from "./windows";
import { speak } from "./words";

const windows = createWindowList<MapWindow>();
const handedEarly: string[] = [];
let hand = (file: string | null): void => {
  if (file !== null) handedEarly.push(file);
};

async function start(): Promise<void> {
  await app.whenReady();
  speak(app.getLocale());
  if (process.platform !== "darwin") Menu.setApplicationMenu(null);
  serveAppProtocol();
  navigationGuards();
  const userData = app.getPath("userData");
  const shelves: Shelves = {
    chosen: createChosenFiles(),
    recent: createRecentFiles(path.join(userData, "recent.json")),
    drafts: createDrafts(path.join(userData, "drafts")),
    onRecentChanged: () => {
      for (const { contents } of windows.all()) tellScreen(contents, "recentChanged");
    },
  };
  const watch = createWatchFiles((id, found) => {
    const window = windows.withId(id);
    if (window) tellScreen(window.contents, "fileChanged", found);
  });
  const screens = windowRequests(windows, shelves, watch);
  answerMessages({ ...fileRequests(shelves, windows), ...screens.requests }, screens.notices);
  hand = screens.hand;
  const own = fileOfThisStart();
  if (own !== null) handedEarly.push(own);
  screens.openFirst(handedEarly.splice(0));
}

declareAppProtocol();
app.on("open-file", (event, file) => {
  event.preventDefault();
  hand(file);
});
app.on("before-quit", (event) => {
  if (windows.all().length === 0) return;
  event.preventDefault();
  void windows.closeAll();
});
app.on("window-all-closed", () => app.quit());
if (singleInstance((file) => hand(file))) void start();
else app.quit();
