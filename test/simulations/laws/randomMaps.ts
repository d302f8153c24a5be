import fc from "fast-check";
import { simulationGaps } from "../../../src/document/simulationGaps";
import { validateMap } from "../../../src/document/validateMap";
import type { Arrival, Link, Rope, Step, StreamMap, TimeSpec } from "../../../src/model/StreamMap";

/** What random maps may have. */
export interface Features {
  /** Splits, joins, loops of links. */
  readonly branches: boolean;
  /** Pools, availability, outages, switch cost, jobs: the same work may take longer here than there. */
  readonly people: boolean;
  /** Failure demand, and work that never runs out. */
  readonly ownDemand: boolean;
}

const everything: Features = { branches: true, people: true, ownDemand: true };

/** Maps of up to 20 steps with any features, as random numbers choose; those that the rules of the file refuse are left out. */
export function randomMaps(features: Features = everything): fc.Arbitrary<StreamMap> {
  return fc
    .array(fc.nat(999), { minLength: 100, maxLength: 500, size: "max" })
    .map((genes) => new MapMaker(genes, features).make())
    .filter(sound);
}

/** Refused by no rule of the file, and not warned of batches that may fill a rope and lock the work in. */
function sound(map: StreamMap): boolean {
  const canRun = validateMap(map).every(
    ({ severity, code }) => severity !== "error" && code !== "batch.fillRope",
  );
  return canRun && simulationGaps(map).length === 0;
}

/** A map and what it becomes: much of it stays, some is changed, added or gone. */
export function changedMaps(): fc.Arbitrary<readonly [StreamMap, StreamMap]> {
  return fc
    .tuple(
      fc.array(fc.nat(999), { minLength: 100, maxLength: 400, size: "max" }),
      fc.array(fc.tuple(fc.nat(400), fc.nat(999)), { maxLength: 12, size: "max" }),
    )
    .map(([genes, mutations]): [StreamMap, StreamMap] => {
      const others = [...genes];
      for (const [at, gene] of mutations) others[at % others.length] = gene;
      return [new MapMaker(genes, everything).make(), new MapMaker(others, everything).make()];
    })
    .filter((pair) => pair.every(sound));
}

type Loose<T> = { -readonly [Key in keyof T]: T[Key] };

/** Builds a map out of numbers 0 to 999; a 0 always chooses what is plain, so that counterexamples shrink. */
class MapMaker {
  private at = 0;
  private readonly steps: Record<string, Loose<Step>> = {};
  private readonly links: Record<string, Link> = {};
  private wanted = 1;

  constructor(
    private readonly genes: readonly number[],
    private readonly features: Features,
  ) {}

  make(): StreamMap {
    // A branch that is begun is ended: some steps more than wanted.
    this.wanted = 1 + this.pick(15);
    const first = this.sequence(0, this.wanted)[0];
    const ids = Object.keys(this.steps);
    for (const id of ids) this.addRules(id, ids);
    const arrivals: Record<string, Arrival> = { first: this.arrival(first) };
    if (this.chance(30)) arrivals["second"] = this.arrival(ids[this.pick(ids.length)]);
    const ropes: Record<string, Rope> = {};
    for (const name of ["r1", "r2"]) {
      if (this.chance(25))
        ropes[name] = {
          from: ids[this.pick(ids.length)],
          to: ids[this.pick(ids.length)],
          limit: 1 + this.pick(12),
        };
    }
    if (this.features.ownDemand && this.chance(25))
      arrivals["always"] = { to: first, type: this.type(), always: true };
    return {
      format: "millrace",
      version: 1,
      types: { low: { priority: -1 }, plain: {}, high: { priority: 5 } },
      pools: {
        p: {
          size: 1 + this.pick(3),
          availability: 100 - 10 * this.pick(5),
          ...(this.chance(30) ? { outages: this.outages() } : {}),
        },
      },
      arrivals,
      steps: this.steps,
      links: this.links,
      ropes,
      measures: { m: { from: first, to: first } },
    };
  }

  private pick(options: number): number {
    return Math.floor(((this.genes[this.at++] ?? 0) * options) / 1000);
  }

  private chance(percent: number): boolean {
    return (this.genes[this.at++] ?? 0) >= 1000 - 10 * percent;
  }

  private hours(least: number, most: number): string {
    return `${(least + ((most - least) * this.pick(64)) / 64).toFixed(3)}h`;
  }

  private type(): string {
    return ["plain", "high", "low"][this.pick(3)];
  }

  private step(): string {
    const count = Object.keys(this.steps).length;
    // Names in no order of the flow.
    const id = `${"qcxamz"[this.pick(6)]}${count}`;
    this.steps[id] = {};
    return id;
  }

  private link(from: string, to: string, share?: number): void {
    this.links[`${from}>${to}`] = { from, to, ...(share === undefined ? {} : { share }) };
  }

