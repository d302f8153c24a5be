import {
  partsTogether,
  type Comparison,
  type ExplainedPart,
  type Explanation,
  type ScenarioComparison,
} from "../../simulations/index";
import { calendarOf, formatHours } from "../model/durations";
import { anyName } from "../model/names";
import { own } from "../model/own";
import type { SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { bestSentences } from "../report/bestSentences";
import { comparedName } from "../report/comparedName";
import { marginSentence, printedFigures, printedRows, shown } from "../report/comparisonText";
import { verdictText } from "../report/judgement";
import { showDifference, showEstimate } from "../report/showEstimate";
import { timeUnitFor } from "../report/timeUnit";
import { reasonSentence } from "../words/reason";
import { words } from "../words/words";
import { oneLine, skippedLines } from "./problemLine";
import { textTable } from "./textTable";

/** A comparison as a person reads it in a terminal: a block for each scenario, then which is best. */
export function comparisonTable(
  map: StreamMap,
  baselineId: string | null,
  comparison: Comparison,
  skipped: readonly SkippedChange[],
  explanations: readonly (Explanation | null)[] = [],
): string {
  const text = words.commandLine.compare;
  const calendar = calendarOf(map);
  const nameOf = (id: string | null): string => (id === null ? text.baseline : comparedName(map, id));
  const placesOf = (places: readonly { readonly id: string }[]): string =>
    places.map(({ id }) => anyName(map, id)).join(", ");
  const lines: string[] = [];
  for (const [at, scenario] of comparison.scenarios.entries()) {
    const hypothesis = own(map.scenarios, scenario.id)?.hypothesis;
    // With the id that was typed, since scenarios without a name are called by what they change.
    lines.push(oneLine(scenario.id === "" ? nameOf(scenario.id) : `${nameOf(scenario.id)} [${scenario.id}]`));
    if (typeof hypothesis === "string" && hypothesis !== "") lines.push(oneLine(text.hypothesis(hypothesis)));
    lines.push(figureRows(map, comparison, scenario, nameOf(baselineId)));
    const explanation = explanations[at];
    if (explanation !== null && explanation !== undefined) lines.push(whyRows(map, explanation));
  }
  for (const { id, results } of [comparison.baseline, ...comparison.scenarios])
    if (results?.unstable === true)
      lines.push(oneLine(text.cannotKeepUp(nameOf(id ?? baselineId), placesOf(results.cannotKeepUp))));
  const nameAt = (at: number): string => nameOf(at === 0 ? baselineId : comparison.scenarios[at - 1]!.id);
  for (const name of printedFigures)
    lines.push(...bestSentences(comparison, name, text.shortFigures[name], nameAt).map(oneLine));
  lines.push("");
  for (const reason of comparison.assumptions)
    lines.push(oneLine(reasonSentence(reason, (id) => anyName(map, id))));
  lines.push(...skippedLines(map, skipped));
  const [horizon, warmUp] = [comparison.horizonHours, comparison.warmUpHours].map((hours) =>
    formatHours(hours, calendar),
  );
  lines.push(
    text.about(comparison.replications, horizon!, warmUp!, comparison.seed),
    comparison.replications === 1
      ? words.results.method.oneRun
      : text.intervals(String(Number((comparison.confidence * 100).toPrecision(4)))),
    marginSentence(comparison),
    `(${words.figures.basis(calendar.hoursPerDay, calendar.daysPerWeek)})`,
    "",
  );
  return lines.join("\n");
}

/** Parts below this share of the largest are told together. */
const SMALL_PART = 0.05;

/** What the difference in lead time is made of: the large parts one by one, all others together. */
function whyRows(map: StreamMap, explanation: Explanation): string {
  const { parts, baselineHours, difference } = explanation;
  const text = words.commandLine.compare;
  const { symbol, hours } = timeUnitFor(baselineHours, calendarOf(map));
  const sizeOf = (part: ExplainedPart): number => Math.abs(part.difference.mean ?? 0);
  const least = parts[0] === undefined ? 0 : SMALL_PART * sizeOf(parts[0]);
  const large = parts.filter((part) => sizeOf(part) > 0 && sizeOf(part) >= least);
  const others = partsTogether(
    explanation,
    parts.filter((part) => !large.includes(part)),
  );
  const rows = large.map((part) => [
    `    ${text.part(anyName(map, part.step), text.causes[part.cause])}`,
    shown(showDifference(part.difference, hours)),
  ]);
  return textTable([
    [`  ${text.why(symbol)}`, shown(showDifference(difference, hours))],
    ...rows,
    ...(large.length < parts.length
      ? [[`    ${text.otherParts}`, shown(showDifference(others, hours))]]
      : []),
  ]);
}

function figureRows(
  map: StreamMap,
  comparison: Comparison,
  scenario: ScenarioComparison,
  baselineName: string,
): string {
  const text = words.commandLine.compare;
  const rows = printedRows(map, scenario).map(({ title, size, found }) => [
    `  ${title}`,
    shown(showEstimate(found.baseline, size)),
    shown(showEstimate(found.scenario, size)),
    shown(showDifference(found.difference, size)),
    verdictText(comparison, scenario, found),
  ]);
  const head = [
    "",
    baselineName,
    scenario.id === "" ? words.report.asItIs : words.report.withScenario,
    text.difference,
    "",
  ];
  return textTable([head, ...rows], { leftFrom: 4 });
}
