import type { GoalResult } from "../../simulations/index";
import { words } from "../words/words";
import { wholePercent } from "./wholePercent";

/**
 * In how many of the runs a goal is met, and the interval of the chance; null where nothing was observed, and of a stream that cannot keep
 * up, of which no run tells anything.
 */
export function goalChance({ probability, value, chance }: GoalResult): string | null {
  if (probability === null || value.mean === null) return null;
  const text = words.results.tables;
  const share = text.metIn(wholePercent(probability));
  const { low, high } = chance;
  if (low === null || high === null) return share;
  return `${share} (${text.chance(wholePercent(low), wholePercent(high))})`;
}
