import { carryItems, carryUnborn, sameThings, type SameThings } from "./carryItems";
import { carryRopes } from "./carryRopes";
import * as Event from "./Event";
import * as H from "./H";
import * as I from "./I";
import { NONE, type Network } from "./Network";
import { moveCarried } from "./moveCarried";
import { oldestSince, scheduleBatchDue } from "./movement";
import { scheduleNext } from "./outages";
import * as R from "./R";
import { scheduleArrival } from "./release";
import { seeUnderWay, settle } from "./replicate";
import { RunState } from "./RunState";
import * as S from "./S";
import * as T from "./T";

/** A run and the one that goes on from it on another network, and what the two have in common. */
export interface HandOver {
  readonly from: RunState;
  readonly to: RunState;
  readonly same: SameThings;
  /** The new record of each item by its old one. */
  readonly carried: ReadonlyMap<number, number>;
}

/**
 * Goes on from a run on another network: the change has been made, at this moment. The run it comes from has settled, counts
 * from now on (Ledger.startCounting) and is left as it is. All items stay where they are; what has been begun or drawn
 * is finished as it was (work, waits, the next arrival); the rules of the new network hold for all that begins from now
 * on. Handed over to the same network a run goes on just as it would have. See docs/decisions/0026.
 */
export function handOver(from: RunState, network: Network): RunState {
  const plan = { warmUp: from.now, keepSeries: false };
  const to = new RunState(network, from.seed, from.replication, null, plan);
  to.now = from.now;
  const same = sameThings(from.network, network);
  to.ledger.carryOn(from.ledger, same.steps, from.now);
  carrySources({ from, to, same, carried: new Map() });
  const carried = carryItems(from, to, same);
  const change: HandOver = { from, to, same, carried };
  carryRopes(from, to, same, carried);
  for (const item of carried.values())
    if (to.items.ints[item + I.defects] !== NONE || to.items.ints[item + I.returns] !== NONE)
      to.memory.ints[R.isClean] = 0;
  const move = moveCarried(change);
  carryEvents(change, move.stays);
  placeWorkers(change);
  to.ledger.startCounting(to.now, seeUnderWay(to));
  move.moveAll();
  openAll(change);
  settle(to);
  limitShortWay(to);
  return to;
}

/**
 * The short way knows nothing of people who will leave when they have finished what they have, nor of jobs where there are
 * none any more: as long as there are any, all goes the long way.
 */
export function limitShortWay(run: RunState): void {
  const { network, oldJobs } = run;
  let isUsual = oldJobs.size === 0;
  for (let server = 0; server < network.servers; server++) if (run.freeWorkers(server) < 0) isUsual = false;
  run.hasShortWay =
    isUsual && run.stations.some(({ step }) => run.memory.ints[run.rowOf(step) + S.next] !== S.longWay);
}

/** How much each arrival has made so far. */
function carrySources({ from, to, same }: HandOver): void {
  same.arrivals.forEach((arrival, index) => {
    if (arrival === NONE) return;
    for (const count of [S.luck, S.lots])
      to.memory.ints[to.rowOfArrival(arrival) + count] = from.memory.ints[from.rowOfArrival(index) + count];
  });
}

/** What is due stays due at its time, as far as it is about something that is still there; what is new is drawn from now on. */
function carryEvents(change: HandOver, stays: (item: number) => boolean): void {
  const { from, to, same, carried } = change;
  const goesOn = (server: number): boolean =>
    server !== NONE && to.network.outageEvery[server] !== NONE && to.network.serverSize[server] > 0;
  const begun = new Set<number>();
  from.events.each((time, entry) => {
    const kind = RunState.kindOf(entry);
    const index = RunState.indexOf(entry);
    switch (kind) {
      case Event.finish:
        if (stays(index)) carryJob(change, index, time);
        return;
      case Event.waitOver:
        if (stays(index)) to.schedule(time, kind, carried.get(index)!);
        return;
      case Event.arrival: {
        const arrival = same.arrivals[index];
        if (arrival === NONE || to.network.arrivalEvery[arrival] === NONE) return;
        begun.add(arrival);
        to.schedule(time, kind, arrival);
        return;
      }
      case Event.spawnDue:
        carrySpawn(change, index, time);
        return;
      case Event.batchDue:
        if (!sameBatch(change, index)) return;
        to.batchDue[same.steps[index]] = time;
        to.schedule(time, kind, same.steps[index]);
        return;
      case Event.cadence:
        if (!sameCadence(change, index)) return;
        to.departureDue[same.steps[index]] = time;
        to.schedule(time, kind, same.steps[index]);
        return;
      case Event.outageStart:
        if (goesOn(same.servers[index])) to.schedule(time, kind, same.servers[index]);
        return;
      default:
        if (goesOn(same.servers[index])) to.schedule(time, kind, same.servers[index]);
    }
  });
  carryOutages(change, stays, goesOn);
  for (let arrival = 0; arrival < to.network.arrivalIds.length; arrival++)
    if (to.network.arrivalEvery[arrival] !== NONE && !begun.has(arrival)) scheduleArrival(to, arrival);
}

