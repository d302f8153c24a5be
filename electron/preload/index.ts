import { contextBridge, ipcRenderer } from "electron";
import { eventNames, notices, requests } from "../contract";
import type { Bridge } from "../contract";

// All that the screen gets of Electron: three functions that know only the contract's names.
const bridge: Bridge = {
  ask: (name, ...args) => {
    if (!Object.hasOwn(requests, name)) throw new Error(`no such request: ${String(name)}`);
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
};

contextBridge.exposeInMainWorld("millrace", bridge);
