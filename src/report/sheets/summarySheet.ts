import { niceTicks } from "../chartScale";
import { showSignificant } from "../showNumber";
import { charterOf, drawn } from "../../model/drawing";
import { calendarOf } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import { mapMetrics } from "../../model/metrics";
import { anyName, placeName } from "../../model/names";
import { byId, own } from "../../model/own";
import type { Improvement, StreamMap } from "../../model/StreamMap";
import { constraintSentence } from "../../words/constraintSentence";
import { formatPercent } from "../../words/formatFigure";
import { reasonSentence } from "../../words/reason";
import { words } from "../../words/words";
import { comparedName } from "../comparedName";
import { leftOut, startUps, whyMapped } from "../leftOut";
import { isBeside } from "../../runs/besideComparison";
import { titleOf } from "../map/drawMap";
import type { Mark } from "../page/Drawing";
import type { PageFlow } from "../page/PageFlow";
import { artifact } from "../page/PageFlow";
import { paper } from "../page/paper";
import { box, path, round, rule } from "../page/Pen";
import { compact, differenceText, figureText, hoursPerWeek, timeText, type FigureText } from "./figuresText";
import { timeUnitFor } from "../timeUnit";
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
  beforeAndAfter(flow, report);
  for (const sentence of leftOut(report).slice(0, MOST_LEFT_OUT))
    flow.paragraph(sentence, { size: 8.5, ink: paper.ink2 });
  nextSteps(flow, report);
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
  flow.paragraph(study === null ? whyMapped(report) : words.results.estimate.intervalHint, {
    size: 8.5,
    ink: paper.ink3,
  });
}

