import { calendarOf } from "../../model/durations";
import { localDecimals, showHours } from "../../words/localDecimals";
import { mapMetrics } from "../../model/metrics";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { flowOrder } from "../../model/structure";
import { formatPercent } from "../../words/formatFigure";
import { words } from "../../words/words";
import { mappedTimes, unitBeside } from "../map/figures";
import type { Cell, PageFlow } from "../page/PageFlow";
import { paper } from "../page/paper";
import { compact, figureText, type FigureText } from "./figuresText";
import type { Report } from "./Report";

/** The figures of every step: as they were mapped, and beside them as the run found them. */
export function metricsSheet(flow: PageFlow, { picture: { map }, study }: Report): void {
  const order = flowOrder(map);
  if (order.length === 0) return;
  const text = words.figures;
  const calendar = calendarOf(map);
  const { stream, steps } = mapMetrics(map);
  const hours = (value: number | null): Cell =>
    value === null ? missing : { text: showHours(value, calendar) };
  const typed = (text: string | null): Cell => (text === null ? missing : { text });
  const percent = (value: number | null): Cell => (value === null ? missing : { text: formatPercent(value) });
  flow.heading(1, words.report.metrics);
  flow.table(
    [
      { title: text.step, share: 3 },
      { title: text.leadTime, share: 1.2, anchor: "right" },
      { title: text.processTime, share: 1.2, anchor: "right" },
      { title: text.activityRatio, share: 1.2, anchor: "right" },
      { title: text.completeAccurate, share: 1.2, anchor: "right" },
    ],
    [
      ...order.map((id): Cell[] => {
        const step = steps[id]!;
        return [
          { text: labelOf(map, id), quiet: own(map.steps, id)?.owner?.trim() || words.canvas.noOwner },
          typed(mappedTimes(map, id).leadTime),
          typed(mappedTimes(map, id).processTime),
          percent(step.activityRatio),
          percent(step.completeAccurate),
        ];
      }),
      [
        { text: text.total, strong: true },
        { ...hours(stream.leadTimeHours), strong: true },
        { ...hours(stream.processTimeHours), strong: true },
        { ...percent(stream.activityRatio), strong: true },
        { ...percent(stream.rolledCompleteAccurate), strong: true },
      ],
    ],
    text.basis(calendar.hoursPerDay, calendar.daysPerWeek),
  );
  if (study === null) return;
  const found = words.results.steps;
  flow.heading(2, words.report.simulatedSteps, 130);
  flow.table(
    [
      { title: found.step, share: 2.3 },
      { title: found.utilisation, share: 1, anchor: "right" },
      { title: found.queue, share: 1, anchor: "right" },
      { title: found.blocked, share: 1, anchor: "right" },
      { title: found.mapped, share: 1.3, anchor: "right" },
      { title: found.simulated, share: 1.4, anchor: "right" },
    ],
    order.flatMap((id): Cell[][] => {
      const step = own(study.results.steps, id);
      if (step === undefined) return [];
      const mapped = own(map.steps, id)?.leadTime;
      const { mean } = step.leadTimeHours;
      const unit = unitBeside(mapped, mean.mean, calendar);
      const lead = figureText(mean, unit.hours, words.results.units[unit.symbol]);
      const cell = (figure: FigureText): Cell => {
        const { value, spread } = compact(figure);
        return {
          text: value,
          quiet: spread,
          ink: paper.simulated,
        };
      };
      return [
        [
          { text: labelOf(map, id) },
          cell(figureText(step.utilisation, 0.01, "%")),
          cell(figureText(step.queue, 1, "")),
          cell(figureText(step.blocked, 0.01, "%")),
          { text: localDecimals(mapped ?? words.canvas.missing) },
          cell(lead),
        ],
      ];
    }),
  );
}

const missing: Cell = { text: words.canvas.missing, ink: paper.ink3 };
