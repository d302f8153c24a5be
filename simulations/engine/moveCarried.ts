import type { HandOver } from "./handOver";
import * as I from "./I";
import { enter, entryList, leaveSpans } from "./movement";
import { NONE } from "./Network";
import * as Place from "./Place";
import { awaitDeparture, knock, merge, passOf, ready, releaseBatch } from "./release";
import { settleFinders } from "./rework";
import * as T from "./T";
import { reachable } from "./ways";

/** Items of a run being put where they stand in the run that goes on from it. */
export interface Moving {
  /** Whether an item (of the run before) stays at its work or wait. */
  readonly stays: (item: number) => boolean;
  /** Moves those that the change moves. */
  readonly moveAll: () => void;
}

/**
 * Puts the items of a run where they stand in the run that goes on from it. First all that stay as they are; then, by
 * `moveAll`, those that a change moves: from a step that is gone straight to what followed it, over its limit if need be; who
 * waited for a way, a batch or a train that is no more, as if just come to that. Of an item that is split, copies whose
 * branch is gone are home at once; where the split itself is another, all are, and the item goes on behind the join.
 */
export function moveCarried(change: HandOver): Moving {
  const mover = new Mover(change);
  mover.placeAll();
  return { stays: (item) => mover.stays(item), moveAll: () => mover.moveAll() };
}

class Mover {
  private readonly moves: (() => void)[] = [];
  /** Copies, by their old record, that are home at once. */
  private readonly home = new Set<number>();
  /** By split: the steps between it and its join. */
  private readonly regions = new Map<number, Uint8Array>();
  private readonly order: readonly number[];

  constructor(private readonly change: HandOver) {
    const { ints } = change.from.items;
    this.order = [...change.carried.keys()].sort((a, b) => ints[a + I.number] - ints[b + I.number] || a - b);
    for (const item of this.order) if (this.isHome(item)) this.home.add(item);
  }

  stays(item: number): boolean {
    return this.stepNow(item) !== NONE && !this.home.has(item);
  }

  moveAll(): void {
    for (const move of this.moves) move();
  }

  placeAll(): void {
    const { from } = this.change;
    const listed = new Set<number>();
    for (let step = 0; step < from.network.stepIds.length; step++) {
      for (const list of [from.batches, from.departures]) {
        for (let item = list.first(step); item !== NONE; item = from.items.ints[item + I.next]) {
          listed.add(item);
          if (!this.stays(item)) continue;
          this.beInStep(item);
          if (list === from.batches) this.moves.push(() => this.joinBatch(this.now(item)));
          else this.awaitTrain(item, step);
        }
      }
    }
    for (const item of this.order) {
      if (from.items.ints[item + I.copies] > 0) continue;
      if (this.home.has(item)) this.bringHome(item);
      else if (this.stepNow(item) === NONE)
        this.moves.push(() => this.goTo(this.now(item), this.successor(item)));
      else if (!listed.has(item)) this.place(item);
    }
  }

  /** The new record of an item. */
  private now(item: number): number {
    return this.change.carried.get(item)!;
  }

  private stepNow(item: number): number {
    return this.change.same.steps[this.change.from.items.ints[item + I.step]];
  }

  /** An item is counted where it is. */
  private beInStep(item: number): void {
    const { to } = this.change;
    to.ledger.steps[this.stepNow(item)].recordEnter(to.now);
  }

  private place(old: number): void {
    const { to } = this.change;
    const item = this.now(old);
    const step = to.items.ints[item + I.step];
    const place = to.items.ints[item + I.place];
    if (place === Place.outside) {
      to.entries.insert(entryList(to, step, item), item);
      return;
    }
    this.beInStep(old);
    if (place === Place.queue) {
      const { classes, typeClass } = to.network;
      to.queues.insert(step * classes + typeClass[to.items.ints[item + I.type]], item);
    } else if (place === Place.ready || place === Place.split) this.awaitPlace(item);
  }

  /** Who has finished and waits for room goes on doing so, where the way that was drawn is still there. */
  private awaitPlace(item: number): void {
    const { to } = this.change;
    const { network, items } = to;
    const step = items.ints[item + I.step];
    const onward = items.ints[item + I.onward];
    const isSplit = items.ints[item + I.place] === Place.split;
    if (isSplit ? this.splitsBefore(step, onward) : this.leadsTo(step, onward)) {
      to.ledger.steps[step].recordStuck(1, to.now);
      to.entries.insert(entryList(to, onward, item), item);
      return;
    }
    items.ints[item + I.onward] = NONE;
    if (network.splits[step] === 0) items.ints[item + I.place] = Place.after;
    this.moves.push(() => ready(to, item));
  }

  private splitsBefore(step: number, door: number): boolean {
    const { network } = this.change.to;
    return network.splits[step] === 1 && network.splitDoor[step] === door;
  }

  private leadsTo(step: number, next: number): boolean {
    const { network } = this.change.to;
    if (next === NONE || network.splits[step] === 1) return false;
    return network.linkTo.subarray(network.linkStart[step], network.linkStart[step + 1]).includes(next);
  }

  /** Waits for the train as before, or for the next one where trains leave at other times now. */
  private awaitTrain(old: number, step: number): void {
    const { from, to } = this.change;
    const item = this.now(old);
    const now = this.stepNow(old);
    if (from.network.cadence[step] === to.network.cadence[now]) to.departures.insert(now, item);
    else this.moves.push(() => awaitDeparture(to, item));
  }

