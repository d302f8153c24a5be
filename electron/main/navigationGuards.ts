import { app, session } from "electron";
import { appOrigin } from "../contract";

const mayLoad = [`${appOrigin}/`, "devtools://", "blob:", "data:"];
const mayAsk = new Set(["clipboard-sanitized-write", "fullscreen"]);

/** Refuses what the screen never does: going elsewhere, opening windows, asking for a device, reaching the network. */
export function navigationGuards(): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-frame-navigate", (event) => {
      const isReload = event.isMainFrame && event.url === `${appOrigin}/`;
      if (!isReload) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((_contents, permission, answer) => answer(mayAsk.has(permission)));
  ours.setPermissionCheckHandler((_contents, permission) => mayAsk.has(permission));
  ours.setDevicePermissionHandler(() => false);
  ours.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad.some((start) => details.url.startsWith(start)) });
  });
}
