import { NONE } from "./Network";
import type { Memory } from "./Memory";
import * as Note from "./Note";
import * as R from "./R";

const SIZE = 4;
const AT_ONCE = 64;

/** Small linked notes that hang on items: defects (maker, finder) and ways back (place, effort). */
export class Notes {
  constructor(private readonly memory: Memory) {
    memory.ints[R.freeNote] = NONE;
  }

  add(): number {
    if (this.memory.ints[R.freeNote] === NONE) this.grow();
    const { ints } = this.memory;
    const note = ints[R.freeNote];
    ints[R.freeNote] = ints[note + Note.next];
    ints[note + Note.next] = NONE;
    return note;
  }

  remove(note: number): void {
    const { ints } = this.memory;
    ints[note + Note.next] = ints[R.freeNote];
    ints[R.freeNote] = note;
  }

  /** Removes a whole chain. */
  removeAll(first: number): void {
    for (let note = first; note !== NONE;) {
      const next = this.next(note);
      this.remove(note);
      note = next;
    }
  }

  next(note: number): number {
    return this.memory.ints[note + Note.next];
  }

  setNext(note: number, next: number): void {
    this.memory.ints[note + Note.next] = next;
  }

  /** A defect's maker, or the place to be back at. */
  what(note: number): number {
    return this.memory.ints[note + Note.what];
  }

  /** A defect's finder. */
  finder(note: number): number {
    return this.memory.ints[note + Note.finder];
  }

  setFinder(note: number, finder: number): void {
    this.memory.ints[note + Note.finder] = finder;
  }

  effort(note: number): number {
    return this.memory.hours[(note >> 1) + Note.effort];
  }

  /** A fresh note of a defect. */
  addDefect(maker: number, finder: number): number {
    const note = this.add();
    this.memory.ints[note + Note.what] = maker;
    this.memory.ints[note + Note.finder] = finder;
    return note;
  }

  /** A fresh note of a place to be back at. */
  addReturn(place: number, effort: number): number {
    const note = this.add();
    this.memory.ints[note + Note.what] = place;
    this.memory.hours[(note >> 1) + Note.effort] = effort;
    return note;
  }

  grow(): void {
    const first = this.memory.allot(SIZE * AT_ONCE);
    for (let note = first + SIZE * (AT_ONCE - 1); note >= first; note -= SIZE) this.remove(note);
  }
}
