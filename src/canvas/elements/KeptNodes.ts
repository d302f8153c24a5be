import type { Place } from "../../model/placeSteps";
import { keepIfSame } from "./KeptLines";
import type { MapNode } from "./mapParts";

interface KeptNode {
  readonly of: unknown;
  readonly x: number;
  readonly y: number;
  readonly selected: boolean;
  readonly node: MapNode;
}

/**
 * Gives the old object of a symbol back as long as what it is of, its place and its selection are the same; else makes
 * it, with what it was before at hand.
 */
export type KeepNode = (
  id: string,
  of: unknown,
  at: Place,
  selected: boolean,
  make: (id: string, at: Place, before: MapNode | undefined) => MapNode,
) => void;

/**
 * The symbols drawn last. Promise: the object of a symbol is the same one as long as nothing of it
 * changed, and so is the list of all, so that nothing is measured or drawn anew without need.
 */
export class KeptNodes {
  private kept = new Map<string, KeptNode>();
  private list: MapNode[] = [];

  /** All symbols, each named once through `keep`. */
  from(name: (keep: KeepNode) => void): MapNode[] {
    const next = new Map<string, KeptNode>();
    name((id, of, at, selected, make) => {
      const old = this.kept.get(id);
      const [x, y] = at;
      const same = old && old.of === of && old.x === x && old.y === y && old.selected === selected;
      next.set(id, same ? old : { of, x, y, selected, node: laidOut(make(id, at, old?.node), at) });
    });
    this.kept = next;
    this.list = keepIfSame(
      this.list,
      [...next.values()].map(({ node }) => node),
    );
    return this.list;
  }
}

/**
 * A symbol laid out by its left and top. React Flow would shift it with a transform, and every
 * transform is a layer of its own that the browser has to order at every movement.
 */
function laidOut(node: MapNode, [left, top]: Place): MapNode {
  return { ...node, style: { left, top, transform: "none" } };
}
