/** A way back over the row: from the step that finds to the step that mends. */
export interface WayBack {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Top of the boxes over which it runs: ways over different rows are not in each other's way. */
  readonly row: number;
}

/** A lane for each way back, 0 the lowest, so that no two lie on one another; short ways lie under long ones. */
export function reworkLanes(ways: readonly WayBack[]): ReadonlyMap<string, number> {
  const span = (way: WayBack): [number, number] => [Math.min(way.from, way.to), Math.max(way.from, way.to)];
  const sorted = [...ways].sort((a, b) => {
    const [al, ar] = span(a);
    const [bl, br] = span(b);
    return ar - al - (br - bl) || al - bl;
  });
  const rows = new Map<number, [number, number][][]>();
  const found = new Map<string, number>();
  for (const way of sorted) {
    const [left, right] = span(way);
    const lanes = rows.get(way.row) ?? [];
    rows.set(way.row, lanes);
    let lane = 0;
    while (lanes[lane]?.some(([l, r]) => left < r && l < right)) lane += 1;
    (lanes[lane] ??= []).push([left, right]);
    found.set(way.id, lane);
  }
  return found;
}

/** The lowest lane, with its words, runs over the badge of a step that holds the stream back. */
const FIRST_LANE = 54;
const LANE_HEIGHT = 34;

/** Height of the level part of a way back, from the tops of the boxes that it leaves and enters. */
export function reworkTop(sourceTop: number, targetTop: number, lane: number): number {
  return Math.min(sourceTop, targetTop) - FIRST_LANE - lane * LANE_HEIGHT;
}
