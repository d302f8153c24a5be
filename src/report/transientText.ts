import type { FollowedFigure, Spell, Transient } from "../../simulations/index";
import { calendarOf, type Calendar } from "../model/durations";
import type { StreamMap } from "../model/StreamMap";
import { showHours } from "../words/localDecimals";
import { words } from "../words/words";
import { shown, unitOf } from "./comparisonText";
import { showDifference, showEstimate } from "./showEstimate";
import { timeUnitFor, type TimeUnit } from "./timeUnit";

/** The figures that are shown and told, in their order. */
export const toldFigures = [
  "leadTimeMeanHours",
  "wip",
  "throughputPerHour",
] as const satisfies readonly FollowedFigure[];

export type ToldFigure = (typeof toldFigures)[number];

/** The steps of time after a change in a person's units: so many minutes, hours, days or weeks each. */
export interface StretchUnit {
  readonly unit: TimeUnit["symbol"];
  readonly size: number;
}

export function stretchUnit(every: number, { hoursPerDay, daysPerWeek }: Calendar): StretchUnit {
  const units = [
    ["w", hoursPerDay * daysPerWeek],
    ["d", hoursPerDay],
    ["h", 1],
  ] as const;
  for (const [unit, hours] of units) {
    const size = every / hours;
    if (size >= 1 - 1e-9 && Math.abs(size - Math.round(size)) < 1e-9) return { unit, size: Math.round(size) };
  }
  return { unit: "m", size: Math.max(1, Math.round(every * 60)) };
}

/** What one of the steps of time is called: "week 5", or "weeks 9 to 12" where each is as long. */
export function stretchName({ unit, size }: StretchUnit, stretch: number): string {
  return spanName({ unit, size }, stretch, stretch);
}

function spanName({ unit, size }: StretchUnit, from: number, to: number): string {
  const [first, last] = [from * size + 1, (to + 1) * size];
  return first === last ? words.transient.at(unit, first) : words.transient.span(unit, first, last);
}

/** All the time that was looked at: "26 weeks". */
export function totalTime({ unit, size }: StretchUnit, times: number): string {
  return words.transient.total(unit, size * times);
}

/** How long the run had gone on as it was, roughly, as a person says it. */
export function timeBefore(map: StreamMap, { changedAtHours }: Transient): string {
  return showHours(changedAtHours, calendarOf(map));
}

/** More than so many times better and worse by turns is no course that anybody would retell. */
const MOST_SPELLS = 3;

/** What comes of a change, in sentences: first what everybody asks, the lead time. */
export function transientSentences(map: StreamMap, found: Transient): readonly string[] {
  const text = words.transient;
  const calendar = calendarOf(map);
  const step = stretchUnit(found.every, calendar);
  const total = totalTime(step, found.times);
  const { baseline, scenarios } = found.steady;
  const { units } = words.results;
  const drowns = scenarios[0]!.results?.unstable === true;
  const tellCourse = (figure: ToldFigure): readonly string[] => {
    const { spells } = found.figures[figure];
    if (spells.length === 0) return [[text.none[figure](total), ...butInTheEnd(figure)].join(" ")];
    if (spells.length > MOST_SPELLS) return [text.upAndDown[figure](total)];
    return spells.map((spell) => tellSpell(figure, spell, step));
  };
  const butInTheEnd = (figure: ToldFigure): readonly string[] => {
    const end = scenarios[0]!.figures[figure];
    if (end.verdict !== "better" && end.verdict !== "worse") return [];
    if (end.difference.mean === null) return [];
    const { size } = unitOf(map, figure, end);
    const unit = {
      leadTimeMeanHours: units[timeUnitFor(end.baseline.mean, calendar).symbol],
      wip: "",
      throughputPerHour: words.compare.perWeek,
    }[figure];
    return [text.butInTheEnd(`${shown(showDifference(end.difference, size))} ${unit}`.trim())];
  };
  const level = scenarios[0]!.figures.leadTimeMeanHours.scenario;
  const unit = timeUnitFor(level.mean, calendar);
  const levelText =
    level.mean === null
      ? null
      : `${shown(showEstimate(level, unit.hours))} ${words.results.units[unit.symbol]}`;
  const { settledFrom, spells } = found.figures.leadTimeMeanHours;
  const tellEnd = (): readonly string[] => {
    if (drowns) return [text.drowns];
    const isTold = spells.length > 0 || baseline.results?.unstable === true;
    if (levelText === null || !isTold) return [];
    if (settledFrom === null) return [text.notSettled(total, levelText)];
    if (settledFrom === 0) return [text.settledAtOnce(levelText)];
    return [text.settled(text.at(step.unit, settledFrom * step.size + 1), levelText)];
  };
  return [
    ...tellCourse("leadTimeMeanHours"),
    ...tellEnd(),
    ...tellBacklog(found, step, total),
    ...tellCourse("throughputPerHour"),
    ...tellCourse("wip"),
    ...(baseline.results?.unstable === true ? [text.drowned(timeBefore(map, found))] : []),
  ];
}

function tellSpell(figure: ToldFigure, { kind, from, to }: Spell, step: StretchUnit): string {
  const course = words.transient.course[figure][kind];
  return to === null
    ? course.on(words.transient.at(step.unit, from * step.size + 1))
    : course.while(spanName(step, from, to));
}

function tellBacklog({ backlog }: Transient, step: StretchUnit, total: string): readonly string[] {
  if (backlog === null) return [];
  const items = shown(showEstimate(backlog.items));
  const text = words.transient;
  // Drained before the first step was over is drained in it.
  const last = backlog.drainedFrom === null ? null : Math.max(0, backlog.drainedFrom - 1);
  return [
    last === null
      ? text.backlogLeft(items, total)
      : text.backlogDrained(items, text.at(step.unit, (last + 1) * step.size)),
  ];
}
