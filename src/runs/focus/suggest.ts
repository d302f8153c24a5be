import { costsOf, moneyOf } from "../../model/costs";
import type { StreamMap } from "../../model/StreamMap";
import { KEPT } from "./FocusBench";
import { costPerItem } from "./gainPerCost";
import type { NothingDone, Proposal } from "./Journey";
import { screwOf } from "./moveAmounts";

/** More throughput, or the same sooner. */
export function helps({ throughputPerHour, flowTimeMeanHours }: Proposal["figures"]): boolean {
  if (throughputPerHour.verdict === "better") return true;
  return throughputPerHour.verdict === "none" && flowTimeMeanHours.verdict === "better";
}

const throughput = ({ figures }: Proposal): number => figures.throughputPerHour.scenario.mean ?? 0;
const flowTime = ({ figures }: Proposal): number => figures.flowTimeMeanHours.scenario.mean ?? Infinity;

/**
 * Of ideas that turn the same screw the one with the most throughput is taken, and of those that are equal in that the one
 * with the shortest flow time; none where none is better than leaving it alone.
 */
export function bestOfScrews(ideas: readonly Proposal[]): Proposal[] {
  const best = new Set<Proposal>();
  for (const screw of new Set(ideas.map(({ moves }) => screwOf(moves[0])))) {
    const helping = ideas.filter(({ moves, figures }) => screwOf(moves[0]) === screw && helps(figures));
    const most = Math.max(...helping.map(throughput));
    const [first] = helping
      .filter((idea) => throughput(idea) >= KEPT * most)
      .toSorted((a, b) => (flowTime(a) < flowTime(b) ? -1 : flowTime(a) > flowTime(b) ? 1 : 0));
    if (first !== undefined) best.add(first);
  }
  return ideas.map((idea) => ({ ...idea, taken: best.has(idea) }));
}

/** The best next unit of money: of what helps for sure and has a price, the one whose items more are cheapest. */
export function cheapestGain(map: StreamMap, ideas: readonly Proposal[]): Proposal | null {
  const priced = ideas.flatMap((idea) => {
    const each = costPerItem(map, idea.cost, idea.figures.throughputPerHour.difference);
    return each?.mean == null ? [] : [{ idea, each: each.mean }];
  });
  return priced.toSorted((a, b) => a.each - b.each)[0]?.idea ?? null;
}

/**
 * Which addition of capacity is taken: the cheapest gain where prices are known, else the first that helps. A bound of
 * money lets nothing through whose price nobody knows.
 */
export function chooseElevation(
  map: StreamMap,
  ideas: readonly Proposal[],
  moneyLeft: number,
): { readonly chosen: Proposal | null; readonly nothing: NothingDone } {
  const { weeks } = costsOf(map);
  const helping = ideas.filter(({ figures }) => helps(figures));
  const price = ({ cost }: Proposal): number | null => moneyOf(cost, weeks);
  const payable = helping.filter((idea) => moneyLeft === Infinity || (price(idea) ?? Infinity) <= moneyLeft);
  const chosen = cheapestGain(map, payable) ?? payable[0] ?? null;
  if (helping.length === 0) return { chosen, nothing: "nothing.noHelp" };
  return {
    chosen,
    nothing: helping.some((idea) => price(idea) === null) ? "nothing.noPrice" : "nothing.noMoney",
  };
}
