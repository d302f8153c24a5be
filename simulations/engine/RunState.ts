import * as Event from "./Event";
import { EventList } from "./EventList";
import * as H from "./H";
import { Items } from "./Items";
import { Ledger } from "./Ledger";
import { Luck, Purpose, writeStreamKey } from "./luck";
import { Memory } from "./Memory";
import { NONE, type Network } from "./Network";
import { Notes } from "./Notes";
import * as S from "./S";
import { Station, writeStations } from "./Station";
import type { Watcher } from "./Trace";
import { WaitingLists } from "./WaitingLists";

/** A set of small integers that remembers in which order they were put in. */
export class Agenda {
  private readonly members: Int32Array;
  private readonly inside: Uint8Array;
  private first = 0;
  private count = 0;

  constructor(size: number) {
    this.members = new Int32Array(Math.max(1, size));
    this.inside = new Uint8Array(Math.max(1, size));
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  add(member: number): void {
    if (this.inside[member] === 1) return;
    this.inside[member] = 1;
    let at = this.first + this.count++;
    if (at >= this.members.length) at -= this.members.length;
    this.members[at] = member;
  }

  /** Takes the oldest member out. Only when there is one. */
  take(): number {
    const member = this.members[this.first];
    if (++this.first === this.members.length) this.first = 0;
    this.count--;
    this.inside[member] = 0;
    return member;
  }
}

/** Streams of luck, each two words of key. */
export interface Keys {
  readonly process: Int32Array;
  readonly quality: Int32Array;
  readonly route: Int32Array;
  readonly wait: Int32Array;
  readonly setup: Int32Array;
  readonly spawn: Int32Array;
  readonly arrival: Int32Array;
  readonly outageEvery: Int32Array;
  readonly outageLasts: Int32Array;
  readonly outageWorker: Int32Array;
}

/**
 * All that changes while a run goes on. The functions of the neighbouring files act on it: movement (in and
 * out of steps), rework, release (after the work), places (who gets in), work (who is taken up), outages.
 */
export class RunState {
  now = 0;
  readonly memory = new Memory();
  /** Whether any step is plain enough for the short way. */
  hasShortWay = false;
  readonly events: EventList;
  readonly luck = new Luck();
  readonly items: Items;
  readonly ledger: Ledger;
  readonly keys: Keys;
  readonly stations: readonly Station[];

  /** Waiting for a worker: one list per step and class. */
  readonly queues: WaitingLists;
  /** Ready, or outside, and waiting for a place: one list per step to enter, class and kind. */
  readonly entries: WaitingLists;
  /** Finished and waiting for the transfer batch, or for the cadence: one list per step. */
  readonly batches: WaitingLists;
  readonly departures: WaitingLists;
  readonly batchCount: Int32Array;

  /** Steps where somebody may get in, and servers that may take something up. */
  readonly openSteps: Agenda;
  readonly openServers: Agenda;

  readonly steps: number;
  /** Where the records of the stations begin: the steps, the pools, the arrivals. */
  private readonly rows: number;
  readonly ropeCount: Int32Array;
  /** 1 for a step that anybody may enter at once: no limit, and no rope begins there. */
  readonly alwaysRoom: Uint8Array;
  /** The next due time of an incomplete batch, and of the next departure; NaN when none is scheduled. */
  readonly batchDue: Float64Array;
  readonly departureDue: Float64Array;

  /** Only for servers with outages: what each worker works at (the job's first item), or NONE. */
  readonly slots: (Int32Array | null)[];
  readonly outWorker: Int32Array;
  readonly outRemaining: Float64Array;
  readonly outageCount: Int32Array;

  /** First items of jobs that were formed before a change, at steps that form none any more. */
  readonly oldJobs = new Set<number>();

  readonly notes: Notes;
  /** Which steps are passed again on the way from one step to a place; filled in as needed. */
  readonly passedAgain = new Map<number, Uint8Array>();

