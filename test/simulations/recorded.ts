import { TraceKind, type Flow, type Trace } from "../../simulations/index";
import { runOnce, toSetting } from "../../simulations/experiments/replications";

const names = Object.fromEntries(Object.entries(TraceKind).map(([name, kind]) => [kind, name]));

/** The first replication of a flow, written down. */
export function traceOf(flow: Flow, horizon: number, seed = 1): Trace {
  const order = { seed, horizon, warmUp: 0, keepSeries: false, keepLeadTimes: false, trace: true };
  const { trace } = runOnce(toSetting(flow), order, 1);
  if (trace === null || trace.cutShort) throw new Error("the trace is not complete");
  return trace;
}

/** A trace as a person reads it: one line per instant, "5: 1 delivered from a, 3 taken up at a". */
export function readTrace({ times, kinds, items, steps, stepIds }: Trace): string[] {
  const lines: string[] = [];
  let last = NaN;
  times.forEach((time, at) => {
    const what = `${names[kinds[at]]} ${items[at]} ${stepIds[steps[at]]}`;
    if (time === last) lines[lines.length - 1] += `, ${what}`;
    else lines.push(`${time}: ${what}`);
    last = time;
  });
  return lines;
}