/** Work that has been begun: one item, or a job of several that are finished together. NaN: its worker is out. */
function carryJob({ from, to, carried }: HandOver, lead: number, time: number): void {
  const now = carried.get(lead)!;
  if (!Number.isNaN(time)) to.schedule(time, Event.finish, now);
  const step = from.items.ints[lead + I.step];
  if (from.network.jobSize[step] === 0) return;
  let last = now;
  for (let item = from.items.ints[lead + I.next]; item !== NONE; item = from.items.ints[item + I.next]) {
    const next = carried.get(item)!;
    to.items.ints[last + I.next] = next;
    last = next;
  }
  if (to.network.jobSize[to.items.ints[now + I.step]] === 0) to.oldJobs.add(now);
}

/** Work that is still to come of what has left a step. Where it was to go and that is gone, it does not come. */
function carrySpawn({ from, to, same }: HandOver, item: number, time: number): void {
  const step = same.steps[from.items.ints[item + I.step]];
  if (step === NONE) return;
  const type = same.types[from.items.ints[item + I.type]];
  to.schedule(time, Event.spawnDue, carryUnborn(from, item, to, step, type));
}

function sameBatch({ from, to, same }: HandOver, step: number): boolean {
  const now = same.steps[step];
  if (now === NONE || from.network.atMost[step] !== to.network.atMost[now]) return false;
  return from.network.jobSize[step] > 0 === to.network.jobSize[now] > 0;
}

function sameCadence({ from, to, same }: HandOver, step: number): boolean {
  const now = same.steps[step];
  return now !== NONE && from.network.cadence[step] === to.network.cadence[now];
}

/** Who is out stays out as long as was drawn; where there are no outages any more he is back at once. */
function carryOutages(
  { from, to, same, carried }: HandOver,
  stays: (item: number) => boolean,
  goesOn: (server: number) => boolean,
): void {
  const known = new Set<number>();
  same.servers.forEach((server, index) => {
    const out = from.outWorker[index];
    const slots = from.slots[index];
    if (slots === null) return;
    const isHere = (lead: number): boolean => {
      const step = same.steps[from.items.ints[lead + I.step]];
      return goesOn(server) && to.network.stepServer[step] === server;
    };
    const inHand = Array.from(slots, (lead) => (lead !== NONE && stays(lead) ? lead : NONE));
    if (out !== NONE && inHand[out] !== NONE) {
      const until = isHere(inHand[out]) ? NaN : to.now + from.outRemaining[index];
      carryJob({ from, to, same, carried }, inHand[out], until);
    }
    for (const [slot, lead] of inHand.entries()) if (lead !== NONE && !isHere(lead)) inHand[slot] = NONE;
    if (!goesOn(server)) return;
    known.add(server);
    to.outageCount[server] = from.outageCount[index];
    const size = to.network.serverSize[server];
    if (out !== NONE) {
      // Whoever is out is one of those who stay.
      to.outWorker[server] = Math.min(out, size - 1);
      to.outRemaining[server] = from.outRemaining[index];
      to.ledger.recordOut(server, 1, to.now);
      [inHand[out], inHand[to.outWorker[server]]] = [inHand[to.outWorker[server]], inHand[out]];
    }
    const now = to.slots[server]!;
    for (let slot = 0; slot < Math.min(size, inHand.length); slot++)
      now[slot] = inHand[slot] === NONE ? NONE : carried.get(inHand[slot])!;
  });
  for (let server = 0; server < to.network.servers; server++)
    if (goesOn(server) && !known.has(server)) scheduleNext(to, server);
}

/** Who is not at work, nor out, is free; where there are fewer people than work has been begun, so many too few. */
function placeWorkers({ to }: HandOver): void {
  const { network, items } = to;
  const busy = new Int32Array(network.servers);
  const atWork = new Set<number>();
  to.events.each((_, entry) => {
    if (RunState.kindOf(entry) !== Event.finish) return;
    const lead = RunState.indexOf(entry);
    busy[network.stepServer[items.ints[lead + I.step]]]++;
    atWork.add(lead);
  });
  for (let server = 0; server < network.servers; server++) {
    if (to.outWorker[server] !== NONE) busy[server]++;
    const row = to.rowOf(server);
    to.memory.ints[row + S.free] = network.serverSize[server] - busy[server];
    to.memory.hours[(row >> 1) + H.freeSince] = to.now;
  }
  for (const [server, slots] of to.slots.entries()) {
    if (slots === null) continue;
    const known = new Set(slots);
    for (const lead of atWork) {
      if (known.has(lead) || network.stepServer[items.ints[lead + I.step]] !== server) continue;
      const slot = slots.findIndex((one, index) => one === NONE && index !== to.outWorker[server]);
      if (slot !== NONE) slots[slot] = lead;
    }
  }
}

/** Whoever can move by the new rules moves now. */
function openAll(change: HandOver): void {
  const run = change.to;
  const { network } = run;
  for (let step = 0; step < network.stepIds.length; step++) {
    run.openSteps.add(step);
    const before = change.same.steps.indexOf(step);
    if (before !== NONE && sameBatch(change, before)) continue;
    const isJob = network.jobSize[step] > 0;
    const head = run.batches.first(step);
    const oldest = isJob
      ? oldestSince(run, step)
      : head === NONE
        ? NaN
        : run.items.times[(head >> 1) + T.since];
    if (oldest === oldest && network.atMost[step] < Infinity && Number.isNaN(run.batchDue[step]))
      scheduleBatchDue(run, step, Math.max(run.now, oldest + network.atMost[step]));
  }
  for (let server = 0; server < network.servers; server++) run.openServers.add(server);
}
