import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { reachedFrom } from "../../model/structure";
import type { Arrival, StreamMap } from "../../model/StreamMap";
import { behindRopes, heldRopes, type HeldRope } from "./holding";
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
  const ropes = waiting.length === 0 ? [] : heldRopes(map);
  const behind = behindRopes(map, ropes);
  const neverFits = (around: HeldRope, id: string, size: number): boolean =>
    size > around.rope.limit && behind(around).has(id);
  for (const [id, { batch, wipLimit }] of waiting) {
    const size = batch!.size;
    const keys = ["steps", id, "batch", "size"];
    const step = labelOf(map, id);
    if (wipLimit !== undefined && size > wipLimit)
      report("error", keys, "batch.overLimit", { step, size, limit: wipLimit });
    for (const around of ropes) {
      if (neverFits(around, id, size))
        report("error", keys, "batch.overRope", { step, size, limit: around.rope.limit, rope: around.name });
    }
  }
  for (const around of ropes) {
    const { id, rope, name } = around;
    // Each may hold all but one of a batch; when that fills the rope, nobody may be left to complete any.
    const inside = waiting.filter(
      ([step, { batch }]) => around.held.has(step) && !neverFits(around, step, batch!.size),
    );
    const held = inside.reduce((sum, [, { batch }]) => sum + batch!.size - 1, 0);
    if (held < rope.limit) continue;
    report("warning", ["ropes", id, "limit"], "batch.fillRope", {
      steps: inside.map(([step]) => labelOf(map, step)),
      held,
      limit: rope.limit,
      rope: name,
    });
  }
  for (const [id, { batch }] of Object.entries(map.steps)) {
    if (batch?.mode === "transfer" && batch.setup !== undefined) {
      report("warning", ["steps", id, "batch", "setup"], "batch.setupIgnored", { step: labelOf(map, id) });
    }
  }
}
