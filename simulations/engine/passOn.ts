import * as I from "./I";
import * as Place from "./Place";
import * as T from "./T";
import { enter } from "./movement";
import { NONE } from "./Network";
import { fillPlaces } from "./places";
import { deliver, waitForPlace } from "./release";
import { settleFinders } from "./rework";
import type { RunState } from "./RunState";
import { TraceKind } from "./Trace";
import type { Station } from "./Station";
import { begin, checkQuality, takeUp } from "./work";

/**
 * The short way of what happens nearly always: an item is finished at a plain step (see Network.isPlain), and
 * nothing else is due at this instant. All that `finish` and settling would do is done, in the same order, but for
 * what would be undone at once: a worker who goes straight on is not free in between, and nobody waits in a list
 * for a place or a worker that is there. A test holds both ways against each other.
 */
export function passOn(run: RunState, item: number, station: Station): void {
  const { ledger, trace } = run;
  ledger.events++;
  if (trace !== null) trace.record(run.now, TraceKind.finish, run.items.ints[item + I.number], station.step);
  let starter = NONE;
  if (checkQuality(run, item, station)) {
    if (station.next === NONE) deliver(run, item);
    else starter = goStraightOn(run, item, station, run.stations[station.next]);
  }
  if (!run.openSteps.isEmpty) fillPlaces(run);
  goOnWorking(run, station);
  if (starter !== NONE) {
    const next = run.stations[station.next];
    run.takeWorker(next.step);
    next.ledger.recordWork(1, run.now);
    begin(run, starter, next);
  }
}

/** Moves an item where it goes next, if there is room. Returns it when a worker there can take it up at once. */
function goStraightOn(run: RunState, item: number, station: Station, next: Station): number {
  const { items, openSteps, now, trace } = run;
  const { ints, times } = items;
  const { step } = next;
  if (ints[item + I.defects] !== NONE) settleFinders(run, item, step);
  // With one class and no ropes or splits there is one list of candidates for each step.
  if (next.limit < Infinity && (next.ledger.inStep >= next.limit || run.entries.first[step] !== NONE)) {
    ints[item + I.place] = Place.ready;
    waitForPlace(run, item, step);
    return NONE;
  }
  if (trace !== null) trace.record(now, TraceKind.leave, ints[item + I.number], station.step);
  const entered = times[(item >> 1) + T.entered];
  station.ledger.recordLeave(entered, now);
  const { visitColumn } = station;
  if (visitColumn !== NONE && items.passesAt(item, visitColumn) <= 1)
    station.ledger.recordFirstVisit(entered, now);
  if (station.limit < Infinity) openSteps.add(station.step);
  if (!next.isSimple) {
    enter(run, item, step);
    return NONE;
  }
  ints[item + I.step] = step;
  times[(item >> 1) + T.entered] = now;
  times[(item >> 1) + T.since] = now;
  if (trace !== null) trace.record(now, TraceKind.enter, ints[item + I.number], step);
  if (run.freeWorkers[step] > 0) {
    if (run.queues.first[step] === NONE && ints[item + I.defects] === NONE && openSteps.isEmpty) {
      next.ledger.recordPresence(now);
      return item;
    }
    run.openServers.add(step);
  }
  ints[item + I.place] = Place.queue;
  next.ledger.recordEnter(now);
  run.queues.insert(items, step, item);
  return NONE;
}

/** The worker who has finished takes up who waits longest, and is free only when nobody does. */
function goOnWorking(run: RunState, station: Station): void {
  const { items, queues, now } = run;
  const { step, ledger } = station;
  const head = queues.first[step];
  if (head !== NONE && items.ints[head + I.defects] === NONE) {
    queues.removeFirst(items, step);
    ledger.recordUnqueue(now);
    begin(run, head, station);
  } else {
    ledger.recordWork(-1, now);
    run.freeWorker(step);
  }
  if (run.freeWorkers[step] > 0 && queues.first[step] !== NONE) takeUp(run, step);
}
