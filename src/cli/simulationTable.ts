import type { Constraint, Estimate, Results } from "../../simulations/index";
import { calendarOf, formatHours, parseDuration, type Calendar } from "../model/durations";
import { anyName } from "../model/names";
import { own } from "../model/own";
import type { SkippedChange } from "../model/scenarios";
import { flowOrder } from "../model/structure";
import type { StreamMap } from "../model/StreamMap";
import { reasonSentence } from "../words/reason";
import { sentence } from "../words/sentence";
import { goalAim, goalMeasure } from "../words/goalText";
import { words } from "../words/words";
import { halfOf } from "./halfOf";
import { oneLine } from "./problemLine";
import { textTable } from "./textTable";

/** A study as a person reads it in a terminal. */
export function simulationTable(map: StreamMap, results: Results, skipped: readonly SkippedChange[]): string {
  const text = words.commandLine.table;
  const calendar = calendarOf(map);
  const nameOf = (id: string): string => anyName(map, id);
  const hours = (estimate: Estimate): string => timeWithInterval(estimate, calendar);
  const share = (estimate: Estimate): string => {
    const shown = withInterval(scaled(estimate, 100), significant);
    return shown === text.none ? shown : `${shown} %`;
  };
  const count = (estimate: Estimate): string => withInterval(estimate, significant);
  const { stream } = results;
  const perWeek = calendar.hoursPerDay * calendar.daysPerWeek;

  const lines: string[] = [];
  lines.push(
    textTable([
      [text.throughput, text.perWeek(withInterval(scaled(stream.throughputPerHour, perWeek), significant))],
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
    const mapped = mappedLeadTime(map, id, calendar);
    return [
      [
        nameOf(id),
        share(step.utilisation),
        count(step.queue),
        share(step.blocked),
        hours(step.leadTimeHours.mean),
        mapped,
      ],
    ];
  });
  lines.push(
    textTable([[text.step, text.busy, text.queue, text.blocked, text.simulatedLt, text.mappedLt], ...rows]),
  );
  lines.push(constraintLines(results.constraint, nameOf).join("\n"), "");
  if (results.unstable)
    lines.push(oneLine(text.cannotKeepUp(results.cannotKeepUp.map(({ id }) => nameOf(id)).join(", "))), "");
  for (const [id, goal] of Object.entries(results.goals)) {
    const verdict = goal.met ? text.goalMet : text.goalMissed;
    const probability = goal.probability === null ? text.none : `${significant(goal.probability * 100)} %`;
    const asked = own(map.goals, id);
    const name = asked === undefined ? id : asked.name || `${goalMeasure(asked, map)} ${goalAim(asked)}`;
    lines.push(oneLine(text.goal(name, verdict, probability)));
  }
  for (const reason of results.assumptions) lines.push(oneLine(reasonSentence(reason, nameOf)));
  for (const change of skipped)
    lines.push(oneLine(words.commandLine.skipped(change.change.path, sentence(change))));
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

function mappedLeadTime(map: StreamMap, id: string, calendar: Calendar): string {
  const mapped = parseDuration(own(map.steps, id)?.leadTime, calendar);
  return mapped === null ? words.commandLine.table.none : formatHours(mapped, calendar);
}

function withInterval({ mean, low, high }: Estimate, show: (value: number) => string): string {
  if (mean === null) return words.commandLine.table.none;
  if (low === null || high === null) return show(mean);
  return `${show(mean)} ± ${show(halfOf(low, high))}`;
}

/** A time with its interval, both in the one unit that suits the mean: `1.08 ± 0.11 d`. */
function timeWithInterval(estimate: Estimate, calendar: Calendar): string {
  const { mean, low, high } = estimate;
  if (mean === null) return words.commandLine.table.none;
  const day = calendar.hoursPerDay;
  const week = day * calendar.daysPerWeek;
  const [unit, size] =
    mean >= week
      ? ["w", week]
      : mean >= day
        ? ["d", day]
        : mean >= 1 || mean === 0
          ? ["h", 1]
          : ["m", 1 / 60];
  if (low === null || high === null) return `${significant(mean / size)} ${unit}`;
  return `${significant(mean / size)} ± ${Number((halfOf(low, high) / size).toPrecision(2))} ${unit}`;
}

function scaled({ mean, low, high }: Estimate, factor: number): Estimate {
  const times = (value: number | null): number | null => (value === null ? null : value * factor);
  return { mean: times(mean), low: times(low), high: times(high) };
}

function significant(value: number): string {
  return String(Number(value.toPrecision(3)));
}
