import { estimate, type ComparedFigure, type Comparison, type ComparedSide } from "../../simulations/index";
import { formatHours, type Calendar } from "../model/durations";
import type { Expected, ReviewFigure, WrittenFigure, WrittenPrediction } from "../model/reviews";

const simulated: Readonly<Record<ReviewFigure, ComparedFigure>> = {
  leadTimeMean: "leadTimeMeanHours",
  leadTimeP85: "leadTimeP85Hours",
  throughput: "throughputPerHour",
  wip: "wip",
};

/**
 * What one period of real work would show if a compared stream is right, as it is written in the file; null where it cannot
 * keep up or has too few runs to say. A review sees one period and not the mean of many, so the interval is that of
 * one more run (Law & Kelton §9.4.1: the t interval of the mean, √(n + 1) times as wide), not that of the mean.
 */
export function toPrediction(
  side: ComparedSide,
  { seed, replications, horizonHours, warmUpHours }: Comparison,
  calendar: Calendar,
): Omit<WrittenPrediction, "date" | "changes"> | null {
  if (side.results === null || side.results.unstable) return null;
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  const short = (value: number): number => Number(value.toFixed(6));
  const write: Readonly<Record<ReviewFigure, (value: number) => WrittenFigure>> = {
    leadTimeMean: (hours) => `${short(hours / calendar.hoursPerDay)}d`,
    leadTimeP85: (hours) => `${short(hours / calendar.hoursPerDay)}d`,
    throughput: (perHour) => `${short(perHour * week)}/w`,
    wip: short,
  };
  const figures: Partial<Record<ReviewFigure, Expected<WrittenFigure>>> = {};
  for (const figure of Object.keys(simulated) as ReviewFigure[]) {
    const values = side.values[simulated[figure]].filter((value) => !Number.isNaN(value));
    const { mean, high } = estimate(values);
    if (mean === null || high === null) continue;
    const half = (high - mean) * Math.sqrt(values.length + 1);
    const said = write[figure];
    figures[figure] = { mean: said(mean), low: said(Math.max(0, mean - half)), high: said(mean + half) };
  }
  if (Object.keys(figures).length === 0) return null;
  return { seed, replications, period: formatHours(horizonHours - warmUpHours, calendar), figures };
}
