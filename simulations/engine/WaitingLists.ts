import * as T from "./T";
import * as I from "./I";
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
    const { ints, times } = items;
    const time = times[(item >> 1) + T.since];
    let after = this.last[list];
    if (after !== NONE && times[(after >> 1) + T.since] >= time) after = lastBefore(items, after, item);
    const before = after === NONE ? this.first[list] : ints[after + I.next];
    ints[item + I.previous] = after;
    ints[item + I.next] = before;
    if (after === NONE) this.first[list] = item;
    else ints[after + I.next] = item;
    if (before === NONE) this.last[list] = item;
    else ints[before + I.previous] = item;
  }

  /** Takes out who has waited longest. Only when there is somebody. */
  removeFirst(items: Items, list: number): void {
    const { ints } = items;
    const item = this.first[list];
    const after = ints[item + I.next];
    this.first[list] = after;
    if (after === NONE) this.last[list] = NONE;
    else ints[after + I.previous] = NONE;
    ints[item + I.next] = NONE;
  }

  remove(items: Items, list: number, item: number): void {
    const { ints } = items;
    const before = ints[item + I.previous];
    const after = ints[item + I.next];
    if (before === NONE) this.first[list] = after;
    else ints[before + I.next] = after;
    if (after === NONE) this.last[list] = before;
    else ints[after + I.previous] = before;
    ints[item + I.next] = NONE;
    ints[item + I.previous] = NONE;
  }
}

/** The last of a list that has waited longer than an item, going back from `other`; NONE when nobody has. */
function lastBefore(items: Items, other: number, item: number): number {
  const { ints, times } = items;
  const since = times[(item >> 1) + T.since];
  let after = other;
  while (after !== NONE) {
    const theirs = times[(after >> 1) + T.since];
    if (theirs < since || (theirs === since && ints[after + I.number] <= ints[item + I.number])) break;
    after = ints[after + I.previous];
  }
  return after;
}
