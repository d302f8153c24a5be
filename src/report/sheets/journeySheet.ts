import { timeUses, type Constraint, type Estimate, type TimeAccount } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import { alongTheFlow, anyName } from "../../model/names";
import type { Change, StreamMap } from "../../model/StreamMap";
import {
  changingSteps,
  type FocusRound,
  type FocusStep,
  type Journey,
  type Standing,
} from "../../runs/focus/Journey";
import { mapAfter } from "../../runs/focus/mapAfter";
import { changeSentence } from "../../words/changeSentence";
import { movedSentence } from "../../words/constraintPlace";
import { constraintSentence } from "../../words/constraintSentence";
import { showHours } from "../../words/localDecimals";
import { words } from "../../words/words";
import { chartScale, niceTicks } from "../chartScale";
import { costPerItemText, costText } from "../costText";
import { footprintsOf, ropeOf } from "../footprints";
import { journeyCharts } from "../journeyCharts";
import { storySentences } from "../journeyStory";
import { drawBody } from "../map/drawMap";
import { boundsOf, type Bounds } from "../page/boundsOf";
import { shown } from "../comparisonText";
import { journeyStops, type JourneyStop } from "../journeyStops";
import type { Mark } from "../page/Drawing";
import { doubtAmong } from "../doubt";
import { artifact, type Cell, type PageFlow } from "../page/PageFlow";
import { paper } from "../page/paper";
import { box, path, round as rounded, rule, type Pen } from "../page/Pen";
import { showEstimate } from "../showEstimate";
import { showSignificant } from "../showNumber";
import { timeUnitFor, type TimeUnit } from "../timeUnit";
import { ropeSentences } from "../ropeSentences";
import { effectCell } from "./evidenceSheets";
import { hoursPerWeek } from "./figuresText";
import type { Report } from "./Report";

/** The journey through the five focusing steps: where it led, and in each round what was done and what it brought. */
export function journeySheet(flow: PageFlow, { journey: walked, study }: Report): void {
  const [first, ...others] = walked?.journey.rounds ?? [];
  if (walked === null || first === undefined) return;
  const { map, journey } = walked;
  const text = words.focus;
  const stops = journeyStops([first, ...others]);
  const unit = timeUnitFor(first.identify.results.stream.flowTimeHours.mean.mean, calendarOf(map));
  flow.heading(1, text.title, 260);
  flow.paragraph(leadOf(map, stops, unit), { size: 12, weight: 600, ink: paper.ink });
  flow.paragraph(storySentences(map, journey).join(" "));
  const { replications, warmUpHours, assumptions } = first.identify.results;
  const here = study?.results;
  if (here !== undefined && (here.replications !== replications || here.warmUpHours !== warmUpHours))
    flow.paragraph(words.report.walkRuns(replications, showHours(warmUpHours, calendarOf(map))));
  const doubt = doubtAmong(map, assumptions);
  if (doubt !== null) flow.paragraph(doubt, { size: 8.5, ink: paper.wait });
  charts(flow, map, stops);
  flow.paragraph(text.stopsHint, { size: 8.5, ink: paper.ink3 });
  walkedMap(flow, map, journey);
  let start = map;
  journey.rounds.forEach((round, at) => {
    roundPart(flow, start, round, at + 1, unit);
    start = mapAfter(
      start,
      changingSteps.flatMap((name) => round[name].changes),
    );
  });
  flow.paragraph(text.intervals, { size: 8.5, ink: paper.ink3 });
}

/** The most of a page that the map of the walk takes. */
const MAP_HEIGHT = 260;

/** Where a map is smaller than this, the signs of the walk on it are drawn larger. */
const READ_AT = 0.5;

/** From where to where, in one sentence. */
function leadOf(map: StreamMap, stops: readonly JourneyStop[], unit: TimeUnit): string {
  const text = words.focus;
  const [first, last] = [stops[0]!.standing, stops.at(-1)!.standing];
  const rate = ({ throughputPerHour }: Standing): string =>
    shown(showEstimate(throughputPerHour, 1 / hoursPerWeek(map)));
  const time = ({ flowTimeMeanHours: found }: Standing): string =>
    found.mean === null
      ? text.none
      : `${shown(showEstimate(found, unit.hours))} ${words.results.units[unit.symbol]}`;
  if (first.flowTimeMeanHours.mean === null && last.flowTimeMeanHours.mean === null)
    return text.rateFromTo(rate(first), rate(last));
  if (stops.length === 1) return text.whereItStands(rate(first), time(first));
  return text.fromTo(rate(first), rate(last), time(first), time(last));
}

