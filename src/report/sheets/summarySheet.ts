import { charterOf } from "../../model/drawing";
import { calendarOf } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import { mapMetrics } from "../../model/metrics";
import { anyName, placeName } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { constraintSentence } from "../../words/constraintSentence";
import { elapsedWords } from "../../words/elapsedSentence";
import { formatPercent } from "../../words/formatFigure";
import { reasonSentence } from "../../words/reason";
import { words } from "../../words/words";
import { doubtOf } from "../doubt";
import { leftOut, whyMapped } from "../leftOut";
import { titleOf } from "../map/drawMap";
import type { Mark } from "../page/Drawing";
import type { PageFlow } from "../page/PageFlow";
import { artifact } from "../page/PageFlow";
import { paper } from "../page/paper";
import { box } from "../page/Pen";
import { efficiencyText, figureText, hoursPerWeek, timeText, type FigureText } from "./figuresText";
import { beforeAndAfter } from "./beforeAndAfter";
import { nextSteps } from "./nextSteps";
import type { Report } from "./Report";

const text = words.report;

/** So many scenarios that are missing are named on the first page; all are under "Scenarios". */
const MOST_LEFT_OUT = 3;

/** The first page: three numbers, what holds the stream back, before and after, what to do next. */
export function summarySheet(flow: PageFlow, report: Report): void {
  const { picture } = report;
  logo(flow, report);
  flow.heading(1, titleOf(picture));
  const charter = charterOf(report.base);
  const brief = charter.target ?? charter.problem ?? charter.scope ?? report.base.description;
  if (typeof brief === "string" && brief.trim() !== "") flow.paragraph(brief.slice(0, 900));
  drawKeyFigures(flow, report);
  holdsBack(flow, report);
  flow.together((part) => beforeAndAfter(part, report));
  const missing = leftOut(report);
  const more = missing.length - MOST_LEFT_OUT;
  // One that is left is said rather than counted.
  const said = more <= 1 ? missing : [...missing.slice(0, MOST_LEFT_OUT), text.moreLeftOut(more)];
  for (const sentence of said) flow.paragraph(sentence, { size: 8.5, ink: paper.ink2 });
  flow.together((part) => nextSteps(part, report));
}

function logo(flow: PageFlow, { logo: given }: Report): void {
  if (given === null || given.width <= 0 || given.height <= 0) return;
  const scale = Math.min(150 / given.width, 44 / given.height);
  const [width, height] = [given.width * scale, given.height * scale];
  flow.place(
    height + 4,
    [{ kind: "image", x: 0, y: 0, width, height, data: given.data, alt: text.logo }],
    "Figure",
    text.logo,
  );
}

/** One of the three numbers that a report begins with. */
export interface KeyFigure extends FigureText {
  readonly label: string;
  readonly ink: string;
}

/** Three numbers with their ranges: simulated where a run was made, else those of the drawn map, and called so. */
export function keyFigures({ picture, study }: Report): KeyFigure[] {
  return study === null ? mappedFigures(picture.map) : simulatedFigures(picture.map, study.results);
}

function drawKeyFigures(flow: PageFlow, report: Report): void {
  const { pen } = flow;
  const { study } = report;
  const figures = keyFigures(report);
  const gap = 12;
  const width = (flow.width - 2 * gap) / 3;
  const small = { size: 8.5, ink: paper.ink3 };
  const spreads = figures.map(({ spread }) => pen.fit(spread, width - 24, 4, small).lines);
  const height = 61 + Math.max(2, ...spreads.map(({ length }) => length)) * 10.5;
  const marks = figures.flatMap(({ label, value, ink }, index): Mark[] => {
    const x = index * (width + gap);
    return [
      artifact([
        box(x, 0, width, height, { fill: paper.quiet, stroke: paper.line, strokeWidth: 1, radius: 6 }),
      ]),
      pen.within(label, x + 12, 20, width - 24, { size: 9.5, weight: 600, ink: paper.ink2 }),
      pen.shrunk(value, x + 12, 47, width - 24, 10, { size: 22, weight: 600, ink }),
      ...pen.lines(spreads[index] ?? [], x + 12, 61, 10.5, small),
    ];
  });
  flow.space(6);
  flow.place(height + 8, marks, "P");
  const { oneRun } = words.results.method;
  const hint = study?.results.replications === 1 ? oneRun : words.results.estimate.intervalHint;
  // In one paragraph: what is to be done next has to have room on this page.
  flow.paragraph(`${study === null ? whyMapped(report) : hint} ${timeBasis(report)}`, {
    size: 8.5,
    ink: paper.ink3,
  });
  const doubt = doubtOf(report);
  if (doubt !== null) flow.paragraph(doubt, { size: 8.5, ink: paper.wait });
  const accurate = withoutAccurate(report);
  if (accurate !== null) flow.paragraph(accurate, { size: 8.5, ink: paper.wait });
}

