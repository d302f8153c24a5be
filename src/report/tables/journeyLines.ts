import { calendarOf } from "../../model/durations";
import { words } from "../../words/words";
import { shown } from "../comparisonText";
import { doubtAmong } from "../doubt";
import { journeyCharts } from "../journeyCharts";
import { journeyStops } from "../journeyStops";
import { storySentences, storySteps } from "../journeyStory";
import { hoursPerWeek } from "../sheets/figuresText";
import type { Report } from "../sheets/Report";
import { showDifference, showEstimate } from "../showEstimate";
import { timeUnitFor } from "../timeUnit";
import { escaped, table } from "./markdownText";

/** The journey through the five steps for a wiki: what it came to, its figures after each step, and what each cost and brought. */
export function journeyLines(walked: Report["journey"]): string[] {
  const [first, ...others] = walked?.journey.rounds ?? [];
  if (walked === null || first === undefined) return [];
  const { map, journey } = walked;
  const story = words.walk.story;
  const stops = journeyStops([first, ...others]);
  const charts = journeyCharts(map, stops);
  const steps = storySteps(map, journey);
  const doubt = doubtAmong(map, first.identify.results.assumptions);
  const unit = timeUnitFor(first.identify.results.stream.flowTimeHours.mean.mean, calendarOf(map));
  return [
    `## ${words.focus.title}`,
    "",
    escaped(storySentences(map, journey).join(" ")),
    "",
    ...(doubt === null ? [] : [escaped(doubt), ""]),
    ...table(
      ["", ...charts.map(({ title }) => title)],
      stops.map(({ name, standing }) => [
        name,
        ...charts.map(({ figure, size }) => shown(showEstimate(standing[figure], size))),
      ]),
    ),
    "",
    ...(steps.length === 0
      ? []
      : [
          ...table(
            [
              story.step,
              story.done,
              story.throughput,
              story.flowTime(words.results.unitNames[unit.symbol]),
              story.cost,
            ],
            steps.map(({ name, done, effect, price }) => [
              name,
              done.join("; "),
              shown(showDifference(effect.throughputPerHour, 1 / hoursPerWeek(map))),
              shown(showDifference(effect.flowTimeMeanHours, unit.hours)),
              price ?? words.walk.money.none,
            ]),
          ),
          "",
        ]),
    words.focus.intervals,
    "",
  ];
}
