import * as H from "./H";
import * as Lane from "./Lane";
import { NONE, type Network } from "./Network";
import * as R from "./R";
import { FoundAt } from "./rework";
import type { Keys, RunState } from "./RunState";
import * as S from "./S";
import type { StepLedger } from "./StepLedger";
import type { Variate } from "./variates";

/** A step as the run sees it: what does not change, from the network, and its ledger. */
export class Station {
  readonly process: Variate;
  readonly processKeyA: number;
  readonly processKeyB: number;
  readonly qualityKeyA: number;
  readonly qualityKeyB: number;
  readonly stretch: number;
  readonly switchCost: number;
  readonly limit: number;
  readonly defectChance: number;
  /** Whether it finds its own defects, on finishing. */
  readonly findsOwn: boolean;
  readonly visitColumn: number;

  constructor(
    network: Network,
    keys: Keys,
    readonly step: number,
    readonly ledger: StepLedger,
  ) {
    this.process = network.variates.at(network.process[step]);
    this.processKeyA = keys.process[2 * step];
    this.processKeyB = keys.process[2 * step + 1];
    this.qualityKeyA = keys.quality[2 * step];
    this.qualityKeyB = keys.quality[2 * step + 1];
    this.stretch = network.stretch[step];
    this.switchCost = network.switchCost[step];
    this.limit = network.limit[step];
    this.defectChance = network.defectChance[step];
    this.findsOwn = network.finder[step] === step;
    this.visitColumn = network.visitColumn[step];
  }
}

/** Writes what the short way needs to know of the steps, pools and arrivals of a run into its memory. */
export function writeStations(run: RunState, first: number): void {
  const { network, memory } = run;
  const { ints, hours } = memory;
  const isRight = network.defectChance.every((chance) => chance === 0);
  ints[R.isClean] = isRight && network.visitColumns === 0 ? 1 : 0;
  ints[R.isOneType] = network.typeIds.length === 1 ? 1 : 0;
  ints[R.arrivals] = first + network.servers * S.columns;
  for (let server = 0; server < network.servers; server++) {
    ints[run.rowOf(server) + S.free] = network.serverSize[server];
  }
  for (const { step, process, ...station } of run.stations) {
    const row = run.rowOf(step);
    const h = row >> 1;
    const next = network.plainNext[step];
    const reworkTo = network.reworkTo[step];
    process.write(memory, row);
    // Those of the first visit: a later one is told by how many there were before it.
    ints[row + S.keyA] = station.processKeyA + Lane.visitA;
    ints[row + S.keyB] = station.processKeyB + Lane.visitB;
    ints[row + S.qualityA] = station.qualityKeyA;
    ints[row + S.qualityB] = station.qualityKeyB;
    ints[row + S.limit] = Math.min(S.noLimit, station.limit);
    ints[row + S.reworkTo] =
      station.findsOwn && network.isSimple[reworkTo] === 1 && !network.measureFrom.includes(reworkTo)
        ? run.rowOf(reworkTo)
        : NONE;
    ints[row + S.always] =
      network.alwaysOf[step].length === 0 ? NONE : run.rowOfArrival(network.alwaysOf[step][0]);
    // A run that is watched goes the long way all along.
    if (run.trace === null && isShort(network, step)) {
      ints[row + S.next] = next === NONE ? NONE : run.rowOf(next);
      run.hasShortWay = true;
    } else ints[row + S.next] = S.longWay;
    ints[row + S.passes] = station.visitColumn === NONE ? NONE : run.items.placeOfPasses(station.visitColumn);
    ints[row + S.finishPlace] = FoundAt.finish(step);
    hours[h + H.stretch] = station.stretch;
    hours[h + H.defectBound] = station.defectChance * 2 ** 27;
    hours[h + H.effort] = network.effort[step];
    ints[row + S.step] = step;
  }
  for (let arrival = 0; arrival < network.arrivalIds.length; arrival++) {
    const row = run.rowOfArrival(arrival);
    const to = network.arrivalTo[arrival];
    const every = network.arrivalEvery[arrival];
    if (every !== NONE) network.variates.at(every).write(memory, row);
    ints[row + S.keyA] = run.keys.arrival[2 * arrival];
    ints[row + S.keyB] = run.keys.arrival[2 * arrival + 1];
    ints[row + S.luck] = network.arrivalHash[arrival];
    ints[row + S.type] = network.arrivalType[arrival];
    memory.hours[(row >> 1) + H.ahead] = NaN;
    const isAlone = network.arrivalSize[arrival] === 1 && network.limit[to] === Infinity;
    ints[row + S.to] = isAlone && ints[run.rowOf(to) + S.next] !== S.longWay ? run.rowOf(to) : S.longWay;
  }
}

/** Whether the short way can be taken from a step: plain, and the next one is as simple; deliveries of several types are not. */
function isShort(network: Network, step: number): boolean {
  if (network.isPlain[step] === 0) return false;
  const next = network.plainNext[step];
  return next === NONE ? network.typeIds.length === 1 : network.isSimple[next] === 1;
}
