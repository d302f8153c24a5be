import { STEP_WIDTH, type Place } from "../../model/placeSteps";
import { reworkEdges, type ReworkEdge } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { CUSTOMER_WIDTH, rowCustomerPlace } from "./mapGeometry";
import { reworkLanes, reworkTop, type WayBack } from "./reworkLanes";

/** A way back over the row as it is drawn. */
export interface DrawnWayBack extends WayBack {
  readonly back: ReworkEdge;
  /** The step that finds; null: the customer. */
  readonly finder: string | null;
  readonly lane: number;
  /** Height of its level part. */
  readonly level: number;
}

const known = new WeakMap<StreamMap, readonly DrawnWayBack[]>();

/** Every way back over the row, each on a lane of its own. */
export function waysBack(map: StreamMap, places: ReadonlyMap<string, Place>): readonly DrawnWayBack[] {
  const before = known.get(map);
  if (before !== undefined) return before;
  const [customerX, customerY] = rowCustomerPlace(map, places) ?? [0, 0];
  const found = reworkEdges(map).flatMap((back) => {
    const finders = back.foundBy.length > 0 ? back.foundBy : [null];
    return finders.map((finder) => ({ back, finder, id: `rework:${JSON.stringify([back.step, finder])}` }));
  });
  const middle = (step: string | null, share: number): number => {
    const place = step === null ? undefined : places.get(step);
    return place ? place[0] + STEP_WIDTH * share : customerX + CUSTOMER_WIDTH / 2;
  };
  const top = (step: string | null): number => (step === null ? customerY : places.get(step)?.[1]) ?? 0;
  const ways = found.map(({ id, finder, back }) => {
    const [fromTop, toTop] = [top(finder), top(back.to)];
    return {
      id,
      back,
      finder,
      from: middle(finder, 0.7),
      to: middle(back.to, 0.3),
      row: Math.min(fromTop, toTop),
    };
  });
  const lanes = reworkLanes(ways);
  const drawn = ways.map((way): DrawnWayBack => {
    const lane = lanes.get(way.id) ?? 0;
    return { ...way, lane, level: reworkTop(way.row, way.row, lane) };
  });
  known.set(map, drawn);
  return drawn;
}
