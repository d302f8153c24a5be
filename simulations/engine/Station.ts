import type { Keys } from "./RunState";
import type { Network } from "./Network";
import type { StepLedger } from "./StepLedger";
import type { Variate } from "./variates";

/**
 * A step as the short way sees it: what it needs to know, one field away (an element of a typed array is some ten
 * instructions away, and there are dozens for each event). What does not change, from the network; the ledger.
 */
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
  readonly isPlain: boolean;
  readonly isSimple: boolean;
  readonly next: number;

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
    this.isPlain = network.isPlain[step] === 1;
    this.isSimple = network.isSimple[step] === 1;
    this.next = network.plainNext[step];
  }
}
