import { app, Menu } from "electron";
import path from "node:path";
import { declareAppProtocol, serveAppProtocol } from "./appProtocol";
import { createChosenFiles } from "./chosenFiles";
import { createDrafts } from "./drafts";
import { fileRequests, openChosen } from "./fileRequests";
import type { Shelves } from "./fileRequests";
import { createHandover } from "./handover";
import type { Handover } from "./handover";
import { toMenuTemplate } from "./menuTemplate";
import { answerMessages, tellScreen } from "./messages";
import { navigationGuards } from "./navigationGuards";
import { createRecentFiles } from "./recentFiles";
import { fileOfThisStart, singleInstance } from "./singleInstance";
import { openMainWindow } from "./windows";
import type { MainWindow } from "./windows";

let window: MainWindow | null = null;
let handover: Handover | null = null;
const handedEarly: string[] = [];

function hand(file: string | null): void {
  window?.focus();
  if (file === null) return;
  if (handover) handover.hand(file);
  else handedEarly.push(file);
}

async function start(): Promise<void> {
  await app.whenReady();
  const userData = app.getPath("userData");
  const shelves: Shelves = {
    chosen: createChosenFiles(),
    recent: createRecentFiles(path.join(userData, "recent.json")),
    drafts: createDrafts(path.join(userData, "drafts")),
  };
  if (process.platform !== "darwin") Menu.setApplicationMenu(null);
  serveAppProtocol();
  navigationGuards();
  const screen = openMainWindow();
  window = screen;
  const deliveries = createHandover(
    (file) => openChosen(shelves, file),
    (file) => tellScreen(screen.contents, "handedOver", file),
  );
  handover = deliveries;
  screen.contents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) deliveries.gone();
  });
  answerMessages(fileRequests(shelves), {
    "window:document": (_from, state) => screen.showDocument(state),
    "window:menu": (_from, groups) => {
      const choose = (commandId: string) => tellScreen(screen.contents, "command", commandId);
      Menu.setApplicationMenu(Menu.buildFromTemplate(toMenuTemplate(groups, choose, process.platform)));
    },
    "window:ready": () => deliveries.ready(),
    "window:heard": () => screen.heard(),
    "window:close": () => screen.close(),
  });
  for (const file of handedEarly.splice(0)) deliveries.hand(file);
  const own = fileOfThisStart();
  if (own !== null) deliveries.hand(own);
}

declareAppProtocol();
app.on("open-file", (event, file) => {
  event.preventDefault();
  hand(file);
});
app.on("window-all-closed", () => app.quit());
if (singleInstance(hand)) void start();
else app.quit();
