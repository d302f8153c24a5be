import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { splitRegions } from "../../model/splits";
import type { SplitRegion } from "../../model/splits";
import { customer, nextSteps, outgoingLinks } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import type { Report } from "./Report";

/** Copies of an item must come together again: a split is left only through its join. */
export function checkSplits(map: StreamMap, report: Report): void {
  const regions = splitRegions(map);
  for (const region of regions.values()) checkRegion(map, region, report);
  const joined = new Set([...regions.values()].flatMap(({ joins }) => joins));
  for (const [id, step] of Object.entries(map.steps)) {
    if (step.join === "all" && !joined.has(id))
      report("error", ["steps", id, "join"], "join.noSplit", { step: labelOf(map, id) });
    if (step.split === "all" && outgoingLinks(map, id).length < 2)
      report("warning", ["steps", id, "split"], "split.one", { step: labelOf(map, id) });
  }
  checkRework(map, [...regions.values()], report);
}

function checkRegion(map: StreamMap, { split, joins, ends, inside }: SplitRegion, report: Report): void {
  const step = labelOf(map, split);
  const keys = ["steps", split, "split"];
  for (const end of ends) report("error", keys, "split.end", { step, end: labelOf(map, end) });
  if (joins.length > 1)
    report("error", keys, "split.joins", { step, joins: joins.map((id) => labelOf(map, id)) });
  for (const id of inside) {
    for (const { id: linkId, link } of outgoingLinks(map, id))
      if (link.to === split) report("error", ["links", linkId], "split.back", { step });
  }
}

/** A defect that a branch finds may not go back to before the split: its sisters would wait at the join for ever. */
function checkRework(map: StreamMap, regions: readonly SplitRegion[], report: Report): void {
  if (regions.length === 0) return;
  for (const [id, step] of Object.entries(map.steps)) {
    const share = step.percentCompleteAccurate;
    if (share === undefined || share >= 100 || step.rework?.foundBy === customer) continue;
    const named = step.rework?.foundBy;
    // A step that splits finds its own defects.
    const finders = named !== undefined ? [named] : step.split === "all" ? [id] : nextSteps(map, id);
    const to = step.rework?.to ?? id;
    if (own(map.steps, to) === undefined) continue;
    for (const finder of finders) {
      const region = regions.find(({ inside }) => inside.has(finder) && !inside.has(to));
      if (region === undefined) continue;
      const names = {
        step: labelOf(map, id),
        finder: labelOf(map, finder),
        to: labelOf(map, to),
        split: labelOf(map, region.split),
      };
      report("error", ["steps", id, "rework"], "split.rework", names);
    }
  }
}
