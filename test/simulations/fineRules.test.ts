import { describe, expect, test } from "vitest";
import { readFileArguments } from "../../src/cli/commandArguments";
import { simulate, simulateOptions } from "../../src/cli/simulate";

interface Interval {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface Seen {
  readonly unstable: boolean;
  readonly cannotKeepUp: readonly unknown[];
  readonly stream: { readonly leadTimeHours: { readonly mean: Interval } };
  readonly steps: Readonly<
    Record<string, { readonly utilisation: Interval; readonly reworkShare: Interval }>
  >;
}

/** What the command line says of a map in which all that is written is constant. */
async function run(map: object): Promise<Seen> {
  const given = readFileArguments("simulate", ["f", "--threads", "1"], simulateOptions);
  const text = JSON.stringify({ format: "millrace", version: 1, variability: 0, ...map });
  return (await simulate(given, text, () => undefined)).json as Seen;
}

/** Found by an independent simulator written from the contract alone; the figures are by hand. */
describe("rules that hold to the last instant", () => {
  test("the switch cost counts who waits in the step for something else, also when a worker is idle", async () => {
    const { stream, steps } = await run({
      arrivals: { x: { to: "p", every: "10h" } },
      steps: { p: { processTime: "1h" }, s: { processTime: "2h", wait: "10h", switchCost: 50 } },
      links: { l: { from: "p", to: "s" } },
      experiment: { horizon: "1010h", warmUp: "100h", replications: 2 },
    });
    // The item before is there for 12 hours: each but the first finds it there, and takes 3 hours.
    expect(stream.leadTimeHours.mean.mean).toBeCloseTo(1 + 3 + 10, 9);
    expect(steps["s"]?.utilisation.mean).toBeCloseTo(0.3, 2);
  });

  test("who is finished when a batch's time is up goes with it", async () => {
    const { stream } = await run({
      arrivals: { a: { to: "s", every: "5h" } },
      steps: { s: { processTime: "1h", batch: { mode: "transfer", size: 4, atMost: "15h" } } },
      experiment: { horizon: "1040h", warmUp: "40h", replications: 2 },
    });
    expect(stream.leadTimeHours.mean.mean).toBeCloseTo((16 + 11 + 6 + 1) / 4, 9);
  });

  test("who is finished when an outage begins is not held by it", async () => {
    const { stream } = await run({
      arrivals: { x: { to: "s", every: "20h" } },
      steps: { s: { processTime: "1h", outages: { every: "21h", lasts: "5h" } } },
      experiment: { horizon: "30h", warmUp: "0h", replications: 1 },
    });
    expect(stream.leadTimeHours.mean.mean).toBeCloseTo(1, 9);
  });

  test("rework lasts until the item is back where it was found, whatever was found elsewhere before", async () => {
    const { steps } = await run({
      arrivals: { x: { to: "a", every: "1h" } },
      steps: {
        a: {
          processTime: "1h",
          percentCompleteAccurate: 60,
          workers: 99,
          rework: { foundBy: "b", effort: 10 },
        },
        b: { processTime: "5h", workers: 99 },
        c: { processTime: "1h", workers: 99 },
      },
      links: { 1: { from: "a", to: "b", share: 40 }, 2: { from: "a", to: "c", share: 60 } },
      experiment: { horizon: "4000h", warmUp: "200h", replications: 30 },
    });
    // Of those who come to b for good, 2 of 7 have been sent back by the customer and not been there again.
    const { low, high } = steps["b"]!.reworkShare;
    expect(low).toBeLessThan(2 / 7);
    expect(high).toBeGreaterThan(2 / 7);
  });
});

describe("a stream that cannot keep up", () => {
  const chance = (mean: string) => ({ distribution: "exponential", mean });
  const one = (every: string, quality: object, replications = 4) => ({
    arrivals: { x: { to: "a", every: chance(every) } },
    steps: { a: { processTime: chance("1h"), ...quality } },
    experiment: { horizon: "1000h", warmUp: "100h", replications },
  });

  test.each([undefined, "customer", "a"])(
    "is told whoever is said to find the defects of the last step (%s)",
    async (foundBy) => {
      const rework = foundBy === undefined ? {} : { rework: { foundBy } };
      const seen = await run(one("1.24h", { percentCompleteAccurate: 80, ...rework }));
      expect(seen).toMatchObject({ unstable: true, cannotKeepUp: [{ id: "a" }] });
      expect(seen.stream.leadTimeHours.mean.mean).toBeNull();
    },
  );

  test("is told just at its limit, where anything is left to chance", async () => {
    expect(await run(one("1h", {}))).toMatchObject({ unstable: true });
    const paced = { ...one("1h", {}), arrivals: { x: { to: "a", every: "1h" } } };
    expect(await run({ ...paced, steps: { a: { processTime: "1h" } } })).toMatchObject({ unstable: false });
  });
});