/** That the figures are without the rework of steps of which no %C/A is known: they look better than they may be. */
function withoutAccurate({ picture: { map }, study }: Report): string | null {
  const assumed = study?.results.assumptions.find(({ code }) => code === "assumption.completeAccurate");
  const missing = assumed?.params["steps"];
  return Array.isArray(missing) ? text.noAccurate(missing.length, Object.keys(map.steps).length) : null;
}

/** What a day of these figures is, for who was not there: how long it is at work, what it comes to on the calendar, and what the map itself adds up to. */
function timeBasis({ picture: { map }, study }: Report): string {
  const calendar = calendarOf(map);
  const basis = words.figures.basis(calendar.hoursPerDay, calendar.daysPerWeek);
  const lead = study?.results.stream.leadTimeHours.mean.mean ?? null;
  const elapsed = study === null ? null : elapsedWords(lead, calendar);
  const mapped = mapMetrics(map).stream.leadTimeHours;
  return [
    elapsed === null ? `${basis}.` : text.onCalendar(basis, elapsed.span),
    ...(study === null || mapped === null ? [] : [text.mappedBeside(showHours(mapped, calendar))]),
  ].join(" ");
}

function simulatedFigures(
  map: StreamMap,
  { stream, unstable }: NonNullable<Report["study"]>["results"],
): KeyFigure[] {
  const { p85, mean } = stream.leadTimeHours;
  const late = timeText(map, p85, mean.mean);
  const lead = timeText(map, mean);
  const rate = figureText(stream.throughputPerHour, 1 / hoursPerWeek(map), text.perWeek);
  const efficiency = efficiencyText(map, stream.flowEfficiency);
  const why = words.results.estimate.unstable;
  return [
    {
      label: words.results.times.leadTime,
      value: lead.value,
      spread: unstable
        ? why
        : mean.low === null && mean.mean !== null
          ? text.leadOnce(late.value)
          : text.leadSpread(lead.spread, late.value, late.spread),
      ink: paper.simulated,
    },
    { label: words.results.figures.throughput, ...rate, ink: paper.simulated },
    {
      label: words.results.figures.flowEfficiency,
      value: efficiency.value,
      spread: unstable ? why : efficiency.spread,
      ink: paper.simulated,
    },
  ];
}

function mappedFigures(map: StreamMap): KeyFigure[] {
  const { stream } = mapMetrics(map);
  const missing = words.ladder.incomplete;
  const hours = (value: number | null): string =>
    value === null ? words.canvas.missing : showHours(value, calendarOf(map));
  const share = stream.activityRatio;
  return [
    {
      label: words.ladder.totalLead,
      value: hours(stream.leadTimeHours),
      spread: stream.leadTimeHours === null ? missing : words.canvas.mapped,
      ink: paper.wait,
    },
    {
      label: words.ladder.totalProcess,
      value: hours(stream.processTimeHours),
      spread: stream.processTimeHours === null ? missing : words.canvas.mapped,
      ink: paper.work,
    },
    {
      label: words.ladder.activityRatio,
      value: share === null ? words.canvas.missing : formatPercent(share),
      spread: share === null ? missing : words.canvas.mapped,
      ink: paper.ink,
    },
  ];
}

function holdsBack(flow: PageFlow, { picture: { map }, study }: Report): void {
  if (study === null) return;
  const { constraint } = study.results;
  flow.heading(2, words.results.sections.constraint, 40);
  const names = constraint.ids.map((id) => anyName(map, id));
  flow.paragraph(constraintSentence(constraint.kind, names), { size: 12, weight: 600, ink: paper.ink });
  flow.paragraph(reasonSentence(constraint.reason, (id) => anyName(map, id)));
  const { kind, leadTimeLever: lever } = constraint;
  // Of the market the reason says it already.
  if (lever !== null && kind !== "market" && !constraint.ids.includes(lever.id))
    flow.paragraph(`${words.results.constraint.lever(placeName(map, lever.kind, lever.id))}.`);
}
