import type { MapNode } from "../elements/mapParts";
import type { HeldBack } from "./holdBack";

/** The symbols on the screen, as React has them, and which of them stand elsewhere by now. */
export class ShownNodes {
  private known: ReadonlyMap<string, MapNode> = new Map();
  private moved: ReadonlyMap<string, MapNode> = new Map();

  get asReactHasThem(): ReadonlyMap<string, MapNode> {
    return this.known;
  }

  /**
   * React has drawn `held`: what only moved is shifted to its place, which the browser neither lays out nor paints anew
   * for, until it is drawn there.
   */
  become(held: HeldBack, elements: () => Iterable<Element>): void {
    const known = new Map(held.nodes.map((node) => [node.id, node]));
    if (held.moved.size + this.moved.size > 0) {
      for (const element of elements()) {
        if (!(element instanceof HTMLElement)) continue;
        const id = element.getAttribute("data-id") ?? "";
        const [before, now] = [known.get(id)?.position, held.moved.get(id)?.position];
        if (before && now) element.style.translate = `${now.x - before.x}px ${now.y - before.y}px`;
        else element.style.removeProperty("translate");
      }
    }
    this.known = known;
    this.moved = held.moved;
  }
}
