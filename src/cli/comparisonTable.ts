import type {
  ComparedFigure,
  Comparison,
  Estimate,
  FigureComparison,
  ScenarioComparison,
} from "../../simulations/index";
import { calendarOf, formatHours } from "../model/durations";
import { anyName } from "../model/names";
import { own } from "../model/own";
import type { SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { showDifference, showEstimate, type ShownEstimate } from "../report/showEstimate";
import { timeUnitFor } from "../report/timeUnit";
import { reasonSentence } from "../words/reason";
import { sentence } from "../words/sentence";
import { words } from "../words/words";
import { oneLine } from "./problemLine";
import { textTable } from "./textTable";

/** The figures that `compare` and `sweep` print. */
export const printedFigures = [
  "throughputPerHour",
  "leadTimeMeanHours",
  "leadTimeP85Hours",
  "flowTimeMeanHours",
  "wip",
] as const satisfies readonly ComparedFigure[];

type Printed = (typeof printedFigures)[number];

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
      verdictOf(figure, comparison, scenario),
    ];
  });
  const head = ["", baselineName, scenarioName, text.difference, ""];
  return textTable([head, ...rows], { leftFrom: 4 });
}

/** The unit in which a figure is easiest to read, the same for both sides and their difference. */
export function unitOf(
  map: StreamMap,
  name: Printed,
  { baseline, scenario }: { readonly baseline: Estimate; readonly scenario: Estimate },
): { readonly title: string; readonly size: number } {
  const { figures } = words.commandLine.compare;
  const calendar = calendarOf(map);
  if (name === "wip") return { title: figures.wip(), size: 1 };
  if (name === "throughputPerHour") {
    const week = calendar.hoursPerDay * calendar.daysPerWeek;
    return { title: figures.throughputPerHour("w"), size: 1 / week };
  }
  const { symbol, hours } = timeUnitFor(baseline.mean ?? scenario.mean, calendar);
  return { title: figures[name](symbol), size: hours };
}

/** An estimate in one line: `24.1 ± 1.2`. */
export function shown(estimate: ShownEstimate): string {
  if (estimate.state === "missing") return words.commandLine.table.none;
  if (estimate.state !== "interval") return estimate.mean;
  return estimate.plusMinus === null
    ? `${estimate.mean} (${estimate.low} … ${estimate.high})`
    : `${estimate.mean} ± ${estimate.plusMinus}`;
}

function verdictOf(figure: FigureComparison, comparison: Comparison, scenario: ScenarioComparison): string {
  const text = words.commandLine.compare.verdict;
  const { verdict, replicationsNeeded, difference } = figure;
  const before = comparison.baseline.results?.unstable === true;
  const after = scenario.results?.unstable === true;
  if (difference.mean === null && (before || after)) {
    if (before && after) return text.bothDrown;
    return after ? text.nowDrowns : text.nowKeepsUp;
  }
  if (verdict === "none") return text.none(Number((comparison.margin * 100).toPrecision(3)));
  if (verdict !== "inconclusive") return text[verdict];
  return replicationsNeeded === null ? text.unknown : text.inconclusive(replicationsNeeded);
}
