import * as Event from "./Event";
import * as T from "./T";
import * as Place from "./Place";
import * as H from "./H";
import * as I from "./I";
import { entryList, enter, leave, leaveSpans, scheduleBatchDue } from "./movement";
import { Finder, NONE } from "./Network";
import { Purpose, mix32 } from "./luck";
import { findMaker, FoundAt, hangNote, sendBack, settleFinders } from "./rework";
import type { RunState } from "./RunState";
import * as S from "./S";
import { TraceKind } from "./Trace";

/** The way of an item after its work: the wait, the transfer batch, the cadence, then room in the next step. */
export function release(run: RunState, item: number): void {
  const { network, items } = run;
  const step = items.ints[item + I.step];
  const next = network.plainNext[step];
  if (next !== NONE) {
    goOn(run, item, next);
    return;
  }
  items.ints[item + I.place] = Place.after;
  const wait = network.wait[step];
  if (wait === NONE) {
    joinBatch(run, item);
    return;
  }
  run.luck.at(run.keys.wait, 2 * step, items.ints[item + I.luck], passOf(run, item, step));
  run.schedule(run.now + network.variates.draw(wait, run.luck), Event.waitOver, item);
}

/** The wait is over, or there was none. */
export function joinBatch(run: RunState, item: number): void {
  const { network, items } = run;
  const step = items.ints[item + I.step];
  run.trace?.record(run.now, TraceKind.waitOver, items.ints[item + I.number], step);
  const size = network.transferSize[step];
  if (size <= 1) {
    awaitDeparture(run, item);
    return;
  }
  items.times[(item >> 1) + T.since] = run.now;
  run.batches.insert(step, item);
  if (++run.batchCount[step] >= size) releaseBatch(run, step);
  else if (network.atMost[step] < Infinity && run.batchDue[step] !== run.batchDue[step]) {
    scheduleBatchDue(run, step, run.now + network.atMost[step]);
  }
}

/** Lets all that waits in a transfer batch go. */
export function releaseBatch(run: RunState, step: number): void {
  run.batchCount[step] = 0;
  for (let item = run.batches.first(step); item !== NONE; item = run.batches.first(step)) {
    run.batches.remove(step, item);
    awaitDeparture(run, item);
  }
}

/** Out of the batch: waits for the cadence, where there is one. */
export function awaitDeparture(run: RunState, item: number): void {
  const { items, now } = run;
  const step = items.ints[item + I.step];
  run.trace?.record(now, TraceKind.batchOver, items.ints[item + I.number], step);
  const cadence = run.network.cadence[step];
  if (cadence > 0) {
    const due = nextMultiple(now, cadence);
    if (due > now) {
      items.times[(item >> 1) + T.since] = now;
      run.departures.insert(step, item);
      if (run.departureDue[step] !== run.departureDue[step]) {
        run.departureDue[step] = due;
        run.schedule(due, Event.cadence, step);
      }
      return;
    }
  }
  ready(run, item);
}

/** The train leaves: all that waits for it is ready. */
export function depart(run: RunState, step: number): void {
  run.departureDue[step] = NaN;
  for (let item = run.departures.first(step); item !== NONE; item = run.departures.first(step)) {
    run.departures.remove(step, item);
    ready(run, item);
  }
}

/** The first whole multiple at or after `now`; the sum of many times may miss it by a rounding. */
function nextMultiple(now: number, cadence: number): number {
  const whole = Math.round(now / cadence);
  if (Math.abs(now - whole * cadence) <= 1e-9 * cadence) return now;
  return (Math.floor(now / cadence) + 1) * cadence;
}

/** Nothing but room keeps the item here now. */
export function ready(run: RunState, item: number): void {
  const { network, items } = run;
  const step = items.ints[item + I.step];
  run.trace?.record(run.now, TraceKind.cadenceOver, items.ints[item + I.number], step);
  const first = network.linkStart[step];
  const end = network.linkStart[step + 1];
  if (first === end) {
    deliver(run, item);
    return;
  }
  if (network.splits[step] === 1) {
    items.ints[item + I.place] = Place.split;
    waitForPlace(run, item, network.splitDoor[step]);
    return;
  }
  const to = end - first === 1 ? network.linkTo[first] : drawLink(run, item, step, first, end);
  if (joinsAt(run, item, to) && items.ints[items.ints[item + I.parent] + I.copies] > 1) {
    if (items.ints[item + I.defects] !== NONE) settleFinders(run, item, to);
    items.ints[item + I.onward] = to;
    moveOn(run, item);
  } else goOn(run, item, to);
}

/** The item is to enter `to`: at once where there is always room, else when its turn comes. */
function goOn(run: RunState, item: number, to: number): void {
  const { items } = run;
  if (items.ints[item + I.defects] !== NONE) settleFinders(run, item, to);
  items.ints[item + I.place] = Place.ready;
  items.ints[item + I.onward] = to;
  if (run.alwaysRoom[to] === 1) moveOn(run, item);
  else waitForPlace(run, item, to);
}

