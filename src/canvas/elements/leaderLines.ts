import { placeSteps } from "../../model/placeSteps";
import type { Improvement, StreamMap } from "../../model/StreamMap";
import { readThing } from "../../model/things";
import { boxOfThing, placeThings } from "../../report/map/thingPlaces";
import { nodeOfThing, type MapEdge } from "./mapParts";

/** The thin line from every burst to what it is about. */
export function keepLeaders(keep: (edge: MapEdge, said: string) => void, map: StreamMap): void {
  const places = placeSteps(map);
  const things = placeThings(map, places);
  for (const { path, box, entry } of things.values()) {
    const { on } = entry as Improvement;
    if (readThing(path)?.kind !== "improvements" || on === undefined) continue;
    const about = boxOfThing(map, places, things, on);
    const target = nodeOfThing(map, on);
    if (about === null || target === null) continue;
    keep(
      {
        id: `leader:${path}`,
        type: "leader",
        source: path,
        target,
        sourceHandle: "none",
        targetHandle: "none",
        data: {
          fromWidth: box.right - box.left,
          fromHeight: box.bottom - box.top,
          toWidth: about.right - about.left,
          toHeight: about.bottom - about.top,
        },
        selectable: false,
      },
      "",
    );
  }
}
