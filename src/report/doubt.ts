import { TOO_SHORT, type Reason } from "../../simulations/index";
import { anyName } from "../model/names";
import type { StreamMap } from "../model/StreamMap";
import { reasonSentence } from "../words/reason";
import type { Report } from "./sheets/Report";

/** What is to be known with the first figures that one reads: that their intervals are too narrow, because the runs are too short. Null: nothing. */
export function doubtOf({
  picture: { map },
  study,
  comparison,
}: Pick<Report, "picture" | "study" | "comparison">): string | null {
  return doubtAmong(map, [...(study?.results.assumptions ?? []), ...(comparison?.assumptions ?? [])]);
}

/** The same of runs of a map, by what they took for granted. */
export function doubtAmong(map: StreamMap, assumptions: readonly Reason[]): string | null {
  const reason = assumptions.find(({ code }) => code === TOO_SHORT);
  return reason === undefined ? null : reasonSentence(reason, (id) => anyName(map, id));
}
