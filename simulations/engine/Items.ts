import * as T from "./T";
import * as Place from "./Place";
import * as I from "./I";
import { NONE } from "./Network";

const ROW_BITS = 4;

/** Which row of the smaller tables belongs to an item. */
export function rowOf(item: number): number {
  return item >> ROW_BITS;
}

/**
 * The work items of a run, side by side in two typed arrays, with a list of free rows: a run of any length needs
 * memory for what is in the stream at one time, and allocates nothing while it runs. An item is known by where
 * its whole numbers begin: `ints[item + I.step]`, `times[(item >> 1) + T.since]`.
 */
export class Items {
  private rows = 0;
  private free = NONE;

  ints = new Int32Array(0);
  times = new Float64Array(0);
  /** Passes so far at each step that can be come to again, by row. */
  passes = new Uint16Array(0);
  /** 1 for each rope in whose span it holds a place, by row. */
  roped = new Uint8Array(0);
  /** First entering `from` and last leaving `to` of each measure, by row. */
  measureStart = new Float64Array(0);
  measureEnd = new Float64Array(0);

  constructor(
    private readonly visitColumns: number,
    private readonly ropes: number,
    private readonly measures: number,
  ) {
    this.grow(64);
  }

  /** Just behind the last item. */
  get end(): number {
    return this.rows << ROW_BITS;
  }

  /** A fresh item. */
  add(): number {
    if (this.free === NONE) this.grow(this.rows * 2);
    const item = this.free;
    const { ints, times } = this;
    this.free = ints[item + I.next];
    ints[item + I.place] = Place.outside;
    ints[item + I.next] = NONE;
    ints[item + I.previous] = NONE;
    ints[item + I.onward] = NONE;
    ints[item + I.sentBack] = 0;
    ints[item + I.defects] = NONE;
    ints[item + I.returns] = NONE;
    ints[item + I.parent] = NONE;
    ints[item + I.splitAt] = NONE;
    ints[item + I.copies] = 0;
    times[(item >> 1) + T.started] = NaN;
    times[(item >> 1) + T.worked] = 0;
    if (this.visitColumns + this.ropes + this.measures > 0) this.clearTables(rowOf(item));
    return item;
  }

  remove(item: number): void {
    this.ints[item + I.number] = 0;
    this.ints[item + I.next] = this.free;
    this.free = item;
  }

  /** Passes so far at a step that can be come to again. */
  passesAt(item: number, column: number): number {
    return this.passes[(item >> ROW_BITS) * this.visitColumns + column];
  }

  /** One more. */
  addPass(item: number, column: number): number {
    return ++this.passes[(item >> ROW_BITS) * this.visitColumns + column];
  }

  /** The item that all copies go back to. */
  root(item: number): number {
    let root = item;
    while (this.ints[root + I.parent] !== NONE) root = this.ints[root + I.parent];
    return root;
  }

  private clearTables(row: number): void {
    const { visitColumns, ropes, measures } = this;
    for (let at = row * visitColumns; at < (row + 1) * visitColumns; at++) this.passes[at] = 0;
    for (let at = row * ropes; at < (row + 1) * ropes; at++) this.roped[at] = 0;
    for (let at = row * measures; at < (row + 1) * measures; at++) {
      this.measureStart[at] = NaN;
      this.measureEnd[at] = NaN;
    }
  }

  private grow(rows: number): void {
    this.ints = grown(new Int32Array(rows * I.columns), this.ints);
    this.times = grown(new Float64Array((rows * I.columns) / 2), this.times);
    this.passes = grown(new Uint16Array(rows * this.visitColumns), this.passes);
    this.roped = grown(new Uint8Array(rows * this.ropes), this.roped);
    this.measureStart = grown(new Float64Array(rows * this.measures), this.measureStart);
    this.measureEnd = grown(new Float64Array(rows * this.measures), this.measureEnd);
    for (let row = rows - 1; row >= this.rows; row--) {
      this.ints[(row << ROW_BITS) + I.next] = this.free;
      this.free = row << ROW_BITS;
    }
    this.rows = rows;
  }
}

interface Column {
  set(values: ArrayLike<number>): void;
}

function grown<Wider extends Column>(wider: Wider, old: ArrayLike<number>): Wider {
  wider.set(old);
  return wider;
}
