import * as Event from "./Event";
import { NONE } from "./Network";
import type { RunState } from "./RunState";

/** Schedules the first outage of every server that has them. */
export function startOutages(run: RunState): void {
  for (let server = 0; server < run.network.servers; server++) {
    if (run.network.outageEvery[server] !== NONE) scheduleNext(run, server);
  }
}

/** One worker, drawn evenly from all, stops; work in hand is kept. */
export function beginOutage(run: RunState, server: number): void {
  const { network, luck, keys, ledger, now } = run;
  const slots = run.slots[server] as Int32Array;
  const count = run.outageCount[server];
  luck.at(keys.outageWorker, 2 * server, count, 0);
  const worker = Math.floor(luck.uniform() * slots.length);
  const lead = slots[worker];
  if (lead === NONE) {
    run.takeWorker(server);
  } else {
    run.outRemaining[server] = run.unschedule(Event.finish, lead) - now;
  }
  run.outWorker[server] = worker;
  ledger.recordOut(server, 1, now);
  luck.at(keys.outageLasts, 2 * server, count, 0);
  run.schedule(now + network.variates.draw(network.outageLasts[server], luck), Event.outageEnd, server);
}

/** The worker is back and goes on where it stopped. */
export function endOutage(run: RunState, server: number): void {
  const { ledger, now } = run;
  const lead = (run.slots[server] as Int32Array)[run.outWorker[server]];
  ledger.recordOut(server, -1, now);
  run.outWorker[server] = NONE;
  if (lead === NONE) {
    run.freeWorker(server);
    run.openServers.add(server);
  } else {
    run.schedule(now + run.outRemaining[server], Event.finish, lead);
  }
  run.outageCount[server]++;
  scheduleNext(run, server);
}

/** Draws when the next outage of a server begins. */
export function scheduleNext(run: RunState, server: number): void {
  const { network, luck, keys } = run;
  luck.at(keys.outageEvery, 2 * server, run.outageCount[server], 0);
  run.schedule(run.now + network.variates.draw(network.outageEvery[server], luck), Event.outageStart, server);
}
