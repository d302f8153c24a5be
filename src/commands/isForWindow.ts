/** Keys that work wherever the focus is: those with "mod", and the function keys. The others belong to the map. */
export function isForWindow(shortcut: string): boolean {
  return shortcut.includes("mod+") || /^F\d+$/.test(shortcut);
}
