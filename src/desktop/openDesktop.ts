import type { Bridge } from "../../electron/contract";
import { browserDesktop } from "./browserDesktop";
import type { Desktop } from "./Desktop";
import { electronDesktop } from "./electronDesktop";

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly millrace?: Bridge;
  }
}

/** The machine that the screen runs on: Electron where its bridge is there, else the browser. */
export function openDesktop(): Desktop {
  return window.millrace ? electronDesktop(window.millrace) : browserDesktop();
}
