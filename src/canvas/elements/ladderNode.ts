import type { Place } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import { countLadderLines } from "../../report/map/ladderLines";
import {
  ARRIVAL_HEIGHT,
  LADDER_LINE_HEIGHT,
  READOUT_HEIGHT,
  TOTALS_COUNT,
  boxAround,
  ladderPlace,
} from "../../report/map/mapGeometry";
import { bracketsBottom } from "../../report/map/brackets";
import { screenNames, timeBars, timeLadderHeight } from "../../report/map/timeBars";
import type { LadderDialect } from "../../stores/viewStore";
import { thingsBottom } from "../../report/map/thingPlaces";
import { arrivalPlaces } from "../../report/map/endPlaces";
import type { KeepNode } from "./KeptNodes";
import { LADDER_NODE, sized, stillNode } from "./mapParts";

/** The ladder, under everything else. */
export function keepLadder(
  keep: KeepNode,
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
  dialect: LadderDialect,
): void {
  const steps = boxAround(places);
  if (!steps) return;
  const lowestOfWork = Math.max(
    steps.bottom,
    ...arrivalPlaces(map, places).map(({ at }) => at[1] + ARRIVAL_HEIGHT - READOUT_HEIGHT),
  );
  const lowest = Math.max(
    lowestOfWork,
    bracketsBottom(map, places) - READOUT_HEIGHT,
    thingsBottom(map, places) - READOUT_HEIGHT - 24,
  );
  const place = ladderPlace(steps, lowest, TOTALS_COUNT, (width) =>
    dialect === "time"
      ? timeLadderHeight(timeBars(map, width, screenNames))
      : countLadderLines(places) * LADDER_LINE_HEIGHT,
  );
  const of = `${place.left} ${place.right} ${place.bottom}`;
  keep(LADDER_NODE, of, [place.left, place.top], false, (id, [x, y]) => ({
    id,
    type: "ladder",
    position: { x, y },
    data: { place },
    ...sized(place.right - place.left, place.bottom - place.top),
    ...stillNode,
    focusable: false,
    zIndex: 0,
  }));
}
