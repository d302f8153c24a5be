import { Position } from "@xyflow/react";
import type { Place } from "../../model/placeSteps";
import type { Improvement, Note, Party, StreamMap } from "../../model/StreamMap";
import { readThing } from "../../model/things";
import { CUSTOMER_HEIGHT, CUSTOMER_WIDTH } from "../../report/map/mapGeometry";
import type { KeepNode } from "./KeptNodes";
import { handleAt, sized } from "./mapParts";
import { placeThings } from "../../report/map/thingPlaces";

const supplierHandles = [handleAt("out", "source", Position.Bottom, CUSTOMER_WIDTH / 2, CUSTOMER_HEIGHT)];

/** Bursts, notes, systems and the supplier. */
export function keepThings(
  keep: KeepNode,
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
  selected: ReadonlySet<string>,
): void {
  for (const [path, thing] of placeThings(map, places)) {
    const isSelected = selected.has(path);
    const { box } = thing;
    const size = sized(box.right - box.left, box.bottom - box.top);
    const rest = { ...size, selected: isSelected, connectable: false, zIndex: isSelected ? 12 : 3 };
    const at: Place = [box.left, box.top];
    switch (readThing(path)?.kind) {
      case "supplier":
        keep(path, thing.entry, at, isSelected, (id, [x, y]) => ({
          id,
          type: "supplier",
          position: { x, y },
          data: { party: thing.entry as Party },
          ...rest,
          handles: supplierHandles,
        }));
        break;
      case "systems":
        keep(path, thing.entry, at, isSelected, (id, [x, y]) => ({
          id,
          type: "system",
          position: { x, y },
          data: { path, party: thing.entry as Party },
          ...rest,
        }));
        break;
      case "notes":
        keep(path, thing.entry, at, isSelected, (id, [x, y]) => ({
          id,
          type: "note",
          position: { x, y },
          data: { path, note: thing.entry as Note },
          ...rest,
        }));
        break;
      case "improvements":
        keep(path, thing.entry, at, isSelected, (id, [x, y]) => ({
          id,
          type: "burst",
          position: { x, y },
          data: { path, improvement: thing.entry as Improvement },
          ...rest,
        }));
        break;
      default:
    }
  }
}
