import { useEffect } from "react";
import { commandsOf, performCommand } from "../commands/commands";
import { isForWindow } from "../commands/isForWindow";
import { useStores } from "../hooks/useStores";
import { focusMap } from "../ui/focusMap";
import { isComposing } from "../ui/composing";

const mapKeys = new Set(["Enter", "Delete", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

/** Whether a key event is what a shortcut such as "mod+shift+S" names. "mod" is ⌘ on a Mac, else Ctrl. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string, isMac: boolean): boolean {
  const parts = shortcut.split("+").map((part) => part.toLowerCase());
  const key = parts.at(-1) || "+";
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  if (mod !== has("mod") || otherMod || event.shiftKey !== has("shift") || event.altKey !== has("alt"))
    return false;
  const pressed = event.key.toLowerCase();
  // Where the keys have other letters than Latin ones, their place counts. On a German keyboard Y is Y, wherever it lies.
  const hasPlace = /^[a-z]$/.test(key) && !/^[a-z]$/.test(pressed);
  return (
    pressed === key ||
    (hasPlace && event.code === `Key${key.toUpperCase()}`) ||
    (/^\d$/.test(key) && event.code === `Digit${key}`)
  );
}

/** Whether this is a Mac, where ⌘ takes the place of Ctrl. */
export const onMac = typeof navigator !== "undefined" && /mac/i.test(navigator.platform);

interface PaletteDoor {
  readonly openPalette: () => void;
  readonly closePalette: () => void;
}

/** Makes the keys of all commands work, wherever the focus is. Keys without "mod" belong to the map. */
export function useShortcuts({ openPalette, closePalette }: PaletteDoor): void {
  const stores = useStores();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || stores.view.getState().dialog) return;
      if (matchesShortcut(event, "mod+K", onMac)) {
        event.preventDefault();
        openPalette();
        return;
      }
      // Nothing has the focus (a menu closed, a button went away): the map's own keys still work.
      if (event.target === document.body && mapKeys.has(event.key) && !event.ctrlKey && !event.metaKey) {
        focusMap();
        const { key, shiftKey } = event;
        document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }),
        );
        return;
      }
      const inText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const found = commandsOf(stores).find(
        ({ id, shortcut, also, isClipboard }) =>
          !isClipboard &&
          [shortcut, also].some(
            (keys) => keys != null && isForWindow(keys) && matchesShortcut(event, keys, onMac),
          ) &&
          !(inText && id === "selectAll"),
      );
      if (!found) return;
      event.preventDefault();
      // What it opens would stand behind the palette.
      if (found.id !== "undo" && found.id !== "redo") closePalette();
      performCommand(stores, found.id);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [stores, openPalette, closePalette]);
}
