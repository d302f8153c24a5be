import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { splitRegions } from "../../model/splits";
import type { SplitRegion } from "../../model/splits";
import { customer, incomingLinks, nextSteps, outgoingLinks } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import type { Report } from "./Report";

/** Copies of an item must come together again: a split is left only through its join. */
export function checkSplits(map: StreamMap, report: Report): void {
  const regions = splitRegions(map);
  const within = new Set<string>();
  for (const region of regions.values()) {
    const shared = sharingJoin(map, region, [...regions.values()]);
    for (const [split, join] of shared) {
      // Of several that it lies in, the nearest is the one to begin with.
      if (!within.has(split)) {
        const [step, outer] = [labelOf(map, split), labelOf(map, region.split)];
        report("error", ["steps", split, "split"], "split.within", { step, outer, join: labelOf(map, join) });
      }
      within.add(split);
    }
    checkRegion(map, region, shared.size > 0, report);
  }
  const joined = new Set([...regions.values()].flatMap(({ joins }) => joins));
  for (const [id, step] of Object.entries(map.steps)) {
    if (step.join === "all" && !joined.has(id))
      report("error", ["steps", id, "join"], "join.noSplit", { step: labelOf(map, id) });
    if (step.split === "all" && outgoingLinks(map, id).length < 2)
      report("warning", ["steps", id, "split"], "split.one", { step: labelOf(map, id) });
  }
  checkRework(map, [...regions.values()], report);
}

/**
 * Splits within this one that come to the same join, with that join. Copies are joined where they were split: what a
 * join puts together is one copy of the outer split, and waits for its sisters at another join behind it.
 */
function sharingJoin(
  map: StreamMap,
  { split, joins, ends, inside }: SplitRegion,
  regions: readonly SplitRegion[],
): ReadonlyMap<string, string> {
  const inner = regions.filter((each) => inside.has(each.split) && each.joins.length === 1);
  const found = new Map<string, string>();
  for (const join of new Set(inner.flatMap((each) => each.joins))) {
    const there = inner.filter((each) => each.joins[0] === join);
    const isWithin = (id: string): boolean => there.some((each) => each.split === id || each.inside.has(id));
    const alsoDirectly = incomingLinks(map, join).some(
      ({ link: { from } }) => (from === split || inside.has(from)) && !isWithin(from),
    );
    // Several that meet in one join are right where another join follows.
    const noOther = there.length > 1 && ends.length > 0 && joins.every((id) => id === join);
    if (alsoDirectly || noOther) for (const each of there) found.set(each.split, join);
  }
  return found;
}

function checkRegion(
  map: StreamMap,
  { split, joins, ends, inside }: SplitRegion,
  isExplained: boolean,
  report: Report,
): void {
  const step = labelOf(map, split);
  const keys = ["steps", split, "split"];
  if (!isExplained)
    for (const end of ends) report("error", keys, "split.end", { step, end: labelOf(map, end) });
  if (joins.length > 1 && !isExplained)
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
