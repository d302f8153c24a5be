let choices = 0;

/**
 * Tells a screen reader to which entry of the palette's list the arrow keys have come. The field keeps the focus and the
 * list marks its entry by itself, so that mark is followed: the field names the entry, and the entry says that it is chosen.
 */
export function sayChoice(field: HTMLInputElement | null): (() => void) | void {
  const palette = field?.closest("[role=dialog]");
  if (!field || !palette) return;
  const follow = (): void => {
    const list = palette.querySelector("[role=listbox]");
    const chosen = list?.querySelector("[data-selected]") ?? null;
    for (const other of palette.querySelectorAll("[aria-selected]"))
      if (other !== chosen) other.removeAttribute("aria-selected");
    field.setAttribute("aria-expanded", String(list !== null));
    if (list === null) field.removeAttribute("aria-controls");
    else field.setAttribute("aria-controls", list.id);
    if (chosen === null) return field.removeAttribute("aria-activedescendant");
    chosen.id ||= `choice-${++choices}`;
    chosen.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", chosen.id);
  };
  const observer = new MutationObserver(follow);
  observer.observe(palette, { subtree: true, childList: true, attributeFilter: ["data-selected"] });
  follow();
  return () => observer.disconnect();
}