  /** Steps one after the other, some of them branching in between; the first and the last. */
  private sequence(depth: number, most: number): [string, string] {
    const [first, end] = this.block(depth);
    let last = end;
    const until = Object.keys(this.steps).length + most;
    while (
      Object.keys(this.steps).length < Math.min(until, this.wanted) &&
      (depth === 0 || this.chance(40))
    ) {
      const [next, nextEnd] = this.block(depth);
      const loops = this.features.branches && next !== nextEnd && this.chance(20);
      this.link(last, next, this.shares.has(last) ? 80 : undefined);
      if (loops) {
        this.shares.add(nextEnd);
        this.link(nextEnd, next, 20);
      }
      last = nextEnd;
    }
    // A loop needs a way out.
    if (this.shares.has(last)) {
      const out = this.step();
      this.link(last, out, 80);
      last = out;
    }
    return [first, last];
  }

  private readonly shares = new Set<string>();

  private block(depth: number): [string, string] {
    const kind = depth < 3 && this.features.branches ? this.pick(10) : 0;
    if (kind < 7) {
      const id = this.step();
      return [id, id];
    }
    const from = this.step();
    const branches = [1, 2, 3].slice(0, 2 + this.pick(2)).map(() => this.sequence(depth + 1, 3));
    const to = this.step();
    if (kind === 7) {
      branches.forEach(([first, last], index) => {
        this.link(from, first, index === 0 ? 100 - 30 * (branches.length - 1) : 30);
        this.link(last, to);
      });
      return [from, to];
    }
    this.steps[from].split = "all";
    this.steps[to].join = "all";
    for (const [first, last] of branches) {
      this.link(from, first);
      this.link(last, to);
    }
    if (this.chance(15)) this.link(from, to);
    return [from, to];
  }

  private arrival(to: string): Arrival {
    return { to, type: this.type(), every: this.time(1, 6), size: 1 + this.pick(3) };
  }

  private outages(): NonNullable<Step["outages"]> {
    return { every: this.time(10, 40), lasts: this.time(1, 5) };
  }

  private time(least: number, most: number): TimeSpec {
    const mean = this.hours(least, most);
    switch (this.pick(10)) {
      case 0:
        return { distribution: "constant", value: `${least + this.pick(2)}h` };
      case 1:
        return { distribution: "exponential", mean };
      case 2:
        return { distribution: "gamma", mean, cv: 0.3 + this.pick(3) / 2 };
      case 3:
        return { distribution: "lognormal", mean, cv: 0.3 + this.pick(3) / 2 };
      case 4:
        return { distribution: "triangular", min: "0h", mode: mean, max: `${2 * most}h` };
      case 5:
        return { distribution: "pert", min: "0h", mode: mean, max: `${2 * most}h` };
      case 6:
        return { distribution: "uniform", min: "0h", max: mean };
      case 7:
        return { distribution: "percentiles", p50: mean, p90: `${2 * parseFloat(mean)}h` };
      case 8:
        return { distribution: "empirical", values: [mean, "1h", "2h"] };
      default:
        return mean;
    }
  }

  private addRules(id: string, ids: readonly string[]): void {
    const step = this.steps[id];
    const { people } = this.features;
    const any = (): string => ids[this.pick(ids.length)];
    step.processTime = this.time(0.5, 2);
    step.workers = 1 + this.pick(3);
    if (this.chance(25)) {
      step.percentCompleteAccurate = 95 - 5 * this.pick(8);
      if (this.chance(60)) {
        step.rework = {
          effort: 100 - 10 * this.pick(10),
          ...(this.chance(50) ? { to: any() } : {}),
          ...(this.chance(50) ? { foundBy: this.chance(30) ? "customer" : any() } : {}),
        };
      }
    }
    if (this.chance(25)) step.wipLimit = 1 + this.pick(6);
    if (this.chance(15)) step.wait = this.time(0.5, 4);
    if (this.chance(15)) step.cadence = this.hours(2, 20);
    if (this.chance(20)) {
      const mode = people && this.chance(50) ? "process" : "transfer";
      step.batch = {
        mode,
        size: 1 + this.pick(4),
        ...(mode === "process" && this.chance(50) ? { setup: this.time(0.2, 1) } : {}),
        ...(this.chance(60) ? { atMost: this.hours(1, 20) } : {}),
      };
    }
    if (this.features.ownDemand && this.chance(10)) {
      const after = this.chance(50) ? { after: this.time(0.5, 4) } : {};
      step.spawns = { s: { type: this.type(), to: any(), chance: 5 + this.pick(25), ...after } };
    }
    if (!people) return;
    if (this.chance(20)) step.pool = "p";
    if (this.chance(15)) step.availability = 95 - 5 * this.pick(8);
    if (this.chance(15)) step.switchCost = 5 * this.pick(8);
    if (this.chance(15)) step.outages = this.outages();
  }
}
