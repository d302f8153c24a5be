import type { MapNode } from "../elements/mapParts";
import type { HeldBack } from "./holdBack";

/** The symbols on the screen, as React has them, and which of them stand elsewhere by now. */
export class ShownNodes {
  private known: ReadonlyMap<string, MapNode> = new Map();
  private moved: ReadonlyMap<string, MapNode> = new Map();

  get asReactHasThem(): ReadonlyMap<string, MapNode> {
    return this.known;
  }

  /** React has drawn `held`: what only moved is put into its place, and what was put there before and is drawn now stays where it is drawn. */
  become(held: HeldBack, elements: () => Iterable<Element>): void {
    const known = new Map(held.nodes.map((node) => [node.id, node]));
    if (held.moved.size + this.moved.size > 0) {
      for (const element of elements()) {
        const id = element.getAttribute("data-id") ?? "";
        const node = held.moved.get(id) ?? (this.moved.has(id) ? known.get(id) : undefined);
        if (!node || !(element instanceof HTMLElement)) continue;
        element.style.left = `${node.position.x}px`;
        element.style.top = `${node.position.y}px`;
      }
    }
    this.known = known;
    this.moved = held.moved;
  }
}
