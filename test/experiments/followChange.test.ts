import { describe, expect, it } from "vitest";
import {
  followChange,
  inlineRunner,
  type Experiment,
  type Flow,
  type FlowStep,
  type Runner,
  type Transient,
} from "../../simulations/index";
import { constant, conwip, exponential, line, poisson, step } from "../../simulations/verification/flowParts";

const experiment: Experiment = { horizon: 2000, warmUp: 200, replications: 20, seed: 1 };
const mm1 = (hours: number, more: Partial<FlowStep> = {}): Flow =>
  line([step("a", exponential(hours), more)], [poisson("a", 1)]);

function follow(
  before: Flow,
  after: Flow,
  [every, times]: readonly [number, number],
  more: Partial<Experiment> = {},
  runner: Runner = inlineRunner,
): Promise<Transient> {
  return followChange(
    before,
    after,
    { ...experiment, ...more },
    {
      runner,
      margin: 0.02,
      choose: () => ({ every, times }),
    },
  );
}

describe("after a change", () => {
  it("of nothing, nothing ever differs", async () => {
    const found = await follow(mm1(0.8), mm1(0.8), [20, 8]);
    for (const { stretches, spells } of Object.values(found.figures)) {
      expect(stretches).toHaveLength(8);
      for (const { difference } of stretches) expect(difference).toEqual({ mean: 0, low: 0, high: 0 });
      expect(spells).toEqual([]);
    }
    expect(found.backlog).toBeNull();
  });

  it("a backlog B drains in B hours where one an hour more is done than comes: constant times", async () => {
    const one = (hours: number): Flow =>
      line([step("a", constant(hours))], [poisson("a", 1, { every: constant(1) })]);
    // 4 of 5 are done before: after 100 h 20 or so wait; twice as many as come are done then.
    const found = await follow(one(1.25), one(0.5), [5, 10], { warmUp: 100, replications: 2 });
    expect(found.changedAtHours).toBe(100);
    expect(found.backlog?.items.mean).toBeCloseTo(20.5, 0);
    // The last of it in the fifth stretch, at 20.5 h or so.
    expect(found.backlog?.drainedFrom).toBe(5);
    const rates = found.figures.throughputPerHour.stretches.map(({ changed }) => changed.mean);
    expect(rates).toEqual([1.8, 2, 2, 2, 1.2, 1, 1, 1, 1, 1]);
    // The last of the backlog has waited longest.
    expect(found.figures.leadTimeMeanHours.stretches.at(-1)!.changed.mean).toBe(0.5);
    expect(found.figures.leadTimeMeanHours.spells).toEqual([{ kind: "better", from: 0, to: null }]);
    expect(found.figures.throughputPerHour.spells).toEqual([{ kind: "better", from: 0, to: null }]);
  });

  it("by chance too: as the fluid limit says", async () => {
    const found = await follow(mm1(1.25), mm1(0.5), [10, 12], { warmUp: 400, horizon: 3000 });
    // 400 h of one in five too many: about 80 h until they are gone.
    expect(found.backlog!.items.mean).toBeGreaterThan(60);
    expect(found.backlog!.items.mean).toBeLessThan(100);
    expect(found.backlog!.drainedFrom! * 10).toBeGreaterThanOrEqual(50);
    expect(found.backlog!.drainedFrom! * 10).toBeLessThanOrEqual(120);
  });

  it("in the end all is as in the steady state of what it was changed to", async () => {
    const found = await follow(mm1(0.9), mm1(0.6), [100, 8], {
      horizon: 3000,
      replications: 60,
      warmUp: 400,
    });
    const { stretches, settledFrom } = found.figures.leadTimeMeanHours;
    expect(settledFrom).toBe(1);
    const steady = found.steady.scenarios[0].figures.leadTimeMeanHours;
    // M/M/1: 1 / (1/0.6 − 1).
    for (const { changed } of stretches.slice(-3)) {
      expect(changed.low!).toBeLessThan(steady.scenario.high! * 1.02);
      expect(changed.high!).toBeGreaterThan(steady.scenario.low! * 0.98);
      expect(changed.mean).toBeCloseTo(1.5, 0);
    }
    // And without the change it stays where it was.
    const means = stretches.map(({ without }) => without.mean!);
    const overall = means.reduce((sum, mean) => sum + mean, 0) / means.length;
    expect(Math.abs(overall / steady.baseline.mean! - 1)).toBeLessThan(0.15);
  });

  it("a lower limit drains first: it is for new starts only", async () => {
    const steps = (limit: number): Flow => conwip([step("a", constant(1)), step("b", constant(2))], limit);
    const found = await follow(steps(10), steps(3), [4, 8], { replications: 3 });
    // Nobody new is let in until 7 have gone, and those who go have waited as long as ever.
    const { figures } = found;
    expect(figures.wip.stretches.map(({ changed }) => changed.mean)).toEqual([9, 7, 5, 3.25, 3, 3, 3, 3]);
    expect(figures.throughputPerHour.spells).toEqual([]);
    expect(figures.leadTimeMeanHours.stretches.map(({ changed }) => changed.mean)).toEqual([
      20, 20, 20, 20, 20, 6, 6, 6,
    ]);
    expect(figures.leadTimeMeanHours.spells).toEqual([{ kind: "better", from: 5, to: null }]);
    expect(figures.leadTimeMeanHours.settledFrom).toBe(5);
  });

  it("is at one moment for all changes of one stream, which goes on alike without them", async () => {
    const auto = { warmUp: "auto" as const, replications: 6 };
    const changes = [mm1(0.3), mm1(0.97), mm1(1.4), mm1(0.8, { workers: 2 })];
    const found = await Promise.all(changes.map((after) => follow(mm1(0.8), after, [20, 4], auto)));
    const [first] = found;
    for (const one of found) {
      expect(one.changedAtHours).toBe(first.changedAtHours);
      one.figures.wip.stretches.forEach(({ without }, stretch) =>
        expect(without).toEqual(first.figures.wip.stretches[stretch].without),
      );
    }
    // A quarter of 2000 h, where there is nothing steady to wait for.
    const drowning = await Promise.all(
      [0.5, 0.9].map((hours) => follow(mm1(1.3), mm1(hours), [20, 4], auto)),
    );
    expect(drowning.map(({ changedAtHours }) => changedAtHours)).toEqual([500, 500]);
  });

  it("is nothing where the difference is no more than the margin", async () => {
    const one = (hours: number): Flow =>
      line([step("a", constant(hours))], [poisson("a", 1, { every: constant(1) })]);
    const spellsOf = async (hours: number) =>
      (await follow(one(0.5), one(hours), [20, 4], { replications: 2 })).figures.leadTimeMeanHours.spells;
    expect(await spellsOf(0.495)).toEqual([]);
    expect(await spellsOf(0.48)).toEqual([{ kind: "better", from: 0, to: null }]);
  });

  it("is the same to the bit on any number of workers", async () => {
    const apart: Runner = {
      run: async (batches, onRecord) =>
        Promise.all(
          batches.map(async (batch) => {
            const backwards = [...batch.replications].reverse();
            const parts = backwards.map((replication) =>
              inlineRunner.run([{ ...batch, replications: [replication] }], onRecord),
            );
            return (await Promise.all(parts)).map(([[record]]) => record).reverse();
          }),
        ),
    };
    const shape = [30, 6] as const;
    const one = await follow(mm1(0.9), mm1(0.9, { workers: 2 }), shape);
    const other = await follow(mm1(0.9), mm1(0.9, { workers: 2 }), shape, {}, apart);
    expect(other.figures).toEqual(one.figures);
    expect(other.backlog).toEqual(one.backlog);
  });
});
