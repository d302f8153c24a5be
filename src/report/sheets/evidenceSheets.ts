import type { CapacityEffect, Estimate } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import { alongTheFlow, anyName, placeName } from "../../model/names";
import { own } from "../../model/own";
import type { Goal } from "../../model/StreamMap";
import { constraintSentence } from "../../words/constraintSentence";
import { reasonSentence } from "../../words/reason";
import { goalAim, goalMeasure } from "../../words/goalText";
import { goalChance } from "../goalChance";
import { words } from "../../words/words";
import { chartScale, niceTicks } from "../chartScale";
import { effectsInterval } from "../effectsInterval";
import { toHistogramBars } from "../histogramBars";
import type { Mark } from "../page/Drawing";
import { artifact, type Cell, type PageFlow } from "../page/PageFlow";
import { paper } from "../page/paper";
import { box, path, round, rule } from "../page/Pen";
import { showNumber, showSignificant } from "../showNumber";
import { timeUnitFor } from "../timeUnit";
import { compact, differenceText, figureText, hoursPerWeek, timeText } from "./figuresText";
import type { Report } from "./Report";

/** What holds the stream back, with the measured effect of more capacity at each place. */
export function constraintSheet(flow: PageFlow, { picture: { map }, study }: Report): void {
  if (study === null) return;
  const { constraint, unstable, cannotKeepUp } = study.results;
  const text = words.results;
  const nameOf = (id: string): string => anyName(map, id);
  flow.heading(1, text.sections.constraint);
  flow.paragraph(constraintSentence(constraint.kind, constraint.ids.map(nameOf)), {
    size: 12,
    weight: 600,
    ink: constraint.kind === "market" || constraint.kind === "unknown" ? paper.ink : paper.alarm,
  });
  // How sure that is belongs to what is held for the constraint, and not to the reason, which may say more.
  if (constraint.confidence !== null)
    flow.paragraph(words.report.confidence(surePercent(constraint.confidence)));
  flow.paragraph(reasonSentence(constraint.reason, nameOf));
  if (unstable)
    flow.paragraph(
      text.constraint.cannotKeepUp(text.constraint.and(cannotKeepUp.map(({ id }) => nameOf(id)))),
      { ink: paper.alarm },
    );
  if (constraint.effects.length === 0) return;
  flow.heading(2, text.effects.title, 110);
  const effects = inOrder(constraint.effects, constraint.kind === "market", (ids) => alongTheFlow(map, ids));
  const most = Math.max(0, ...effects.map(({ leadTimeMeanHours }) => Math.abs(leadTimeMeanHours.mean ?? 0)));
  // In the unit of the figure at the head of the report, where that has one.
  const unit = timeUnitFor(study.results.stream.leadTimeHours.mean.mean ?? (most || null), calendarOf(map));
  flow.table(
    [
      { title: text.effects.place, share: 2.4 },
      { title: text.effects.throughput(text.figures.perWeek), share: 2, anchor: "right" },
      { title: text.effects.leadTime(text.unitNames[unit.symbol]), share: 2, anchor: "right" },
    ],
    effects.map((effect) => [
      { text: placeName(map, effect.kind, effect.id), strong: constraint.ids.includes(effect.id) },
      effectCell(effect.throughputPerHour, 1 / hoursPerWeek(map), 1),
      effectCell(effect.leadTimeMeanHours, unit.hours, -1),
    ]),
    words.report.effectsHint(effectsInterval(effects.length)),
  );
}

/** A difference, coloured only where it is surely there. */
export function effectCell(estimate: Estimate, size: number, good: 1 | -1): Cell {
  const { mean, low, high } = estimate;
  const { value, spread } = compact(differenceText(estimate, size, ""));
  const detected = low !== null && high !== null && (low > 0 || high < 0);
  return {
    text: value,
    quiet: mean === null || detected ? spread : words.report.noEffect(spread),
    ink: !detected ? paper.ink3 : Math.sign(mean ?? 0) === good ? paper.good : paper.alarm,
  };
}

/** A share of certainty as a whole percentage that never says more than is known. */
function surePercent(share: number): string {
  return share > 0.99 ? "> 99" : String(Math.floor(share * 100));
}

function inOrder(
  effects: readonly CapacityEffect[],
  byTime: boolean,
  alongFlow: (ids: readonly string[]) => readonly string[],
): readonly CapacityEffect[] {
  const order = alongFlow(effects.map(({ id }) => id));
  const worth = ({ throughputPerHour, leadTimeMeanHours }: CapacityEffect): number =>
    (byTime ? -(leadTimeMeanHours.mean ?? Infinity) : throughputPerHour.mean) ?? -Infinity;
  return [...effects].sort((a, b) => worth(b) - worth(a) || order.indexOf(a.id) - order.indexOf(b.id));
}

