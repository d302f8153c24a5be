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
  return gesture.subscribe(({ shifted, by }, before) => {
    if (shifted === before.shifted && by === before.by) return;
    for (const node of before.shifted)
      if (!shifted.has(node)) elementOf(node)?.style.removeProperty("translate");
    for (const node of shifted) elementOf(node)?.style.setProperty("translate", `${by[0]}px ${by[1]}px`);
    if (shifted.size === 0) elements.clear();
  });
}
