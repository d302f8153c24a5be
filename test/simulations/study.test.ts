import { describe, expect, it } from "vitest";
import {
  conductStudy,
  lookFirst,
  inlineRunner,
  type Flow,
  type Study,
  type StudyOptions,
} from "../../simulations/index";
import { exponential, line, poisson, step } from "../../simulations/verification/flowParts";

const mm1: Flow = line([step("a", exponential(1))], [poisson("a", 0.8)]);
const options: StudyOptions = { runner: inlineRunner, trace: false, assumptions: [], constraint: false };

describe("a study", () => {
  it("runs on until the wanted precision is reached", async () => {
    const experiment = { horizon: 1000, warmUp: 100, replications: 5, seed: 1 };
    const { results } = await conductStudy(mm1, experiment, { ...options, precision: 0.05 });
    expect(results.replications).toBeGreaterThan(5);
    for (const { mean, low, high } of [results.stream.throughputPerHour, results.stream.leadTimeHours.mean]) {
      expect(((high as number) - (low as number)) / 2).toBeLessThanOrEqual(0.05 * (mean as number));
    }
    // So many runs of so few hours each: what the start-up leaves behind is no longer small beside the interval.
    expect(results.assumptions.map(({ code }) => code)).toEqual(["assumption.runTooShort"]);
    const longer = { ...experiment, horizon: 6000 };
    const enough = await conductStudy(mm1, longer, { ...options, precision: 0.05 });
    expect(enough.results.assumptions).toEqual([]);
    // The first of them are the same runs as without.
    const plain = await conductStudy(mm1, { ...experiment, replications: results.replications }, options);
    expect(plain.results).toStrictEqual(results);
  });

  it("says so when the ceiling is reached before", async () => {
    const experiment = { horizon: 20, warmUp: 0, replications: 2, seed: 1 };
    const { results } = await conductStudy(mm1, experiment, { ...options, precision: 0.0001 });
    expect(results.replications).toBe(1000);
    expect(results.assumptions).toEqual([
      { code: "assumption.precisionNotReached", params: { percent: 0.01, most: 1000 } },
      { code: "assumption.shortTail", params: { percent: expect.any(Number) as number } },
    ]);
  });

  it("tells first figures early and its progress, and the same comes out in the end", async () => {
    const experiment = { horizon: 500, warmUp: "auto" as const, replications: 20, seed: 4 };
    const told: [number, number, Study | null][] = [];
    const onProgress: StudyOptions["onProgress"] = (done, total, partial) =>
      told.push([done, total, partial]);
    const quiet = await conductStudy(mm1, experiment, { ...options, constraint: true });
    const early = await conductStudy(mm1, experiment, {
      ...options,
      constraint: true,
      early: true,
      onProgress,
    });
    expect(early).toStrictEqual(quiet);
    const first = told.find(([, , partial]) => partial !== null);
    expect(first?.[0]).toBeLessThan(10);
    expect(first?.[2]?.results.stream.throughputPerHour.mean).toBeGreaterThan(0.5);
    expect(told.every(([done, total], at) => done <= total && (at === 0 || done >= told[at - 1][0]))).toBe(
      true,
    );
    const [done, total] = told[told.length - 1];
    expect(done).toBe(total);
  });

  it.each([["auto" as const], [100]])(
    "takes first figures that were made before, warm-up %s, and the same comes out in the end",
    async (warmUp) => {
      const experiment = { horizon: 500, warmUp, replications: 20, seed: 4 };
      const look = await lookFirst(mm1, experiment, options);
      const told: [number, number, Study | null][] = [];
      const handed = await conductStudy(mm1, experiment, {
        ...options,
        early: look!,
        onProgress: (...how) => told.push(how),
      });
      expect(handed).toStrictEqual(await conductStudy(mm1, experiment, options));
      const [first] = told;
      expect(first?.[2]?.results.replications).toBe(4);
      const [done, total] = told[told.length - 1];
      expect(done).toBe(total);
    },
  );

  it("has no first look where there are hardly more runs to make", async () => {
    const few = { horizon: 500, warmUp: 100, replications: 8, seed: 4 };
    expect(await lookFirst(mm1, few, options)).toBeNull();
  });

  it("finds the start-up: an empty stream fills, and what it cuts is before half of the run", async () => {
    const busy = line([step("a", exponential(1))], [poisson("a", 0.95)]);
    const { results, warmUpPicture } = await conductStudy(
      busy,
      { horizon: 4000, warmUp: "auto", replications: 20, seed: 2 },
      options,
    );
    expect(results.warmUpHours).toBeGreaterThan(0);
    expect(results.warmUpHours).toBeLessThanOrEqual(2000);
    expect(warmUpPicture?.batchMeans.length).toBeGreaterThan(100);
  });
});
