import * as T from "./T";
import * as Place from "./Place";
import * as I from "./I";
import { enter, hasRoom } from "./movement";
import { NONE } from "./Network";
import { arrive, moveOn, newItem } from "./release";
import type { RunState } from "./RunState";

/** Fills every place that has opened: the highest priority first, then who has been ready longest. */
export function fillPlaces(run: RunState): void {
  while (!run.openSteps.isEmpty) fillStep(run, run.openSteps.take());
}

function fillStep(run: RunState, step: number): void {
  const { limit, ledger } = run.stations[step];
  while (ledger.inStep < limit && letOneIn(run, step));
}

function letOneIn(run: RunState, step: number): boolean {
  const { network, items, entries } = run;
  const { classes, entryKinds } = network;
  const ropesOpen = entryKinds === 1 || hasRoom(run, step, NONE);
  for (let cls = 0; cls < classes; cls++) {
    const list = (step * classes + cls) * entryKinds;
    let chosen = entries.first(list);
    let chosenList = list;
    if (entryKinds > 1 && ropesOpen) {
      const roped = entries.first(list + 1);
      if (roped !== NONE && goesBefore(run, roped, chosen)) {
        chosen = roped;
        chosenList = list + 1;
      }
    }
    if (entryKinds > 2) {
      const other = firstThatFits(run, list + 2, step);
      if (other !== NONE && goesBefore(run, other, chosen)) {
        chosen = other;
        chosenList = list + 2;
      }
    }
    if (chosen !== NONE) {
      entries.remove(chosenList, chosen);
      if (items.ints[chosen + I.place] === Place.outside) {
        run.ledger.recordOutside(-1, run.now);
        enter(run, chosen, step);
      } else {
        run.ledger.steps[items.ints[chosen + I.step]].recordStuck(-1, run.now);
        moveOn(run, chosen);
      }
      return true;
    }
    if (ropesOpen && letNewOneIn(run, step, cls)) return true;
  }
  return false;
}

function goesBefore(run: RunState, item: number, other: number): boolean {
  if (other === NONE) return true;
  const { ints, times } = run.items;
  const since = times[(item >> 1) + T.since];
  const others = times[(other >> 1) + T.since];
  return since < others || (since === others && ints[item + I.number] < ints[other + I.number]);
}

/** The first of those that are looked at each for itself: who splits, or holds some of the ropes that start here already. */
function firstThatFits(run: RunState, list: number, step: number): number {
  const { items } = run;
  for (let item = run.entries.first(list); item !== NONE; item = items.ints[item + I.next]) {
    if (items.ints[item + I.place] === Place.split ? canSplit(run, item) : hasRoom(run, step, item))
      return item;
  }
  return NONE;
}

function canSplit(run: RunState, item: number): boolean {
  const { network } = run;
  const step = run.items.ints[item + I.step];
  for (let link = network.linkStart[step]; link < network.linkStart[step + 1]; link++) {
    // A branch that is nothing but the join itself takes no place.
    const to = network.linkTo[link];
    if (network.joinAt[step] !== to && !hasRoom(run, to, item)) return false;
  }
  return true;
}

/** Work without end: a new item is there whenever there is room. */
function letNewOneIn(run: RunState, step: number, cls: number): boolean {
  const { network } = run;
  const always = network.alwaysOf[step];
  for (let i = 0; i < always.length; i++) {
    const arrival = always[i];
    if (network.typeClass[network.arrivalType[arrival]] !== cls) continue;
    const item = newItem(run, arrival);
    arrive(run, item);
    enter(run, item, step);
    return true;
  }
  return false;
}
