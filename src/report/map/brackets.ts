import { own } from "../../model/own";
import { pointerTo } from "../../model/pointer";
import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import { spanOf } from "../../model/ropes";
import type { DrawnThing, StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { arrivalPlaces } from "./endPlaces";
import { ARRIVAL_HEIGHT, READOUT_HEIGHT } from "./mapGeometry";
import { linkDetours, STRIP_TOP, type Detour } from "./linkDetours";
import { reworkLanes } from "./reworkLanes";

/** Height of the strip that a rope or a measure takes under its steps. */
export const BRACKET_HEIGHT = 34;
const ASIDE = 9;

/**
 * A rope, a measure, or the way of work that a step makes at another one, as it is drawn: down at its first
 * step, along under the boxes, up at its last.
 */
export interface DrawnBracket {
  readonly path: DrawnThing;
  readonly kind: "ropes" | "measures" | "spawns";
  readonly id: string;
  readonly label: string;
  /** At the end that work comes to; null for what has no direction. */
  readonly tip: "left" | "right" | null;
  readonly left: number;
  readonly right: number;
  /** Where the ends begin: half way down the outer boxes. */
  readonly leftTop: number;
  readonly rightTop: number;
  /** Height of the part that runs along. */
  readonly foot: number;
}

/** A link around boxes, with the height of its level part. */
export interface DrawnDetour extends Pick<Detour, "left" | "right"> {
  readonly level: number;
  /** It runs in a strip under the boxes. */
  readonly isUnder: boolean;
}

/** All that takes a strip under the boxes. */
interface Strips {
  readonly brackets: readonly DrawnBracket[];
  readonly detours: ReadonlyMap<string, DrawnDetour>;
}

const known = new WeakMap<StreamMap, Strips>();

/** Every rope and measure whose steps are on the map, each with a strip of its own; short ones lie over long ones. */
export function brackets(map: StreamMap, places: ReadonlyMap<string, Place>): readonly DrawnBracket[] {
  return strips(map, places).brackets;
}

/** Every link that leads around boxes, by its name on the canvas; under them each has a strip of its own. */
export function detours(
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, DrawnDetour> {
  return strips(map, places).detours;
}

function strips(map: StreamMap, places: ReadonlyMap<string, Place>): Strips {
  const before = known.get(map);
  if (before !== undefined) return before;
  const arrivals = arrivalPlaces(map, places);
  const found = (["ropes", "measures"] as const).flatMap((kind) =>
    Object.entries(map[kind] ?? {}).flatMap(([id, span]) => {
      const ends = spanEnds(places, span.from, span.to);
      if (ends === null) return [];
      const around = spanOf(map, span);
      const rows = [...around].flatMap((step) => places.get(step)?.[1] ?? []);
      // Work that arrives in the middle of the stream stands under its step, within the rope.
      const arriving = arrivals.flatMap(({ arrival, at }) =>
        around.has(arrival.to) && at[1] > (places.get(arrival.to)?.[1] ?? 0) + STEP_HEIGHT
          ? [at[1] + ARRIVAL_HEIGHT - READOUT_HEIGHT]
          : [],
      );
      const base = Math.max(
        ...rows.map((top) => top + STEP_HEIGHT),
        ends.leftTop - 100 + STEP_HEIGHT,
        ends.rightTop - 100 + STEP_HEIGHT,
        ...arriving,
      );
      const limit = kind === "ropes" ? own(map.ropes, id)?.limit : undefined;
      const name = span.name ?? (kind === "measures" ? words.symbols.unnamedMeasure : "");
      const label = [name, ...(limit === undefined ? [] : [words.symbols.ropeMax(limit)])]
        .filter((part) => part !== "")
        .join(" · ");
      return [{ path: pointerTo(kind, id), kind, id, label, tip: null, ...ends, base }];
    }),
  );
  const made = Object.entries(map.steps).flatMap(([step, { spawns }]) =>
    Object.entries(spawns ?? {}).flatMap(([id, { to, type, chance }]) => {
      const [from, there] = [places.get(step), places.get(to)];
      if (!from || !there || step === to) return [];
      const [start, end] = [from[0] + STEP_WIDTH * 0.62, there[0] + STEP_WIDTH * 0.38];
      const name = own(map.types, type ?? "")?.name ?? type ?? "";
      return [
        {
          path: pointerTo("steps", step, "spawns", id),
          kind: "spawns" as const,
          id,
          label: words.symbols.spawnLabel(name, chance),
          tip: end < start ? ("left" as const) : ("right" as const),
          left: Math.min(start, end),
          right: Math.max(start, end),
          leftTop: (start < end ? from : there)[1] + STEP_HEIGHT,
          rightTop: (start < end ? there : from)[1] + STEP_HEIGHT,
          base: Math.max(from[1], there[1]) + STEP_HEIGHT,
        },
      ];
    }),
  );
  const all = [...found, ...made];
  const lanesWith = (under: readonly Detour[]): ReadonlyMap<string, number> =>
    reworkLanes([
      ...all.map(({ path, left, right, base }) => ({ id: path, from: left, to: right, row: base })),
      ...under.map(({ id, left, right, base }) => ({ id, from: left, to: right, row: base })),
    ]);
  const footIn = (lane: number, base: number): number => base + STRIP_TOP + lane * BRACKET_HEIGHT;
  const around = linkDetours(map, places);
  const first = around.filter(({ level }) => level === null);
  const firstLanes = lanesWith(first);
  // A row of boxes close under a strip leaves room for few lines: the others lead under it as well.
  const under = first.map((one) =>
    one.isHiddenAt(footIn(firstLanes.get(one.id) ?? 0, one.base)) ? { ...one, base: one.deepest } : one,
  );
  const lanes = under.every((one, index) => one === first[index]) ? firstLanes : lanesWith(under);
  const drawn = all.map(({ base, ...bracket }): DrawnBracket => {
    const lane = lanes.get(bracket.path) ?? 0;
    return {
      ...bracket,
      // Those that end at the same step must not lie on one another.
      left: bracket.left - (lane % 4) * 5,
      right: bracket.right + (lane % 4) * 5,
      foot: footIn(lane, base),
    };
  });
  const detoured = [
    ...under.map(({ id, left, right, base }) => ({
      id,
      left,
      right,
      level: footIn(lanes.get(id) ?? 0, base),
      isUnder: true,
    })),
    ...around.flatMap(({ id, left, right, level }) =>
      level === null ? [] : [{ id, left, right, level, isUnder: false }],
    ),
  ];
  const result = { brackets: drawn, detours: new Map(detoured.map(({ id, ...one }) => [id, one])) };
  known.set(map, result);
  return result;
}

/** The outer edges of a span from one step to another; null when one of them is not on the map. */
export function spanEnds(
  places: ReadonlyMap<string, Place>,
  from: string,
  to: string,
): Pick<DrawnBracket, "left" | "right" | "leftTop" | "rightTop"> | null {
  const [a, b] = [places.get(from), places.get(to)];
  if (!a || !b) return null;
  const [first, last] = a[0] <= b[0] ? [a, b] : [b, a];
  return {
    left: first[0] - ASIDE,
    right: last[0] + STEP_WIDTH + ASIDE,
    leftTop: first[1] + 100,
    rightTop: last[1] + 100,
  };
}

/** The lowest line of all ropes, measures and ways around boxes; the top of everything where there are none. */
export function bracketsBottom(map: StreamMap, places: ReadonlyMap<string, Place>): number {
  const under = [...detours(map, places).values()].flatMap(({ isUnder, level }) => (isUnder ? level : []));
  const feet = [...brackets(map, places).map(({ foot }) => foot), ...under];
  return Math.max(-Infinity, ...feet.map((foot) => foot + BRACKET_HEIGHT / 2));
}
