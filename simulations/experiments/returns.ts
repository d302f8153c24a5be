import type { Network } from "../engine/Network";

/** Where an item must be back before what happens to it is no rework any more, innermost first. */
export interface Return {
  readonly place: number;
  readonly outer: Return | null;
}

/** How far an item was in a step when a defect was found. NaN: that has not happened. */
interface Stage {
  readonly step: number;
  readonly takenUp: number;
  readonly finished: number;
}

/** Found by no step. */
export const CUSTOMER = -1;
export const atTakeUp = (step: number): number => 2 * step;
export const atFinish = (step: number): number => 2 * step + 1;

/** A defect is found before the work, by the step itself on finishing, or by the customer after the last step. */
export function foundAt(network: Network, { step, takenUp, finished }: Stage, time: number): number {
  if (Number.isNaN(takenUp)) return atTakeUp(step);
  const isLast = network.linkStart[step] === network.linkStart[step + 1];
  const findsItself = network.finder.includes(step) && time === finished;
  return isLast && !findsItself ? CUSTOMER : atFinish(step);
}

/** An item is sent back from where a defect was found: what it carries from then on. */
export function sentBack(returns: Return | null, place: number): Return {
  return { place, outer: beyond(returns, place) };
}

/** The returns that are left once the item is back at a place; all of them when it need not be there. */
export function beyond(returns: Return | null, place: number): Return | null {
  for (let one = returns; one !== null; one = one.outer) if (one.place === place) return one.outer;
  return returns;
}
