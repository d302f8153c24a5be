import type { DocumentState } from "../contract";
import { isSameFile } from "./placeOnDisk";

/** What the list has to know of a window. */
export interface ListedWindow {
  readonly id: number;
  /** What it shows; before the screen has said so, nothing. */
  document(): DocumentState;
  /** The files that were handed to it and that it does not show yet. */
  onTheWay(): readonly string[];
  /** Whether a file may be put into it: nothing of a person is there, and no file on its way. */
  isFree(): boolean;
  focus(): void;
  /** Closes the window, asking about unsaved work. False: the person wants it to stay. */
  askToClose(): Promise<boolean>;
}

/** The windows that are open, the one last used first. */
export interface WindowList<W extends ListedWindow> {
  add(window: W): void;
  remove(window: W): void;
  /** The person turned to this window. */
  used(window: W): void;
  all(): readonly W[];
  withId(id: number): W | undefined;
  /** The window that shows this file, or will in a moment, by whatever path it was named. */
  showing(file: string): Promise<W | undefined>;
  /** Closes all, those with unsaved work first and one after another. False: the person wants to stay. */
  closeAll(): Promise<boolean>;
}

/** An empty list of windows. */
export function createWindowList<W extends ListedWindow>(): WindowList<W> {
  let windows: readonly W[] = [];
  const without = (window: W): readonly W[] => windows.filter((each) => each !== window);
  return {
    add: (window) => {
      windows = [window, ...windows];
    },
    remove: (window) => {
      windows = without(window);
    },
    used: (window) => {
      if (windows.includes(window)) windows = [window, ...without(window)];
    },
    all: () => windows,
    withId: (id) => windows.find((window) => window.id === id),
    showing: async (file) => {
      for (const window of windows) {
        const shown = window.document().file;
        for (const each of [...(shown === null ? [] : [shown.key]), ...window.onTheWay()])
          if (await isSameFile(each, file)) return window;
      }
      return undefined;
    },
    closeAll: async () => {
      const edited = windows.filter((window) => window.document().edited);
      for (const window of edited) {
        window.focus();
        if (!(await window.askToClose())) return false;
      }
      for (const window of windows) if (!(await window.askToClose())) return false;
      return true;
    },
  };
}
