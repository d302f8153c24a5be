import { placeSteps } from "../model/placeSteps";
import { labelOf } from "../model/names";
import type { StreamMap } from "../model/StreamMap";
import type { LadderDialect } from "../stores/viewStore";
import { words } from "../words/words";
import { keepBrackets } from "./elements/bracketNodes";
import { keepArrivals, keepCustomer } from "./elements/endNodes";
import { keepIfSame, KeptNodes } from "./elements/KeptNodes";
import { keepInformation } from "./elements/informationLines";
import { keepLadder } from "./elements/ladderNode";
import { keepLanes } from "./elements/laneNodes";
import { keepLeaders } from "./elements/leaderLines";
import { keepLinks } from "./elements/linkEdges";
import { CUSTOMER_NODE, stepOfNode, type MapEdge, type MapNode } from "./elements/mapParts";
import { keepRework } from "./elements/reworkLines";
import { keepSteps } from "./elements/stepNodes";
import { keepThings } from "./elements/thingNodes";

const text = words.canvas;

/** A link as it was drawn, and what it was drawn of. */
interface KeptLink {
  readonly of: readonly unknown[];
  readonly edge: MapEdge;
}

/**
 * Turns a map into the symbols and lines that are drawn. Promise: the object of each is the same one
 * as long as nothing of it changed, and so are the lists.
 */
export class MapElements {
  private readonly nodes = new KeptNodes();
  private edges = new Map<string, MapEdge>();
  private links: ReadonlyMap<string, KeptLink> = new Map();
  private edgeList: MapEdge[] = [];

  /** The symbols. */
  toNodes(
    map: StreamMap,
    selected: ReadonlySet<string>,
    selectedThings: ReadonlySet<string>,
    dialect: LadderDialect = "martin",
  ): MapNode[] {
    const places = placeSteps(map);
    return this.nodes.from((keep) => {
      keepLanes(keep, map, places);
      keepSteps(keep, map, places, selected);
      keepCustomer(keep, map, places, selectedThings);
      keepArrivals(keep, map, places);
      keepLadder(keep, map, places, dialect);
      keepBrackets(keep, map, places, selectedThings);
      keepThings(keep, map, places, selectedThings);
    });
  }

  /** The lines between them. */
  toEdges(map: StreamMap, selected: ReadonlySet<string>, selectedThings: ReadonlySet<string>): MapEdge[] {
    const kept = this.edges;
    const next = new Map<string, MapEdge>();
    const nameOf = (node: string): string => {
      const step = stepOfNode(node);
      return step !== null ? labelOf(map, step) : node === CUSTOMER_NODE ? text.customer : text.arrivals;
    };
    const keep = (edge: MapEdge, said?: string): void => {
      const say = edge.type === "rework" ? text.reworkLabel : text.linkLabel;
      const ariaLabel = said ?? say(nameOf(edge.source), nameOf(edge.target));
      const old = kept.get(edge.id);
      next.set(edge.id, old && isSameEdge(old, edge, ariaLabel) ? old : { ...edge, ariaLabel });
    };
    const links = new Map<string, KeptLink>();
    keepLinks(
      (id, of, make) => {
        const before = this.links.get(id);
        const named = [...of, nameOf(of[0]), nameOf(of[1])];
        const same = before?.of.every((part, index) => part === named[index]);
        const edge = same
          ? before!.edge
          : { ...make(), ariaLabel: text.linkLabel(nameOf(of[0]), nameOf(of[1])) };
        links.set(id, same ? before! : { of: named, edge });
        next.set(id, edge);
      },
      map,
      selected,
    );
    this.links = links;
    keepRework(keep, map);
    keepLeaders(keep, map);
    keepInformation(keep, map, selectedThings);
    this.edges = next;
    this.edgeList = keepIfSame(this.edgeList, [...next.values()]);
    return this.edgeList;
  }
}

function isSameEdge(old: MapEdge, edge: MapEdge, ariaLabel: string): boolean {
  const before: Readonly<Record<string, unknown>> = old.data ?? {};
  return (
    old.source === edge.source &&
    old.target === edge.target &&
    old.selected === edge.selected &&
    old.ariaLabel === ariaLabel &&
    Object.entries(edge.data ?? {}).every(([name, value]) => before[name] === value)
  );
}
