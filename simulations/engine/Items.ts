import * as T from "./T";
import * as Place from "./Place";
import * as I from "./I";
import type { Memory } from "./Memory";
import { NONE } from "./Network";
import * as R from "./R";

const AT_ONCE = 64;

/**
 * The work items of a run, as records of its memory with a list of free ones: a run of any length needs memory for
 * what is in the stream at one time, and allocates nothing while it runs. An item is known by where its record
 * begins: `ints[item + I.step]`, `times[(item >> 1) + T.since]`. A free record is as a fresh item should be but for what `add` sees to.
 */
export class Items {
  private readonly lots: number[] = [];
  /** How many whole numbers an item takes. */
  private readonly size: number;

  constructor(
    private readonly memory: Memory,
    private readonly visitColumns: number,
    private readonly ropes: number,
    private readonly measures: number,
  ) {
    const rows = Math.max(
      Math.ceil((I.columns + visitColumns + ropes) / I.columns),
      Math.ceil((T.columns + 2 * measures) / T.columns),
    );
    this.size = rows * I.columns;
    memory.ints[R.passesEnd] = I.columns + visitColumns + ropes;
    memory.ints[R.freeItem] = NONE;
    this.grow();
  }

  get ints(): Int32Array {
    return this.memory.ints;
  }

  get times(): Float64Array {
    return this.memory.hours;
  }

  /** A fresh item. */
  add(): number {
    if (this.memory.ints[R.freeItem] === NONE) this.grow();
    const { ints, hours } = this.memory;
    const item = ints[R.freeItem];
    ints[R.freeItem] = ints[item + I.next];
    ints[item + I.next] = NONE;
    // The short way leaves these behind as they were.
    ints[item + I.number] = 0;
    ints[item + I.place] = Place.outside;
    hours[(item >> 1) + T.started] = NaN;
    return item;
  }

  remove(item: number): void {
    this.makeFresh(item);
    const { ints } = this.memory;
    ints[item + I.next] = ints[R.freeItem];
    ints[R.freeItem] = item;
  }

  /** Calls back for each item that is not free. */
  each(see: (item: number) => void): void {
    const { ints } = this.memory;
    for (let item = ints[R.freeItem]; item !== NONE; item = ints[item + I.next]) ints[item + I.number] = 0;
    for (const lot of this.lots) {
      for (let item = lot; item < lot + AT_ONCE * this.size; item += this.size)
        if (ints[item + I.number] !== 0) see(item);
    }
  }

  /** Where, from the beginning of an item on, its passes at a step stand. */
  placeOfPasses(column: number): number {
    return I.columns + column;
  }

  /** Passes so far at a step that can be come to again. */
  passesAt(item: number, column: number): number {
    return this.memory.ints[item + I.columns + column];
  }

  /** One more. */
  addPass(item: number, column: number): number {
    return ++this.memory.ints[item + I.columns + column];
  }

  /** An item has come to steps at least as often as another. */
  takePasses(item: number, from: number): void {
    const { ints } = this.memory;
    for (let column = I.columns; column < I.columns + this.visitColumns; column++)
      ints[item + column] = Math.max(ints[item + column], ints[from + column]);
  }

  /** Whether it holds a place in the span of a rope. */
  holdsRope(item: number, rope: number): boolean {
    return this.memory.ints[item + I.columns + this.visitColumns + rope] === 1;
  }

  setRope(item: number, rope: number, holds: boolean): void {
    this.memory.ints[item + I.columns + this.visitColumns + rope] = holds ? 1 : 0;
  }

  /** First entering `from` and last leaving `to` of a measure; NaN before. */
  measureStart(item: number, measure: number): number {
    return this.memory.hours[(item >> 1) + T.columns + 2 * measure];
  }

  measureEnd(item: number, measure: number): number {
    return this.memory.hours[(item >> 1) + T.columns + 2 * measure + 1];
  }

  setMeasureStart(item: number, measure: number, time: number): void {
    this.memory.hours[(item >> 1) + T.columns + 2 * measure] = time;
  }

  setMeasureEnd(item: number, measure: number, time: number): void {
    this.memory.hours[(item >> 1) + T.columns + 2 * measure + 1] = time;
  }

  /** The item that all copies go back to. */
  root(item: number): number {
    const { ints } = this.memory;
    let root = item;
    while (ints[root + I.parent] !== NONE) root = ints[root + I.parent];
    return root;
  }

  private makeFresh(item: number): void {
    const { ints, hours } = this.memory;
    ints[item + I.previous] = NONE;
    ints[item + I.onward] = NONE;
    ints[item + I.sentBack] = 0;
    ints[item + I.defects] = NONE;
    ints[item + I.returns] = NONE;
    ints[item + I.parent] = NONE;
    ints[item + I.splitAt] = NONE;
    ints[item + I.copies] = 0;
    const time = item >> 1;
    hours[time + T.worked] = 0;
    const tables = this.visitColumns + this.ropes;
    for (let at = item + I.columns; at < item + I.columns + tables; at++) ints[at] = 0;
    for (let at = time + T.columns; at < time + T.columns + 2 * this.measures; at++) hours[at] = NaN;
  }

  grow(): void {
    const lot = this.memory.allot(AT_ONCE * this.size);
    this.lots.push(lot);
    for (let item = lot + (AT_ONCE - 1) * this.size; item >= lot; item -= this.size) this.remove(item);
  }
}
