import * as I from "./I";
import * as Place from "./Place";
import * as T from "./T";
import { cross } from "./movement";
import { NONE } from "./Network";
import { fillPlaces } from "./places";
import { deliver } from "./release";
import { settleFinders } from "./rework";
import type { RunState } from "./RunState";
import { TraceKind } from "./Trace";
import type { Station } from "./Station";
import { begin, checkQuality, takeUp, takeUpAll } from "./work";

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
  run.openServers.add(station.step);
  let starter = NONE;
  if (checkQuality(run, item, station)) {
    if (station.next === NONE) deliver(run, item);
    else starter = goStraightOn(run, item, station, run.stations[station.next]);
  }
  if (!run.openSteps.isEmpty) fillPlaces(run);
  // First on the agenda is this step, and then the next, whatever came later.
  run.openServers.take();
  goOnWorking(run, station);
  if (starter !== NONE) start(run, starter, run.stations[run.openServers.take()]);
  // Before any more places are filled, as in settling: who is taken up may be sent back and open one.
  takeUpAll(run);
}

/** The short way in: an item that has arrived enters a plain step without a limit, alone at this instant. */
export function comeIn(run: RunState, item: number, station: Station): void {
  const { items, ledger, trace, now } = run;
  ledger.recordStart(now);
  items.times[(item >> 1) + T.started] = now;
  items.times[(item >> 1) + T.entered] = now;
  if (trace !== null) trace.record(now, TraceKind.enter, items.ints[item + I.number], station.step);
  if (run.freeWorkers[station.step] > 0 && run.queues.first[station.step] === NONE) {
    station.ledger.recordPresence(now);
    start(run, item, station);
    return;
  }
  station.ledger.recordEnter(now);
  items.ints[item + I.place] = Place.queue;
  run.queues.insert(items, station.step, item);
  run.openServers.add(station.step);
}

/** Moves an item where it goes next, if there is room. Returns it when a worker there can take it up at once. */
function goStraightOn(run: RunState, item: number, station: Station, next: Station): number {
  const { ints } = run.items;
  if (ints[item + I.defects] !== NONE) settleFinders(run, item, next.step);
  if (next.ledger.inStep >= next.limit) {
    stayHere(run, item, station, next);
    return NONE;
  }
  const isAwaited = next.isSimple && run.freeWorkers[next.step] > 0 && run.queues.first[next.step] === NONE;
  const canStart = isAwaited && ints[item + I.defects] === NONE;
  cross(run, item, station, next, canStart);
  return canStart ? item : NONE;
}

/** There is no room in the next step: waits for it. */
function stayHere(run: RunState, item: number, station: Station, next: Station): void {
  const { items, entries, now } = run;
  items.ints[item + I.place] = Place.ready;
  items.ints[item + I.onward] = next.step;
  items.times[(item >> 1) + T.since] = now;
  station.ledger.recordStuck(1, now);
  // With one class, and neither ropes nor splits, there is one list of candidates for each step.
  entries.insert(items, next.step, item);
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

/** A free worker takes up who has just come, unless somebody came on another way meanwhile and may go first. */
function start(run: RunState, item: number, station: Station): void {
  const { items, queues, now } = run;
  const { step, ledger } = station;
  if (queues.first[step] !== NONE) {
    ledger.recordQueue(now);
    items.ints[item + I.place] = Place.queue;
    queues.insert(items, step, item);
    takeUp(run, step);
    return;
  }
  run.takeWorker(step);
  ledger.recordWork(1, now);
  begin(run, item, station);
}
