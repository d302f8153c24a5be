import { calendarOf, formatHours, parseDuration, parsePer } from "../../model/durations";
import { own } from "../../model/own";
import { applyScenario } from "../../model/scenarios";
import type { Goal, StreamMap } from "../../model/StreamMap";
import { Figures } from "./figures";
import type { Report } from "./Report";

const builtIn: ReadonlySet<string> = new Set(["leadTime", "flowTime", "throughput", "wip"]);

/** What is wanted and how it is looked at: goals, the experiment, and scenarios. */
export function checkPlans(map: StreamMap, report: Report): void {
  for (const [id, goal] of Object.entries(map.goals ?? {})) checkGoal(map, id, goal, report);
  checkExperiment(map, report);
  checkScenarios(map, report);
}

function checkGoal(map: StreamMap, id: string, goal: Goal, report: Report): void {
  const calendar = calendarOf(map);
  const { measure, per } = goal;
  if (!builtIn.has(measure) && own(map.measures, measure) === undefined)
    report("error", ["goals", id, "measure"], "ref.measure", { found: measure });
  if (goal.percentile !== undefined && !(goal.percentile > 0 && goal.percentile < 100)) {
    report("error", ["goals", id, "percentile"], "number.range", {
      found: goal.percentile,
      least: 0,
      most: 100,
      above: true,
      below: true,
    });
  }
  if ((goal.atMost === undefined) === (goal.atLeast === undefined))
    report("error", ["goals", id], "goal.target", {});
  const wantsNumber = measure === "throughput" || measure === "wip";
  if (wantsNumber && goal.percentile !== undefined)
    report("warning", ["goals", id, "percentile"], "goal.percentileIgnored", { measure });
  for (const field of ["atMost", "atLeast"] as const) {
    const value = goal[field];
    if (value === undefined) continue;
    const fits = wantsNumber
      ? typeof value === "number" && value >= 0
      : parseDuration(value, calendar) !== null;
    if (!fits) report("error", ["goals", id, field], "goal.value", { found: value, measure });
  }
  if (measure === "throughput" && (per === undefined || parsePer(per, calendar) === null)) {
    report("error", per === undefined ? ["goals", id] : ["goals", id, "per"], "goal.per", { found: per });
  }
}

/** So many runs of a map are made at most. */
export const mostReplications = 10_000;

function checkExperiment(map: StreamMap, report: Report): void {
  const { experiment } = map;
  if (experiment === undefined) return;
  const calendar = calendarOf(map);
  const figures = new Figures(calendar, report);
  figures.duration(["experiment", "horizon"], experiment.horizon, "some");
  figures.whole(["experiment", "replications"], experiment.replications, 1, mostReplications);
  figures.whole(["experiment", "seed"], experiment.seed, 0, null);
  if (experiment.warmUp === undefined || experiment.warmUp === "auto") return;
  figures.duration(["experiment", "warmUp"], experiment.warmUp);
  const warmUp = parseDuration(experiment.warmUp, calendar);
  const horizon = parseDuration(experiment.horizon ?? "52w", calendar);
  if (warmUp !== null && horizon !== null && horizon > 0 && warmUp >= horizon) {
    const texts = { warmUp: formatHours(warmUp, calendar), horizon: formatHours(horizon, calendar) };
    report("error", ["experiment", "warmUp"], "experiment.warmUp", texts);
  }
}

function checkScenarios(map: StreamMap, report: Report): void {
  for (const [id, scenario] of Object.entries(map.scenarios ?? {})) {
    if (typeof scenario.basedOn === "string" && own(map.scenarios, scenario.basedOn) === undefined) {
      report("error", ["scenarios", id, "basedOn"], "ref.scenario", { found: scenario.basedOn });
      continue;
    }
    for (const { scenario: owner, change, code, params } of applyScenario(map, id).skippedChanges) {
      if (code === "scenario.cycle") {
        report("error", ["scenarios", id, "basedOn"], code, { id: String(params["id"]) });
        break;
      }
      // What a scenario inherits is told where it stands.
      if (owner !== id || code === "scenario.unknown") continue;
      report(
        "warning",
        ["scenarios", id, "changes", scenario.changes.indexOf(change)],
        code,
        params as never,
      );
    }
  }
}
