import type { Items } from "./Items";
import { NONE } from "./Network";

/**
 * Lists of items by waiting time: who has waited longest is first; equal waits go by item number.
 * The items carry the links, so an item is in one list at a time and a list costs two numbers.
 */
export class WaitingLists {
  readonly first: Int32Array;
  readonly last: Int32Array;

  constructor(lists: number) {
    this.first = new Int32Array(lists).fill(NONE);
    this.last = new Int32Array(lists).fill(NONE);
  }

  /** Puts an item where its waiting time belongs, which is nearly always the end. */
  insert(items: Items, list: number, item: number): void {
    const { next, previous, since, number } = items;
    let after = this.last[list];
    const time = since[item];
    while (after !== NONE && (since[after] > time || (since[after] === time && number[after] > number[item]))) {
      after = previous[after];
    }
    const before = after === NONE ? this.first[list] : next[after];
    previous[item] = after;
    next[item] = before;
    if (after === NONE) this.first[list] = item;
    else next[after] = item;
    if (before === NONE) this.last[list] = item;
    else previous[before] = item;
  }

  remove(items: Items, list: number, item: number): void {
    const { next, previous } = items;
    const before = previous[item];
    const after = next[item];
    if (before === NONE) this.first[list] = after;
    else next[before] = after;
    if (after === NONE) this.last[list] = before;
    else previous[after] = before;
    next[item] = NONE;
    previous[item] = NONE;
  }
}
