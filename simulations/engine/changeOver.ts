import { handOver, limitShortWay } from "./handOver";
import type { Network } from "./Network";
import { begin, closeRun, runUntil, seeUnderWay } from "./replicate";
import { RunState } from "./RunState";

/** A change at a moment: the network from then on, and the stretches of time after it that are looked at one by one. */
export interface ChangePlan {
  readonly seed: number;
  /** When the change is made. Until then the run warms up as it is. */
  readonly at: number;
  /** Length of a stretch, hours, and how many. */
  readonly every: number;
  readonly times: number;
}

/**
 * Runs a network until the change and goes on twice: without it, and with it on the other network, with the same luck and
 * from the very same state. `see` is told at the end of each stretch, of the run without (0) and with the change (1),
 * whose ledger has counted that stretch alone. Returns how many items were in the stream at the change. Throws RunFailure
 * as `replicate` does.
 */
export function changeOver(
  network: Network,
  changed: Network,
  plan: ChangePlan,
  replication: number,
  see: (side: 0 | 1, stretch: number, run: RunState) => void,
): number {
  const { seed, at, every, times } = plan;
  const before = new RunState(network, seed, replication, null, { warmUp: at, keepSeries: false });
  begin(before);
  runUntil(before, at);
  before.now = at;
  before.ledger.startCounting(at, seeUnderWay(before));
  const present = before.ledger.present;
  for (const [side, run] of [before, handOver(before, changed)].entries()) {
    for (let stretch = 0; stretch < times; stretch++) {
      const end = at + (stretch + 1) * every;
      runUntil(run, end);
      run.now = end;
      run.ledger.countNoted();
      see(side === 0 ? 0 : 1, stretch, run);
      if (stretch + 1 < times) run.ledger.startCounting(end, seeUnderWay(run));
      if (side === 1) limitShortWay(run);
    }
    closeRun(run);
  }
  return present;
}