function simulatedFigures(
  map: StreamMap,
  { stream, unstable }: NonNullable<Report["study"]>["results"],
): KeyFigure[] {
  const { p85, mean } = stream.leadTimeHours;
  const late = timeText(map, p85, mean.mean);
  const lead = timeText(map, mean);
  const rate = figureText(stream.throughputPerHour, 1 / hoursPerWeek(map), text.perWeek);
  const efficiency = figureText(stream.flowEfficiency, 0.01, "%");
  const why = words.results.estimate.unstable;
  return [
    {
      label: words.results.times.leadTime,
      value: lead.value,
      spread: unstable ? why : text.leadSpread(lead.spread, late.value, late.spread),
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
  const lever = constraint.leadTimeLever;
  if (lever !== null && !constraint.ids.includes(lever.id))
    flow.paragraph(`${words.results.constraint.lever(placeName(map, lever.kind, lever.id))}.`);
}

/** Lead times of the map as it is and of its scenarios as bars on one axis of time, with their intervals. */
function beforeAndAfter(flow: PageFlow, { base, baseline = null, comparison, study }: Report): void {
  if (comparison === null || comparison.scenarios.length === 0) return;
  const sides = [comparison.baseline, ...comparison.scenarios].map((side, index) => ({
    name: comparedName(base, index === 0 ? baseline : side.id),
    times: side.results?.stream.leadTimeHours ?? null,
  }));
  const most = Math.max(...sides.map(({ times }) => times?.p85.high ?? times?.p85.mean ?? 0));
  if (!(most > 0)) return;
  const { pen } = flow;
  flow.heading(2, text.beforeAndAfter, 60);
  const shown = sides.slice(0, 9);
  const left = 150;
  const room = flow.width - left - 96;
  const at = (hours: number): number => left + (hours / most) * room;
  const marks: Mark[] = [];
  const bottom = shown.length * 25;
  // In the unit of the figure at the head of the page.
  const like = sides[0]?.times?.mean.mean ?? most;
  const unit = timeUnitFor(like, calendarOf(base));
  for (const tick of niceTicks(0, most / unit.hours, 8)) {
    const x = at(tick * unit.hours);
    const label = tick === 0 ? "0" : `${showSignificant(tick, 4)} ${words.results.units[unit.symbol]}`;
    marks.push(
      artifact([rule(x, 0, x, bottom, paper.line, 0.75)]),
      pen.line(label, x, bottom + 12, { size: 8, ink: paper.ink3 }, "middle"),
    );
  }
  for (const [index, { name, times }] of shown.entries()) {
    const y = index * 25;
    marks.push(
      pen.within(name, 0, y + 15, left - 10, { size: 9.5, weight: index === 0 ? 600 : 400, ink: paper.ink }),
    );
    if (times === null || times.mean.mean === null || times.p85.mean === null) {
      marks.push(pen.line(words.results.estimate.missing, left + 4, y + 15, { size: 9, ink: paper.ink3 }));
      continue;
    }
    const mean = compact(timeText(base, times.mean, like));
    marks.push(
      artifact([
        box(left, y + 5, Math.max(1, at(times.p85.mean) - left), 14, { fill: paper.simulatedSoft }),
        box(left, y + 5, Math.max(1, at(times.mean.mean) - left), 14, {
          fill: index === 0 ? paper.ink3 : paper.simulated,
        }),
        ...(times.mean.low === null || times.mean.high === null
          ? []
          : [
              path(
                `M${round(at(times.mean.low))} ${y + 8} V${y + 16} M${round(at(times.mean.low))} ${y + 12} H${round(at(times.mean.high))} M${round(at(times.mean.high))} ${y + 8} V${y + 16}`,
                { stroke: paper.wait, strokeWidth: 1.4 },
              ),
            ]),
      ]),
      pen.within(
        `${mean.value} ${mean.spread}`.trim(),
        at(times.p85.mean) + 5,
        y + 15.5,
        flow.width - at(times.p85.mean) - 6,
        {
          size: 9,
          ink: paper.ink2,
        },
      ),
    );
  }
  flow.place(bottom + 22, marks, "Figure", text.beforeAndAfterAlt(shown.map(({ name }) => name).join(", ")));
  flow.paragraph(text.barsHint, { size: 8.5, ink: paper.ink3 });
  if (study !== null && !isBeside(study.results, comparison))
    flow.paragraph(
      startUps(comparison, study, (hours) => showHours(hours, calendarOf(base))),
      {
        size: 8.5,
        ink: paper.ink3,
      },
    );
  if (sides.length > shown.length)
    flow.paragraph(text.moreScenarios(sides.length - shown.length), { size: 8.5, ink: paper.ink3 });
}

/** Open improvements: what is being done first, then what is planned, each by its date. */
export function openImprovements(map: StreamMap): readonly Improvement[] {
  const rank: Readonly<Record<string, number>> = { doing: 0, planned: 1, idea: 2 };
  return Object.entries(drawn(map, "improvements"))
    .filter(([, { status }]) => status !== "done" && status !== "dropped")
    .sort(
      ([a, one], [b, two]) =>
        (rank[one.status ?? "idea"] ?? 2) - (rank[two.status ?? "idea"] ?? 2) ||
        byId(one.due ?? "9999", two.due ?? "9999") ||
        byId(a, b),
    )
    .map(([, improvement]) => improvement);
}

function nextSteps(flow: PageFlow, report: Report): void {
  const open = openImprovements(report.base).slice(0, 4);
  if (open.length === 0) {
    whatWasTried(flow, report);
    return;
  }
  flow.heading(2, text.next, 40);
  flow.list(
    open.map(({ name, owner, due }) =>
      text.nextItem(
        name?.trim() || words.plan.unnamed,
        owner?.trim() || words.plan.noOwner,
        due?.trim() || words.plan.noDue,
      ),
    ),
  );
}

/** Where nothing is planned: what the comparison speaks for, the largest first, and that nobody has it in hand. */
function whatWasTried(flow: PageFlow, { base, comparison }: Report): void {
  if (comparison === null || comparison.scenarios.length === 0) return;
  flow.heading(2, text.next, 40);
  const better = comparison.scenarios
    .filter(({ figures }) => figures.leadTimeMeanHours.verdict === "better")
    .map(({ id, figures }) => ({ id, difference: figures.leadTimeMeanHours.difference }))
    .sort((a, b) => (a.difference.mean ?? -Infinity) - (b.difference.mean ?? 0) || byId(a.id, b.id));
  flow.paragraph(better.length === 0 ? text.nothingTriedHelps : text.triedAndBetter);
  if (better.length > 0)
    flow.list(
      better.slice(0, 4).map(({ id, difference }) => {
        const name = own(base.scenarios, id)?.name?.trim() || id;
        // It keeps up and the map as it is does not: better by no number.
        if (difference.mean === null) return name;
        const { symbol, hours } = timeUnitFor(Math.abs(difference.mean), calendarOf(base));
        const { value, spread } = compact(differenceText(difference, hours, words.results.units[symbol]));
        return text.triedItem(name, value, spread);
      }),
    );
  flow.paragraph(text.nothingPlanned);
}