function drawLink(run: RunState, item: number, step: number, first: number, end: number): number {
  const { network, items } = run;
  run.luck.at(run.keys.route, 2 * step, items.ints[item + I.luck], passOf(run, item, step));
  const u = run.luck.uniform() * network.linkChance[end - 1];
  let link = first;
  while (link < end - 1 && u >= network.linkChance[link]) link++;
  return network.linkTo[link];
}

function waitForPlace(run: RunState, item: number, to: number): void {
  const { items, ledger, now } = run;
  const step = items.ints[item + I.step];
  items.times[(item >> 1) + T.since] = now;
  items.ints[item + I.onward] = to;
  ledger.steps[step].recordStuck(1, now);
  run.entries.insert(entryList(run, to, item), item);
  run.openSteps.add(to);
}

/** Moves a ready item, in no list any more, to the step it was drawn for. */
export function moveOn(run: RunState, item: number): void {
  const { network, items } = run;
  const step = items.ints[item + I.step];
  const to = items.ints[item + I.onward];
  leaveOnward(run, item);
  if (items.ints[item + I.place] === Place.split) {
    split(run, item, step);
    return;
  }
  let mover = item;
  if (items.ints[item + I.parent] !== NONE && joinsAt(run, item, to)) {
    mover = merge(run, item);
    if (mover === NONE) return;
  }
  items.ints[mover + I.onward] = NONE;
  if (network.ropeIds.length > 0) leaveSpans(run, mover, to);
  enter(run, mover, to);
}

function leaveOnward(run: RunState, item: number): void {
  const { network, items } = run;
  const step = items.ints[item + I.step];
  run.trace?.record(run.now, TraceKind.leave, items.ints[item + I.number], step);
  leave(run, item, true);
  if (network.spawnStart[step] !== network.spawnStart[step + 1]) spawn(run, item, step);
}

/** A copy goes down every link. The item itself waits in no step until they meet again. */
function split(run: RunState, item: number, step: number): void {
  const { network, items } = run;
  items.ints[item + I.splitAt] = step;
  items.ints[item + I.place] = Place.split;
  items.ints[item + I.onward] = NONE;
  items.ints[item + I.copies] = network.linkStart[step + 1] - network.linkStart[step];
  for (let link = network.linkStart[step]; link < network.linkStart[step + 1]; link++) {
    const copy = items.add();
    items.ints[copy + I.number] = items.ints[item + I.number];
    items.ints[copy + I.luck] = items.ints[item + I.luck];
    items.ints[copy + I.type] = items.ints[item + I.type];
    items.times[(copy >> 1) + T.arrived] = items.times[(item >> 1) + T.arrived];
    items.ints[copy + I.parent] = item;
    inheritRework(run, copy, item);
    items.takePasses(copy, item);
    const to = network.linkTo[link];
    if (to === network.joinAt[step]) {
      const merged = merge(run, copy);
      if (merged !== NONE) enter(run, merged, to);
    } else enter(run, copy, to);
  }
}

/** Copies of an item on its way back to where a defect was found are rework too; the place lies outside their branch. */
function inheritRework(run: RunState, copy: number, item: number): void {
  const { items, notes } = run;
  const inner = items.ints[item + I.returns];
  if (inner === NONE) return;
  items.ints[copy + I.returns] = notes.addReturn(FoundAt.customer, notes.effort(inner));
}

/** Whether an item is a copy that is joined with its others at `step`. */
function joinsAt(run: RunState, item: number, step: number): boolean {
  const { network, items } = run;
  const parent = items.ints[item + I.parent];
  return parent !== NONE && network.joinAt[items.ints[parent + I.splitAt]] === step;
}

/** A copy is home: gives what it carries to the item it is a copy of; returns that once the set is complete. */
export function merge(run: RunState, copy: number): number {
  const { network, items, notes } = run;
  const parent = items.ints[copy + I.parent];
  items.times[(parent >> 1) + T.worked] += items.times[(copy >> 1) + T.worked];
  for (let note = items.ints[copy + I.defects]; note !== NONE;) {
    const next = notes.next(note);
    notes.setNext(note, NONE);
    hangNote(run, parent, note);
    note = next;
  }
  notes.removeAll(items.ints[copy + I.returns]);
  items.takePasses(parent, copy);
  if (network.ropeIds.length > 0) {
    passRopesOn(run, copy, parent);
    leaveSpans(run, copy, NONE);
  }
  items.remove(copy);
  return --items.ints[parent + I.copies] === 0 ? parent : NONE;
}

/** What a copy holds of a rope that goes on beyond the join, the item holds from now on. */
function passRopesOn(run: RunState, copy: number, item: number): void {
  const { network, items } = run;
  const ropes = network.ropeIds.length;
  const join = network.joinAt[items.ints[item + I.splitAt]];
  for (let rope = 0; rope < ropes; rope++) {
    const goesOn = network.ropeSpan[rope * network.stepIds.length + join] === 1;
    if (!goesOn || !items.holdsRope(copy, rope) || items.holdsRope(item, rope)) continue;
    items.setRope(item, rope, true);
    items.setRope(copy, rope, false);
  }
}

