import { createContext } from "react";
import type { MapEdge, MapNode } from "./elements/mapParts";

/** All that is drawn of the map, in view or not. */
export interface Drawn {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** What is drawn, for those who draw over it. */
export const DrawnContext = createContext<Drawn>({ nodes: [], edges: [] });
