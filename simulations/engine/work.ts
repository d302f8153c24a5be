import * as Event from "./Event";
import * as T from "./T";
import * as Place from "./Place";
import * as I from "./I";
import { awaitBatchDue, oldestSince, scheduleBatchDue } from "./movement";
import { NONE } from "./Network";
import { passOf, release } from "./release";
import { addDefect, arriveBack, effortOf, findMaker, FoundAt, sendBack } from "./rework";
import type { RunState } from "./RunState";
import type { Station } from "./Station";
import { TraceKind } from "./Trace";

/** At every server where somebody came or became free. */
export function takeUpAll(run: RunState): void {
  while (!run.openServers.isEmpty) takeUp(run, run.openServers.take());
}

/** Every free worker of a server takes up what goes first: the highest priority, then who has waited longest. */
export function takeUp(run: RunState, server: number): void {
  while (run.freeWorkers(server) > 0 && takeUpOne(run, server));
}

function takeUpOne(run: RunState, server: number): boolean {
  const { network } = run;
  let step = server;
  let best = NONE;
  if (server < run.steps) {
    best = firstToTakeUp(run, server);
  } else {
    const steps = network.serverSteps[server];
    for (let i = 0; i < steps.length; i++) {
      const head = firstToTakeUp(run, steps[i]);
      if (head === NONE || (best !== NONE && !goesFirst(run, head, best))) continue;
      best = head;
      step = steps[i];
    }
  }
  if (best === NONE) return false;
  if (network.jobSize[step] > 0) tryJob(run, step, server);
  else if (!sentBackInstead(run, best, step)) startItem(run, best, step, server);
  return true;
}

function goesFirst(run: RunState, item: number, other: number): boolean {
  const { items, network } = run;
  const cls = network.typeClass[items.ints[item + I.type]];
  const otherClass = network.typeClass[items.ints[other + I.type]];
  if (cls !== otherClass) return cls < otherClass;
  if (items.times[(item >> 1) + T.since] !== items.times[(other >> 1) + T.since])
    return items.times[(item >> 1) + T.since] < items.times[(other >> 1) + T.since];
  return items.ints[item + I.number] < items.ints[other + I.number];
}

/** Who would be taken up next at a step; NONE when nobody waits, or a job is not complete yet. */
function firstToTakeUp(run: RunState, step: number): number {
  const { network, queues } = run;
  const size = network.jobSize[step];
  if (size > 0 && !isComplete(run, step, size) && !isOverdue(run, step)) return NONE;
  const { classes } = network;
  if (classes === 1) return queues.first(step);
  for (let list = step * classes; list < (step + 1) * classes; list++) {
    if (queues.first(list) !== NONE) return queues.first(list);
  }
  return NONE;
}

/** Whether a job of so many waits at a step. They are counted only where as many are in it. */
function isComplete(run: RunState, step: number, size: number): boolean {
  return run.ledger.steps[step].inStep >= size && run.countQueue(step, size) >= size;
}

function isOverdue(run: RunState, step: number): boolean {
  return isDue(run, oldestSince(run, step) + run.network.atMost[step]);
}

/** Whether a time has come; a sum of times may miss it by a rounding. NaN never comes. */
function isDue(run: RunState, time: number): boolean {
  return time <= run.now * (1 + 1e-11);
}

/** When a step finds a defect in what it would take up, the item goes back instead, at no cost of time. */
function sentBackInstead(run: RunState, item: number, step: number): boolean {
  const { network, items, ledger, now } = run;
  if (items.ints[item + I.defects] === NONE) return false;
  const maker = findMaker(run, item, step);
  if (maker === NONE) return false;
  run.queues.remove(step * network.classes + network.typeClass[items.ints[item + I.type]], item);
  ledger.steps[step].recordUnqueue(items.times[(item >> 1) + T.since], now);
  sendBack(run, item, maker, FoundAt.takeUp(step));
  return true;
}

function startItem(run: RunState, item: number, step: number, server: number): void {
  const hours = takeFromQueue(run, item, step);
  startWorker(run, item, step, server, hours);
}

/** Forms a job of the items that go first, once those with known defects have gone back; too few may be left. */
function tryJob(run: RunState, step: number, server: number): void {
  const { network, items, queues } = run;
  const size = network.jobSize[step];
  const { classes } = network;
  let seen = 0;
  for (let list = step * classes; list < (step + 1) * classes && seen < size; list++) {
    for (let item = queues.first(list); item !== NONE && seen < size;) {
      const next = items.ints[item + I.next];
      if (!sentBackInstead(run, item, step)) seen++;
      item = next;
    }
  }
  if (seen === 0 || (seen < size && !isOverdue(run, step))) {
    awaitBatchDue(run, step);
    return;
  }
  let lead = NONE;
  let last = NONE;
  let hours = 0;
  for (let taken = 0; taken < seen; taken++) {
    const item = firstInQueue(run, step);
    hours += takeFromQueue(run, item, step);
    if (last === NONE) lead = item;
    else items.ints[last + I.next] = item;
    last = item;
  }
  if (network.setup[step] !== NONE) {
    run.luck.at(run.keys.setup, 2 * step, items.ints[lead + I.luck], passOf(run, lead, step));
    hours += network.variates.draw(network.setup[step], run.luck);
  }
  startWorker(run, lead, step, server, hours);
  awaitBatchDue(run, step);
}

