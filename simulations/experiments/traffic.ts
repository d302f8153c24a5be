import { byId, Finder, NONE, type Network } from "../engine/Network";
import { reachable } from "../engine/ways";
import type { Distribution, Flow } from "../engine/Flow";
import { meanOf } from "../engine/variates";

/** What the arithmetic of the drawn flow says before any run. */
export interface Traffic {
  /** Offered work / capacity of each server; NaN where work without end makes it unknown. */
  readonly load: Float64Array;
  /**
   * False when several defects may be found together (each is counted by itself) or rework may go past the step that made
   * the defect (all is taken to come by again): then the load is an upper bound.
   */
  readonly isExact: boolean;
}

/** A share of all that arrives below which what is still on its way is let go. */
const LEAST_SHARE = 1e-12;
/** Work that has gone round so often is taken never to come out: the load is without bound. */
const MOST_MOVES = 2_000_000;

/**
 * Some work on its way: where its way ends (at steps that it does not enter, or after finishing one), and the
 * share of a fresh process time that its passes take.
 */
interface Way {
  readonly stops: ReadonlySet<number>;
  readonly endsAfter: number;
  readonly effort: number;
}

/**
 * The traffic equations (Jackson 1957), solved by sending what arrives per hour down the stream until nearly all has left: shares,
 * copies, spawned work, and for each defect the way from its rework back to where it is found.
 */
export function solveTraffic(flow: Flow, network: Network): Traffic {
  const load = new Float64Array(network.servers);
  if (flow.arrivals.some((arrival) => arrival.every === null))
    return { load: load.fill(NaN), isExact: false };
  const steps = byId(flow.steps);
  const work = Float64Array.from(steps, (step, index) => meanOf(step.processTime) * network.stretch[index]);
  const setup = Float64Array.from(steps, ({ batch }) =>
    batch?.mode === "process" && batch.setup !== null ? meanOf(batch.setup) / batch.size : 0,
  );
  const travel = new Travel(network, (step, rate, effort) => {
    load[network.stepServer[step]] += rate * (work[step] * effort + setup[step]);
  });
  byId(flow.arrivals).forEach((arrival, index) => {
    if (arrival.every !== null) travel.send(network.arrivalTo[index], arrival.size / meanOf(arrival.every));
  });
  const comesOut = travel.finish();
  if (!comesOut) load.fill(Infinity);
  const outages = [
    ...steps.map((step) => (step.pool === null ? step.outages : null)),
    ...byId(flow.pools).map((pool) => pool.outages),
  ];
  for (let server = 0; server < network.servers; server++) {
    const out = outages[server];
    const away = out === null ? 0 : shareOf(out.lasts, out.every);
    load[server] = load[server] === 0 ? 0 : load[server] / Math.max(0, network.serverSize[server] - away);
  }
  const makers = [...steps.keys()].filter((step) => network.defectChance[step] > 0);
  // One maker alone has two defects under way only where links lead back to it.
  const isLate = makers.some(
    (step) => isFoundLate(network, step) && (makers.length > 1 || isPassedAgain(network, step)),
  );
  const sentElsewhere = makers.filter((step) => network.reworkTo[step] !== step);
  const escapes =
    sentElsewhere.length * steps.length > MOST_LOOKS ||
    sentElsewhere.some((step) => mayPassBy(network, step));
  return { load, isExact: !isLate && !escapes };
}

/** Whether work goes on to other steps before a step's defect is found. */
function isFoundLate(network: Network, step: number): boolean {
  const finder = network.finder[step];
  const next = successorsIn(network)(step);
  if (finder === step || finder === Finder.next) return false;
  return finder === Finder.customer ? next.length > 0 : next.some((other) => other !== finder);
}

/** Whether links lead from a step back to it. */
function isPassedAgain(network: Network, step: number): boolean {
  const successors = successorsIn(network);
  const count = network.stepIds.length;
  return successors(step).some((next) => reachable(count, successors, next)[step] === 1);
}

function successorsIn(network: Network): (step: number) => Int32Array {
  return (step) => network.linkTo.subarray(network.linkStart[step], network.linkStart[step + 1]);
}

/** In maps beyond this many steps times ways back nobody looks whether each way leads back: the load counts as a bound. */
const MOST_LOOKS = 200_000;

/** Whether work that is sent back from a step's defect may be delivered without coming to the step again. */
function mayPassBy(network: Network, maker: number): boolean {
  const successors = successorsIn(network);
  const none = new Int32Array(0);
  const seen = reachable(
    network.stepIds.length,
    (step) => (step === maker ? none : successors(step)),
    network.reworkTo[maker],
  );
  return seen.some((isSeen, step) => isSeen === 1 && step !== maker && successors(step).length === 0);
}

