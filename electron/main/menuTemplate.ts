import type { MenuItemConstructorOptions } from "electron";
import type { MenuGroup, MenuItem } from "../contract";
import { words } from "./words";

/** Electron's name for a shortcut that is written as the browser's hotkeys write it; undefined where it has none. */
export function toAccelerator(shortcut: string | null): string | undefined {
  if (shortcut === null || shortcut === "") return undefined;
  const parts = shortcut.split("+").map((part) => part.trim());
  // "mod++" is the plus key itself.
  const keys = shortcut.endsWith("+") ? [...parts.filter((part) => part !== ""), "Plus"] : parts;
  const named = keys.map(
    (key) => keyNames[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key),
  );
  return named.every((key) => /^(?:[!-~]|F\d{1,2}|[A-Z][A-Za-z]+)$/.test(key)) ? named.join("+") : undefined;
}

const keyNames: Readonly<Record<string, string>> = {
  mod: "CmdOrCtrl",
  ctrl: "Ctrl",
  meta: "Super",
  alt: "Alt",
  shift: "Shift",
  enter: "Enter",
  escape: "Escape",
  delete: "Delete",
  backspace: "Backspace",
  space: "Space",
  tab: "Tab",
  arrowup: "Up",
  arrowdown: "Down",
  arrowleft: "Left",
  arrowright: "Right",
  plus: "Plus",
  minus: "-",
};

/** The native menu bar from the screen's commands. On a Mac, with the menus that every Mac app has. */
export function toMenuTemplate(
  groups: readonly MenuGroup[],
  choose: (commandId: string) => void,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const mac = platform === "darwin";
  const own = groups.map((group): MenuItemConstructorOptions => {
    const items = group.items.map((item) => toItem(item, choose, mac));
    // Without these roles a Mac's text fields know no copy and paste.
    const isEdit =
      mac &&
      group.items.some((item) => !item.separator && item.shortcut?.toLowerCase() === "mod+z") &&
      items.every((item) => item.role === undefined);
    return { label: group.label, submenu: isEdit ? [...items, ...textRoles] : items };
  });
  return mac ? [appMenu(), ...own, windowMenu(mac)] : [...withQuit(own), windowMenu(mac)];
}

/** The first menu of every Mac app, in the language of the screen. */
function appMenu(): MenuItemConstructorOptions {
  const separator = { type: "separator" } as const;
  return {
    role: "appMenu",
    submenu: [
      { role: "about", label: words.about },
      separator,
      { role: "services", label: words.services },
      separator,
      { role: "hide", label: words.hide },
      { role: "hideOthers", label: words.hideOthers },
      { role: "unhide", label: words.unhide },
      separator,
      { role: "quit", label: words.quit },
    ],
  };
}

function windowMenu(mac: boolean): MenuItemConstructorOptions {
  return {
    role: "windowMenu",
    label: words.window,
    submenu: [
      { role: "minimize", label: words.minimize },
      ...(mac ? [{ role: "zoom", label: words.zoomWindow } as const] : []),
      { role: "close", label: words.closeWindow },
    ],
  };
}

/** Outside of a Mac, the way out stands at the end of the first menu. */
function withQuit([first, ...others]: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  if (first === undefined || !Array.isArray(first.submenu)) return others;
  const quit: MenuItemConstructorOptions[] = [{ type: "separator" }, { role: "quit", label: words.quit }];
  return [{ ...first, submenu: [...first.submenu, ...quit] }, ...others];
}

/** These act on whatever has the focus, text or map: the window hears them as its own copy, cut and paste. */
const clipboardRoles = { cut: "cut", copy: "copy", paste: "paste" } as const;

const textRoles: MenuItemConstructorOptions[] = [
  { type: "separator" },
  { role: "cut" },
  { role: "copy" },
  { role: "paste" },
];

function toItem(
  item: MenuItem,
  choose: (commandId: string) => void,
  mac: boolean,
): MenuItemConstructorOptions {
  if (item.separator) return { type: "separator" };
  const accelerator = toAccelerator(item.shortcut);
  if (Object.hasOwn(clipboardRoles, item.commandId)) {
    return {
      role: clipboardRoles[item.commandId as keyof typeof clipboardRoles],
      label: item.label.replaceAll("&", "&&"),
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: mac }),
    };
  }
  return {
    // An ampersand would else be read as a mnemonic.
    label: item.label.replaceAll("&", "&&"),
    enabled: item.enabled,
    click: () => choose(item.commandId),
    // The screen hears its own shortcuts, the same in both hosts: the menu only shows them.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: mac }),
  };
}
