import * as I from "./I";
import { enter, leave, leaveSpans } from "./movement";
import { Finder, NONE } from "./Network";
import type { RunState } from "./RunState";
import { TraceKind } from "./Trace";
import { between, reachable } from "./ways";

/** Where a defect was found: when a step would take the item up, when a step had finished it, or at the customer. */
export const FoundAt = {
  takeUp: (step: number): number => 2 * step,
  finish: (step: number): number => 2 * step + 1,
  customer: -1,
} as const;

/** Hangs a defect on an item. A defect that nobody has drawn the next step for is found by "next". */
export function addDefect(run: RunState, item: number, maker: number, finder: number): void {
  hangNote(run, item, run.notes.addDefect(maker, finder));
}

/** Hangs the note of a defect on an item, behind those it has: the oldest is first. */
export function hangNote(run: RunState, item: number, note: number): void {
  const { notes, items } = run;
  let last = items.ints[item + I.defects];
  if (last === NONE) {
    items.ints[item + I.defects] = note;
    return;
  }
  while (notes.next(last) !== NONE) last = notes.next(last);
  notes.setNext(last, note);
}

/** The step drawn next is the one that will find what was to be found by "the next step". */
export function settleFinders(run: RunState, item: number, next: number): void {
  const { notes, items } = run;
  for (let note = items.ints[item + I.defects]; note !== NONE; note = notes.next(note)) {
    if (notes.finder(note) === Finder.next) notes.setFinder(note, next);
  }
}

/** The maker of the oldest defect that `finder` finds; at the customer all that is left is found. NONE when clean. */
export function findMaker(run: RunState, item: number, finder: number): number {
  const { notes, items } = run;
  for (let note = items.ints[item + I.defects]; note !== NONE; note = notes.next(note)) {
    if (finder === Finder.customer || notes.finder(note) === finder) return notes.what(note);
  }
  return NONE;
}

/** Sends an item from the step it is in (already out of any list) back to where the maker's defects are mended. */
export function sendBack(run: RunState, item: number, maker: number, foundAt: number): void {
  const { network, items } = run;
  const from = items.ints[item + I.step];
  const to = network.reworkTo[maker];
  run.trace?.record(run.now, TraceKind.sendBack, items.ints[item + I.number], from);
  leave(run, item, false);
  items.ints[items.root(item) + I.sentBack] = 1;
  items.ints[item + I.onward] = NONE;
  forgetDefects(run, item, maker, to, foundAt);
  pushReturn(run, item, foundAt, network.effort[maker]);
  if (network.ropeIds.length > 0) leaveSpans(run, item, to);
  enter(run, item, to);
}

/** The share of a fresh process time that the item's next pass takes. */
export function effortOf(run: RunState, item: number): number {
  const top = run.items.ints[item + I.returns];
  return top === NONE ? 1 : run.notes.effort(top);
}

/** The item is back at a place: what was found there is behind it, and nothing that was found elsewhere. */
export function arriveBack(run: RunState, item: number, place: number): void {
  const { notes, items } = run;
  let inner = NONE;
  for (let note = items.ints[item + I.returns]; note !== NONE; note = notes.next(note)) {
    if (notes.what(note) !== place) {
      inner = note;
      continue;
    }
    if (inner === NONE) items.ints[item + I.returns] = notes.next(note);
    else notes.setNext(inner, notes.next(note));
    notes.remove(note);
    return;
  }
}

function pushReturn(run: RunState, item: number, place: number, effort: number): void {
  const { notes, items } = run;
  arriveBack(run, item, place);
  const note = notes.addReturn(place, effort);
  notes.setNext(note, items.ints[item + I.returns]);
  items.ints[item + I.returns] = note;
}

/** What the maker did wrong is mended now; what was made at steps that are passed again will be made afresh. */
function forgetDefects(run: RunState, item: number, maker: number, to: number, foundAt: number): void {
  const { notes, items } = run;
  if (items.ints[item + I.defects] === NONE) return;
  const again = stepsPassedAgain(run, to, foundAt);
  let kept = NONE;
  let last = NONE;
  for (let note = items.ints[item + I.defects]; note !== NONE;) {
    const next = notes.next(note);
    const madeBy = notes.what(note);
    if (madeBy === maker || again[madeBy] === 1) {
      notes.remove(note);
    } else {
      if (last === NONE) kept = note;
      else notes.setNext(last, note);
      last = note;
      notes.setNext(note, NONE);
    }
    note = next;
  }
  items.ints[item + I.defects] = kept;
}

/** Steps on the ways from `to` back to where the defect was found. */
function stepsPassedAgain(run: RunState, to: number, foundAt: number): Uint8Array {
  const { network } = run;
  const count = network.stepIds.length;
  const key = (to + 1) * (2 * count + 2) + foundAt + 1;
  let again = run.passedAgain.get(key);
  if (again === undefined) {
    const successors = (step: number): Int32Array =>
      network.linkTo.subarray(network.linkStart[step], network.linkStart[step + 1]);
    const predecessors = (step: number): Int32Array =>
      network.linkFrom.subarray(network.linkIntoStart[step], network.linkIntoStart[step + 1]);
    again =
      foundAt === FoundAt.customer
        ? reachable(count, successors, to)
        : between(count, successors, to, foundAt >> 1, predecessors);
    again[to] = 1;
    run.passedAgain.set(key, again);
  }
  return again;
}
