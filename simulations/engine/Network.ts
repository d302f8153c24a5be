import { CUSTOMER, type Flow, type FlowStep, type Outages } from "./Flow";
import { hashText } from "./luck";
import { Variates } from "./variates";
import { between, linksInto, reachable, stepsOnCycles, type Successors } from "./ways";

/** Who finds a defect, where it is not a step. */
export const Finder = { customer: -1, next: -2 } as const;

/** No such thing. */
export const NONE = -1;

/**
 * A flow compiled to flat columns with integer ids, which the run loop reads and never writes.
 * Everything is in code-unit order of its id, so that the order of keys in a file means nothing.
 */
export interface Network {
  readonly variates: Variates;
  readonly stepIds: readonly string[];
  readonly typeIds: readonly string[];
  readonly poolIds: readonly string[];
  readonly arrivalIds: readonly string[];
  readonly ropeIds: readonly string[];
  readonly measureIds: readonly string[];

  /** Priority class of each type: 0 goes first. */
  readonly typeClass: Int32Array;
  readonly classes: number;

  /** Servers: the people of each step of its own (same index as the step), then the pools. */
  readonly servers: number;
  readonly serverSize: Int32Array;
  readonly serverSteps: readonly Int32Array[];
  readonly outageEvery: Int32Array;
  readonly outageLasts: Int32Array;

  readonly stepServer: Int32Array;
  readonly process: Int32Array;
  /** 1 / availability. */
  readonly stretch: Float64Array;
  readonly switchCost: Float64Array;
  readonly limit: Float64Array;
  readonly wait: Int32Array;
  readonly transferSize: Int32Array;
  readonly jobSize: Int32Array;
  readonly setup: Int32Array;
  readonly atMost: Float64Array;
  readonly cadence: Float64Array;
  readonly defectChance: Float64Array;
  readonly finder: Int32Array;
  readonly reworkTo: Int32Array;
  readonly effort: Float64Array;
  readonly splits: Uint8Array;
  /** For a step that splits: the step where its copies are joined; NONE otherwise. */
  readonly joinAt: Int32Array;
  /** For a step that splits: the branch before which its items wait for room in all; NONE otherwise. */
  readonly splitDoor: Int32Array;

  /** The one step that follows, where nothing has to be drawn, split, joined or waited for; else NONE. */
  readonly plainNext: Int32Array;
  /** 1 for a step with people of its own, without outages, that work at one item at a time, as fast whoever else is there. */
  readonly isSimple: Uint8Array;
  /** 1 for a simple step that nothing but the limit of the next keeps a finished item in: see passOn. */
  readonly isPlain: Uint8Array;
  readonly linkStart: Int32Array;
  readonly linkTo: Int32Array;
  /** Running total of the shares of a step's links. */
  readonly linkChance: Float64Array;
  /** The links into each step. */
  readonly linkIntoStart: Int32Array;
  readonly linkFrom: Int32Array;

  readonly spawnStart: Int32Array;
  readonly spawnType: Int32Array;
  readonly spawnTo: Int32Array;
  readonly spawnChance: Float64Array;
  readonly spawnAfter: Int32Array;
  readonly spawnHash: Int32Array;

  readonly ropeFrom: Int32Array;
  readonly ropeTo: Int32Array;
  readonly ropeLimit: Int32Array;
  /** ropeSpan[rope * steps + step]: 1 when the step is between its ends. */
  readonly ropeSpan: Uint8Array;
  /** Ropes that start at each step. */
  readonly ropesOf: readonly Int32Array[];

  readonly arrivalEvery: Int32Array;
  readonly arrivalTo: Int32Array;
  readonly arrivalType: Int32Array;
  readonly arrivalSize: Int32Array;
  readonly arrivalHash: Int32Array;
  /** Arrivals without end into each step, the first to be served first. */
  readonly alwaysOf: readonly Int32Array[];

  readonly measureFrom: Int32Array;
  readonly measureTo: Int32Array;

  /** Column of a step that an item can come to more than once; NONE for the others. */
  readonly visitColumn: Int32Array;
  readonly visitColumns: number;
  /** For each step that splits lead to: their doors, where they are another step. */
  readonly splitsInto: readonly Int32Array[];
  /** Lists of candidates for a place, per class: 1 plain; 2 with ropes; 3 with splits, or with several ropes from one step. */
  readonly entryKinds: number;
}