function charts(flow: PageFlow, map: StreamMap, stops: readonly JourneyStop[]): void {
  const gap = 18;
  const all = journeyCharts(map, stops);
  const width = (flow.width - (all.length - 1) * gap) / all.length;
  const marks = all.map(({ figure, title, size }, at): Mark => ({
    kind: "group",
    at: [at * (width + gap), 0],
    marks: chart(flow.pen, width, stops, figure, title, size),
  }));
  const said = all.map(({ figure, title, size }) => {
    const points = stops.map(({ name, standing }) =>
      words.focus.chartPoint(name, shown(showEstimate(standing[figure], size))),
    );
    return words.focus.chartPoint(title, points.join("; "));
  });
  flow.place(150, marks, "Figure", said.join(". "));
}

/** The map at the end of the journey, with the constraint's walk and the last drum, buffer and rope on it. */
function walkedMap(flow: PageFlow, start: StreamMap, journey: Journey): void {
  const text = words.walk;
  const footprints = footprintsOf(mapAfter(start, journey.changes), journey.rounds);
  const rope = ropeOf(journey.rounds);
  const until = rope === null ? journey.changes : changesUpTo(journey, rope.round);
  const map = mapAfter(start, until);
  const draw = (signs: number): { readonly marks: readonly Mark[]; readonly bounds: Bounds | null } => {
    const marks = drawBody(flow.pen, {
      map,
      results: null,
      ladder: "martin",
      scenario: null,
      language: words.language.locale,
      walk: { footprints, rope, signs },
    });
    return { marks, bounds: boundsOf(marks) };
  };
  const scaleOf = ({ left, right, top, bottom }: Bounds): number =>
    Math.min(flow.width / (right - left), MAP_HEIGHT / (bottom - top), 0.6);
  const usual = draw(1).bounds;
  if (usual === null) return;
  const { marks, bounds } = draw(Math.min(2.4, Math.max(1, READ_AT / scaleOf(usual))));
  if (bounds === null) return;
  const scale = scaleOf(bounds);
  const height = bounds.bottom - bounds.top;
  const said = [
    ...footprints.map(({ number, place }) => words.focus.chartPoint(words.focus.round(number), place)),
    ...(rope === null ? [] : ropeSentences(map, rope)),
  ];
  flow.heading(2, text.footprints.title, height * scale + 20);
  flow.place(
    height * scale + 12,
    [
      {
        kind: "group",
        at: [-bounds.left * scale, -bounds.top * scale],
        scale,
        marks,
      },
    ],
    "Figure",
    said.join(". "),
  );
  if (rope === null) return;
  const { scenarioName, steps } = words.focus;
  const asAfter = text.footprints.asAfter(scenarioName(rope.round, steps.subordinate));
  flow.paragraph([...said.slice(footprints.length), asAfter].join(" "));
}

/** What was changed until a round had its rope. */
const changesUpTo = ({ rounds }: Journey, round: number): readonly Change[] => [
  ...rounds.slice(0, round - 1).flatMap((one) => changingSteps.flatMap((name) => one[name].changes)),
  ...(rounds[round - 1]?.exploit.changes ?? []),
  ...(rounds[round - 1]?.subordinate.changes ?? []),
];

/** One figure from stop to stop: dots with their intervals, on a scale that begins at zero. */
function chart(
  pen: Pen,
  width: number,
  stops: readonly JourneyStop[],
  figure: keyof Standing,
  title: string,
  size: number,
): Mark[] {
  const [left, top, foot] = [26, 28, 122];
  const quiet = { size: 8, ink: paper.ink3 } as const;
  const value = (of: number | null): number | null => (of === null ? null : of / size);
  const estimates = stops.map(({ standing }) => standing[figure]);
  const most = Math.max(...estimates.map(({ mean, high }) => value(high ?? mean) ?? 0)) || 1;
  const scale = chartScale(0, most * 1.08, foot, top);
  const pitch = (width - left - 22) / Math.max(1, stops.length - 1);
  const x = (at: number): number => (stops.length === 1 ? (left + width) / 2 : left + 10 + at * pitch);
  const known = estimates.flatMap(({ mean }, at) =>
    mean === null ? [] : [`${rounded(x(at))} ${rounded(scale.toPixels(mean / size))}`],
  );
  const unsaid = known.length > 0 ? [] : pen.fit(words.focus.none, width - left - 10, 3, quiet).lines;
  const nothing = pen.lines(unsaid, (left + width) / 2, 66, 11, quiet, "middle");
  const everyNth = Math.ceil(22 / Math.max(1, pitch));
  return [
    pen.within(title, 0, 12, width, { size: 9, weight: 600, ink: paper.ink }),
    ...nothing,
    ...(known.length === 0 ? [] : niceTicks(0, most, 4)).flatMap((tick): Mark[] => [
      artifact([rule(left, scale.toPixels(tick), width, scale.toPixels(tick), paper.line, 0.6)]),
      pen.line(showSignificant(tick, 3), left - 5, scale.toPixels(tick) + 3, quiet, "right"),
    ]),
    artifact([
      ...(known.length < 2
        ? []
        : [path(`M${known.join(" L")}`, { stroke: paper.simulated, strokeWidth: 1.2, dash: [3, 3] })]),
      ...estimates.flatMap((estimate, at) => dot(estimate, x(at), size, scale.toPixels)),
    ]),
    ...stops.flatMap(({ short }, at): Mark[] =>
      at % everyNth === 0 ? [pen.line(short, x(at), foot + 13, quiet, "middle")] : [],
    ),
    ...estimates.flatMap(({ mean }, at): Mark[] =>
      mean === null ? [pen.line(words.canvas.missing, x(at), foot - 5, quiet, "middle")] : [],
    ),
  ];
}

