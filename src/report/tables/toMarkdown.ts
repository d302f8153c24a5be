import type { Estimate } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import { deployStep } from "../../model/delivery";
import { mapMetrics } from "../../model/metrics";
import { anyName, labelOf } from "../../model/names";
import { own } from "../../model/own";
import { flowOrder } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { doraFigures } from "../../runs/delivery/doraFigures";
import { constraintSentence } from "../../words/constraintSentence";
import { formatPercent } from "../../words/formatFigure";
import { reasonSentence } from "../../words/reason";
import { comparedChanges } from "../../words/unmadeChanges";
import { words } from "../../words/words";
import { comparedName, underOf } from "../comparedName";
import { overloads } from "../overloads";
import { doubtOf } from "../doubt";
import { assumptionsOf, leftOut, startUps, whyMapped } from "../leftOut";
import { printedRows, shown } from "../comparisonText";
import { verdictText } from "../judgement";
import { runSentence, titleOf } from "../map/drawMap";
import { mappedTimes, unitBeside } from "../map/figures";
import { showDifference, showEstimate } from "../showEstimate";
import { doraText } from "../sheets/doraText";
import { efficiencyText, figureText, hoursPerWeek, inOneLine, timeText } from "../sheets/figuresText";
import { openImprovements } from "../sheets/nextSteps";
import type { Report } from "../sheets/Report";
import { journeyLines } from "./journeyLines";
import { code, escaped, table } from "./markdownText";
import { toMermaid } from "./toMermaid";

/** The four figures of delivery; nothing for a map on which nothing is deployed. */
function deliveryLines(map: StreamMap, study: Report["study"]): string[] {
  if (deployStep(map) === null) return [];
  const text = words.devops.dora;
  const figures = doraFigures(map, study).map(
    (figure) => `- **${text.figures[figure.id]}**: ${inOneLine(doraText(map, figure))}`,
  );
  return [`## ${text.title}`, "", ...figures, "", `*${escaped(text.source)}*`, ""];
}

/** A report in short, for a wiki: key figures, steps, constraint, scenarios, plan, and the map as a Mermaid diagram. */
export function toMarkdown(report: Report): string {
  const { picture, study, base, made } = report;
  const { map } = picture;
  const calendar = calendarOf(map);
  const text = words.report;
  const hours = (value: number | null): string =>
    value === null ? words.canvas.missing : showHours(value, calendar);
  const percent = (value: number | null): string =>
    value === null ? words.canvas.missing : formatPercent(value);
  const { stream, steps } = mapMetrics(map);
  const lines: string[] = [`# ${escaped(titleOf(picture))}`, ""];
  if (typeof base.description === "string") lines.push(escaped(base.description), "");
  if (study !== null) {
    const { leadTimeHours, throughputPerHour, flowEfficiency, wip } = study.results.stream;
    const { times, figures } = words.results;
    const doubt = doubtOf(report);
    lines.push(
      `## ${words.results.sections.figures}`,
      "",
      ...[
        [`${times.leadTime}, ${times.mean}`, inOneLine(timeText(map, leadTimeHours.mean))],
        [`${times.leadTime}, ${times.p85}`, inOneLine(timeText(map, leadTimeHours.p85))],
        [figures.throughput, inOneLine(figureText(throughputPerHour, 1 / hoursPerWeek(map), text.perWeek))],
        [figures.wip, inOneLine(figureText(wip, 1, ""))],
        [figures.flowEfficiency, inOneLine(efficiencyText(map, flowEfficiency))],
      ].map(([label, value]) => `- **${label}**: ${value}`),
      "",
      ...(doubt === null ? [] : [escaped(doubt), ""]),
      `## ${words.results.sections.constraint}`,
      "",
      `**${escaped(
        constraintSentence(
          study.results.constraint.kind,
          study.results.constraint.ids.map((id) => anyName(map, id)),
        ),
      )}.** ${escaped(reasonSentence(study.results.constraint.reason, (id) => anyName(map, id)))}`,
      "",
    );
  } else lines.push(`*${escaped(whyMapped(report))}*`, "");
  lines.push(
    `## ${text.metrics}`,
    "",
    ...table(
      [
        words.figures.step,
        words.symbols.owner,
        words.figures.leadTime,
        words.figures.processTime,
        words.figures.completeAccurate,
        ...(study === null ? [] : [words.results.steps.utilisation, words.results.steps.simulated]),
      ],
      [
        ...flowOrder(map).map((id) => {
          const found = own(study?.results.steps, id);
          return [
            labelOf(map, id),
            own(map.steps, id)?.owner ?? "",
            mappedTimes(map, id).leadTime ?? words.canvas.missing,
            mappedTimes(map, id).processTime ?? words.canvas.missing,
            percent(steps[id]!.completeAccurate),
            ...(found === undefined
              ? []
              : [
                  inOneLine(figureText(found.utilisation, 0.01, "%")),
                  simulatedLead(map, id, found.leadTimeHours.mean),
                ]),
          ];
        }),
        [
          words.figures.total,
          "",
          hours(stream.leadTimeHours),
          hours(stream.processTimeHours),
          percent(stream.rolledCompleteAccurate),
          ...(study === null ? [] : ["", ""]),
        ],
      ],
    ),
    "",
    ...deliveryLines(map, study),
    ...comparisonLines(report),
    ...journeyLines(report.journey),
    ...planLines(report),
    `## ${text.map}`,
    "",
    "```mermaid",
    toMermaid(map).trimEnd(),
    "```",
    "",
    `## ${text.basisTitle}`,
    "",
    ...[runSentence(picture), words.figures.basis(calendar.hoursPerDay, calendar.daysPerWeek)].flatMap(
      (line) => (line === null ? [] : [`- ${line}`]),
    ),
    ...assumptionsOf(report).map((sentence) => `- ${escaped(sentence)}`),
    `- ${escaped(text.againHint(made.version, made.file))} ${code(made.command)}`,
    ...(made.beyond ?? []).map((what) => `- ${escaped(text.beyond[what])}`),
    "",
  );
  return lines.join("\n");
}

