import { NONE } from "./Network";

/** Where an item stands. */
export const Place = { outside: 0, queue: 1, work: 2, after: 3, ready: 4, split: 5 } as const;

/**
 * The work items of a run as columns, with a list of free rows, so that a run of any length needs memory
 * for what is in the stream at one time and allocates nothing while it runs.
 */
export class Items {
  capacity = 0;
  private freeRow = NONE;
  live = 0;

  /** Order of creation, from 1: breaks ties. */
  number = new Int32Array(0);
  /** What the item's luck hangs on: its source and its count there. */
  luck = new Int32Array(0);
  type = new Int32Array(0);
  /** The step it is in, or waits to enter from outside. */
  step = new Int32Array(0);
  place = new Uint8Array(0);
  /** Neighbours in the one list that the item is in. */
  next = new Int32Array(0);
  previous = new Int32Array(0);
  /** Since when it waits in that list. */
  since = new Float64Array(0);
  arrived = new Float64Array(0);
  /** When it entered its first step; NaN before. */
  started = new Float64Array(0);
  /** When it entered the step it is in. */
  entered = new Float64Array(0);
  /** Process time so far, before availability and switch cost. */
  worked = new Float64Array(0);
  /** The step it goes to next, once that is drawn. */
  onward = new Int32Array(0);
  /** 1 when it was ever sent back. */
  sentBack = new Uint8Array(0);
  /** First of its defects, oldest first; NONE when it has none that anyone will find. */
  defects = new Int32Array(0);
  /** Where it must be back before its passes are fresh again, innermost first. */
  returns = new Int32Array(0);
  /** The item it is a copy of. */
  parent = new Int32Array(0);
  /** Of an item that is split: the step that split it, and the copies still under way. */
  splitAt = new Int32Array(0);
  copies = new Int32Array(0);
  /** Passes so far at each step that can be come to again. */
  passes = new Uint16Array(0);
  /** 1 for each rope in whose span it holds a place. */
  roped = new Uint8Array(0);
  /** First entering `from` and last leaving `to` of each measure. */
  measureStart = new Float64Array(0);
  measureEnd = new Float64Array(0);

  constructor(
    private readonly visitColumns: number,
    private readonly ropes: number,
    private readonly measures: number,
  ) {
    this.grow(64);
  }

  /** A fresh row. */
  add(): number {
    if (this.freeRow === NONE) this.grow(this.capacity * 2);
    const item = this.freeRow;
    this.freeRow = this.next[item];
    this.live++;
    this.next[item] = NONE;
    this.previous[item] = NONE;
    this.started[item] = NaN;
    this.worked[item] = 0;
    this.onward[item] = NONE;
    this.sentBack[item] = 0;
    this.defects[item] = NONE;
    this.returns[item] = NONE;
    this.parent[item] = NONE;
    this.splitAt[item] = NONE;
    this.copies[item] = 0;
    this.place[item] = Place.outside;
    if (this.visitColumns > 0) this.passes.fill(0, item * this.visitColumns, (item + 1) * this.visitColumns);
    if (this.ropes > 0) this.roped.fill(0, item * this.ropes, (item + 1) * this.ropes);
    if (this.measures > 0) {
      this.measureStart.fill(NaN, item * this.measures, (item + 1) * this.measures);
      this.measureEnd.fill(NaN, item * this.measures, (item + 1) * this.measures);
    }
    return item;
  }

  remove(item: number): void {
    this.number[item] = 0;
    this.next[item] = this.freeRow;
    this.freeRow = item;
    this.live--;
  }

  /** The item that all copies go back to. */
  root(item: number): number {
    let root = item;
    while (this.parent[root] !== NONE) root = this.parent[root];
    return root;
  }

  private grow(capacity: number): void {
    const ints = (old: Int32Array, width = 1) => grown(new Int32Array(capacity * width), old);
    const floats = (old: Float64Array, width = 1) => grown(new Float64Array(capacity * width), old);
    const bytes = (old: Uint8Array, width = 1) => grown(new Uint8Array(capacity * width), old);
    this.number = ints(this.number);
    this.luck = ints(this.luck);
    this.type = ints(this.type);
    this.step = ints(this.step);
    this.place = bytes(this.place);
    this.next = ints(this.next);
    this.previous = ints(this.previous);
    this.since = floats(this.since);
    this.arrived = floats(this.arrived);
    this.started = floats(this.started);
    this.entered = floats(this.entered);
    this.worked = floats(this.worked);
    this.onward = ints(this.onward);
    this.sentBack = bytes(this.sentBack);
    this.defects = ints(this.defects);
    this.returns = ints(this.returns);
    this.parent = ints(this.parent);
    this.splitAt = ints(this.splitAt);
    this.copies = ints(this.copies);
    this.passes = grown(new Uint16Array(capacity * this.visitColumns), this.passes);
    this.roped = bytes(this.roped, this.ropes);
    this.measureStart = floats(this.measureStart, this.measures);
    this.measureEnd = floats(this.measureEnd, this.measures);
    for (let item = capacity - 1; item >= this.capacity; item--) {
      this.next[item] = this.freeRow;
      this.freeRow = item;
    }
    this.capacity = capacity;
  }
}

interface Column {
  set(values: ArrayLike<number>): void;
}

function grown<T extends Column>(column: T, old: ArrayLike<number>): T {
  column.set(old);
  return column;
}
