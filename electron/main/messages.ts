import { ipcMain } from "electron";
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from "electron";
import { appOrigin, notices, requests } from "../contract";
import type { Answers, ArgumentsOf, EventName, Events, NoticeName, RequestName } from "../contract";

/** What main does for each request; `from` is the page that asks. */
export type RequestHandlers = {
  [N in RequestName]: (from: WebContents, ...args: ArgumentsOf<(typeof requests)[N]>) => Promise<Answers[N]>;
};

/** What main does at each notice. */
export type NoticeHandlers = {
  [N in NoticeName]: (from: WebContents, ...args: ArgumentsOf<(typeof notices)[N]>) => void;
};

/** Answers the screen's messages: only from our own page's main frame, and only when they pass the contract's check. */
export function answerMessages(onRequest: RequestHandlers, onNotice: NoticeHandlers): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    ipcMain.handle(name, (event, ...args: unknown[]) => {
      if (!isFromOurPage(event)) throw new Error(`${name}: not from the window of Millrace`);
      if (!requests[name](args)) throw new Error(`${name}: not of the form that the contract asks for`);
      return (onRequest[name] as (from: WebContents, ...checked: unknown[]) => unknown)(
        event.sender,
        ...args,
      );
    });
  }
  for (const name of Object.keys(notices) as NoticeName[]) {
    ipcMain.on(name, (event, ...args: unknown[]) => {
      if (!isFromOurPage(event) || !notices[name](args)) return;
      (onNotice[name] as (from: WebContents, ...checked: unknown[]) => void)(event.sender, ...args);
    });
  }
}

/** Tells the screen something. */
export function tellScreen<N extends EventName>(to: WebContents, name: N, ...args: Events[N]): void {
  if (!to.isDestroyed()) to.send(name, ...args);
}

function isFromOurPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${appOrigin}/`);
}