/** How lead times spread: a histogram with P50, P85 and P95. */
export function distributionSheet(flow: PageFlow, { picture: { map }, study }: Report): void {
  if (study === null) return;
  const text = words.results.distribution;
  const shape = toHistogramBars(study.leadTimeHistogram, 60);
  flow.heading(1, words.results.sections.distribution, 230);
  if (shape.bars.length === 0) {
    flow.paragraph(study.results.unstable ? text.noneUnstable : text.none);
    return;
  }
  const { p50, p85, p95, mean } = study.results.stream.leadTimeHours;
  const unit = timeUnitFor(mean.mean, calendarOf(map));
  const { pen, width } = flow;
  const [top, foot] = [52, 200];
  const last = Math.max(shape.bars.at(-1)?.to ?? 1, p95.high ?? 0);
  const first = shape.bars[0]?.from ?? 0;
  const from = shape.bars.length < 8 || first < 0.5 * last ? 0 : first;
  const across = chartScale(from / unit.hours, last / unit.hours, 4, width - 4);
  const up = chartScale(0, Math.max(...shape.bars.map(({ share }) => share)), foot, top);
  const at = (hours: number): number => across.toPixels(hours / unit.hours);
  const marks: Mark[] = [
    artifact([
      ...shape.bars.map((bar) =>
        box(
          at(bar.from) + 0.4,
          up.toPixels(bar.share),
          Math.max(0.5, at(bar.to) - at(bar.from) - 0.8),
          foot - up.toPixels(bar.share),
          {
            fill: paper.simulatedSoft,
            stroke: paper.simulated,
            strokeWidth: 0.4,
          },
        ),
      ),
      rule(0, foot, width, foot, paper.lineStrong),
    ]),
  ];
  for (const tick of niceTicks(across.from, across.to, 9))
    marks.push(
      pen.line(
        showSignificant(tick, 3),
        across.toPixels(tick),
        foot + 13,
        { size: 8.5, ink: paper.ink3 },
        "middle",
      ),
    );
  marks.push(
    pen.line(
      text.axis(words.results.unitNames[unit.symbol]),
      width,
      foot + 27,
      { size: 8.5, ink: paper.ink3 },
      "right",
    ),
  );
  for (const [row, [estimate, name]] of (
    [
      [p50, words.results.times.p50],
      [p85, words.results.times.p85],
      [p95, words.results.times.p95],
    ] as const
  ).entries()) {
    if (estimate.mean === null) continue;
    const x = at(estimate.mean);
    const shown = timeText(map, estimate, mean.mean);
    const style = { size: 9, weight: 600, ink: paper.ink } as const;
    const said = `${name} ${shown.value} ${shown.spread}`;
    const toLeft = x + pen.width(said, style) + 8 > width;
    marks.push(
      artifact([
        ...(estimate.low === null || estimate.high === null
          ? []
          : [
              box(
                at(estimate.low),
                top - 40 + row * 13,
                Math.max(1, at(estimate.high) - at(estimate.low)),
                9,
                { fill: paper.waitSoft },
              ),
            ]),
        path(`M${round(x)} ${top - 44 + row * 13} V${foot}`, {
          stroke: paper.wait,
          strokeWidth: 1,
          dash: [3, 2],
        }),
      ]),
      pen.line(said, toLeft ? x - 5 : x + 5, top - 32 + row * 13, style, toLeft ? "right" : "left"),
    );
  }
  flow.place(foot + 34, marks, "Figure", text.alternative(...alternatives(map, [p50, p85, p95], mean.mean)));
  flow.paragraph(text.items(showNumber(shape.total, 0)), { size: 8.5, ink: paper.ink3 });
  if (shape.beyond !== null)
    flow.paragraph(
      text.beyond(
        showSignificant(shape.beyond.share * 100, 2),
        `${showSignificant(shape.beyond.from / unit.hours, 3)} ${words.results.units[unit.symbol]}`,
      ),
      { size: 8.5, ink: paper.ink3 },
    );
}

function alternatives(
  map: Report["base"],
  [p50, p85, p95]: readonly [Estimate, Estimate, Estimate],
  like: number | null,
): [string, string, string] {
  const said = (estimate: Estimate): string => timeText(map, estimate, like).value;
  return [said(p50), said(p85), said(p95)];
}

/** What the team wants of the stream, and in how many of the runs it got it. */
export function goalsSheet(flow: PageFlow, { picture: { map }, study }: Report): void {
  const goals = Object.entries(map.goals ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  if (study === null || goals.length === 0) return;
  const text = words.results.tables;
  flow.heading(1, words.results.sections.goals);
  flow.table(
    [
      { title: text.goal, share: 3 },
      { title: text.found, share: 1.6, anchor: "right" },
      { title: words.report.metHead, share: 1.8, anchor: "right" },
    ],
    goals.flatMap(([id, goal]): Cell[][] => {
      const result = own(study.results.goals, id);
      if (result === undefined) return [];
      const { value, spread } = goalFigure(map, goal, result.value);
      const chance = goalChance(result);
      const [measure, aim, name] = [goalMeasure(goal, map), goalAim(goal), goal.name?.trim() ?? ""];
      return [
        [
          { text: name || measure, strong: true, quiet: name ? `${measure} ${aim}` : aim },
          { text: value, quiet: spread, ink: paper.simulated },
          {
            text: result.met === null ? text.unknown : result.met ? text.met : text.missed,
            ink: result.met === null ? paper.ink3 : result.met ? paper.good : paper.alarm,
            strong: result.met !== null,
            ...(chance === null ? {} : { quiet: chance }),
          },
        ],
      ];
    }),
  );
}

function goalFigure(
  map: Report["base"],
  { measure }: Goal,
  estimate: Estimate,
): { readonly value: string; readonly spread: string } {
  if (measure === "throughput") return figureText(estimate, 1 / hoursPerWeek(map), words.report.perWeek);
  return measure === "wip" ? figureText(estimate, 1, "") : timeText(map, estimate);
}