/** Code-unit order, the same on every machine. */
export function byId<T extends { readonly id: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function indexOf(things: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(things.map((thing, index) => [thing.id, index]));
}

/** Compiles a flow that `checkFlow` has found in order. Throws on an unknown id. */
export function toNetwork(flow: Flow): Network {
  const variates = new Variates();
  const steps = byId(flow.steps);
  const types = byId(flow.types);
  const pools = byId(flow.pools);
  const arrivals = byId(flow.arrivals);
  const ropes = byId(flow.ropes);
  const measures = byId(flow.measures);
  const count = steps.length;
  const stepIndex = indexOf(steps);
  const typeIndex = indexOf(types);
  const poolIndex = indexOf(pools);

  const find = (index: Map<string, number>, id: string): number => {
    const found = index.get(id);
    if (found === undefined) throw new Error(`unknown id "${id}"`);
    return found;
  };
  const stepOf = (id: string): number => find(stepIndex, id);

  const priorities = [...new Set(types.map((type) => type.priority))].sort((a, b) => b - a);
  const typeClass = Int32Array.from(types, (type) => priorities.indexOf(type.priority));

  const links = byId(flow.links);
  const outgoing: number[][] = steps.map(() => []);
  links.forEach((link, index) => outgoing[stepOf(link.from)].push(index));
  const linkStart = new Int32Array(count + 1);
  const linkTo = new Int32Array(links.length);
  const linkChance = new Float64Array(links.length);
  let next = 0;
  outgoing.forEach((own, step) => {
    linkStart[step] = next;
    let sum = 0;
    for (const link of own) {
      sum += links[link].share;
      linkTo[next] = stepOf(links[link].to);
      linkChance[next++] = sum;
    }
  });
  linkStart[count] = next;

  const servers = count + pools.length;
  const outagesOf = (server: number): Outages | null =>
    server < count
      ? steps[server].pool === null
        ? steps[server].outages
        : null
      : pools[server - count].outages;
  const serverIndexes = Array.from({ length: servers }, (_, server) => server);
  const stepServer = Int32Array.from(steps, (step, index) =>
    step.pool === null ? index : count + find(poolIndex, step.pool),
  );
  const stepsServed: number[][] = serverIndexes.map(() => []);
  stepServer.forEach((server, step) => stepsServed[server].push(step));
  const serverSteps = stepsServed.map((own) => Int32Array.from(own));

  const spawnStart = new Int32Array(count + 1);
  const spawns = steps.flatMap((step, index) => {
    spawnStart[index + 1] = spawnStart[index] + step.spawns.length;
    return byId(step.spawns).map((spawn) => ({ ...spawn, owner: step.id }));
  });

  const finder = Int32Array.from(steps, (step, index) => {
    const by = step.rework.foundBy;
    if (by !== null) return stepIndex.get(by) ?? (by === CUSTOMER ? Finder.customer : stepOf(by));
    return step.splits ? index : Finder.next;
  });
  const reworkTo = Int32Array.from(steps, (step, index) =>
    step.rework.to === null ? index : stepOf(step.rework.to),
  );
  const defectChance = Float64Array.from(steps, (step) => 1 - step.completeAccurate);
  const successors = (step: number): Int32Array => linkTo.subarray(linkStart[step], linkStart[step + 1]);

  const visitColumn = new Int32Array(count).fill(NONE);
  let visitColumns = 0;
  for (const step of stepsComeToAgain(count, successors, defectChance, reworkTo))
    visitColumn[step] = visitColumns++;

  const ropeSpan = new Uint8Array(ropes.length * count);
  const nowhere = new Int32Array(0);
  const into = linksInto(count, linkStart, linkTo);
  const predecessors = (step: number): Int32Array =>
    into.from.subarray(into.start[step], into.start[step + 1]);
  ropes.forEach((rope, index) => {
    const [from, to] = [stepOf(rope.from), stepOf(rope.to)];
    // A way that comes by an end of the rope again is out of it meanwhile.
    const ahead = (step: number): Int32Array => (step === to ? nowhere : successors(step));
    const behind = (step: number): Int32Array => (step === from ? nowhere : predecessors(step));
    ropeSpan.set(between(count, ahead, from, to, behind), index * count);
  });

  const starts = new Set(ropes.map((rope) => rope.from));
  const looksAtEach = starts.size < ropes.length || steps.some((step) => step.splits);

  const joinAt = matchJoins(steps, successors);
  const joins = new Set(joinAt);
  const splitDoor = doorsOfSplits(steps, successors, joinAt);
  const plainNext = Int32Array.from(steps, (step, index) => {
    const isHeld =
      step.wait !== null || step.batch?.mode === "transfer" || step.cadence !== null || step.splits;
    const next = successors(index);
    return !isHeld && next.length === 1 && !joins.has(next[0]) ? next[0] : NONE;
  });

  const isSimple = Uint8Array.from(steps, (step) =>
    step.pool === null && step.outages === null && step.batch?.mode !== "process" && step.switchCost === 0
      ? 1
      : 0,
  );
  const hasSpans = ropes.length > 0 || steps.some((step) => step.splits);
  const timed = new Set(measures.flatMap((measure) => [stepOf(measure.from), stepOf(measure.to)]));
  const isPlain = Uint8Array.from(steps, (step, index) => {
    const isHeld = step.wait !== null || step.batch !== null || step.cadence !== null;
    const isLast = linkStart[index] === linkStart[index + 1];
    const goesStraightOn = !isHeld && (isLast || plainNext[index] !== NONE);
    const isOne = priorities.length === 1 && step.spawns.length === 0;
    const isTimed = timed.has(index) || (isLast ? timed.size > 0 : timed.has(plainNext[index]));
    return isSimple[index] === 1 && goesStraightOn && isOne && !hasSpans && !isTimed ? 1 : 0;
  });

  const timeOrNone = (time: Parameters<Variates["add"]>[0] | null): number =>
    time === null ? NONE : variates.add(time);
  const batch = (mode: string, step: FlowStep): number => (step.batch?.mode === mode ? step.batch.size : 0);
  const integers = (pick: (step: FlowStep) => number): Int32Array => Int32Array.from(steps, pick);
  const numbers = (pick: (step: FlowStep) => number): Float64Array => Float64Array.from(steps, pick);

  return {
    variates,
    stepIds: steps.map((step) => step.id),
    typeIds: types.map((type) => type.id),
    poolIds: pools.map((pool) => pool.id),
    arrivalIds: arrivals.map((arrival) => arrival.id),
    ropeIds: ropes.map((rope) => rope.id),
    measureIds: measures.map((measure) => measure.id),
    typeClass,
    classes: Math.max(1, priorities.length),
    servers,
    serverSize: Int32Array.from(serverIndexes, (server) =>
      server < count ? (steps[server].pool === null ? steps[server].workers : 0) : pools[server - count].size,
    ),
    serverSteps,
    outageEvery: Int32Array.from(serverIndexes, (server) => timeOrNone(outagesOf(server)?.every ?? null)),
    outageLasts: Int32Array.from(serverIndexes, (server) => timeOrNone(outagesOf(server)?.lasts ?? null)),
    stepServer,
    process: integers((step) => variates.add(step.processTime)),
    stretch: numbers(
      (step) => 1 / (step.pool === null ? step.availability : pools[find(poolIndex, step.pool)].availability),
    ),
    switchCost: numbers((step) => step.switchCost),
    limit: numbers((step) => step.wipLimit ?? Infinity),
    wait: integers((step) => timeOrNone(step.wait)),
    transferSize: integers((step) => batch("transfer", step)),
    jobSize: integers((step) => batch("process", step)),
    setup: integers((step) => timeOrNone(step.batch?.setup ?? null)),
    atMost: numbers((step) => step.batch?.atMost ?? Infinity),
    cadence: numbers((step) => step.cadence ?? 0),
    defectChance,
    finder,
    reworkTo,
    effort: numbers((step) => step.rework.effort),
    splits: Uint8Array.from(steps, (step) => (step.splits ? 1 : 0)),
    joinAt,
    splitDoor,
    plainNext,
    isSimple,
    isPlain,
    linkStart,
    linkTo,
    linkChance,
    linkIntoStart: into.start,
    linkFrom: into.from,
    spawnStart,
    spawnType: Int32Array.from(spawns, (spawn) => find(typeIndex, spawn.type)),
    spawnTo: Int32Array.from(spawns, (spawn) => stepOf(spawn.to)),
    spawnChance: Float64Array.from(spawns, (spawn) => spawn.chance),
    spawnAfter: Int32Array.from(spawns, (spawn) => timeOrNone(spawn.after)),
    spawnHash: Int32Array.from(spawns, (spawn) => hashText(`${spawn.owner}\u0000${spawn.id}`, 7)),
    ropeFrom: Int32Array.from(ropes, (rope) => stepOf(rope.from)),
    ropeTo: Int32Array.from(ropes, (rope) => stepOf(rope.to)),
    ropeLimit: Int32Array.from(ropes, (rope) => rope.limit),
    ropeSpan,
    ropesOf: steps.map((step) =>
      Int32Array.from(ropes.keys()).filter((rope) => ropes[rope].from === step.id),
    ),
    arrivalEvery: Int32Array.from(arrivals, (arrival) => timeOrNone(arrival.every)),
    arrivalTo: Int32Array.from(arrivals, (arrival) => stepOf(arrival.to)),
    arrivalType: Int32Array.from(arrivals, (arrival) => find(typeIndex, arrival.type)),
    arrivalSize: Int32Array.from(arrivals, (arrival) => arrival.size),
    arrivalHash: Int32Array.from(arrivals, (arrival) => hashText(arrival.id, 6)),
    alwaysOf: steps.map((step) =>
      Int32Array.from(
        [...arrivals.keys()]
          .filter((arrival) => arrivals[arrival].every === null && arrivals[arrival].to === step.id)
          .sort(
            (a, b) =>
              typeClass[find(typeIndex, arrivals[a].type)] - typeClass[find(typeIndex, arrivals[b].type)],
          ),
      ),
    ),
    measureFrom: Int32Array.from(measures, (measure) => stepOf(measure.from)),
    measureTo: Int32Array.from(measures, (measure) => stepOf(measure.to)),
    visitColumn,
    visitColumns,
    splitsInto: otherDoors(splitDoor, successors),
    entryKinds: looksAtEach ? 3 : ropes.length > 0 ? 2 : 1,
  };
}

/** Steps that an item may come to more than once: those on a cycle of links and ways of rework. */
function stepsComeToAgain(
  count: number,
  successors: Successors,
  defectChance: Float64Array,
  reworkTo: Int32Array,
): number[] {
  // A step sent back to is passed again, and so may be all that follows it: the finder can lie anywhere behind.
  const sentBackTo = Array.from(reworkTo).filter((_, step) => defectChance[step] > 0);
  const again = reachable(count, successors, ...sentBackTo);
  for (const step of stepsOnCycles(count, successors)) again[step] = 1;
  return Array.from(again.keys()).filter((step) => again[step] === 1);
}

/** For each step that splits, the branch before which its items wait: the first that is more than the join itself. */
function doorsOfSplits(steps: readonly FlowStep[], successors: Successors, joinAt: Int32Array): Int32Array {
  return Int32Array.from(steps, (step, split) => {
    const branches = successors(split);
    if (!step.splits || branches.length === 0) return NONE;
    return branches.find((branch) => branch !== joinAt[split]) ?? branches[0];
  });
}

/** For each step, the doors of the other splits that lead to it. */
function otherDoors(splitDoor: Int32Array, successors: Successors): Int32Array[] {
  const doors: number[][] = Array.from(splitDoor, () => []);
  splitDoor.forEach((door, split) => {
    if (door !== NONE) for (const branch of successors(split)) if (branch !== door) doors[branch].push(door);
  });
  return doors.map((own) => Int32Array.from(own));
}

/** For each step that splits, the step that joins its copies. */
function matchJoins(steps: readonly FlowStep[], successors: Successors): Int32Array {
  return Int32Array.from(steps, (step, split) => (step.splits ? joinAfter(steps, successors, split) : NONE));
}

/** The join at which the copies made at `split` meet again; NONE when there is none. */
export function joinAfter(steps: readonly FlowStep[], successors: Successors, split: number): number {
  const seen = new Set<string>();
  const open: [number, number][] = [...successors(split)].map((step) => [step, 1]);
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const [step, depth] = entry;
    const inner = steps[step].joins ? depth - 1 : depth;
    if (inner === 0) return step;
    const key = `${step} ${depth}`;
    if (seen.has(key) || depth > steps.length) continue;
    seen.add(key);
    for (const next of successors(step)) open.push([next, steps[step].splits ? inner + 1 : inner]);
  }
  return NONE;
}
