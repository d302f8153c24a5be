import type { Network } from "./Network";
import { TraceKind, type Trace, type Watcher } from "./Trace";

/** Watches a run and writes down what happens, up to a number of records. It changes nothing. */
export class TraceRecorder implements Watcher {
  private times = new Float64Array(1024);
  private kinds = new Uint8Array(1024);
  private items = new Int32Array(1024);
  private steps = new Int32Array(1024);
  private itemTypes = new Int32Array(256);
  private count = 0;
  private lastItem = 0;
  private cutShort = false;

  constructor(private readonly most: number) {}

  record(time: number, kind: TraceKind, item: number, step: number): void {
    if (kind > TraceKind.deliver) return;
    if (this.count === this.most) {
      this.cutShort = true;
      return;
    }
    if (this.count === this.times.length) {
      this.times = doubled(this.times, new Float64Array(this.count * 2));
      this.kinds = doubled(this.kinds, new Uint8Array(this.count * 2));
      this.items = doubled(this.items, new Int32Array(this.count * 2));
      this.steps = doubled(this.steps, new Int32Array(this.count * 2));
    }
    const at = this.count++;
    this.times[at] = time;
    this.kinds[at] = kind;
    this.items[at] = item;
    this.steps[at] = step;
  }

  /** Notes what type of work an item is. */
  recordType(item: number, type: number): void {
    if (this.cutShort) return;
    while (item >= this.itemTypes.length) {
      this.itemTypes = doubled(this.itemTypes, new Int32Array(this.itemTypes.length * 2));
    }
    this.itemTypes[item] = type;
    this.lastItem = Math.max(this.lastItem, item);
  }

  finish(network: Network, horizonHours: number): Trace {
    return {
      horizonHours,
      times: this.times.slice(0, this.count),
      kinds: this.kinds.slice(0, this.count),
      items: this.items.slice(0, this.count),
      steps: this.steps.slice(0, this.count),
      itemTypes: this.itemTypes.slice(0, this.lastItem + 1),
      stepIds: network.stepIds,
      typeIds: network.typeIds,
      cutShort: this.cutShort,
    };
  }
}

function doubled<T extends { set(old: ArrayLike<number>): void }>(old: ArrayLike<number>, wider: T): T {
  wider.set(old);
  return wider;
}
