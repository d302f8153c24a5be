import type { Estimate } from "../../simulations/index";
import { costsOf, type Cost } from "../model/costs";
import type { StreamMap } from "../model/StreamMap";
import { costPerItem } from "../runs/focus/gainPerCost";
import { words } from "../words/words";
import { showNumber, showSignificant } from "./showNumber";

/** An amount of money in the document's currency. */
export function moneyText(map: StreamMap, amount: number): string {
  const { currency } = costsOf(map);
  const shown = amount >= 1000 ? showNumber(Math.round(amount), 0) : showSignificant(amount, 3);
  return currency === undefined ? shown : words.walk.money.amount(shown, currency);
}

/** What something costs, in words; null where nobody said. */
export function costText(map: StreamMap, { once, perWeek }: Cost): string | null {
  const text = words.walk.money;
  const [first, running] = [
    once === null ? null : text.once(moneyText(map, once)),
    perWeek === null ? null : text.perWeek(moneyText(map, perWeek)),
  ];
  return first !== null && running !== null ? text.both(first, running) : (first ?? running);
}

/** What each item more costs, with its range; null where nobody said a price, or nothing more is sure. */
export function costPerItemText(map: StreamMap, cost: Cost, gainPerHour: Estimate): string | null {
  const each = costPerItem(map, cost, gainPerHour);
  if (each?.mean == null || each.low === null || each.high === null) return null;
  const [mean, low, high] = [each.mean, each.low, each.high].map((one) => moneyText(map, one));
  return low === high ? words.walk.money.each(mean!) : words.walk.money.eachRange(mean!, low!, high!);
}
