import type { Estimate } from "../../../simulations/index";
import { showEstimate } from "../../report/showEstimate";
import { words } from "../../words/words";

/** A figure of a chart for its table: the mean with its interval, or that there is none. */
export function estimateText(estimate: Estimate | undefined, size: number): string {
  const shown = estimate === undefined ? null : showEstimate(estimate, size);
  if (shown === null || shown.state === "missing") return words.curves.cannot;
  return shown.state === "interval"
    ? `${shown.mean} (${words.compare.interval(shown.low, shown.high)})`
    : shown.mean;
}
