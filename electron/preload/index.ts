import { contextBridge, ipcRenderer, webUtils } from "electron";
import { eventNames, notices, requests } from "../contract";
import type { Bridge, RequestName } from "../contract";

const dropped: RequestName = "file:dropped";

// All that the screen gets of Electron: four functions that know only the contract's names.
const bridge: Bridge = {
  ask: (name, ...args) => {
    // A path is believed only when it comes from a file that the machine itself put into the page.
    if (!Object.hasOwn(requests, name) || (name as RequestName) === dropped)
      throw new Error(`no such request: ${String(name)}`);
    return ipcRenderer.invoke(name, ...args);
  },
  tell: (name, ...args) => {
    if (!Object.hasOwn(notices, name)) throw new Error(`no such notice: ${String(name)}`);
    ipcRenderer.send(name, ...args);
  },
  listen: (name, listener) => {
    if (!eventNames.includes(name)) throw new Error(`no such event: ${String(name)}`);
    const heard = (_event: unknown, ...args: unknown[]) => listener(...(args as Parameters<typeof listener>));
    ipcRenderer.on(name, heard);
    return () => void ipcRenderer.off(name, heard);
  },
  openDropped: (file) => {
    const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
    return path === "" ? Promise.resolve(null) : ipcRenderer.invoke(dropped, path);
  },
};

contextBridge.exposeInMainWorld("millrace", bridge);