function dot(
  { mean, low, high }: Estimate,
  x: number,
  size: number,
  toPixels: (value: number) => number,
): Mark[] {
  if (mean === null) return [];
  const y = toPixels(mean / size);
  const whisker =
    low === null || high === null
      ? []
      : [rule(x, toPixels(low / size), x, toPixels(high / size), paper.simulated, 2)];
  return [...whisker, box(x - 2.6, y - 2.6, 5.2, 5.2, { fill: paper.simulated, radius: 2.6 })];
}

function roundPart(
  flow: PageFlow,
  start: StreamMap,
  round: FocusRound,
  number: number,
  unit: TimeUnit,
): void {
  const text = words.focus;
  flow.heading(2, text.chartPoint(text.round(number), headline(round.identify.constraint, start)), 150);
  if (round.exploit.nothing === "nothing.ended") return;
  for (const account of round.exploit.account) flow.paragraph(accountText(start, account));
  let now = start;
  const priced = changingSteps.some((name) => costText(start, round[name].cost) !== null);
  const rows = changingSteps.flatMap((name): Cell[][] => {
    const step = round[name];
    const own = rowsOf(step, text.steps[name], now, unit, priced);
    now = mapAfter(now, step.changes);
    return own;
  });
  flow.table(
    [
      { title: text.stepHead, share: 1.3 },
      { title: text.doneHead, share: priced ? 2.8 : 3.6 },
      {
        title: text.chart(text.throughputFigure, words.results.figures.perWeek),
        share: 1.6,
        anchor: "right",
      },
      {
        title: text.chart(text.flowTimeFigure, words.results.unitNames[unit.symbol]),
        share: 1.6,
        anchor: "right",
      },
      ...(priced ? [{ title: words.walk.story.cost, share: 1.8 }] : []),
    ],
    rows,
  );
  const { constraint, moved } = round.repeat;
  flow.paragraph(movedSentence(now, round.identify.constraint, constraint, moved));
}

/** A row for each change, the first with what they bring together. */
function rowsOf(step: FocusStep, name: string, before: StreamMap, unit: TimeUnit, priced: boolean): Cell[][] {
  const text = words.focus;
  const none: Cell = { text: "" };
  const head: Cell = { text: name, strong: true };
  if (step.nothing !== null)
    return [
      [head, { text: text.nothing[step.nothing]!, ink: paper.ink3 }, none, none, ...(priced ? [none] : [])],
    ];
  return step.changes.map((change, at) => {
    const done = { text: changeSentence(mapAfter(before, step.changes.slice(0, at)), change) };
    if (at > 0) return [none, done, none, none, ...(priced ? [none] : [])];
    const { throughputPerHour, flowTimeMeanHours } = step.effect;
    return [
      head,
      done,
      effectCell(throughputPerHour, 1 / hoursPerWeek(before), 1),
      effectCell(flowTimeMeanHours, unit.hours, -1),
      ...(priced ? [priceCell(before, step)] : []),
    ];
  });
}

function priceCell(map: StreamMap, { cost, effect }: FocusStep): Cell {
  const price = costText(map, cost);
  if (price === null) return { text: words.walk.money.none, ink: paper.ink3 };
  const each = costPerItemText(map, cost, effect.throughputPerHour);
  return { text: price, ...(each === null ? {} : { quiet: each }) };
}

/** Where the time of the constraint's people goes, the largest first. */
function accountText(map: StreamMap, { id, shares }: TimeAccount): string {
  const text = words.focus.account;
  const parts = timeUses
    .filter((use) => (shares[use].mean ?? 0) > 0)
    .sort((a, b) => shares[b].mean! - shares[a].mean!)
    .map((use) => text.part(text.uses[use], shown(showEstimate(shares[use], 0.01))));
  return words.focus.chartPoint(text.title(anyName(map, id)), parts.join(" · "));
}

function headline({ kind, ids }: Constraint, map: StreamMap): string {
  return constraintSentence(
    kind,
    alongTheFlow(map, ids).map((id) => anyName(map, id)),
  );
}
