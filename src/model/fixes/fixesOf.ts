import { defaultCalendar } from "../durations";
import { setMapField } from "../edits";
import { pointerKeys } from "../pointer";
import type { Problem } from "../Problem";
import { removeChange } from "../scenarioEdits";
import type { StreamMap } from "../StreamMap";
import { fix, type Fix } from "./Fix";
import { arrivalFixes, connectFixes, linkFixes, paceFixes, shareFixes } from "./flowFixes";
import { stepFixes } from "./stepFixes";

/**
 * What would mend a problem of the map, the likeliest first; empty where only a person can know. Each is one edit: after it
 * the problem is gone, and nothing else has changed.
 */
export function fixesOf(map: StreamMap, { path, code }: Pick<Problem, "path" | "code">): readonly Fix[] {
  const [collection, id, ...field] = pointerKeys(path) ?? [];
  if (code.startsWith("share.") && id !== undefined) return shareFixes(map, id, code);
  if (code === "flow.unreached" || code === "link.forgotten")
    return id === undefined ? [] : connectFixes(map, id, code);
  if (code === "demand.arrivals") return paceFixes(map);
  switch (collection) {
    case "links":
      return id === undefined ? [] : linkFixes(map, id, code);
    case "arrivals":
      return arrivalFixes(map, id, code);
    case "steps":
      return id === undefined ? [] : stepFixes(map, id, field, code);
    case "calendar":
      return id === "hoursPerDay" || id === "daysPerWeek" ? [usualCalendar(id)] : [];
    case "scenarios":
      return id !== undefined && code.startsWith("change.") ? [withoutChange(id, Number(field.at(-1)))] : [];
    case "experiment":
      return code === "experiment.warmUp" ? [autoWarmUp] : [];
    default:
      return [];
  }
}

const autoWarmUp = fix("warmUp.auto", {}, (map) =>
  setMapField(map, "experiment", { ...map.experiment, warmUp: "auto" }),
);

function withoutChange(scenario: string, index: number): Fix {
  return fix("change.away", {}, (map) => removeChange(map, scenario, index));
}

function usualCalendar(field: "hoursPerDay" | "daysPerWeek"): Fix {
  return fix("calendar.usual", { field, usual: defaultCalendar[field] }, (map) => {
    const { [field]: _, ...rest } = map.calendar ?? {};
    return setMapField(map, "calendar", Object.keys(rest).length > 0 ? rest : undefined);
  });
}
