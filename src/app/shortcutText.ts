import { words } from "../words/words";
import { onMac } from "./useShortcuts";

const arrows = { arrowleft: "←", arrowright: "→", arrowup: "↑", arrowdown: "↓" };
const { ctrl, ...keys } = words.language.keys;
const names: Readonly<Record<string, string>> = {
  ...keys,
  mod: ctrl,
  "=": "+",
  "-": "−",
  ...arrows,
};
const macNames: Readonly<Record<string, string>> = {
  mod: "⌘",
  shift: "⇧",
  alt: "⌥",
  enter: "↩",
  delete: "⌫",
  ...arrows,
};

/** A shortcut as it is printed on the keys: "Ctrl+Shift+S", or "⇧⌘S" on a Mac. */
export function shortcutText(shortcut: string, mac: boolean = onMac): string {
  const parts = shortcut.split("+");
  if (mac) return parts.map((part) => macNames[part.toLowerCase()] ?? names[part] ?? part).join("");
  return parts.map((part) => names[part.toLowerCase()] ?? part).join("+");
}
