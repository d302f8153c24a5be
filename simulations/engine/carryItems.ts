import * as I from "./I";
import { Finder, NONE, type Network } from "./Network";
import * as Place from "./Place";
import { FoundAt } from "./rework";
import type { RunState } from "./RunState";
import * as T from "./T";

/** Where the things of one network stand in another: indexes by index, NONE for what is not there. */
export interface SameThings {
  readonly steps: Int32Array;
  readonly types: Int32Array;
  readonly servers: Int32Array;
  readonly arrivals: Int32Array;
  readonly ropes: Int32Array;
  readonly measures: Int32Array;
}

/** Finds what two networks have in common, by id. People are the same where they are the step's own, or the pool's, in both. */
export function sameThings(before: Network, after: Network): SameThings {
  const match = (ids: readonly string[], others: readonly string[]): Int32Array =>
    Int32Array.from(ids, (id) => others.indexOf(id));
  const steps = match(before.stepIds, after.stepIds);
  const pools = match(before.poolIds, after.poolIds);
  const count = after.stepIds.length;
  return {
    steps,
    types: match(before.typeIds, after.typeIds),
    servers: Int32Array.from({ length: before.servers }, (_, server) => {
      if (server >= steps.length) {
        const pool = pools[server - steps.length];
        return pool === NONE ? NONE : count + pool;
      }
      const step = steps[server];
      return step !== NONE && before.stepServer[server] === server && after.stepServer[step] === step
        ? step
        : NONE;
    }),
    arrivals: match(before.arrivalIds, after.arrivalIds),
    ropes: match(before.ropeIds, after.ropeIds),
    measures: match(before.measureIds, after.measureIds),
  };
}

/**
 * Copies the items of a run, with all that hangs on them, into another run that has none, and tells each one's new
 * record by its old. They stand in no list there yet, and their step is the one that they were in: NONE where that is gone.
 */
export function carryItems(from: RunState, to: RunState, same: SameThings): Map<number, number> {
  const carried = new Map<number, number>();
  const old: number[] = [];
  from.items.each((item) => old.push(item));
  for (const item of old) carried.set(item, to.items.add());
  for (const item of old) {
    const copy = carried.get(item)!;
    carryFields(from, item, to, copy, same);
    const parent = from.items.ints[item + I.parent];
    if (parent !== NONE) to.items.ints[copy + I.parent] = carried.get(parent)!;
    carryNotes(from, item, to, copy, same.steps);
  }
  return carried;
}

/** Of an item that has been made and not arrived: there is nothing of it but what it is and where it goes. */
export function carryUnborn(from: RunState, item: number, to: RunState, step: number, type: number): number {
  const made = to.items.add();
  to.items.ints[made + I.type] = type;
  to.items.ints[made + I.luck] = from.items.ints[item + I.luck];
  to.items.ints[made + I.step] = step;
  return made;
}

function carryFields(from: RunState, item: number, to: RunState, copy: number, same: SameThings): void {
  const before = from.items;
  const after = to.items;
  const stepNow = (column: number): number => {
    const step = before.ints[item + column];
    return step === NONE ? NONE : same.steps[step];
  };
  for (const column of [I.number, I.luck, I.place, I.sentBack, I.copies])
    after.ints[copy + column] = before.ints[item + column];
  after.ints[copy + I.type] = same.types[before.ints[item + I.type]];
  for (const column of [I.step, I.onward]) after.ints[copy + column] = stepNow(column);
  if (after.ints[copy + I.copies] > 0) after.ints[copy + I.splitAt] = stepNow(I.splitAt);
  for (const column of [T.since, T.arrived, T.started, T.entered, T.worked])
    after.times[(copy >> 1) + column] = before.times[(item >> 1) + column];
  same.steps.forEach((step, index) => {
    const column = step === NONE ? NONE : to.network.visitColumn[step];
    if (column === NONE) return;
    const counted = from.network.visitColumn[index];
    // A step that could be come to but once kept no count: of the one that it is in we know.
    const isHere = before.ints[item + I.step] === index && after.ints[copy + I.place] >= Place.work;
    after.ints[copy + after.placeOfPasses(column)] =
      counted === NONE ? Number(isHere) : before.passesAt(item, counted);
  });
  same.measures.forEach((measure, index) => {
    if (measure === NONE) return;
    after.setMeasureStart(copy, measure, before.measureStart(item, index));
    after.setMeasureEnd(copy, measure, before.measureEnd(item, index));
  });
}

/** A defect of a step that is gone is forgotten with it, and so is a place to be back at; a finder that is gone leaves it to the customer. */
function carryNotes(from: RunState, item: number, to: RunState, copy: number, steps: Int32Array): void {
  const { notes } = from;
  let last: number = NONE;
  const hang = (note: number, column: number): void => {
    if (last === NONE) to.items.ints[copy + column] = note;
    else to.notes.setNext(last, note);
    last = note;
  };
  for (let note = from.items.ints[item + I.defects]; note !== NONE; note = notes.next(note)) {
    const maker = steps[notes.what(note)];
    if (maker === NONE) continue;
    const finder = notes.finder(note);
    const known = finder < 0 ? finder : steps[finder];
    hang(to.notes.addDefect(maker, finder >= 0 && known === NONE ? Finder.customer : known), I.defects);
  }
  last = NONE;
  for (let note = from.items.ints[item + I.returns]; note !== NONE; note = notes.next(note)) {
    const place = notes.what(note);
    const step = place === FoundAt.customer ? NONE : steps[place >> 1];
    if (place !== FoundAt.customer && step === NONE) continue;
    const now = place === FoundAt.customer ? place : 2 * step + (place & 1);
    hang(to.notes.addReturn(now, notes.effort(note)), I.returns);
  }
}
