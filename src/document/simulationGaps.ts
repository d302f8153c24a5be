import { calendarOf, parseDuration } from "../model/durations";
import { meanTimeBetweenArrivals } from "../model/metrics";
import { labelOf } from "../model/names";
import { pointerTo } from "../model/pointer";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import type { StreamMap } from "../model/StreamMap";

/** What a map that is otherwise right still lacks for a simulation (MODEL.md §4), each gap by name. */
export function simulationGaps(map: StreamMap): readonly Problem[] {
  const gaps: Problem[] = [];
  const steps = Object.entries(map.steps);
  if (steps.length === 0) gaps.push(problem("error", "/steps", "gap.noSteps", {}));
  if (Object.keys(map.arrivals ?? {}).length === 0)
    gaps.push(problem("error", "/arrivals", "gap.noArrivals", {}));
  for (const [id, step] of steps) {
    if (step.processTime === undefined)
      gaps.push(problem("error", pointerTo("steps", id), "gap.processTime", { step: labelOf(map, id) }));
    if (step.percentCompleteAccurate === 0) {
      gaps.push(
        problem("error", pointerTo("steps", id, "percentCompleteAccurate"), "quality.never", {
          step: labelOf(map, id),
        }),
      );
    }
  }
  const items = itemsOfARun(map);
  if (items > mostItems) gaps.push(problem("error", "/arrivals", "gap.tooMuch", { items, most: mostItems }));
  return gaps;
}

/** More would keep any machine busy for hours; nobody means it. */
const mostItems = 100_000_000;

function itemsOfARun(map: StreamMap): number {
  const horizon = parseDuration(map.experiment?.horizon ?? "52w", calendarOf(map)) ?? 0;
  const between = meanTimeBetweenArrivals(map);
  return between === null ? 0 : horizon / between;
}
