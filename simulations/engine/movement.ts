import * as Event from "./Event";
import * as T from "./T";
import * as Place from "./Place";
import * as I from "./I";
import { NONE } from "./Network";
import type { RunState } from "./RunState";
import { TraceKind } from "./Trace";

/** The list of candidates for a place at `step` that an item belongs to. */
export function entryList(run: RunState, step: number, item: number): number {
  const { network, items } = run;
  const { entryKinds } = network;
  const cls = network.typeClass[items.ints[item + I.type]];
  let kind = 0;
  if (entryKinds > 1) {
    const ropes = network.ropesOf[step];
    let missing = 0;
    for (let i = 0; i < ropes.length; i++) if (!holdsRope(run, item, ropes[i])) missing++;
    if (items.ints[item + I.place] === Place.split || (missing > 0 && missing < ropes.length)) kind = 2;
    else if (missing > 0) kind = 1;
  }
  return (step * network.classes + cls) * entryKinds + kind;
}

function holdsRope(run: RunState, item: number, rope: number): boolean {
  const { items } = run;
  for (let holder = item; holder !== NONE; holder = items.ints[holder + I.parent]) {
    if (items.holdsRope(holder, rope)) return true;
  }
  return false;
}

/** Whether an item has room at `step`, in the ropes that start there too; NONE: one that holds a place of none yet. */
export function hasRoom(run: RunState, step: number, item: number): boolean {
  if (run.ledger.steps[step].inStep >= run.network.limit[step]) return false;
  const ropes = run.network.ropesOf[step];
  for (let i = 0; i < ropes.length; i++) {
    const isFull = run.ropeCount[ropes[i]] >= run.network.ropeLimit[ropes[i]];
    if (isFull && (item === NONE || !holdsRope(run, item, ropes[i]))) return false;
  }
  return true;
}

/** Puts an item into a step, where it waits for a worker. Whether there is room is the caller's business. */
export function enter(run: RunState, item: number, step: number): void {
  const { network, items, ledger, now } = run;
  ledger.steps[step].recordEnter(now);
  items.ints[item + I.step] = step;
  items.times[(item >> 1) + T.entered] = now;
  items.times[(item >> 1) + T.since] = now;
  items.ints[item + I.place] = Place.queue;
  const root = items.ints[item + I.parent] === NONE ? item : items.root(item);
  if (items.times[(root >> 1) + T.started] !== items.times[(root >> 1) + T.started]) {
    items.times[(root >> 1) + T.started] = now;
  }
  if (network.ropeIds.length > 0) takeRopes(run, item, step);
  if (network.measureIds.length > 0) startMeasures(run, root, step);
  run.queues.insert(step * network.classes + network.typeClass[items.ints[item + I.type]], item);
  run.openServers.add(network.stepServer[step]);
  if (network.jobSize[step] > 0) awaitBatchDue(run, step);
  run.trace?.record(now, TraceKind.enter, items.ints[item + I.number], step);
}

/** Takes an item out of its step: `onward`, or back to rework. Its place opens. */
export function leave(run: RunState, item: number, onward: boolean): void {
  const { network, items, ledger, now } = run;
  const step = items.ints[item + I.step];
  const entered = items.times[(item >> 1) + T.entered];
  ledger.steps[step].recordLeave(entered, now);
  const column = network.visitColumn[step];
  // Who goes back from the queue was not worked on; its first visit is the one with its first pass.
  if (items.ints[item + I.place] === Place.queue) {
    if (column === NONE) ledger.steps[step].recordUnworkedVisit(entered, now);
  } else if (column !== NONE && items.passesAt(item, column) === 1) {
    ledger.steps[step].recordFirstVisit(entered, now);
  }
  if (network.limit[step] < Infinity) openPlace(run, step);
  if (network.ropeIds.length > 0 && onward) leaveRopeEnds(run, item, step);
  if (network.measureIds.length > 0) endMeasures(run, items.root(item), step);
}

/** Says that somebody may get into a step now: its own candidates, and splits that wait for this branch. */
export function openPlace(run: RunState, step: number): void {
  run.openSteps.add(step);
  if (run.network.entryKinds < 3) return;
  const first = run.network.splitsInto[step];
  for (let i = 0; i < first.length; i++) run.openSteps.add(first[i]);
}

export function scheduleBatchDue(run: RunState, step: number, time: number): void {
  run.batchDue[step] = time;
  run.schedule(time, Event.batchDue, step);
}

/** When the item that has waited longest at a step came; NaN when nobody waits. */
export function oldestSince(run: RunState, step: number): number {
  const { network, queues, items } = run;
  let oldest = NaN;
  for (let list = step * network.classes; list < (step + 1) * network.classes; list++) {
    const head = queues.first(list);
    if (head !== NONE && !(oldest <= items.times[(head >> 1) + T.since]))
      oldest = items.times[(head >> 1) + T.since];
  }
  return oldest;
}

/** Those who wait for their job to be complete wait no longer than `atMost`, counted from the one who came first. */
export function awaitBatchDue(run: RunState, step: number): void {
  const { network } = run;
  if (!(network.atMost[step] < Infinity) || run.batchDue[step] === run.batchDue[step]) return;
  const oldest = oldestSince(run, step);
  if (oldest === oldest) scheduleBatchDue(run, step, Math.max(run.now, oldest + network.atMost[step]));
}

/** Gives up the rope places whose span the item leaves by going to `to` (NONE: out of the stream). */
export function leaveSpans(run: RunState, item: number, to: number): void {
  const { network, items } = run;
  const ropes = network.ropeIds.length;
  const steps = network.stepIds.length;
  for (let rope = 0; rope < ropes; rope++) {
    if (!items.holdsRope(item, rope)) continue;
    if (to !== NONE && network.ropeSpan[rope * steps + to] === 1) continue;
    dropRope(run, item, rope);
  }
}

function takeRopes(run: RunState, item: number, step: number): void {
  const ropes = run.network.ropesOf[step];
  for (let i = 0; i < ropes.length; i++) {
    if (holdsRope(run, item, ropes[i])) continue;
    run.items.setRope(item, ropes[i], true);
    run.ropeCount[ropes[i]]++;
  }
}

function leaveRopeEnds(run: RunState, item: number, step: number): void {
  const { network, items } = run;
  const ropes = network.ropeIds.length;
  for (let rope = 0; rope < ropes; rope++) {
    if (network.ropeTo[rope] !== step) continue;
    for (let holder = item; holder !== NONE; holder = items.ints[holder + I.parent]) {
      if (items.holdsRope(holder, rope)) dropRope(run, holder, rope);
    }
  }
}

function dropRope(run: RunState, item: number, rope: number): void {
  run.items.setRope(item, rope, false);
  run.ropeCount[rope]--;
  openPlace(run, run.network.ropeFrom[rope]);
}

function startMeasures(run: RunState, root: number, step: number): void {
  const { network, items } = run;
  const count = network.measureIds.length;
  for (let i = 0; i < count; i++) {
    if (network.measureFrom[i] !== step) continue;
    if (Number.isNaN(items.measureStart(root, i))) items.setMeasureStart(root, i, run.now);
  }
}

function endMeasures(run: RunState, root: number, step: number): void {
  const { network, items } = run;
  const count = network.measureIds.length;
  for (let i = 0; i < count; i++) if (network.measureTo[i] === step) items.setMeasureEnd(root, i, run.now);
}
