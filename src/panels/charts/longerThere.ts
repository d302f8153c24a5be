import { longerLeadTime, type Sweep } from "../../../simulations/index";
import { showEstimate } from "../../report/showEstimate";
import type { TimeUnit } from "../../report/timeUnit";
import { words } from "../../words/words";

/** What a limit costs that keeps the throughput: lead time there and today, where it is longer; null else. */
export function longerThere(sweep: Sweep, at: number, today: number, unit: TimeUnit): string | null {
  if (!longerLeadTime(sweep, at, today)) return null;
  const [there, now] = [at, today].map((point) => {
    const shown = showEstimate(sweep.points[point]!.figures.leadTimeMeanHours, unit.hours);
    return shown.state === "missing" ? "" : `${shown.mean} ${words.results.units[unit.symbol]}`;
  });
  return words.curves.limit.longer(there!, now!);
}
