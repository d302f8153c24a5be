import type { Constraint, Estimate, Results } from "../../simulations/index";
import { calendarOf, formatHours } from "../model/durations";
import { anyName } from "../model/names";
import { own } from "../model/own";
import { flowOrder } from "../model/structure";
import type { StreamMap } from "../model/StreamMap";
import { reasonSentence } from "../words/reason";
import { goalChance } from "../report/goalChance";
import { goalName } from "../words/goalText";
import { words } from "../words/words";
import { shown } from "../report/comparisonText";
import { mappedTimes, unitBeside } from "../report/map/figures";
import { showEstimate } from "../report/showEstimate";
import { timeUnitFor, type TimeUnit } from "../report/timeUnit";
import { oneLine } from "./problemLine";
import { textTable } from "./textTable";

/** A study as a person reads it in a terminal. */
export function simulationTable(map: StreamMap, results: Results, skipped: readonly string[]): string {
  const text = words.commandLine.table;
  const calendar = calendarOf(map);
  const nameOf = (id: string): string => anyName(map, id);
  const unit = timeUnitFor(
    results.stream.leadTimeHours.mean.mean ?? results.stream.flowTimeHours.mean.mean,
    calendar,
  );
  const hours = (estimate: Estimate): string => timeWithInterval(estimate, unit);
  const count = (estimate: Estimate, size = 1): string => shown(showEstimate(estimate, size));
  const share = (estimate: Estimate): string =>
    estimate.mean === null ? text.none : `${count(estimate, 0.01)} %`;
  const { stream } = results;
  const perWeek = calendar.hoursPerDay * calendar.daysPerWeek;

  const lines: string[] = [];
  lines.push(
    textTable([
      [text.throughput, text.perWeek(count(stream.throughputPerHour, 1 / perWeek))],
      [text.leadTime, hours(stream.leadTimeHours.mean)],
      [text.p50, hours(stream.leadTimeHours.p50)],
      [text.p85, hours(stream.leadTimeHours.p85)],
      [text.p95, hours(stream.leadTimeHours.p95)],
      [text.flowTime, hours(stream.flowTimeHours.mean)],
      [text.wip, count(stream.wip)],
      [text.flowEfficiency, share(stream.flowEfficiency)],
      [text.firstPassYield, share(stream.firstPassYield)],
    ]),
  );
  const rows = flowOrder(map).flatMap((id) => {
    const step = own(results.steps, id);
    if (step === undefined) return [];
    const mapped = mappedTimes(map, id).leadTime;
    const { mean } = step.leadTimeHours;
    return [
      [
        nameOf(id),
        share(step.utilisation),
        count(step.queue),
        share(step.blocked),
        timeWithInterval(mean, unitBeside(own(map.steps, id)?.leadTime, mean.mean, calendar)),
        mapped ?? text.none,
      ],
    ];
  });
  lines.push(
    textTable([[text.step, text.busy, text.queue, text.blocked, text.simulatedLt, text.mappedLt], ...rows]),
  );
  const types = Object.entries(results.types).map(([id, { throughputPerHour, leadTimeHours }]) => [
    own(map.types, id)?.name ?? id,
    count(throughputPerHour, 1 / perWeek),
    hours(leadTimeHours.mean),
    hours(leadTimeHours.p85),
  ]);
  const pools = Object.entries(results.pools).map(([id, pool]) => [
    own(map.pools, id)?.name ?? id,
    share(pool.utilisation),
  ]);
  const measures = Object.entries(results.measures).map(([id, { mean, p85 }]) => {
    const suited = timeUnitFor(mean.mean, calendar);
    return [own(map.measures, id)?.name ?? id, timeWithInterval(mean, suited), timeWithInterval(p85, suited)];
  });
  // One type is the stream.
  if (types.length > 1)
    lines.push(textTable([[text.type, text.weekly, text.meanLt, text.p85.trim()], ...types]));
  if (pools.length > 0) lines.push(textTable([[text.people, text.busy], ...pools]));
  if (measures.length > 0) lines.push(textTable([[text.measure, text.mean, text.p85.trim()], ...measures]));
  lines.push(constraintLines(results.constraint, nameOf).join("\n"), "");
  if (results.unstable)
    lines.push(oneLine(text.cannotKeepUp(results.cannotKeepUp.map(({ id }) => nameOf(id)).join(", "))), "");
  for (const [id, goal] of Object.entries(results.goals)) {
    const verdict = goal.met === null ? text.goalUnknown : goal.met ? text.goalMet : text.goalMissed;
    const asked = own(map.goals, id);
    const name = asked === undefined ? id : goalName(asked, map);
    lines.push(oneLine(text.goal(name, verdict, goalChance(goal))));
  }
  for (const reason of results.assumptions) lines.push(oneLine(reasonSentence(reason, nameOf)));
  lines.push(...skipped);
  lines.push(
    text.about(
      results.replications,
      formatHours(results.horizonHours, calendar),
      formatHours(results.warmUpHours, calendar),
      results.seed,
    ),
    `(${words.figures.basis(calendar.hoursPerDay, calendar.daysPerWeek)})`,
    "",
  );
  return lines.join("\n");
}

function constraintLines(constraint: Constraint, nameOf: (id: string) => string): string[] {
  const text = words.commandLine.table;
  const names = constraint.ids.map(nameOf).join(", ");
  return [
    `${text.constraint}: ${text.constraintKind[constraint.kind](names)}`,
    `  ${reasonSentence(constraint.reason, nameOf)}`,
  ].map(oneLine);
}

/** A time with its interval, both in the one unit that suits it: `1.08 ± 0.11 d`. */
function timeWithInterval(estimate: Estimate, { symbol, hours }: TimeUnit): string {
  const text = shown(showEstimate(estimate, hours));
  return estimate.mean === null ? text : `${text} ${words.results.units[symbol]}`;
}
