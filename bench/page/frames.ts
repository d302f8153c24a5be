/** One event of a Chromium trace; times in microseconds, `tdur` of the processor alone. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: Readonly<Record<string, unknown>>;
}

/** What the main thread did for one frame, in milliseconds of processor time. */
export interface Frame {
  /** All of it: script, style, layout, painting orders. */
  readonly work: number;
  readonly script: number;
}

export const traceCategories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel"];

const scripts = new Set([
  "EvaluateScript",
  "FunctionCall",
  "TimerFire",
  "FireAnimationFrame",
  "FireIdleCallback",
  "EventDispatch",
  "RunMicrotasks",
  "V8.GCScavenger",
]);

/** The frames of a trace: what the page's main thread did up to the end of each, and since the one before. */
export function framesOf(trace: string): Frame[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const main = mainThread(traceEvents);
  const ours = traceEvents.filter(({ pid, tid, ph }) => ph === "X" && pid === main.pid && tid === main.tid);
  const ends = ours
    .filter(({ name }) => name === "Commit")
    .map(endOf)
    .sort((a, b) => a - b);
  const spent = (events: readonly TraceEvent[]): number[] => {
    const frames = ends.map(() => 0);
    for (const event of topmost(events)) {
      const frame = ends.findIndex((end) => event.ts < end);
      if (frame >= 0) frames[frame]! += (event.tdur ?? event.dur ?? 0) / 1000;
    }
    return frames;
  };
  const work = spent(ours.filter(isTask));
  const script = spent(ours.filter(({ name }) => scripts.has(name)));
  // The first one is cut off by the beginning of the trace.
  return work.map((each, frame) => ({ work: each, script: script[frame]! })).slice(1);
}

const endOf = ({ ts, dur }: TraceEvent): number => ts + (dur ?? 0);

function isTask({ name }: TraceEvent): boolean {
  return name === "RunTask" || name === "ThreadControllerImpl::RunTask";
}

function mainThread(events: readonly TraceEvent[]): { pid: number; tid: number } {
  // The page's renderer is the one that commits the most frames.
  const counts = new Map<string, { pid: number; tid: number; count: number }>();
  for (const { name, pid, tid } of events) {
    if (name !== "Commit") continue;
    const key = `${pid} ${tid}`;
    const entry = counts.get(key) ?? { pid, tid, count: 0 };
    counts.set(key, { ...entry, count: entry.count + 1 });
  }
  const found = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  if (!found) throw new Error("the trace has no frames");
  return found;
}

/** Those that do not lie inside another one. */
function topmost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const found: TraceEvent[] = [];
  let end = -Infinity;
  for (const event of sorted) {
    if (event.ts < end) continue;
    found.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return found;
}

/** The value that a share of all lie below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
