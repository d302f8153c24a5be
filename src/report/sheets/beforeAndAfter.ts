import { calendarOf } from "../../model/durations";
import { isBeside } from "../../runs/besideComparison";
import { showHours } from "../../words/localDecimals";
import { words } from "../../words/words";
import { niceTicks } from "../chartScale";
import { comparedName, underOf } from "../comparedName";
import { startUps } from "../leftOut";
import type { Mark, TextMark } from "../page/Drawing";
import { artifact, type PageFlow } from "../page/PageFlow";
import { paper } from "../page/paper";
import { box, path, round, rule } from "../page/Pen";
import { showSignificant } from "../showNumber";
import { timeUnitFor } from "../timeUnit";
import { compact, timeText } from "./figuresText";
import type { Report } from "./Report";

const text = words.report;

/** How much of the width the names take. */
const NAMES = 150;
const LONG_NAMES = 215;
const NAME = { size: 9.5, ink: paper.ink } as const;
/** So many bars have room on a first page. */
const MOST_BARS = 9;
/** How far bars are apart; closer where many stand there, so that what to do next has room below them. */
const WIDE = { pitch: 25, between: 9 };
const CLOSE = { pitch: 22, between: 5 };
const MANY_BARS = 6;
const QUIET = { size: 8, ink: paper.ink3 } as const;

/** Lead times of the map as it is and of its scenarios as bars on one axis of time, with their intervals. */
export function beforeAndAfter(flow: PageFlow, { base, baseline = null, comparison, study }: Report): void {
  if (comparison === null || comparison.scenarios.length === 0) return;
  const sides = [comparison.baseline, ...comparison.scenarios].map((side, index) => ({
    name: comparedName(base, index === 0 ? baseline : side.id),
    under: underOf(base, index === 0 ? baseline : side.id),
    times: side.results?.stream.leadTimeHours ?? null,
    why: side.results?.unstable === true ? words.compare.cannotKeepUp : words.results.estimate.missing,
  }));
  const most = Math.max(
    ...sides.flatMap(({ times }) => [times?.p85.high ?? times?.p85.mean ?? 0, times?.mean.high ?? 0]),
  );
  if (!(most > 0)) return;
  const { pen } = flow;
  flow.heading(2, text.beforeAndAfter, 60);
  const isLong = sides.some(({ name, under }) => {
    const { lines } = pen.fit(name, NAMES - 10, 3, { ...NAME, weight: 600 });
    const more = under === null ? [] : pen.fit(text.onTopOf(under), NAMES - 10, 2, QUIET).lines;
    return lines.length + more.length > 2;
  });
  const { pitch, between } = sides.length > MANY_BARS ? CLOSE : WIDE;
  const left = isLong ? LONG_NAMES : NAMES;
  let foot = 0;
  const shown = sides.slice(0, MOST_BARS).map((side, index) => {
    const style = index === 0 ? ({ ...NAME, weight: 600 } as const) : NAME;
    const lines = pen.fit(side.name, left - 10, 3, style).lines;
    const more = side.under === null ? [] : pen.fit(text.onTopOf(side.under), left - 10, 2, QUIET).lines;
    const height = Math.max(pitch, lines.length * 11.5 + more.length * 10 + between);
    const top = foot;
    foot += height;
    return { ...side, style, lines, more, top, height };
  });
  const room = flow.width - left - 96;
  const at = (hours: number): number => left + (hours / most) * room;
  const marks: Mark[] = [];
  const bottom = foot;
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
  for (const [index, { times, why, style, lines, more, top, height }] of shown.entries()) {
    const y = top + (height - 25) / 2;
    const first = top + (height - lines.length * 11.5 - more.length * 10) / 2 + 9;
    marks.push(
      ...pen.lines(lines, 0, first, 11.5, style),
      ...pen.lines(more, 0, first + lines.length * 11.5 - 1, 10, QUIET),
    );
    if (times === null || times.mean.mean === null || times.p85.mean === null) {
      const mark = pen.line(why, left + 4, y + 15, { size: 9, ink: paper.ink3 });
      marks.push(clearOf(mark, top, height), mark);
      continue;
    }
    const end = at(Math.max(times.p85.mean, times.mean.high ?? 0)) + 5;
    const mean = compact(timeText(base, times.mean, like));
    const label = pen.within(`${mean.value} ${mean.spread}`.trim(), end, y + 15.5, flow.width - end - 1, {
      size: 9,
      ink: paper.ink2,
    });
    marks.push(
      clearOf(label, y + 3, 18),
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
      label,
    );
  }
  flow.place(bottom + 22, marks, "Figure", text.beforeAndAfterAlt(shown.map(({ name }) => name).join(", ")));
  flow.paragraph(text.barsHint(comparison.replications), { size: 8.5, ink: paper.ink3 });
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

/** Ground under a text, so that no line of the axis runs through it. */
const clearOf = ({ x, width }: TextMark, top: number, height: number): Mark =>
  artifact([box(x - 2, top, width + 4, height, { fill: paper.surface })]);
