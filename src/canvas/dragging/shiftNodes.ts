import type { GestureStore } from "../lines/Gesture";

/**
 * Moves the symbols in the hand on the screen, past React: with every move of the hand nothing else is looked at.
 * Returns what ends that.
 */
export function shiftNodes(gesture: GestureStore, section: () => ParentNode | null): () => void {
  const elements = new Map<string, HTMLElement | null>();
  const elementOf = (node: string): HTMLElement | null => {
    const known = elements.get(node);
    if (known?.isConnected) return known;
    const found =
      section()?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(node)}"]`) ?? null;
    elements.set(node, found);
    return found;
  };
  return gesture.subscribe(({ shifts }, before) => {
    if (shifts === before.shifts) return;
    for (const [node, [x, y]] of shifts) elementOf(node)?.style.setProperty("translate", `${x}px ${y}px`);
    for (const node of before.shifts.keys())
      if (!shifts.has(node)) elementOf(node)?.style.removeProperty("translate");
    if (shifts.size === 0) elements.clear();
  });
}
