import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { spanOf } from "../../model/ropes";
import { reachedFrom } from "../../model/structure";
import type { Arrival, StreamMap } from "../../model/StreamMap";
import type { Report } from "./Report";

/** How work is let in and moved on: arrivals, ropes, limits and batches that could never move. */
export function checkRelease(map: StreamMap, report: Report): void {
  for (const [id, arrival] of Object.entries(map.arrivals ?? {})) checkArrival(map, id, arrival, report);
  checkSpans(map, report);
  checkBatches(map, report);
}

function checkArrival(map: StreamMap, id: string, arrival: Arrival, report: Report): void {
  const keys = ["arrivals", id];
  if (arrival.always !== true) {
    if (arrival.every === undefined) report("error", keys, "arrival.never", { arrival: id });
    return;
  }
  for (const field of ["every", "size"] as const) {
    if (arrival[field] !== undefined)
      report("warning", [...keys, field], "arrival.both", { arrival: id, field });
  }
  const step = own(map.steps, arrival.to);
  if (step === undefined || step.wipLimit !== undefined) return;
  if (Object.values(map.ropes ?? {}).some((rope) => rope.from === arrival.to)) return;
  report("error", [...keys, "always"], "arrival.unlimited", { arrival: id, step: labelOf(map, arrival.to) });
}

function checkSpans(map: StreamMap, report: Report): void {
  const reachedBy = new Map<string, ReadonlySet<string>>();
  for (const name of ["ropes", "measures"] as const) {
    for (const [id, { from, to }] of Object.entries(map[name] ?? {})) {
      if (own(map.steps, from) === undefined || own(map.steps, to) === undefined) continue;
      const reached = reachedBy.get(from) ?? reachedFrom(map, [from]);
      reachedBy.set(from, reached);
      if (reached.has(to)) continue;
      report("error", [name, id], "span.noPath", { from: labelOf(map, from), to: labelOf(map, to) });
    }
  }
}

/** An incomplete batch that nothing sends off must fit into every limit around it. */
function checkBatches(map: StreamMap, report: Report): void {
  const waiting = Object.entries(map.steps).filter(
    ([, step]) => step.batch !== undefined && step.batch.atMost === undefined,
  );
  const spans =
    waiting.length === 0
      ? []
      : Object.entries(map.ropes ?? {}).map(([id, rope]) => ({ id, rope, span: spanOf(map, rope) }));
  for (const [id, { batch, wipLimit }] of waiting) {
    const size = batch!.size;
    const keys = ["steps", id, "batch", "size"];
    if (wipLimit !== undefined && size > wipLimit)
      report("error", keys, "batch.overLimit", { step: labelOf(map, id), size, limit: wipLimit });
    for (const { id: ropeId, rope, span } of spans) {
      if (size <= rope.limit || !span.has(id)) continue;
      report("error", keys, "batch.overRope", {
        step: labelOf(map, id),
        size,
        limit: rope.limit,
        rope: rope.name ?? ropeId,
      });
    }
  }
  for (const { id, rope, span } of spans) {
    // Each may hold all but one of a batch; when that fills the rope, nobody may be left to complete any.
    const inside = waiting.filter(([step, { batch }]) => span.has(step) && batch!.size <= rope.limit);
    const held = inside.reduce((sum, [, { batch }]) => sum + batch!.size - 1, 0);
    if (inside.length < 2 || held < rope.limit) continue;
    report("warning", ["ropes", id, "limit"], "batch.fillRope", {
      steps: inside.map(([step]) => labelOf(map, step)),
      held,
      limit: rope.limit,
      rope: rope.name ?? id,
    });
  }
  for (const [id, { batch }] of Object.entries(map.steps)) {
    if (batch?.mode === "transfer" && batch.setup !== undefined) {
      report("warning", ["steps", id, "batch", "setup"], "batch.setupIgnored", { step: labelOf(map, id) });
    }
  }
}
