import type { Experiment, Flow } from "../engine/Flow";
import { TraceKind, type Trace } from "../engine/Trace";
import { toNetwork } from "../engine/Network";
import type { Runner } from "./Runner";

/**
 * One run as it happened, small enough to keep: where the items were at evenly spread moments, and when each was delivered. An item
 * whose copies are at several steps counts once, at the one that comes first; what is between two steps, at the one it left.
 */
export interface FlowHistory {
  /** The moments, hours; the first is 0. */
  readonly hours: Float64Array;
  /** At each moment: arrived so far, delivered so far, and not let in yet. */
  readonly arrived: Int32Array;
  readonly delivered: Int32Array;
  readonly backlog: Int32Array;
  /** The steps in their order, with how many are in each at each moment. */
  readonly steps: readonly { readonly id: string; readonly inside: Int32Array }[];
  /** Deliveries in their order: when, and how long after arriving. Of very many only every so many-th. */
  readonly deliveredAt: Float64Array;
  readonly leadTimes: Float64Array;
  /** True when the recording stopped before the run was over. */
  readonly cutShort: boolean;
}

/** So many moments: twenty a week, in a year. */
const MOMENTS = 1040;
/** So many deliveries are kept, and at most twice as many. */
const DELIVERIES = 4000;

const OUTSIDE = -1;

/** Reads a recorded run into its history. `order` says in which order the steps come; those it leaves out come last. */
export function historyOf(trace: Trace, order: readonly string[]): FlowHistory {
  const { times, kinds, items, steps: stepOf, stepIds, cutShort } = trace;
  const ids = [...order.filter((id) => stepIds.includes(id)), ...stepIds.filter((id) => !order.includes(id))];
  const rankOf = Int32Array.from(stepIds, (id) => ids.indexOf(id));
  const count = times.length;
  const end = cutShort && count > 0 ? times[count - 1] : trace.horizonHours;
  const hours = Float64Array.from({ length: MOMENTS + 1 }, (_, at) => (end * at) / MOMENTS);
  const series = (): Int32Array => new Int32Array(MOMENTS + 1);
  const [arrived, delivered, backlog, inside] = [series(), series(), series(), ids.map(series)];
  const whereabouts = new Whereabouts(ids.length);
  const deliveries = new Deliveries();
  let moment = 0;
  const noteUntil = (hour: number): void => {
    for (; moment <= MOMENTS && hours[moment] < hour; moment++) {
      arrived[moment] = whereabouts.arrived;
      delivered[moment] = whereabouts.delivered;
      backlog[moment] = whereabouts.outside;
      inside.forEach((row, rank) => (row[moment] = whereabouts.inside[rank]));
    }
  };
  for (let at = 0; at < count; at++) {
    noteUntil(times[at]);
    const arrivedAt = whereabouts.move(times[at], kinds[at] as TraceKind, items[at], rankOf[stepOf[at]]);
    if (arrivedAt !== null) deliveries.add(times[at], times[at] - arrivedAt);
  }
  noteUntil(Infinity);
  return {
    hours,
    arrived,
    delivered,
    backlog,
    steps: ids.map((id, rank) => ({ id, inside: inside[rank] })),
    ...deliveries.read(),
    cutShort,
  };
}

interface Stay {
  readonly arrived: number;
  /** The steps that it, or its copies, are in. */
  readonly open: number[];
  at: number;
}

/** Where everybody is. */
class Whereabouts {
  arrived = 0;
  delivered = 0;
  outside = 0;
  readonly inside: Int32Array;
  private readonly stays = new Map<number, Stay>();

  constructor(steps: number) {
    this.inside = new Int32Array(steps);
  }

  /** Lets one thing happen; gives back when a delivered item had arrived. */
  move(time: number, kind: TraceKind, item: number, rank: number): number | null {
    let stay = this.stays.get(item);
    if (stay === undefined) {
      stay = { arrived: time, open: [], at: OUTSIDE };
      this.stays.set(item, stay);
      this.arrived++;
      this.outside++;
    }
    if (kind === TraceKind.deliver) {
      this.put(stay, null);
      this.stays.delete(item);
      this.delivered++;
      return stay.arrived;
    }
    if (kind === TraceKind.enter) stay.open.push(rank);
    else if (kind === TraceKind.leave || kind === TraceKind.sendBack) {
      const place = stay.open.indexOf(rank);
      if (place >= 0) stay.open.splice(place, 1);
    } else return null;
    if (stay.open.length > 0) this.put(stay, Math.min(...stay.open));
    return null;
  }

  private put(stay: Stay, to: number | null): void {
    if (to === stay.at) return;
    if (stay.at === OUTSIDE) this.outside--;
    else this.inside[stay.at]--;
    if (to === null) return;
    this.inside[to]++;
    stay.at = to;
  }
}

/** Deliveries, thinned evenly when they become too many. */
class Deliveries {
  private times: number[] = [];
  private leadTimes: number[] = [];
  private seen = 0;
  private every = 1;

  add(time: number, leadTime: number): void {
    if (this.seen++ % this.every !== 0) return;
    if (this.times.length === 2 * DELIVERIES) {
      const kept = (_: number, at: number): boolean => at % 2 === 0;
      this.times = this.times.filter(kept);
      this.leadTimes = this.leadTimes.filter(kept);
      this.every *= 2;
      if ((this.seen - 1) % this.every !== 0) return;
    }
    this.times.push(time);
    this.leadTimes.push(leadTime);
  }

  read(): Pick<FlowHistory, "deliveredAt" | "leadTimes"> {
    return { deliveredAt: Float64Array.from(this.times), leadTimes: Float64Array.from(this.leadTimes) };
  }
}

/** The first run of each of several flows as it happened, with the same luck. Recordings are let go as soon as they are read. */
export async function recordHistories(
  flows: readonly Flow[],
  { horizon, seed }: Experiment,
  {
    runner,
    orders,
    onProgress,
  }: {
    readonly runner: Runner;
    /** In which order the steps of each come. */
    readonly orders: readonly (readonly string[])[];
    readonly onProgress?: (done: number, total: number) => void;
  },
): Promise<readonly FlowHistory[]> {
  const order = { seed, horizon, warmUp: 0, keepSeries: false, keepLeadTimes: false, trace: true };
  const histories: FlowHistory[] = [];
  for (const [at, flow] of flows.entries()) {
    const [[record]] = await runner.run([{ flow, order, replications: [1] }], () => undefined);
    onProgress?.(at + 1, flows.length);
    histories.push(historyOf(record.trace!, orders[at] ?? toNetwork(flow).stepIds));
  }
  return histories;
}
