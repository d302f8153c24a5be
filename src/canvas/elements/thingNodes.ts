import { Position } from "@xyflow/react";
import type { Place } from "../../model/placeSteps";
import type { DrawnThing, Improvement, Note, Party, StreamMap } from "../../model/StreamMap";
import { readThing } from "../../model/things";
import { CUSTOMER_HEIGHT, CUSTOMER_WIDTH, type Box } from "../../report/map/mapGeometry";
import type { KeepNode } from "./KeptNodes";
import { handleAt, sized } from "./mapParts";
import { boxOfThing, meetingPoint, placeThings, type PlacedThing } from "../../report/map/thingPlaces";

const supplierHandles = [handleAt("out", "source", Position.Bottom, CUSTOMER_WIDTH / 2, CUSTOMER_HEIGHT)];

const told = new WeakMap<object, { readonly key: string; readonly of: object }>();

/** What a symbol is of, where that is more than one thing: the same object as long as both are the same. */
export function sameOf(entry: object, key: string): object {
  const before = told.get(entry);
  if (before?.key === key) return before.of;
  const of = {};
  told.set(entry, { key, of });
  return of;
}

/** Bursts, notes, systems and the supplier. */
export function keepThings(
  keep: KeepNode,
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
  dragged: ReadonlyMap<string, Place>,
  selected: ReadonlySet<string>,
): void {
  const still = placeThings(map, places);
  for (const [path, thing] of still) {
    const isSelected = selected.has(path);
    const box = draggedBox(thing.box, dragged.get(path));
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
      case "improvements": {
        const improvement = thing.entry as Improvement;
        const isStacked = [...still.values()].some(
          (other) =>
            other.path !== path &&
            ("on" in other.entry ? other.entry.on : undefined) === improvement.on &&
            Math.abs(other.box.left - box.left) < 20 &&
            other.box.top > box.top &&
            other.box.top - box.bottom < 30,
        );
        const leader = isStacked ? null : leaderOf(map, places, still, dragged, box, improvement.on);
        const of = sameOf(improvement, String(leader));
        keep(path, of, at, isSelected, (id, [x, y]) => ({
          id,
          type: "burst",
          position: { x, y },
          data: { path, improvement, leader },
          ...rest,
        }));
        break;
      }
      default:
    }
  }
}

function draggedBox(box: Box, to: Place | undefined): Box {
  if (to === undefined) return box;
  const [left, top] = to;
  return { left, top, right: left + box.right - box.left, bottom: top + box.bottom - box.top };
}

function leaderOf(
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
  things: ReadonlyMap<DrawnThing, PlacedThing>,
  dragged: ReadonlyMap<string, Place>,
  box: Box,
  on: DrawnThing | undefined,
): readonly [number, number] | null {
  if (on === undefined) return null;
  const target = boxOfThing(map, places, things, on);
  if (target === null) return null;
  const thing = readThing(on);
  const moved = draggedBox(target, dragged.get(thing?.kind === "steps" ? thing.id : on));
  const [x, y] = meetingPoint(box, moved);
  return [Math.round(x - box.left), Math.round(y - box.top)];
}
