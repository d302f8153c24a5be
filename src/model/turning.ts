import { addEntry, setEntry } from "./edits";
import { newId } from "./ids";
import { own, withoutEntries } from "./own";
import { dialsOf, turnDial, type StepSetting } from "./stepSettings";
import type { StreamMap } from "./StreamMap";

/** What is turned up and down to draw a curve of the stream: a rope's limit, or a setting of a step. */
export type Turned =
  | { readonly kind: "rope"; readonly id: string }
  | { readonly kind: StepSetting; readonly id: string };

/** A value of what is turned; null: no limit, no date. */
export type TurnedValue = number | string | null;

/** The values that something can be turned to, in order, and the one it stands at; null where there is no such thing. */
export function valuesOf(
  map: StreamMap,
  { kind, id }: Turned,
): { readonly values: readonly TurnedValue[]; readonly now: TurnedValue } | null {
  if (kind === "rope") {
    const rope = own(map.ropes, id);
    if (rope === undefined) return null;
    const most = Math.max(15, 2 * rope.limit);
    return { values: [...Array.from({ length: most }, (_, at) => at + 1), null], now: rope.limit };
  }
  const dial = dialsOf(map, id).find(({ setting }) => setting === kind);
  return dial === undefined ? null : { values: dial.values, now: dial.values[dial.at] ?? null };
}

/** The map with it turned to a value. A rope without limit is none. */
export function turnTo(map: StreamMap, { kind, id }: Turned, value: TurnedValue): StreamMap {
  if (kind !== "rope") return turnDial(map, id, kind, value);
  if (typeof value === "number") return setEntry(map, "ropes", id, { limit: value });
  const ropes = withoutEntries(map.ropes ?? {}, new Set([id]));
  return ropes === map.ropes ? map : { ...map, ropes };
}

/** The map with at most so many between entering one step and leaving another: the rope that is there, or a new one. */
export function limitSpan(
  map: StreamMap,
  { from, to }: { readonly from: string; readonly to: string },
  limit: number,
): StreamMap {
  const there = Object.entries(map.ropes ?? {}).find(([, rope]) => rope.from === from && rope.to === to);
  return there === undefined
    ? addEntry(map, "ropes", newId(map.ropes, "release", "rope"), { from, to, limit })
    : setEntry(map, "ropes", there[0], { limit });
}

/** Evenly spread values, the first, the last and the one that it stands at among them. */
export function spreadOver<T>(values: readonly T[], now: T, most: number): readonly T[] {
  if (values.length <= most) return values;
  const last = values.length - 1;
  const kept = new Set([values.indexOf(now)]);
  for (let point = 0; point < most; point += 1) kept.add(Math.round((point * last) / (most - 1)));
  return values.filter((_, index) => kept.has(index));
}
