import * as T from "./T";
import * as I from "./I";
import type { Memory } from "./Memory";
import { NONE } from "./Network";

/**
 * Lists of items by waiting time: who has waited longest is first; equal waits go by item number.
 * The items carry the links, so an item is in one list at a time and a list costs two numbers.
 */
export class WaitingLists {
  /** The ends of a list stand at `at + list * apart` of the memory, the first one first. */
  constructor(
    private readonly memory: Memory,
    lists: number,
    private readonly at = memory.allot(2 * lists),
    private readonly apart = 2,
  ) {
    for (let list = 0; list < lists; list++) memory.ints.fill(NONE, at + list * apart, at + list * apart + 2);
  }

  /** Who has waited longest; NONE when nobody waits. */
  first(list: number): number {
    return this.memory.ints[this.at + list * this.apart];
  }

  /** How many wait, counted as far as `most`. */
  count(list: number, most: number): number {
    let count = 0;
    for (let item = this.first(list); item !== NONE && count < most; item = this.memory.ints[item + I.next])
      count++;
    return count;
  }

  /** Puts an item where its waiting time belongs, which is nearly always the end. */
  insert(list: number, item: number): void {
    const { ints, hours } = this.memory;
    const first = this.at + list * this.apart;
    const time = hours[(item >> 1) + T.since];
    let after = ints[first + 1];
    if (after !== NONE && hours[(after >> 1) + T.since] >= time) after = this.lastBefore(after, item);
    const before = after === NONE ? ints[first] : ints[after + I.next];
    ints[item + I.previous] = after;
    ints[item + I.next] = before;
    if (after === NONE) ints[first] = item;
    else ints[after + I.next] = item;
    if (before === NONE) ints[first + 1] = item;
    else ints[before + I.previous] = item;
  }

  remove(list: number, item: number): void {
    const { ints } = this.memory;
    const first = this.at + list * this.apart;
    const before = ints[item + I.previous];
    const after = ints[item + I.next];
    if (before === NONE) ints[first] = after;
    else ints[before + I.next] = after;
    if (after === NONE) ints[first + 1] = before;
    else ints[after + I.previous] = before;
    ints[item + I.next] = NONE;
    ints[item + I.previous] = NONE;
  }

  /** The last of a list that has waited longer than an item, going back from `other`; NONE when nobody has. */
  private lastBefore(other: number, item: number): number {
    const { ints, hours } = this.memory;
    const since = hours[(item >> 1) + T.since];
    let after = other;
    while (after !== NONE) {
      const theirs = hours[(after >> 1) + T.since];
      if (theirs < since || (theirs === since && ints[after + I.number] <= ints[item + I.number])) break;
      after = ints[after + I.previous];
    }
    return after;
  }
}
