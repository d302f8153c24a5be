import { drawn, partyOf } from "../model/drawing";
import { labelOf } from "../model/names";
import { own } from "../model/own";
import type { DrawnThing, StreamMap } from "../model/StreamMap";
import { readThing } from "../model/things";
import { localDecimals } from "../words/localDecimals";
import { words } from "../words/words";

const text = words.symbols;

/** What a person calls a thing of the drawing. */
export function nameOfThing(map: StreamMap, path: DrawnThing): string {
  const thing = readThing(path);
  if (thing === null) return path;
  const { kind, id } = thing;
  switch (kind) {
    case "steps":
      return labelOf(map, id);
    case "links": {
      const link = own(map.links, id);
      return link ? words.canvas.linkLabel(labelOf(map, link.from), labelOf(map, link.to)) : id;
    }
    case "inventory":
      return text.inventoryBefore(labelOf(map, id));
    case "supplier":
      return partyOf(map, "supplier")?.name || text.supplierName;
    case "customer":
      return partyOf(map, "customer")?.name || text.customerName;
    case "systems":
      return own(drawn(map, "systems"), id)?.name || text.unnamedSystem;
    case "improvements":
      return own(drawn(map, "improvements"), id)?.name || text.emptyBurst;
    case "notes": {
      const note = own(drawn(map, "notes"), id);
      return note?.text?.split("\n")[0] || (note?.kind === "goSee" ? text.goSee : text.emptyNote);
    }
    case "ropes":
      return own(map.ropes, id)?.name || text.unnamedRope;
    case "measures":
      return own(map.measures, id)?.name || text.unnamedMeasure;
    case "information":
      return own(drawn(map, "information"), id)?.name || text.information;
  }
}

/** A thing as it is said to those who cannot see it. */
export function sayThing(map: StreamMap, path: DrawnThing): string {
  const thing = readThing(path);
  if (thing === null) return path;
  const name = nameOfThing(map, path);
  const { kind, id } = thing;
  switch (kind) {
    case "improvements": {
      const on = own(drawn(map, "improvements"), id)?.on;
      return on === undefined ? text.burstLabel(name) : text.burstOn(name, nameOfThing(map, on));
    }
    case "notes":
      return own(drawn(map, "notes"), id)?.kind === "goSee" ? text.goSeeLabel(name) : text.noteLabel(name);
    case "systems":
      return text.systemLabel(name);
    case "supplier":
      return text.supplierLabel(name);
    case "customer":
      return text.customerLabel(name);
    case "inventory": {
      const { count, time } = own(map.steps, id)?.inventory ?? {};
      const figures = [
        ...(count === undefined ? [] : [text.countWaiting(count)]),
        ...(time === undefined ? [] : [text.waitsFor(localDecimals(time))]),
      ];
      return figures.length === 0 ? name : `${name}: ${figures.join(", ")}`;
    }
    case "ropes": {
      const rope = own(map.ropes, id);
      return rope ? text.ropeLabel(name, rope.limit, labelOf(map, rope.from), labelOf(map, rope.to)) : name;
    }
    case "measures": {
      const measure = own(map.measures, id);
      return measure ? text.measureLabel(name, labelOf(map, measure.from), labelOf(map, measure.to)) : name;
    }
    case "information": {
      const flow = own(drawn(map, "information"), id);
      return flow
        ? text.informationLabel(flow.name ?? "", nameOfThing(map, flow.from), nameOfThing(map, flow.to))
        : name;
    }
    default:
      return name;
  }
}
