import * as Event from "./Event";
import * as T from "./T";
import * as I from "./I";
import type { UnderWay } from "./Ledger";
import { comeToFloor } from "./Memory";
import { NONE, type Network } from "./Network";
import { takeShortWay } from "./shortWay";
import * as Place from "./Place";
import { beginOutage, endOutage, startOutages } from "./outages";
import { fillPlaces } from "./places";
import { arrive, depart, joinBatch, knock, newItem, releaseBatch, scheduleArrival } from "./release";
import { RunFailure } from "./RunFailure";
import { RunState } from "./RunState";
import * as S from "./S";
import * as Stop from "./Stop";
import type { Watcher } from "./Trace";
import { batchIsDue, finish, takeUpAll } from "./work";

/**
 * More things than this at one instant, and so many for each item that was there or came in: time stands still (work that
 * takes no time, or makes other work without end).
 */
const MOST_AT_ONE_INSTANT = 200_000;
const MOST_FOR_AN_ITEM = 100;

/** How many were where, at a moment: to see whether the stream keeps up. */
export interface Census {
  readonly hour: number;
  readonly present: number;
  readonly inside: number;
  /** Of those present, who waits for a train, and for nothing else. */
  readonly forTrain: number;
  readonly arrived: number;
  readonly queued: Int32Array;
}

/** One finished run, ready to be read off. */
export interface FinishedRun {
  readonly state: RunState;
  readonly halfWay: Census;
  readonly end: Census;
}

/**
 * Runs a network once, for `horizon` hours, counting from `warmUp` on. The same network, seed and replication
 * give the same run bit for bit; a trace recorder watches and changes nothing.
 * Throws RunFailure when the work locks itself in, or when conservation or Little's law does not hold.
 */
export function replicate(
  network: Network,
  plan: {
    readonly seed: number;
    readonly horizon: number;
    readonly warmUp: number;
    readonly keepSeries: boolean;
    /** When what is present is counted, to be held against the end. */
    readonly halfWay: number;
  },
  replication: number,
  trace: Watcher | null = null,
): FinishedRun {
  const run = new RunState(network, plan.seed, replication, trace, plan);
  begin(run);
  let halfWay: Census | null = null;
  for (const stop of [...new Set([plan.warmUp, plan.halfWay, plan.horizon])].sort((a, b) => a - b)) {
    runUntil(run, stop);
    run.now = stop;
    if (stop === plan.halfWay) halfWay = census(run);
    if (stop === plan.warmUp) run.ledger.startCounting(stop, seeUnderWay(run));
  }
  closeRun(run);
  const end = census(run);
  return { state: run, halfWay: halfWay ?? end, end };
}

/** Ends a run: throws when it has locked itself in, or broken a law of bookkeeping. */
export function closeRun(run: RunState): void {
  checkNotLockedIn(run);
  const underWay = seeUnderWay(run);
  run.ledger.close(underWay);
  const broken = run.ledger.findBreach(run.now, underWay);
  if (broken !== null) throw new RunFailure("run.breach", { what: broken, replication: run.replication });
}

function census(run: RunState): Census {
  const { ledger } = run;
  return {
    hour: run.now,
    present: ledger.present,
    inside: ledger.inside,
    forTrain: waitingForTrains(run),
    arrived: ledger.arrived,
    queued: Int32Array.from(run.network.stepIds, (_, step) => run.countQueue(step)),
  };
}

function waitingForTrains({ network, items, departures }: RunState): number {
  let count = 0;
  for (let step = 0; step < network.stepIds.length; step++) {
    if (network.cadence[step] === 0) continue;
    for (let item = departures.first(step); item !== NONE; item = items.ints[item + I.next])
      if (items.ints[item + I.parent] === NONE) count++;
  }
  return count;
}

/** What is due first, and what moves at once. */
export function begin(run: RunState): void {
  const { network } = run;
  for (let arrival = 0; arrival < network.arrivalIds.length; arrival++) {
    if (network.arrivalEvery[arrival] === NONE) run.openSteps.add(network.arrivalTo[arrival]);
    else scheduleArrival(run, arrival);
  }
  startOutages(run);
  settle(run);
}

/**
 * Everything due up to and including `end`. All that happens at one instant happens first, then places are
 * filled, then workers take up. Times that differ only by the rounding of sums are one instant.
 */
export function runUntil(run: RunState, end: number): void {
  const { events } = run;
  comeToFloor(run.memory);
  const last = end * (1 + 1e-11);
  while (events.isDue(last)) {
    const stop = takeShortWay(run, end);
    let left = MOST_AT_ONE_INSTANT + MOST_FOR_AN_ITEM * run.ledger.present;
    if (stop === Stop.begins) settle(run);
    // What rounding puts just behind the end happens at the end: rates count to the horizon, both ends exact.
    else if (stop === Stop.long || stop === Stop.over) run.now = Math.min(events.nextTime(), end);
    const instant = run.now * (1 + 1e-11);
    while (events.isDue(instant)) {
      left = handleDue(run, instant, left);
      // Who gets a place only now, or splits, may make other work at once: that, too, happens before anybody takes up.
      fillPlaces(run);
      if (!events.isDue(instant)) settle(run);
    }
  }
}

