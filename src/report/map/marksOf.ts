import { byId } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { typeMark, type TypeMark } from "../symbols/typeMarks";

const known = new WeakMap<object, ReadonlyMap<string, TypeMark>>();

/** The shape and colour by which an entry of a collection (a pool, a type of work) is known everywhere on the map. */
export function marksOf(collection: StreamMap["pools"] | StreamMap["types"]): ReadonlyMap<string, TypeMark> {
  if (collection === undefined) return new Map();
  const before = known.get(collection);
  if (before !== undefined) return before;
  const marks = new Map(
    Object.keys(collection)
      .sort(byId)
      .map((id, index): [string, TypeMark] => [id, typeMark(index)]),
  );
  known.set(collection, marks);
  return marks;
}
