import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { runOnce, toSetting } from "../simulations/experiments/replications";
import { models, type BenchModel } from "./models";

/** Who runs a model: this engine, its statistics included, or the loop written for that model alone. */
export type Side = "engine" | "loop";

/** Told to a process that is to be a contestant. */
const CONTESTANT = "contestant";

/** One side of one model in a process of its own, warm from round to round, and at work only while it is asked. */
export class Contestant {
  private readonly process: ChildProcess;

  constructor(model: BenchModel, side: Side) {
    this.process = fork(process.argv[1] ?? "", [CONTESTANT, String(models.indexOf(model)), side]);
  }

  /** Runs the model once with this seed; events per second of processor time. */
  async run(seed: number): Promise<number> {
    this.process.send(seed);
    const [rate] = (await once(this.process, "message")) as [number];
    return rate;
  }

  end(): void {
    this.process.disconnect();
  }
}

/** In a process that was begun as a contestant: answers until it is let go. Elsewhere it does nothing and says so. */
export function contend(): boolean {
  const [, , word, at, side] = process.argv;
  const model = models[Number(at)];
  if (word !== CONTESTANT || model === undefined) return false;
  const run = side === "engine" ? engineOf(model) : loopOf(model);
  process.on("message", (seed) => process.send?.(timed(() => run(Number(seed)))));
  return true;
}

function engineOf({ flow, horizon }: BenchModel): (seed: number) => number {
  const setting = toSetting(flow);
  const order = { horizon, warmUp: 0, keepSeries: false, keepLeadTimes: false, trace: false };
  return (seed) => runOnce(setting, { ...order, seed }, 1).events;
}

function loopOf({ loop, horizon }: BenchModel): (seed: number) => number {
  return (seed) => loop(horizon * 4, seed);
}

/** Events per second of processor time, so that what else the machine does counts for little. */
function timed(run: () => number): number {
  const before = process.cpuUsage().user;
  const events = run();
  return (events / (process.cpuUsage().user - before)) * 1e6;
}
