import type { Results } from "../../../simulations/index";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";

/** What the run said of a step as a whole. */
export type StepVerdict = "constraint" | "tied" | "cannotKeepUp" | "lever" | null;

/** Whether the stream was found held back at a step. A pool's verdict holds at every step that it serves. */
export function stepVerdict(
  { unstable, cannotKeepUp, constraint }: Results,
  id: string,
  map: StreamMap,
): StepVerdict {
  const pool = own(map.steps, id)?.pool;
  const isHere = (kind: string, place: string): boolean =>
    (kind === "step" && place === id) || (kind === "pool" && place === pool);
  if (unstable && cannotKeepUp.some((place) => isHere(place.kind, place.id))) return "cannotKeepUp";
  const { kind, ids, leadTimeLever } = constraint;
  const ofPool = pool !== undefined && ids.includes(pool);
  switch (kind) {
    case "step":
      return ids.includes(id) ? "constraint" : null;
    case "policy":
      // A rope holds back where it begins.
      return ids.some((rule) => rule === id || own(map.ropes, rule)?.from === id) ? "constraint" : null;
    case "pool":
      return ofPool ? "constraint" : null;
    case "tied":
      return ofPool || ids.includes(id) ? "tied" : null;
    case "market":
      return leadTimeLever && isHere(leadTimeLever.kind, leadTimeLever.id) ? "lever" : null;
    case "unknown":
      return null;
  }
}
