/** The element that holds the map and hears its keys. */
export const MAP_ID = "map";

/** Gives the map the focus: its keys work again. */
export function focusMap(): void {
  document.getElementById(MAP_ID)?.focus({ preventScroll: true });
}

/** What had the focus is gone, or nothing had it yet: then the map has it. */
export function focusMapIfLost(): void {
  if (document.activeElement === document.body) focusMap();
}