/** Hands the item to the customer, who sends it back when there is a defect left. */
export function deliver(run: RunState, item: number): void {
  const { network, items, ledger, now } = run;
  if (items.ints[item + I.defects] !== NONE) {
    const maker = findMaker(run, item, Finder.customer);
    sendBack(run, item, maker, FoundAt.customer);
    return;
  }
  leaveOnward(run, item);
  if (network.ropeIds.length > 0) leaveSpans(run, item, NONE);
  run.trace?.record(now, TraceKind.deliver, items.ints[item + I.number], items.ints[item + I.step]);
  ledger.recordDelivery(
    items.ints[item + I.type],
    now - items.times[(item >> 1) + T.arrived],
    now - items.times[(item >> 1) + T.started],
    items.times[(item >> 1) + T.worked],
    items.ints[item + I.sentBack] === 1,
    now,
  );
  const measures = network.measureIds.length;
  for (let i = 0; i < measures; i++) {
    const hours = items.measureEnd(item, i) - items.measureStart(item, i);
    if (hours >= 0) ledger.measureTimes[i].add(hours);
  }
  run.notes.removeAll(items.ints[item + I.returns]);
  items.remove(item);
}

/** Failure demand: by chance, leaving a step makes work of another type, due at once or some time after. */
function spawn(run: RunState, item: number, step: number): void {
  const { network, items, luck, keys } = run;
  const pass = passOf(run, item, step);
  for (let i = network.spawnStart[step]; i < network.spawnStart[step + 1]; i++) {
    const child = mix32(
      Math.imul(items.ints[item + I.luck], 0x2c1b3c6d) ^ network.spawnHash[i] ^ Math.imul(pass, 0x297a2d39),
    );
    luck.at(keys.spawn, 2 * step, child, Purpose.spawn);
    if (luck.uniform() >= network.spawnChance[i]) continue;
    const after = network.spawnAfter[i] === NONE ? 0 : network.variates.draw(network.spawnAfter[i], luck);
    const made = items.add();
    items.ints[made + I.type] = network.spawnType[i];
    items.ints[made + I.luck] = child;
    items.ints[made + I.step] = network.spawnTo[i];
    run.schedule(run.now + after, Event.spawnDue, made);
  }
}

/** Draws when the next lot of an arrival comes. */
export function scheduleArrival(run: RunState, arrival: number): void {
  const { network, luck, keys } = run;
  const every = network.variates.at(network.arrivalEvery[arrival]);
  const [keyA, keyB] = [keys.arrival[2 * arrival], keys.arrival[2 * arrival + 1]];
  const row = run.rowOfArrival(arrival);
  const { ints, hours } = run.memory;
  const lot = ints[row + S.lots];
  const due = run.now + every.drawAt(luck, keyA, keyB, lot, 0);
  if (ints[row + S.to] !== S.longWay)
    hours[(row >> 1) + H.ahead] = every.drawAt(luck, keyA, keyB, lot + 1, 0);
  run.schedule(due, Event.arrival, arrival);
}

/** Makes the next item of an arrival; it has not arrived yet. */
export function newItem(run: RunState, arrival: number): number {
  const { network, items } = run;
  const item = items.add();
  items.ints[item + I.type] = network.arrivalType[arrival];
  items.ints[item + I.luck] = mix32(run.memory.ints[run.rowOfArrival(arrival) + S.luck]++);
  items.ints[item + I.step] = network.arrivalTo[arrival];
  return item;
}

/** A new item is there, before its first step. */
export function arrive(run: RunState, item: number): void {
  const { items, ledger, now } = run;
  const step = items.ints[item + I.step];
  items.ints[item + I.number] = ledger.recordArrival(now);
  items.times[(item >> 1) + T.arrived] = now;
  items.times[(item >> 1) + T.since] = now;
  if (run.trace !== null) {
    run.trace.recordType(items.ints[item + I.number], items.ints[item + I.type]);
    run.trace.record(now, TraceKind.arrive, items.ints[item + I.number], step);
  }
}

/** Sends an item that has arrived to its first step, or to the backlog before it. */
export function knock(run: RunState, item: number): void {
  const { items } = run;
  const step = items.ints[item + I.step];
  if (run.alwaysRoom[step] === 1) {
    enter(run, item, step);
    return;
  }
  run.entries.insert(entryList(run, step, item), item);
  run.ledger.recordOutside(1, run.now);
  run.openSteps.add(step);
}

/** How often the item has been worked on at a step, this time included; 1 where it can be there only once. */
export function passOf(run: RunState, item: number, step: number): number {
  const column = run.network.visitColumn[step];
  return column === NONE ? 1 : run.items.passesAt(item, column);
}
