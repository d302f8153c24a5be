import { placeSteps } from "../model/placeSteps";
import type { StreamMap } from "../model/StreamMap";
import type { LadderDialect } from "../stores/viewStore";
import { keepBrackets } from "./elements/bracketNodes";
import { keepArrivals, keepCustomer } from "./elements/endNodes";
import { KeptLines } from "./elements/KeptLines";
import { KeptNodes } from "./elements/KeptNodes";
import { keepInformation } from "./elements/informationLines";
import { keepLadder } from "./elements/ladderNode";
import { keepLanes } from "./elements/laneNodes";
import { keepLeaders } from "./elements/leaderLines";
import { keepLinks } from "./elements/linkEdges";
import type { MapEdge, MapNode } from "./elements/mapParts";
import { keepRework } from "./elements/reworkLines";
import { keepSteps } from "./elements/stepNodes";
import { keepThings } from "./elements/thingNodes";

/**
 * Turns a map into the symbols and lines that are drawn. Promise: the object of each is the same one
 * as long as nothing of it changed, and so are the lists.
 */
export class MapElements {
  private readonly nodes = new KeptNodes();
  private readonly lines = new KeptLines();

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
    return this.lines.from((keep) => {
      keepLinks(keep, map, selected);
      keepRework(keep, map);
      keepLeaders(keep, map);
      keepInformation(keep, map, selectedThings);
    });
  }
}