/** Handles all that is due at an instant, at which so many things may still happen; returns how many then. */
function handleDue(run: RunState, instant: number, most: number): number {
  const { events, network } = run;
  let left = most;
  let late: number[] | null = null;
  for (;;) {
    const isDue = events.isDue(instant);
    const entry = isDue ? events.take() : late?.shift();
    if (entry === undefined) return left;
    if (isDue && isLate(entry)) (late ??= []).push(entry);
    else handle(run, entry);
    if (RunState.kindOf(entry) === Event.arrival)
      left += MOST_FOR_AN_ITEM * network.arrivalSize[RunState.indexOf(entry)];
    if (--left < 0) throw new RunFailure("run.standsStill", { hour: run.now });
  }
}

/** What waits for all else at its instant: who is finished just now is in the batch whose time is up, and is not held by an outage. */
function isLate(entry: number): boolean {
  const kind = RunState.kindOf(entry);
  return kind === Event.batchDue || kind === Event.outageStart;
}

/** Fills places and takes up work until nothing more moves at this instant. */
export function settle(run: RunState): void {
  for (;;) {
    fillPlaces(run);
    if (run.openServers.isEmpty) return;
    takeUpAll(run);
  }
}

function handle(run: RunState, entry: number): void {
  const index = RunState.indexOf(entry);
  switch (RunState.kindOf(entry)) {
    case Event.finish:
      finish(run, index);
      return;
    case Event.arrival:
      for (let i = 0; i < run.network.arrivalSize[index]; i++) {
        const item = newItem(run, index);
        arrive(run, item);
        knock(run, item);
      }
      run.memory.ints[run.rowOfArrival(index) + S.lots]++;
      scheduleArrival(run, index);
      return;
    case Event.waitOver:
      joinBatch(run, index);
      return;
    case Event.cadence:
      depart(run, index);
      return;
    case Event.spawnDue:
      arrive(run, index);
      knock(run, index);
      return;
    case Event.batchDue:
      if (!batchIsDue(run, index)) return;
      if (run.network.jobSize[index] > 0) run.openServers.add(run.network.stepServer[index]);
      else releaseBatch(run, index);
      return;
    case Event.outageStart:
      beginOutage(run, index);
      return;
    default:
      endOutage(run, index);
  }
}

/** Nothing will ever happen again but arrivals that cannot come in, yet work is inside. */
function checkNotLockedIn(run: RunState): void {
  const { events, ledger, network } = run;
  const entries = (every: Int32Array): number =>
    every.reduce((sum, time) => sum + (time === NONE ? 0 : 1), 0);
  // Arrivals and outages come for ever: one entry each. Who is out may have work in hand.
  if (ledger.inside === 0 || events.size > entries(network.outageEvery) + entries(network.arrivalEvery))
    return;
  if (run.slots.some((slots) => slots?.some((lead) => lead !== NONE))) return;
  const queued = (step: number): boolean => run.countQueue(step, 1) > 0;
  // Who comes back may take up what waits.
  if (network.stepServer.some((server, step) => run.outWorker[server] !== NONE && queued(step))) return;
  const stuck = new Set<number>();
  run.items.each((item) => {
    const { ints } = run.items;
    if (ints[item + I.place] === Place.outside) stuck.add(ints[item + I.step]);
  });
  if (network.arrivalTo.some((to, index) => network.arrivalEvery[index] !== NONE && !stuck.has(to))) return;
  const step = network.stepIds.find((_, index) => ledger.steps[index].inStep > 0) ?? "";
  throw new RunFailure("run.lockedIn", { hour: run.now, step, inside: ledger.inside });
}

/** What is under way now. */
export function seeUnderWay(run: RunState): UnderWay {
  const { items, network, now } = run;
  const steps = network.stepIds.length;
  const waited = new Float64Array(steps);
  const workLeft = new Float64Array(steps);
  const inStep = new Float64Array(steps);
  let present = 0;
  let sojourns = 0;
  items.each((item) => {
    const { ints, times } = items;
    const step = ints[item + I.step];
    const place = ints[item + I.place];
    if (ints[item + I.parent] === NONE) {
      present++;
      sojourns += now - times[(item >> 1) + T.arrived];
    }
    if (place !== Place.outside && ints[item + I.copies] === 0)
      inStep[step] += now - times[(item >> 1) + T.entered];
    if (place === Place.queue) waited[step] += now - times[(item >> 1) + T.since];
  });
  run.events.each((time, entry) => {
    if (RunState.kindOf(entry) === Event.finish)
      workLeft[items.ints[RunState.indexOf(entry) + I.step]] += time - now;
  });
  for (const [server, slots] of run.slots.entries()) {
    const lead = slots === null || run.outWorker[server] === NONE ? NONE : slots[run.outWorker[server]];
    if (lead !== NONE) workLeft[items.ints[lead + I.step]] += run.outRemaining[server];
  }
  return { waited, workLeft, inStep, present, sojourns };
}