/** Mean share of time that one worker is out: one outage process per server. */
function shareOf(lasts: Distribution, every: Distribution): number {
  const hours = meanOf(lasts);
  return hours / (hours + meanOf(every));
}

class Travel {
  private readonly main: Way = { stops: new Set(), endsAfter: NONE, effort: 1 };
  private readonly reworkWays: (Way | undefined)[] = [];
  /** Ways to one finder are one way, whoever made the defect: so much less to send. */
  private readonly waysBack = new Map<string, Way>();
  private readonly branchWays = new Map<Way, Map<number, Way>>();
  /** What waits to go on: by way and step, so that what comes together goes on together. */
  private readonly pending = new Map<Way, Map<number, number>>();
  private queue: (readonly [Way, number])[] = [];
  private sent = 0;

  constructor(
    private readonly network: Network,
    private readonly pass: (step: number, rate: number, effort: number) => void,
  ) {}

  /** So many per hour arrive at a step. */
  send(step: number, rate: number): void {
    this.sent += rate;
    this.push(this.main, step, rate);
  }

  /** Sends everything on until nearly all has left; false when it never does. */
  finish(): boolean {
    let moves = 0;
    while (this.queue.length > 0) {
      const due = this.queue;
      this.queue = [];
      moves += due.length;
      if (moves > MOST_MOVES) return false;
      for (const [way, step] of due) {
        const waiting = this.pending.get(way);
        const rate = waiting?.get(step) ?? 0;
        waiting?.delete(step);
        if (rate > LEAST_SHARE * this.sent) this.goOn(way, step, rate);
      }
    }
    return true;
  }

  private push(way: Way, step: number, rate: number): void {
    if (way.stops.has(step)) return;
    let waiting = this.pending.get(way);
    if (waiting === undefined) this.pending.set(way, (waiting = new Map()));
    const before = waiting.get(step);
    waiting.set(step, (before ?? 0) + rate);
    if (before === undefined) this.queue.push([way, step]);
  }

  private goOn(way: Way, step: number, rate: number): void {
    const { network } = this;
    this.pass(step, rate, way.effort);
    const defects = rate * network.defectChance[step];
    if (defects > 0) this.push(this.reworkWay(step), network.reworkTo[step], defects);
    if (way.endsAfter === step) return;
    // What is found at once goes on only when its rework is done, so all goes on once.
    const first = network.linkStart[step];
    const end = network.linkStart[step + 1];
    // What the customer finds has not left the last step.
    const left = first === end ? rate - defects : rate;
    for (let spawn = network.spawnStart[step]; spawn < network.spawnStart[step + 1]; spawn++) {
      this.push(this.main, network.spawnTo[spawn], left * network.spawnChance[spawn]);
    }
    if (network.splits[step] === 1) {
      const join = network.joinAt[step];
      const branch = this.branchWay(way, join);
      for (let link = first; link < end; link++) this.push(branch, network.linkTo[link], rate);
      if (join !== NONE) this.push(way, join, rate);
      return;
    }
    for (let link = first; link < end; link++) {
      const share = network.linkChance[link] - (link === first ? 0 : network.linkChance[link - 1]);
      this.push(way, network.linkTo[link], (rate * share) / network.linkChance[end - 1]);
    }
  }

  /** From the rework of a step's defect until the item is back where it was found. */
  private reworkWay(maker: number): Way {
    const { network } = this;
    let way = this.reworkWays[maker];
    if (way === undefined) {
      way = this.wayTo(network.finder[maker], maker);
      this.reworkWays[maker] = way;
    }
    return way;
  }

  private wayTo(finder: number, maker: number): Way {
    const { network } = this;
    const effort = network.effort[maker];
    if (finder === Finder.next) {
      const next = network.linkTo.subarray(network.linkStart[maker], network.linkStart[maker + 1]);
      return { stops: new Set(next), endsAfter: NONE, effort };
    }
    if (finder === maker) return { stops: new Set(), endsAfter: maker, effort };
    const key = `${finder} ${effort}`;
    let way = this.waysBack.get(key);
    if (way === undefined) {
      way = { stops: new Set(finder === Finder.customer ? [] : [finder]), endsAfter: NONE, effort };
      this.waysBack.set(key, way);
    }
    return way;
  }

  /** A branch of a split: as the way it splits from, and no further than the join. */
  private branchWay(way: Way, join: number): Way {
    let branches = this.branchWays.get(way);
    if (branches === undefined) this.branchWays.set(way, (branches = new Map()));
    let branch = branches.get(join);
    if (branch === undefined) {
      branch = { ...way, stops: new Set([...way.stops, join]) };
      branches.set(join, branch);
    }
    return branch;
  }
}
