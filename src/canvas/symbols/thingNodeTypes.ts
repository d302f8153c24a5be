import { BracketNode } from "./BracketNode";
import { LaneNode } from "./LaneNode";
import { BurstNode, CustomerNode, NoteNode, SupplierNode, SystemNode } from "./thingNodes";

/** What draws the symbols around the process boxes. */
export const thingNodeTypes = {
  customer: CustomerNode,
  supplier: SupplierNode,
  system: SystemNode,
  note: NoteNode,
  burst: BurstNode,
  bracket: BracketNode,
  lane: LaneNode,
};
