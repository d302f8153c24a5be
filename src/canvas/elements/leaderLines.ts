import { placeSteps } from "../../model/placeSteps";
import type { Improvement, StreamMap } from "../../model/StreamMap";
import { readThing } from "../../model/things";
import { boxOfThing, placeThings } from "../../report/map/thingPlaces";
import type { KeepLine } from "./KeptLines";
import { nodeOfThing, sizesBetween } from "./mapParts";

/** The thin line from every burst to what it is about. */
export function keepLeaders(keep: KeepLine, map: StreamMap): void {
  const places = placeSteps(map);
  const things = placeThings(map, places);
  for (const { path, box, entry } of things.values()) {
    const { on } = entry as Improvement;
    if (readThing(path)?.kind !== "improvements" || on === undefined) continue;
    const about = boxOfThing(map, places, things, on);
    const target = nodeOfThing(map, on);
    if (about === null || target === null) continue;
    const sizes = sizesBetween(box, about);
    keep(`leader:${path}`, [target, ...Object.values(sizes)], (id) => ({
      id,
      type: "leader",
      source: path,
      target,
      sourceHandle: "none",
      targetHandle: "none",
      data: sizes,
      selectable: false,
      ariaLabel: "",
    }));
  }
}
