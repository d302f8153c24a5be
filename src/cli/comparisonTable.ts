import type { Comparison, ScenarioComparison } from "../../simulations/index";
import { calendarOf, formatHours } from "../model/durations";
import { anyName } from "../model/names";
import { own } from "../model/own";
import type { SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { printedFigures, shown, unitOf, verdictText } from "../report/comparisonText";
import { showDifference, showEstimate } from "../report/showEstimate";
import { reasonSentence } from "../words/reason";
import { sentence } from "../words/sentence";
import { words } from "../words/words";
import { oneLine } from "./problemLine";
import { textTable } from "./textTable";

/** A comparison as a person reads it in a terminal: a block for each scenario, then which is best. */
export function comparisonTable(
  map: StreamMap,
  baselineId: string | null,
  comparison: Comparison,
  skipped: readonly SkippedChange[],
): string {
  const text = words.commandLine.compare;
  const calendar = calendarOf(map);
  const nameOf = (id: string | null): string =>
    id === null ? text.baseline : own(map.scenarios, id)?.name?.trim() || id;
  const placesOf = (places: readonly { readonly id: string }[]): string =>
    places.map(({ id }) => anyName(map, id)).join(", ");
  const lines: string[] = [];
  for (const scenario of comparison.scenarios) {
    const hypothesis = own(map.scenarios, scenario.id)?.hypothesis;
    lines.push(oneLine(nameOf(scenario.id)));
    if (typeof hypothesis === "string" && hypothesis !== "") lines.push(oneLine(text.hypothesis(hypothesis)));
    lines.push(figureRows(map, comparison, scenario, nameOf(baselineId), nameOf(scenario.id)));
  }
  for (const { id, results } of [comparison.baseline, ...comparison.scenarios])
    if (results?.unstable === true)
      lines.push(oneLine(text.cannotKeepUp(nameOf(id ?? baselineId), placesOf(results.cannotKeepUp))));
  const bestNames = (places: readonly number[]): string =>
    places.map((at) => nameOf(at === 0 ? baselineId : comparison.scenarios[at - 1]!.id)).join(", ");
  for (const name of printedFigures) {
    const { best, confidence, candidates } = comparison.best[name];
    if (best === null || confidence === null) continue;
    const figure = text.shortFigures[name];
    lines.push(
      oneLine(
        candidates.length > 1
          ? text.mayBeBest(figure, bestNames(candidates))
          : text.best(figure, bestNames([best]), `${Math.floor(confidence * 1000) / 10} %`),
      ),
    );
  }
  lines.push("");
  for (const reason of comparison.assumptions)
    lines.push(oneLine(reasonSentence(reason, (id) => anyName(map, id))));
  for (const change of skipped)
    lines.push(oneLine(words.commandLine.skipped(change.change.path, sentence(change))));
  const [horizon, warmUp] = [comparison.horizonHours, comparison.warmUpHours].map((hours) =>
    formatHours(hours, calendar),
  );
  lines.push(
    text.about(comparison.replications, horizon!, warmUp!, comparison.seed),
    text.intervals(String(Number((comparison.confidence * 100).toPrecision(4)))),
    `(${words.figures.basis(calendar.hoursPerDay, calendar.daysPerWeek)})`,
    "",
  );
  return lines.join("\n");
}

function figureRows(
  map: StreamMap,
  comparison: Comparison,
  scenario: ScenarioComparison,
  baselineName: string,
  scenarioName: string,
): string {
  const text = words.commandLine.compare;
  const rows = printedFigures.map((name) => {
    const figure = scenario.figures[name];
    const { title, size } = unitOf(map, name, figure);
    return [
      `  ${title}`,
      shown(showEstimate(figure.baseline, size)),
      shown(showEstimate(figure.scenario, size)),
      shown(showDifference(figure.difference, size)),
      verdictText(figure, comparison, scenario),
    ];
  });
  const head = ["", baselineName, scenarioName, text.difference, ""];
  return textTable([head, ...rows], { leftFrom: 4 });
}
