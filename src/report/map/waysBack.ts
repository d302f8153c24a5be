import { STEP_WIDTH, type Place } from "../../model/placeSteps";
import { reworkEdges, type ReworkEdge } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { CUSTOMER_WIDTH, rowCustomerPlace } from "./mapGeometry";
import { BoxesInTheWay, type Asides } from "./linkWay";
import { reworkLanes, reworkTop, type WayBack } from "./reworkLanes";

/** A way back over the row as it is drawn. Its `from` and `to` are where its level part begins and ends. */
export interface DrawnWayBack extends WayBack {
  readonly back: ReworkEdge;
  /** The step that finds; null: the customer. */
  readonly finder: string | null;
  /** Only one of several ways of the same flaws says how much of the work takes them. */
  readonly isSaid: boolean;
  readonly asides: Asides;
  readonly lane: number;
  /** Height of its level part. */
  readonly level: number;
}

/** From a box's side to a way that passes it: out of a step below it, and back into one. */
const BESIDE_OUT = 18;
const BESIDE_IN = 10;

const known = new WeakMap<StreamMap, readonly DrawnWayBack[]>();

/** Every way back over the row, each on a lane of its own, and none behind a box. */
export function waysBack(map: StreamMap, places: ReadonlyMap<string, Place>): readonly DrawnWayBack[] {
  const before = known.get(map);
  if (before !== undefined) return before;
  const boxes = new BoxesInTheWay(places.values());
  const [customerX, customerY] = rowCustomerPlace(map, places) ?? [0, 0];
  const found = reworkEdges(map).flatMap((back) => {
    const finders = back.foundBy.length > 0 ? back.foundBy : [null];
    return finders.map((finder, index) => ({
      back,
      finder,
      isSaid: index === 0,
      id: `rework:${JSON.stringify([back.step, finder])}`,
    }));
  });
  const endAt = (step: string | null, share: number): Place => {
    const place = step === null ? undefined : places.get(step);
    return place ? [place[0] + STEP_WIDTH * share, place[1]] : [customerX + CUSTOMER_WIDTH / 2, customerY];
  };
  /** How far aside a way must run from this end up to over the row. */
  const aside = ([x, top]: Place, row: number, beside: number): number => {
    const over = reworkTop(row, row, 0);
    const isHidden = (at: number): boolean =>
      boxes.hide([
        [at, top],
        [at, over],
      ]);
    if (!isHidden(x)) return 0;
    const above = boxes.between(x, x).filter(([, y]) => y < top);
    const right = Math.max(...above.map(([left]) => left)) + STEP_WIDTH + beside;
    const left = Math.min(...above.map(([one]) => one)) - beside;
    return (isHidden(right) && !isHidden(left) ? left : right) - x;
  };
  const over = (way: (typeof found)[number], row?: number) => {
    const [start, end] = [endAt(way.finder, 0.7), endAt(way.back.to, 0.3)];
    const top = row ?? Math.min(start[1], end[1]);
    const asides = {
      out: way.finder === null ? 0 : aside(start, top, BESIDE_OUT),
      into: aside(end, top, BESIDE_IN),
    };
    return { ...way, asides, from: start[0] + asides.out, to: end[0] + asides.into, row: top };
  };
  const levels = <T extends WayBack>(ways: readonly T[]) => {
    const lanes = reworkLanes(ways);
    return ways.map((way) => {
      const lane = lanes.get(way.id) ?? 0;
      return { ...way, lane, level: reworkTop(way.row, way.row, lane) };
    });
  };
  // Between two rows there is room for few: the others run over the upper row.
  const near = levels(found.map((way) => over(way)));
  const isHidden = ({ from, to, level }: (typeof near)[number]): boolean =>
    boxes.hide([
      [from, level],
      [to, level],
    ]);
  const raised = near.map((way) => {
    if (!isHidden(way)) return way;
    const [left, right] = [Math.min(way.from, way.to), Math.max(way.from, way.to)];
    return over(way, Math.min(...boxes.between(left, right).map(([, y]) => y)));
  });
  const drawn = raised.every((way, index) => way === near[index]) ? near : levels(raised);
  known.set(map, drawn);
  return drawn;
}
