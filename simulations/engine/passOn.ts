import * as T from "./T";
import * as Place from "./Place";
import * as I from "./I";
import { enter, leave } from "./movement";
import { NONE } from "./Network";
import { fillPlaces } from "./places";
import { deliver, waitForPlace } from "./release";
import { settleFinders } from "./rework";
import type { RunState } from "./RunState";
import { TraceKind } from "./Trace";
import { begin, checkQuality, takeUp } from "./work";

/**
 * The short way of what happens nearly always: an item is finished at a plain step (see Network.isPlain), and
 * nothing else is due at this instant. All that `finish` and settling would do is done, in the same order, but for
 * what would be undone at once: a worker who goes straight on is not free in between, and nobody waits in a list
 * for a place or a worker that is there. A test holds both ways against each other.
 */
export function passOn(run: RunState, item: number): void {
  const { network, ledger } = run;
  const step = run.items.ints[item + I.step];
  const next = network.plainNext[step];
  ledger.events++;
  run.trace?.record(run.now, TraceKind.finish, run.items.ints[item + I.number], step);
  let starter = NONE;
  if (checkQuality(run, item, step)) {
    if (next === NONE) deliver(run, item);
    else starter = goStraightOn(run, item, step, next);
  }
  if (!run.openSteps.isEmpty) fillPlaces(run);
  goOnWorking(run, step);
  if (starter !== NONE) {
    run.takeWorker(next);
    ledger.steps[next].recordWork(1, run.now);
    begin(run, starter, next);
  }
}

/** Moves an item where it goes next, if there is room. Returns it when a worker there can take it up at once. */
function goStraightOn(run: RunState, item: number, step: number, next: number): number {
  const { network, items, ledger, now } = run;
  const { ints, times } = items;
  if (ints[item + I.defects] !== NONE) settleFinders(run, item, next);
  // With one class and no ropes or splits there is one list of candidates for each step.
  if (
    run.alwaysRoom[next] === 0 &&
    (ledger.steps[next].inStep >= network.limit[next] || run.entries.first[next] !== NONE)
  ) {
    ints[item + I.place] = Place.ready;
    waitForPlace(run, item, next);
    return NONE;
  }
  run.trace?.record(now, TraceKind.leave, ints[item + I.number], step);
  leave(run, item, true);
  const isAwaited =
    network.isSimple[next] === 1 && run.freeWorkers[next] > 0 && run.queues.first[next] === NONE;
  if (!isAwaited || ints[item + I.defects] !== NONE || !run.openSteps.isEmpty) {
    enter(run, item, next);
    return NONE;
  }
  ledger.steps[next].recordPresence(now);
  ints[item + I.step] = next;
  times[(item >> 1) + T.entered] = now;
  times[(item >> 1) + T.since] = now;
  run.trace?.record(now, TraceKind.enter, ints[item + I.number], next);
  return item;
}

/** The worker who has finished takes up who waits longest, and is free only when nobody does. */
function goOnWorking(run: RunState, step: number): void {
  const { items, ledger, queues, now } = run;
  const head = queues.first[step];
  if (head !== NONE && items.ints[head + I.defects] === NONE) {
    queues.removeFirst(items, step);
    ledger.steps[step].recordUnqueue(now);
    begin(run, head, step);
  } else {
    ledger.steps[step].recordWork(-1, now);
    run.freeWorker(step);
  }
  if (run.freeWorkers[step] > 0 && queues.first[step] !== NONE) takeUp(run, step);
}