  constructor(
    readonly network: Network,
    readonly seed: number,
    readonly replication: number,
    readonly trace: Watcher | null,
    plan: { readonly warmUp: number; readonly keepSeries: boolean },
  ) {
    const { stepIds, classes, entryKinds, servers } = network;
    const steps = stepIds.length;
    this.steps = steps;
    const { memory } = this;
    this.rows = memory.allot((servers + network.arrivalIds.length) * S.columns);
    this.events = new EventList(memory);
    this.notes = new Notes(memory);
    this.items = new Items(memory, network.visitColumns, network.ropeIds.length, network.measureIds.length);
    const rowOf = (server: number): number => this.rowOf(server);
    this.ledger = new Ledger(network, memory, rowOf, plan.warmUp, plan.keepSeries);
    // Where there is one list for each step, the short way finds its ends in the record of the station.
    const isOne = classes === 1 && entryKinds === 1;
    this.queues = isOne
      ? new WaitingLists(memory, steps, this.rows + S.queueFirst, S.columns)
      : new WaitingLists(memory, steps * classes);
    this.entries = isOne
      ? new WaitingLists(memory, steps, this.rows + S.entryFirst, S.columns)
      : new WaitingLists(memory, steps * classes * entryKinds);
    this.batches = new WaitingLists(memory, steps);
    this.departures = new WaitingLists(memory, steps);
    this.batchCount = new Int32Array(steps);
    this.openSteps = new Agenda(steps);
    this.openServers = new Agenda(servers);
    this.ropeCount = new Int32Array(network.ropeIds.length);
    this.alwaysRoom = Uint8Array.from(stepIds, (_, step) =>
      network.limit[step] === Infinity && network.ropesOf[step].length === 0 ? 1 : 0,
    );
    this.batchDue = new Float64Array(steps).fill(NaN);
    this.departureDue = new Float64Array(steps).fill(NaN);
    this.slots = Array.from(network.serverSize, (size, server) =>
      network.outageEvery[server] === NONE ? null : new Int32Array(size).fill(NONE),
    );
    this.outWorker = new Int32Array(servers).fill(NONE);
    this.outRemaining = new Float64Array(servers);
    this.outageCount = new Int32Array(servers);
    this.keys = this.writeKeys();
    this.stations = this.ledger.steps.map((ledger, step) => new Station(network, this.keys, step, ledger));
    writeStations(this, this.rows);
  }

  /** Where the record of a server's station begins. */
  rowOf(server: number): number {
    return this.rows + server * S.columns;
  }

  /** Where the record of an arrival begins. */
  rowOfArrival(arrival: number): number {
    return this.rows + (this.network.servers + arrival) * S.columns;
  }

  /** How many wait for a worker at a step, counted as far as `most`. */
  countQueue(step: number, most = Infinity): number {
    const { classes } = this.network;
    let count = 0;
    for (let list = step * classes; list < (step + 1) * classes && count < most; list++)
      count += this.queues.count(list, most - count);
    return count;
  }

  /** How many workers of a server are free. */
  freeWorkers(server: number): number {
    return this.memory.ints[this.rowOf(server) + S.free];
  }

  /** A worker of a server is free again. */
  freeWorker(server: number): void {
    const row = this.rowOf(server);
    const { ints, hours } = this.memory;
    if (ints[row + S.free]++ === 0) hours[(row >> 1) + H.freeSince] = this.now;
  }

  /** A free worker of a server is free no more. */
  takeWorker(server: number): void {
    const row = this.rowOf(server);
    const { ints, hours } = this.memory;
    if (--ints[row + S.free] === 0)
      hours[(row >> 1) + H.freeTime] += this.now - hours[(row >> 1) + H.freeSince];
  }

  schedule(time: number, kind: number, index: number): void {
    this.events.add(time, (index << Event.bits) | kind);
  }

  /** Takes a scheduled thing out and returns when it would have been. */
  unschedule(kind: number, index: number): number {
    return this.events.remove((index << Event.bits) | kind);
  }

  static kindOf(entry: number): number {
    return entry & Event.mask;
  }

  static indexOf(entry: number): number {
    return entry >> Event.bits;
  }

  private writeKeys(): Keys {
    const { stepIds, arrivalIds, poolIds } = this.network;
    const streams = (purpose: number, ids: readonly string[]): Int32Array => {
      const keys = new Int32Array(2 * ids.length);
      ids.forEach((id, index) => writeStreamKey(keys, 2 * index, this.seed, this.replication, purpose, id));
      return keys;
    };
    // A pool may bear the name of a step: its key is another.
    const servers = [...stepIds, ...poolIds.map((id) => `pool\u0000${id}`)];
    return {
      process: streams(Purpose.process, stepIds),
      quality: streams(Purpose.quality, stepIds),
      route: streams(Purpose.route, stepIds),
      wait: streams(Purpose.wait, stepIds),
      setup: streams(Purpose.setup, stepIds),
      spawn: streams(Purpose.spawn, stepIds),
      arrival: streams(Purpose.arrival, arrivalIds),
      outageEvery: streams(Purpose.outageEvery, servers),
      outageLasts: streams(Purpose.outageLasts, servers),
      outageWorker: streams(Purpose.outageWorker, servers),
    };
  }
}
