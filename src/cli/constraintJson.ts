import type { Constraint } from "../../simulations/index";
import { anyName } from "../model/names";
import type { StreamMap } from "../model/StreamMap";
import { reasonSentence } from "../words/reason";

/** A constraint as results tell it, its reason in words. */
export function constraintJson(map: StreamMap, constraint: Constraint): object {
  return { ...constraint, reason: reasonSentence(constraint.reason, (id) => anyName(map, id)) };
}
