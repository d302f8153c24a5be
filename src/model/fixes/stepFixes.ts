import { calendarOf, formatHours, meanHours, parseDuration, processTimeOf } from "../durations";
import { setRework, setStepField } from "../edits";
import { setFigure } from "../figureSources";
import { expectedLead } from "../inventory";
import { labelOf } from "../names";
import { own } from "../own";
import { percentOf } from "../quickFigures";
import { spanOf } from "../ropes";
import type { StreamMap } from "../StreamMap";
import { fix, type Fix, type FixParams } from "./Fix";

/** What can be mended at a step; `field` is the part of it that the problem points at. */
export function stepFixes(
  map: StreamMap,
  id: string,
  field: readonly string[],
  code: string,
): readonly Fix[] {
  const step = own(map.steps, id);
  if (step === undefined) return [];
  const name = labelOf(map, id);
  const away = (what: FixParams["field.away"]["field"], edit: Fix["edit"]): readonly Fix[] => [
    fix("field.away", { step: name, field: what }, edit),
  ];
  switch (code) {
    case "lead.short":
      return leadFixes(map, id, "process");
    case "inventory.lead":
      return leadFixes(map, id, "count");
    case "quality.fraction": {
      const percent = percentOf(step.percentCompleteAccurate ?? 0);
      return [
        fix("quality.percent", { step: name, percent }, (now) =>
          setStepField(now, id, "percentCompleteAccurate", percent),
        ),
      ];
    }
    case "name.twice":
      return renameFixes(map, id);
    case "pool.ignored": {
      const ignored = (["workers", "outages"] as const).find((name) => name === field[0]) ?? "availability";
      return away(ignored, (now) => setStepField(now, id, ignored, undefined));
    }
    case "batch.setupIgnored":
      return away("setup", (now) => {
        const { setup: _, ...batch } = now.steps[id]?.batch ?? { mode: "transfer" as const, size: 1 };
        return setStepField(now, id, "batch", batch);
      });
    case "split.one":
      return away("split", (now) => setStepField(now, id, "split", undefined));
    case "join.noSplit":
      return away("join", (now) => setStepField(now, id, "join", undefined));
    case "ref.pool":
      return away("pool", (now) => setStepField(now, id, "pool", undefined));
    case "ref.step":
      if (field[0] !== "rework") return [];
      return field[1] === "to"
        ? away("reworkTo", (now) => withoutRework(now, id, "to"))
        : away("foundBy", (now) => withoutRework(now, id, "foundBy"));
    case "batch.overLimit":
    case "batch.overRope":
      return batchFixes(map, id, code);
    default:
      return [];
  }
}

/** A rework that says nothing any more is taken away whole. */
function withoutRework(map: StreamMap, id: string, part: "to" | "foundBy"): StreamMap {
  const changed = setRework(map, id, { [part]: undefined });
  const left = changed.steps[id]?.rework;
  return left !== undefined && Object.keys(left).length === 0 ? setRework(changed, id, undefined) : changed;
}

/** The least that the lead time can be, or what the counted work says. What is worked out is nobody's estimate. */
function leadFixes(map: StreamMap, id: string, from: "process" | "count"): readonly Fix[] {
  const calendar = calendarOf(map);
  const process = processTimeOf(map, own(map.steps, id)!);
  const hours = from === "count" ? expectedLead(map, id) : process === null ? null : meanHours(process);
  if (hours === null) return [];
  // What was counted is rough: one unit says as much as is known.
  const rounded = formatHours(hours, calendar, { single: from === "count" });
  // Rounded down it would be too short again.
  const fits = from === "count" || (parseDuration(rounded, calendar) ?? 0) >= hours * (1 - 1e-9);
  const time = fits ? rounded : formatHours(hours, calendar, { exact: true });
  const params = { step: labelOf(map, id), time, from };
  return [fix("lead.set", params, (now) => setFigure(now, id, "leadTime", time))];
}

function renameFixes(map: StreamMap, id: string): readonly Fix[] {
  const step = labelOf(map, id);
  const taken = new Set(Object.values(map.steps).map(({ name }) => name?.trim().toLocaleLowerCase()));
  let number = 2;
  while (taken.has(`${step} ${number}`.toLocaleLowerCase())) number += 1;
  const name = `${step} ${number}`;
  return [fix("step.rename", { step, name }, (now) => setStepField(now, id, "name", name))];
}

function batchFixes(map: StreamMap, id: string, code: "batch.overLimit" | "batch.overRope"): readonly Fix[] {
  const step = own(map.steps, id);
  if (step?.batch === undefined) return [];
  const { batch, wipLimit } = step;
  const name = labelOf(map, id);
  const limits =
    code === "batch.overLimit"
      ? [wipLimit ?? batch.size]
      : Object.values(map.ropes ?? {}).flatMap((rope) => (spanOf(map, rope).has(id) ? [rope.limit] : []));
  const size = Math.min(...limits);
  const cut: readonly Fix[] =
    size >= 1 && size < batch.size
      ? [
          fix("batch.cut", { step: name, size }, (now) =>
            setStepField(now, id, "batch", { ...batch, ...now.steps[id]?.batch, size }),
          ),
        ]
      : [];
  if (code === "batch.overRope") return cut;
  const limit = batch.size;
  return [
    fix("limit.raise", { step: name, limit }, (now) => setStepField(now, id, "wipLimit", limit)),
    ...cut,
  ];
}
