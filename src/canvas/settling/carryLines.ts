import type { Place } from "../../model/placeSteps";

/**
 * Lines, and the words on them, that go along with both their ends: they are shifted until they are drawn anew, a
 * whole group at once where all of it goes the same way. Returns what takes the shift back.
 */
export function carryLines(
  groups: Iterable<Element>,
  labels: Iterable<Element>,
  shifts: ReadonlyMap<string, Place>,
): () => void {
  const carried: Element[] = [];
  const shiftOf = (element: Element): Place | undefined =>
    shifts.get(element.getAttribute("data-line") ?? "");
  const carry = (element: Element, shift: Place | undefined): void => {
    if (!shift || !(element instanceof HTMLElement || element instanceof SVGElement)) return;
    element.style.translate = `${shift[0]}px ${shift[1]}px`;
    carried.push(element);
  };
  for (const group of groups) {
    const lines = [...group.children];
    const [first, ...others] = lines.map(shiftOf);
    if (first && others.every((shift) => shift?.[0] === first[0] && shift[1] === first[1]))
      carry(group, first);
    else for (const line of lines) carry(line, shiftOf(line));
  }
  for (const label of labels) carry(label, shiftOf(label));
  return () => {
    for (const element of carried)
      if (element instanceof HTMLElement || element instanceof SVGElement)
        element.style.removeProperty("translate");
  };
}
