import { labelOf } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { CUSTOMER_NODE, stepOfNode } from "./mapParts";

/** What a line that ends at a symbol calls it. */
export function endName(map: StreamMap, node: string): string {
  const step = stepOfNode(node);
  if (step !== null) return labelOf(map, step);
  return node === CUSTOMER_NODE ? words.canvas.customer : words.canvas.arrivals;
}
