import { placeSteps, STEP_WIDTH, type Place } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import type { DrumBufferRope } from "../../runs/focus/Journey";
import { words } from "../../words/words";
import type { Footprint } from "../footprints";
import { bufferText } from "../ropeSentences";
import { customerPlace } from "./endPlaces";
import { boxAround, CUSTOMER_WIDTH } from "./mapGeometry";
import { waysBack } from "./waysBack";

/** What the walk through the five steps draws over the map. */
export interface WalkMarks {
  /** How many times as large as usual its signs are, so that they can be read on a small picture. */
  readonly signs?: number;
  readonly footprints: readonly Footprint[];
  /** With the round that tied it. */
  readonly rope: (DrumBufferRope & { readonly round: number }) | null;
}

/** Words of the walk on the map, by their middle. */
export interface WalkLabel {
  readonly at: Place;
  readonly lines: readonly string[];
}

/** Where all of it is drawn, on the screen and on paper. */
export interface WalkShapes {
  /** From one place of the constraint to the next. */
  readonly ways: readonly string[];
  /** A footprint by its middle, with its number. */
  readonly prints: readonly { readonly at: Place; readonly number: number }[];
  /** The drum by its top left corner; the rope from it to where work is let in, and its tip. */
  readonly drum: { readonly at: Place; readonly rope: string; readonly tip: Place } | null;
  readonly labels: readonly WalkLabel[];
}

export const DRUM_WIDTH = 46;
export const DRUM_HEIGHT = 38;
export const PRINT_WIDTH = 27;
export const PRINT_HEIGHT = 42;

/** Places the footprints, drum, buffer and rope on a map. What is not on the map is left out. */
export function walkShapes(map: StreamMap, { footprints, rope, signs = 1 }: WalkMarks): WalkShapes {
  const places = placeSteps(map);
  const steps = boxAround(places);
  if (steps === null) return { ways: [], prints: [], drum: null, labels: [] };
  const taken = new Map<string, number>();
  const beside = (key: string): number => {
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    return before * PRINT_WIDTH * 1.3 * signs;
  };
  const customer = customerPlace(map, places);
  const stops = footprints.map(({ number, steps: at, atCustomer }) => ({
    number,
    at: [
      ...at.flatMap((id): Place[] => {
        const place = places.get(id);
        return place === undefined ? [] : [[place[0] + STEP_WIDTH - 14 - beside(id), place[1] - 18]];
      }),
      ...(atCustomer && customer !== null
        ? [[customer[0] + CUSTOMER_WIDTH / 2 - beside("the customer"), customer[1] - 24] as const]
        : []),
    ],
  }));
  const ways = stops.slice(1).flatMap(({ at: [to] }, index) => {
    const [from] = stops[index]!.at;
    const isSame = from === undefined || to === undefined || Math.abs(from[0] - to[0]) < STEP_WIDTH / 2;
    return isSame ? [] : [wayBetween(from, to)];
  });
  const prints = stops.flatMap(({ number, at }) => at.map((one) => ({ number, at: one })));
  const top = Math.min(steps.top, ...waysBack(map, places).map(({ level }) => level));
  return { ways, prints, ...drumAndRope(places, rope, top - 104) };
}

function drumAndRope(
  places: ReadonlyMap<string, Place>,
  rope: WalkMarks["rope"],
  level: number,
): Pick<WalkShapes, "drum" | "labels"> {
  const [drum, start] = rope === null ? [] : [places.get(rope.drum), places.get(rope.start)];
  if (rope === null || drum === undefined || start === undefined) return { drum: null, labels: [] };
  const text = words.walk.rope;
  const at: Place = [drum[0] - 6, drum[1] - DRUM_HEIGHT + 8];
  const [from, tip]: [number, Place] = [at[0] + DRUM_WIDTH / 2, [start[0] + 40, start[1] - 3]];
  return {
    drum: {
      at,
      rope: `M${from} ${at[1]} L${from} ${level + 12} Q${from} ${level} ${turned(from, tip[0])} ${level} L${turned(tip[0], from)} ${level} Q${tip[0]} ${level} ${tip[0]} ${level + 12} L${tip[0]} ${tip[1] - 8}`,
      tip,
    },
    labels: [
      { at: [(from + tip[0]) / 2, level], lines: [text.rope(rope.round, rope.limit)] },
      {
        at: [drum[0] - 50, drum[1] + 30],
        lines: [text.buffer, text.waiting(bufferText(rope))],
      },
      { at: [from - 58, at[1] + 4], lines: [text.drum] },
    ],
  };
}

/** Where a corner begins on the way from one side to the other. */
const turned = (from: number, to: number): number => from + Math.sign(to - from) * 12;

function wayBetween([x1, y1]: Place, [x2, y2]: Place): string {
  const lift = 16 + Math.min(26, Math.abs(x2 - x1) / 12);
  const half = PRINT_HEIGHT / 2 + 2;
  return `M${x1} ${y1 - half} Q${(x1 + x2) / 2} ${Math.min(y1, y2) - half - 2 * lift} ${x2} ${y2 - half}`;
}