function comparisonLines(report: Report): string[] {
  const { base, baseline = null, comparison, study } = report;
  const missing = leftOut(report);
  const scenarios = comparison?.scenarios.filter(({ failure }) => failure === null) ?? [];
  if (Object.keys(base.scenarios ?? {}).length === 0 || scenarios.length + missing.length === 0) return [];
  const text = words.report;
  const show = (hours: number): string => showHours(hours, calendarOf(base));
  return [
    `## ${text.comparison}`,
    "",
    ...(comparison === null || scenarios.length === 0
      ? []
      : [escaped(startUps(comparison, study, show)), ""]),
    ...[...overloads(report), ...missing].flatMap((sentence) => [escaped(sentence), ""]),
    ...scenarios.flatMap((scenario) => [
      `### ${escaped(comparedName(base, scenario.id))}`,
      "",
      ...changeLines(base, scenario.id),
      ...table(
        [
          "",
          comparedName(base, baseline),
          scenario.id === "" ? text.asItIs : text.withScenario,
          text.difference,
          text.verdict,
        ],
        printedRows(base, scenario).map(({ title, size, found }) => [
          escaped(title),
          shown(showEstimate(found.baseline, size)),
          shown(showEstimate(found.scenario, size)),
          shown(showDifference(found.difference, size)),
          verdictText(comparison!, scenario, found),
        ]),
      ),
      "",
    ]),
  ];
}

/** In the unit of the mapped one beside it. */
function simulatedLead(map: StreamMap, id: string, mean: Estimate): string {
  const { symbol, hours } = unitBeside(own(map.steps, id)?.leadTime, mean.mean, calendarOf(map));
  return inOneLine(figureText(mean, hours, words.results.units[symbol]));
}

/** What a scenario changes, and what it builds on. */
function changeLines(base: StreamMap, id: string): string[] {
  const changes = comparedChanges(base, id);
  const under = underOf(base, id);
  return changes.length === 0 && under === null ? [] : [escaped(words.report.changes(changes, under)), ""];
}

function planLines({ base }: Report): string[] {
  const open = openImprovements(base);
  if (open.length === 0) return [];
  const text = words.symbols;
  return [
    `## ${words.report.plan}`,
    "",
    ...table(
      [text.improvementName, text.owner, text.due, text.status],
      open.map(({ name, owner, due, status }) => [
        name ?? words.plan.unnamed,
        owner ?? words.plan.noOwner,
        due ?? words.plan.noDue,
        text.statuses[status ?? "idea"],
      ]),
    ),
    "",
  ];
}