function firstInQueue(run: RunState, step: number): number {
  const { network, queues } = run;
  let list = step * network.classes;
  while (queues.first(list) === NONE) list++;
  return queues.first(list);
}

/** Takes one item out of the queue and returns how long its work will take. */
function takeFromQueue(run: RunState, item: number, step: number): number {
  const { network, items } = run;
  run.queues.remove(step * network.classes + network.typeClass[items.ints[item + I.type]], item);
  return hoursOfWork(run, item, run.stations[step]);
}

/** A worker who works at one item at a time has it. */
export function begin(run: RunState, item: number, station: Station): void {
  const hours = hoursOfWork(run, item, station);
  station.ledger.recordWork(hours);
  run.schedule(run.now + hours, Event.finish, item);
}

/** An item is taken up: how long the work will take. */
function hoursOfWork(run: RunState, item: number, station: Station): number {
  const { items, luck, now } = run;
  const { ints, times } = items;
  const { ledger, step, visitColumn } = station;
  if (ints[item + I.returns] !== NONE) arriveBack(run, item, FoundAt.takeUp(step));
  const rework = ints[item + I.returns] !== NONE;
  ledger.recordPass(times[(item >> 1) + T.since], now, rework);
  const pass = visitColumn === NONE ? 1 : items.addPass(item, visitColumn);
  let hours = station.process.drawAt(
    luck,
    station.processKeyA,
    station.processKeyB,
    ints[item + I.luck],
    pass,
  );
  if (rework) hours *= effortOf(run, item);
  times[(item >> 1) + T.worked] += hours;
  hours *= station.stretch;
  if (station.switchCost > 0) {
    const beyond = ledger.inStep - run.network.serverSize[run.network.stepServer[step]];
    if (beyond > 0) hours *= 1 + station.switchCost * beyond;
  }
  ints[item + I.place] = Place.work;
  run.trace?.record(now, TraceKind.takeUp, ints[item + I.number], step);
  return hours;
}

function startWorker(run: RunState, lead: number, step: number, server: number, hours: number): void {
  run.takeWorker(server);
  run.ledger.steps[step].recordWork(hours);
  const slots = run.slots[server];
  if (slots !== null) slots[freeSlot(run, server, slots)] = lead;
  run.schedule(run.now + hours, Event.finish, lead);
}

function freeSlot(run: RunState, server: number, slots: Int32Array): number {
  for (let slot = 0; slot < slots.length; slot++) {
    if (slots[slot] === NONE && slot !== run.outWorker[server]) return slot;
  }
  throw new Error("no free worker");
}

/** A worker has finished an item, or a job of several. */
export function finish(run: RunState, lead: number): void {
  const { network, items } = run;
  const step = items.ints[lead + I.step];
  const server = network.stepServer[step];
  run.freeWorker(server);
  run.openServers.add(server);
  const slots = run.slots[server];
  if (slots !== null) slots[slots.indexOf(lead)] = NONE;
  if (network.jobSize[step] === 0 && !run.oldJobs.delete(lead)) {
    finishItem(run, lead, step);
    return;
  }
  for (let item = lead; item !== NONE;) {
    const next = items.ints[item + I.next];
    items.ints[item + I.next] = NONE;
    finishItem(run, item, step);
    item = next;
  }
}

function finishItem(run: RunState, item: number, step: number): void {
  run.ledger.recordFinish();
  run.trace?.record(run.now, TraceKind.finish, run.items.ints[item + I.number], step);
  if (checkQuality(run, item, run.stations[step])) release(run, item);
}

/** Draws the quality of what a step has finished. False when the step finds a defect itself: the item is on its way back. */
export function checkQuality(run: RunState, item: number, station: Station): boolean {
  const { network, items, luck } = run;
  const { ints } = items;
  const { defectChance, step } = station;
  if (ints[item + I.returns] !== NONE) arriveBack(run, item, FoundAt.finish(step));
  if (defectChance === 0) return true;
  luck.aim(station.qualityKeyA, station.qualityKeyB, ints[item + I.luck], passOf(run, item, step));
  if (luck.uniform() < defectChance) addDefect(run, item, step, network.finder[step]);
  // Found at once: what this step looks for in its own work, whoever made it, is seen now.
  if (!station.findsOwn || ints[item + I.defects] === NONE) return true;
  const maker = findMaker(run, item, step);
  if (maker === NONE) return true;
  sendBack(run, item, maker, FoundAt.finish(step));
  return false;
}

/** An incomplete job or transfer batch has waited long enough. Returns whether it goes. */
export function batchIsDue(run: RunState, step: number): boolean {
  const { network, items, batches } = run;
  run.batchDue[step] = NaN;
  const isJob = network.jobSize[step] > 0;
  const head = batches.first(step);
  const oldest = isJob ? oldestSince(run, step) : head === NONE ? NaN : items.times[(head >> 1) + T.since];
  if (oldest !== oldest) return false;
  const due = oldest + network.atMost[step];
  if (isDue(run, due)) return true;
  scheduleBatchDue(run, step, due);
  return false;
}