  private joinBatch(item: number): void {
    const { to } = this.change;
    const step = to.items.ints[item + I.step];
    if (to.network.transferSize[step] <= 1) {
      awaitDeparture(to, item);
      return;
    }
    to.batches.insert(step, item);
    if (++to.batchCount[step] >= to.network.transferSize[step]) releaseBatch(to, step);
  }

  private goTo(item: number, step: number): void {
    const { to } = this.change;
    const { ints, times } = to.items;
    ints[item + I.onward] = NONE;
    if (step === NONE) this.deliverAsIs(item);
    else if (ints[item + I.parent] === NONE && Number.isNaN(times[(item >> 1) + T.started])) {
      ints[item + I.step] = step;
      to.ledger.recordOutside(-1, to.now);
      knock(to, item);
    } else {
      if (ints[item + I.defects] !== NONE) settleFinders(to, item, step);
      if (to.network.ropeIds.length > 0) leaveSpans(to, item, step);
      enter(to, item, step);
    }
  }

  /** All that was to come is gone. */
  private deliverAsIs(item: number): void {
    const { ledger, items, notes, now, network } = this.change.to;
    const { ints, times } = items;
    const t = item >> 1;
    if (Number.isNaN(times[t + T.started])) {
      ledger.recordOutside(-1, now);
      times[t + T.started] = now;
    }
    if (network.ropeIds.length > 0) leaveSpans(this.change.to, item, NONE);
    const [lead, flow] = [now - times[t + T.arrived], now - times[t + T.started]];
    const isSentBack = ints[item + I.sentBack] === 1;
    ledger.recordDelivery(ints[item + I.type], lead, flow, times[t + T.worked], isSentBack, now);
    notes.removeAll(ints[item + I.defects]);
    notes.removeAll(ints[item + I.returns]);
    items.remove(item);
  }

  /** Where the way of an item leads behind the step that it was in: the first step on it that is still there; NONE for the customer. */
  private successor(old: number): number {
    return this.onFrom(old, this.change.from.items.ints[old + I.step]);
  }

  private onFrom(old: number, from: number): number {
    const { from: run, same } = this.change;
    const { network, luck, keys, items } = run;
    let step = from;
    for (let hops = 0; hops <= network.stepIds.length; hops++) {
      if (same.steps[step] !== NONE) return same.steps[step];
      const first = network.linkStart[step];
      const end = network.linkStart[step + 1];
      if (first === end) return NONE;
      const drawn = hops === 0 ? items.ints[old + I.onward] : NONE;
      luck.at(keys.route, 2 * step, items.ints[old + I.luck], Math.max(1, passOf(run, old, step)));
      const u = luck.uniform() * network.linkChance[end - 1];
      let link = first;
      while (link < end - 1 && u >= network.linkChance[link]) link++;
      step = drawn === NONE ? network.linkTo[link] : drawn;
    }
    return NONE;
  }

  /** Whether a copy has no branch to be on any more. */
  private isHome(item: number): boolean {
    const { ints } = this.change.from.items;
    const parent = ints[item + I.parent];
    if (parent === NONE) return false;
    if (this.isHome(parent)) return true;
    const isSplit = ints[item + I.copies] > 0;
    if (isSplit) return !this.isOnBranch(parent, this.change.same.steps[ints[item + I.splitAt]]);
    return !this.isOnBranch(parent, this.successor(item));
  }

  private isOnBranch(parent: number, step: number): boolean {
    const region = this.regionOf(parent);
    return region !== null && step !== NONE && region[step] === 1;
  }

  /** The steps of the branches of an item that is split; null where the split, or its join, is another now. */
  private regionOf(parent: number): Uint8Array | null {
    const { from, to, same } = this.change;
    const before = from.items.ints[parent + I.splitAt];
    const split = same.steps[before];
    if (split === NONE || to.network.splits[split] === 0) return null;
    const join = to.network.joinAt[split];
    if (join === NONE || join !== same.steps[from.network.joinAt[before]]) return null;
    let region = this.regions.get(split);
    if (region === undefined) {
      const { linkTo, linkStart, stepIds } = to.network;
      const onward = (step: number): Int32Array => linkTo.subarray(linkStart[step], linkStart[step + 1]);
      const none = new Int32Array(0);
      region = reachable(stepIds.length, (step) => (step === join ? none : onward(step)), ...onward(split));
      region[join] = 0;
      this.regions.set(split, region);
    }
    return region;
  }

  /** A copy leaves the step that it was in and is one with its item again. */
  private bringHome(old: number): void {
    const { to } = this.change;
    const item = this.now(old);
    const step = this.stepNow(old);
    if (step !== NONE) this.beInStep(old);
    this.moves.push(() => {
      if (step !== NONE) to.ledger.steps[step].recordLeave(to.items.times[(item >> 1) + T.entered], to.now);
      this.mergeHome(old);
    });
  }

  private mergeHome(old: number): void {
    const { from, to } = this.change;
    const whole = merge(to, this.now(old));
    if (whole === NONE) return;
    // All copies are home: the item goes on behind its join.
    const parent = from.items.ints[old + I.parent];
    if (this.home.has(parent)) {
      this.mergeHome(parent);
      return;
    }
    const next = this.onFrom(parent, from.network.joinAt[from.items.ints[parent + I.splitAt]]);
    const outer = from.items.ints[parent + I.parent];
    if (outer === NONE || this.isOnBranch(outer, next)) this.goTo(whole, next);
    else this.mergeHome(parent);
  }
}
