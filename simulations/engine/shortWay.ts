import * as A from "./A";
import * as I from "./I";
import * as Most from "./Most";
import { NONE } from "./Network";
import { passOn } from "./passOn";
import * as Place from "./Place";
import * as R from "./R";
import { scheduleArrival } from "./release";
import type { RunState } from "./RunState";
import * as S from "./S";
import * as Stop from "./Stop";
import { begin } from "./work";

/**
 * Takes the short way as far as it goes, up to `end`, and returns why it stopped (one of Stop). What it began and left to
 * the long way has begun by then; what is to settle stands on the run's agendas.
 */
export function takeShortWay(run: RunState, end: number): number {
  if (!run.hasShortWay) return Stop.long;
  run.memory.hours[A.end] = end;
  for (;;) {
    // Who needs more room than there is on the floor goes the long way from there on.
    if (!run.memory.isOnFloor) return Stop.long;
    const why = passOn();
    if (why === Stop.long || why === Stop.over) return why;
    run.now = run.memory.hours[A.now];
    if (run.memory.ints[R.finished] >= run.memory.ints[R.countAt]) run.ledger.countNoted();
    if (why === Stop.full) makeRoom(run);
    else if (why === Stop.begins) {
      const next = beginTheRest(run);
      if (next !== Stop.full) return next;
    } else return why;
  }
}

function makeRoom({ memory, items, notes, events }: RunState): void {
  if (memory.ints[R.freeItem] === NONE) items.grow();
  if (memory.ints[R.freeNote] === NONE) notes.grow();
  if (memory.ints[R.endEvent] > memory.ints[R.eventsEnd] - Most.begun) events.makeRoom();
}

/** Those who have not begun yet do so the long way. Returns Stop.full where the short way can go on. */
function beginTheRest(run: RunState): number {
  const { memory, events } = run;
  const { opening, openPlace } = readAgenda(run);
  const instant = run.now * (1 + 1e-11);
  for (let begun = memory.ints[R.begun]; begun < memory.ints[R.beginning]; begun++) {
    const at = R.begins + 2 * begun;
    const item = memory.ints[at + 1];
    if (item !== NONE) {
      begin(run, item, run.stations[memory.ints[memory.ints[at] + S.step]]);
      continue;
    }
    scheduleArrival(run, (memory.ints[at] - memory.ints[R.arrivals]) / S.columns);
    if (!events.isDue(instant)) continue;
    makeWay(run);
    return Stop.crowded;
  }
  if (openPlace === NONE) return events.isDue(instant) ? Stop.sameInstant : Stop.full;
  for (const step of opening) run.openServers.add(step);
  if (openPlace >= 0) run.openSteps.add(memory.ints[openPlace + S.step]);
  return Stop.begins;
}

/** The stations that nobody has looked at yet, by step, and the one where a place is open. */
function readAgenda({ memory: { ints } }: RunState): { opening: number[]; openPlace: number } {
  const opening: number[] = [];
  for (let at = ints[R.looked]; at < ints[R.opening]; at++) opening.push(ints[ints[R.opened + at] + S.step]);
  return { opening, openPlace: ints[R.openPlace] };
}

/** An item has come, and something else is due at the same instant: who was about to begin with it waits for that. */
function makeWay(run: RunState): void {
  const { ints } = run.memory;
  const step = ints[ints[ints[R.begins] + S.to] + S.step];
  if (ints[R.beginning] === 2) {
    const item = ints[R.begins + 3];
    ints[item + I.place] = Place.queue;
    run.queues.insert(step, item);
    run.freeWorker(step);
  }
  run.openServers.add(step);
}
