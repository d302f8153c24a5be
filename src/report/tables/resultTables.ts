import {
  comparedFigures,
  type ComparedFigure,
  type Comparison,
  type Estimate,
  type Results,
  type TimeSummary,
} from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import { mapMetrics } from "../../model/metrics";
import { labelOf, placeName } from "../../model/names";
import { own } from "../../model/own";
import { flowOrder } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { showHours } from "../../words/localDecimals";
import { words } from "../../words/words";
import { comparedName } from "../comparedName";
import { assumptionsOf, leftOut, startUps, whyMapped } from "../leftOut";
import { processTimeText } from "../map/figures";
import { stepVerdict } from "../map/stepVerdict";
import { overloadedPlaces, overloads } from "../overloads";
import type { Report } from "../sheets/Report";

/** What stands in a cell; null: nothing is known. */
export type CellValue = string | number | null;

/** A table of a spreadsheet: its name, its head, its rows. */
export interface DataTable {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Every step along the flow: as it is written on the map, in hours, and as the run found it. */
export function stepsTable(map: StreamMap, results: Results | null): DataTable {
  const text = words.report.tables;
  const { steps } = mapMetrics(map);
  const found = results === null ? [] : text.foundColumns;
  const drowns = results?.unstable === true;
  return {
    name: text.steps,
    head: [...text.stepColumns, ...found, ...(drowns ? [text.cannotKeepUp] : [])],
    rows: flowOrder(map).map((id) => {
      const step = own(map.steps, id)!;
      const figures = steps[id]!;
      const result = own(results?.steps, id);
      return [
        id,
        labelOf(map, id),
        step.owner ?? null,
        step.leadTime ?? null,
        processTimeText(map, step),
        step.percentCompleteAccurate ?? null,
        step.workers ?? null,
        step.pool === undefined ? null : placeName(map, "pool", step.pool),
        step.availability ?? null,
        step.wipLimit ?? null,
        step.cadence ?? null,
        figures.leadTimeHours,
        figures.processTimeHours,
        figures.activityRatio,
        ...(results === null
          ? []
          : [
              ...triple(result?.utilisation),
              ...triple(result?.queue),
              ...triple(result?.blocked),
              ...triple(result?.leadTimeHours.mean),
              ...triple(result?.leadTimeHours.p85),
              ...triple(result?.reworkShare),
            ]),
        ...(drowns ? [stepVerdict(results, id, map) === "cannotKeepUp" ? words.changes.yes : null] : []),
      ];
    }),
  };
}

/** A figure and its interval, as three cells. */
export const triple = (estimate: Estimate | undefined): CellValue[] => [
  estimate?.mean ?? null,
  estimate?.low ?? null,
  estimate?.high ?? null,
];

/** The figures of the stream, its types and measures, each with its interval. */
export function resultsTable(map: StreamMap, results: Results): DataTable {
  const text = words.report.tables;
  const rows: CellValue[][] = [];
  const add = (of: string, figure: string, unit: string, estimate: Estimate): void => {
    rows.push([of, figure, unit, ...triple(estimate)]);
  };
  const times = (of: string, figure: string, summary: TimeSummary): void => {
    const { mean, p50, p85, p95 } = words.results.times;
    add(of, `${figure}, ${mean}`, "h", summary.mean);
    add(of, `${figure}, ${p50}`, "h", summary.p50);
    add(of, `${figure}, ${p85}`, "h", summary.p85);
    add(of, `${figure}, ${p95}`, "h", summary.p95);
  };
  const { leadTime, flowTime } = words.results.times;
  const { throughput, wip, flowEfficiency, firstPassYield } = words.results.figures;
  const { stream, types, measures, pools } = results;
  add(text.stream, throughput, text.perHour, stream.throughputPerHour);
  times(text.stream, leadTime, stream.leadTimeHours);
  times(text.stream, flowTime, stream.flowTimeHours);
  add(text.stream, wip, "", stream.wip);
  add(text.stream, flowEfficiency, text.fraction, stream.flowEfficiency);
  add(text.stream, firstPassYield, text.fraction, stream.firstPassYield);
  for (const [id, type] of Object.entries(types)) {
    const name = own(map.types, id)?.name ?? id;
    add(name, throughput, text.perHour, type.throughputPerHour);
    times(name, leadTime, type.leadTimeHours);
  }
  for (const [id, summary] of Object.entries(measures))
    times(own(map.measures, id)?.name ?? id, words.results.tables.measure, summary);
  for (const [id, pool] of Object.entries(pools))
    add(placeName(map, "pool", id), words.results.tables.busy, text.fraction, pool.utilisation);
  for (const place of overloadedPlaces(map, null, results))
    rows.push([place, text.cannotKeepUp, null, ...triple(undefined)]);
  return { name: text.results, head: text.resultColumns, rows };
}

/**
 * Every replication of what the scenarios are held against and of each of them, figure by figure. Of one that cannot keep up it says
 * where, and nothing that would only tell how long the runs were.
 */
export function replicationsTable(
  { base, baseline = null }: Pick<Report, "base" | "baseline">,
  comparison: Comparison,
): DataTable {
  const text = words.report.tables;
  const figures = Object.keys(comparedFigures) as ComparedFigure[];
  const sides = [comparison.baseline, ...comparison.scenarios];
  const drowns = sides.some(({ results }) => results?.unstable === true);
  return {
    name: text.replications,
    head: [text.scenario, text.replication, ...figures, ...(drowns ? [text.cannotKeepUp] : [])],
    rows: sides.flatMap(({ id: given, values, results }, at) => {
      const id = at === 0 ? baseline : given === "" ? null : given;
      const places = results === null ? [] : overloadedPlaces(base, id, results);
      const isTold = (figure: ComparedFigure): boolean =>
        results?.unstable !== true || comparedFigures[figure].always;
      return Array.from({ length: comparison.replications }, (_, replication) => [
        comparedName(base, id),
        replication + 1,
        ...figures.map((figure) => {
          const value = values[figure][replication];
          return value === undefined || !Number.isFinite(value) || !isTold(figure) ? null : value;
        }),
        ...(drowns ? [places.length === 0 ? null : words.results.constraint.and(places)] : []),
      ]);
    }),
  };
}

/** How the figures came about, and what is not in them, so that a spreadsheet tells it too. */
export function basisTable(report: Report): DataTable {
  const { picture, study, comparison, made } = report;
  const { map } = picture;
  const text = words.report.tables;
  const { hoursPerDay, daysPerWeek } = calendarOf(map);
  const rows: CellValue[][] = [
    [text.title, map.title ?? null],
    [text.file, made.file],
    [text.date, made.date],
    ["Millrace", made.version],
    [text.hoursPerDay, hoursPerDay],
    [text.daysPerWeek, daysPerWeek],
  ];
  const runs = study?.results ?? comparison;
  if (runs !== null)
    rows.push(
      [text.seed, runs.seed],
      [text.replications, runs.replications],
      [text.horizon, runs.horizonHours],
      [text.warmUp, runs.warmUpHours],
    );
  if (study === null) rows.push([text.results, whyMapped(report)]);
  if (comparison !== null && comparison.scenarios.length > 0)
    rows.push([
      words.report.comparison,
      startUps(comparison, study, (hours) => showHours(hours, calendarOf(map))),
    ]);
  rows.push(...overloads(report).map((sentence): CellValue[] => [text.cannotKeepUp, sentence]));
  rows.push(...leftOut(report).map((sentence): CellValue[] => [words.report.comparison, sentence]));
  rows.push(
    ...assumptionsOf(report).map((sentence): CellValue[] => [words.results.sections.assumptions, sentence]),
  );
  rows.push([words.report.again, made.command]);
  rows.push(
    ...(made.beyond ?? []).map((what): CellValue[] => [words.report.again, words.report.beyond[what]]),
  );
  return { name: text.basis, head: [text.what, text.value], rows };
}
