import type { Estimate } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import { costsOf, moneyOf, sumOfCosts, type Cost } from "../../model/costs";
import type { StreamMap } from "../../model/StreamMap";
import type { Move } from "./Move";
import { peopleIn } from "./moveAmounts";

/** What moves cost by what the document says of people and automation. */
export function costOfMoves(map: StreamMap, moves: readonly Move[]): Cost {
  const { personPerWeek, automation } = costsOf(map);
  return sumOfCosts(
    moves.map((move) => {
      const people = peopleIn(move);
      return {
        once: move.code === "move.faster" ? (automation ?? null) : null,
        perWeek: people === 0 || personPerWeek === undefined ? null : people * personPerWeek,
      };
    }),
  );
}

/**
 * What each item more that is delivered costs, over the weeks that the document counts. Null where nobody said what it
 * costs, or where it is not sure that any more are delivered.
 */
export function costPerItem(map: StreamMap, cost: Cost, gainPerHour: Estimate): Estimate | null {
  const { weeks } = costsOf(map);
  const money = moneyOf(cost, weeks);
  const { mean, low, high } = gainPerHour;
  if (money === null || mean === null || low === null || high === null || low <= 0) return null;
  const { hoursPerDay, daysPerWeek } = calendarOf(map);
  const items = (perHour: number): number => perHour * hoursPerDay * daysPerWeek * weeks;
  return { mean: money / items(mean), low: money / items(high), high: money / items(low) };
}
