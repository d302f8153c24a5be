import type { MapNode } from "../elements/mapParts";

/** What is drawn at once of a map in which much has moved. */
export interface HeldBack {
  /** The symbols as React is to have them now: those that have only moved are still where they were. */
  readonly nodes: MapNode[];
  /** Those that have only moved, as they are now. */
  readonly moved: ReadonlyMap<string, MapNode>;
}

/** Fewer are drawn anew at once. */
const FEW = 40;
const none: ReadonlyMap<string, MapNode> = new Map();

/** Holds back the symbols that have only moved from what is shown, where they are many: moving them on the screen is enough at first. */
export function holdBack(nodes: MapNode[], shown: ReadonlyMap<string, MapNode>): HeldBack {
  const moved = new Map<string, MapNode>();
  const held = nodes.map((node) => {
    const before = shown.get(node.id);
    if (before === undefined || before === node || !hasOnlyMoved(before, node)) return node;
    moved.set(node.id, node);
    return before;
  });
  return moved.size < FEW ? { nodes, moved: none } : { nodes: held, moved };
}

/** All symbols as they are. */
export function holdNothing(nodes: MapNode[]): HeldBack {
  return { nodes, moved: none };
}

function hasOnlyMoved(before: MapNode, node: MapNode): boolean {
  return (
    before.data === node.data &&
    before.selected === node.selected &&
    before.width === node.width &&
    before.height === node.height
  );
}
