import { changeOver } from "../engine/changeOver";
import type { Flow } from "../engine/Flow";
import type { Network } from "../engine/Network";
import type { RunOrder, RunRecord, Setting } from "./replications";

/** A change in the middle of a run, and the stretches of time after it that are looked at one by one. */
export interface ChangeOrder {
  readonly flow: Flow;
  /** Length of a stretch, hours, and how many. The warm-up of the order is when the change is made. */
  readonly every: number;
  readonly times: number;
}

/** Places of the figures of one stretch, and of those of the whole run, which come first. NaN: nothing was delivered. */
export const StretchFigure = {
  throughput: 0,
  /** Lead times of all that was delivered, added up. */
  leadSum: 1,
  leadP50: 2,
  wip: 3,
  /** Mean number in the stream, the backlog included. */
  present: 4,
  size: 5,
} as const;

/** Items in the stream when the change was made, the backlog included. */
export const PRESENT_AT_CHANGE = 0;
const HEAD = 1;

/** Where the figures of a stretch begin, without (0) or with the change (1). */
export function placeOfStretch({ times }: ChangeOrder, side: 0 | 1, stretch: number): number {
  return HEAD + (side * times + stretch) * StretchFigure.size;
}

/** Runs one replication into a change and on, without it and with it. All it brings back are the figures of the stretches. */
export function runChange(
  { network }: Setting,
  changed: Network,
  { seed, warmUp: at }: RunOrder,
  change: ChangeOrder,
  replication: number,
): RunRecord {
  const { every, times } = change;
  const figures = new Float64Array(placeOfStretch(change, 1, times)).fill(NaN);
  let events = 0;
  figures[PRESENT_AT_CHANGE] = changeOver(
    network,
    changed,
    { seed, at, every, times },
    replication,
    (side, stretch, { ledger, now }) => {
      const place = placeOfStretch(change, side, stretch);
      figures[place + StretchFigure.throughput] = ledger.leadTimes.count / every;
      figures[place + StretchFigure.leadSum] = ledger.leadTimes.sum;
      figures[place + StretchFigure.leadP50] = ledger.leadTimes.quantile(0.5);
      figures[place + StretchFigure.wip] = ledger.meanInside(now);
      figures[place + StretchFigure.present] = ledger.meanPresent(now);
      if (stretch === times - 1) events += ledger.events;
    },
  );
  const none = new Float64Array(0);
  return {
    replication,
    events,
    figures,
    series: none,
    seriesTimes: none,
    leadTimes: none,
    growth: { presentHalfWay: 0, presentAtEnd: 0, backlog: 0, queued: new Int32Array(0), arrived: 0 },
    trace: null,
    accounts: null,
    hours: null,
    watched: null,
    deployed: null,
  };
}
