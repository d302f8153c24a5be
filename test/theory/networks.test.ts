import { describe, it } from "vitest";
import {
  constant,
  exponential,
  flowOf,
  gamma,
  line,
  link,
  poisson,
  step,
} from "../../simulations/verification/flowParts";
import { compareJointly, expectExactly, measure } from "./measure";

const agrees = compareJointly(36);
/** Time in an M/M/1 step of rate 1. */
const mm1 = (rate: number): number => 1 / (1 - rate);

describe("splits and joins", () => {
  it.each([[0.3], [0.5]])(
    "fork-join of two M/M/1, λ = %d: (12 − ρ)/8/(μ − λ) (Flatto & Hahn 1984)",
    (rate) => {
      const flow = flowOf({
        steps: [
          step("fork", constant(0), { splits: true }),
          step("a", exponential(1)),
          step("b", exponential(1)),
          step("join", constant(0), { joins: true }),
        ],
        links: [link("fork", "a"), link("fork", "b"), link("a", "join"), link("b", "join")],
        arrivals: [poisson("fork", rate)],
      });
      const found = measure(flow, { horizon: 60_000, warmUp: 1000 });
      agrees(found.stream("flow"), ((12 - rate) / 8) * mm1(rate));
      agrees(found.stream("throughput"), rate);
      // Each branch by itself is an M/M/1; the join waits in no step.
      agrees(found.step("a", "lead"), mm1(rate));
      // Copies counted once.
      agrees(found.stream("wip"), ((12 - rate) / 8) * mm1(rate) * rate);
    },
  );

  it("without queues the slower branch decides: E max of two exponentials = 3/2", () => {
    const flow = flowOf({
      steps: [
        step("fork", constant(1), { splits: true, workers: 100 }),
        step("a", exponential(1), { workers: 100 }),
        step("b", exponential(1), { workers: 100 }),
        step("join", constant(1), { joins: true, workers: 100 }),
      ],
      links: [link("fork", "a"), link("fork", "b"), link("a", "join"), link("b", "join")],
      arrivals: [poisson("fork", 2)],
    });
    const found = measure(flow, { horizon: 10_000, warmUp: 100 });
    agrees(found.stream("flow"), 1 + 1.5 + 1);
    // All process time, also of both copies, over flow time.
    const flowTime = found.stream("flow");
    agrees(
      found.stream("flowEfficiency").map((share, at) => share * flowTime[at]),
      1 + 2 + 1,
    );
  });
});

describe("rework as Jackson feedback (Jackson 1957): each step an M/M/1 of its total rate", () => {
  it("found at once at the second step, mended at the first", () => {
    const rework = { to: "a", foundBy: "b", effort: 1 };
    const flow = line(
      [step("a", exponential(1)), step("b", exponential(1), { completeAccurate: 0.75, rework })],
      [poisson("a", 0.5)],
    );
    const found = measure(flow, { horizon: 60_000, warmUp: 2000 });
    // λ/p passes per hour at both, 1/p passes per item.
    agrees(found.stream("flow"), (2 / 0.75) * mm1(0.5 / 0.75));
    agrees(found.step("a", "utilisation"), 0.5 / 0.75);
    agrees(found.step("b", "reworkShare"), 0.25);
  });

  it("found late: the defect of a passes b and is found by c, which takes no time", () => {
    const rework = { to: null, foundBy: "c", effort: 1 };
    const flow = line(
      [
        step("a", exponential(1), { completeAccurate: 0.8, rework }),
        step("b", exponential(0.9)),
        step("c", constant(0)),
      ],
      [poisson("a", 0.6)],
    );
    const found = measure(flow, { horizon: 60_000, warmUp: 2000 });
    agrees(found.stream("flow"), (1 / 0.8) * (mm1(0.75) + 1 / (1 / 0.9 - 0.75)));
    agrees(found.stream("firstPassYield"), 0.8);
    expectExactly(found.step("c", "lead"), 0);
  });

  it("found by the customer: all comes again before it counts as delivered", () => {
    const rework = { to: null, foundBy: "customer", effort: 1 };
    const flow = line(
      [step("a", exponential(1), { completeAccurate: 0.8, rework }), step("b", exponential(1))],
      [poisson("a", 0.6)],
    );
    const found = measure(flow, { horizon: 60_000, warmUp: 2000 });
    agrees(found.stream("flow"), (2 / 0.8) * mm1(0.75));
    agrees(found.stream("throughput"), 0.6);
    agrees(found.step("b", "throughput"), 0.75);
  });

  it("effort of a late finding counts at every step until the item is back where it was found", () => {
    // Without queues: p = 0.8 at a; each round of rework takes 0.3 of a's and of b's time, and then b's wait.
    const rework = { to: null, foundBy: "c", effort: 0.3 };
    const flow = line(
      [
        step("a", gamma(1, 0.5), { workers: 100, completeAccurate: 0.8, rework }),
        step("b", gamma(2, 0.5), { workers: 100 }),
        step("c", gamma(1, 0.5), { workers: 100 }),
      ],
      [poisson("a", 2)],
    );
    const found = measure(flow, { horizon: 15_000, warmUp: 200 });
    agrees(found.stream("flow"), 1 + 2 + 1 + 0.25 * 0.3 * (1 + 2));
    agrees(found.step("b", "reworkShare"), 0.2);
    // First visits alone, with a fresh pass each: what calibration compares.
    agrees(found.step("a", "firstVisit"), 1);
    agrees(found.step("b", "firstVisit"), 2);
    agrees(found.step("c", "firstVisit"), 1);
  });

  it("a rework cell that the maker is not part of mends what was found", () => {
    const rework = { to: "mend", foundBy: "check", effort: 1 };
    const flow = flowOf({
      steps: [
        step("make", exponential(1), { completeAccurate: 0.7, rework }),
        step("check", constant(0)),
        step("mend", exponential(2)),
      ],
      links: [link("make", "check"), link("mend", "check")],
      arrivals: [poisson("make", 0.6)],
    });
    const found = measure(flow, { horizon: 60_000, warmUp: 2000 });
    // M/M/1 of 0.6, and of those 0.3 through an M/M/1 of rate ½ with 0.18 per hour.
    agrees(found.stream("flow"), mm1(0.6) + 0.3 / (0.5 - 0.18));
    agrees(found.step("mend", "throughput"), 0.18);
  });
});

describe("who finds it, who mends it, without queues", () => {
  const many = { workers: 100 };

  it("of several found together the oldest sends it back, and its way back makes the others afresh", () => {
    // a of 1 h and b of 2 h are each wrong half the time, c finds both. From a: E = 1 + 2 + ½E + ¼F, and when only b
    // was wrong F = 2 + ½F: together 2·1 + 3·2.
    const found = { foundBy: "c", to: null, effort: 1 };
    const flow = line(
      [
        step("a", constant(1), { ...many, completeAccurate: 0.5, rework: found }),
        step("b", constant(2), { ...many, completeAccurate: 0.5, rework: found }),
        step("c", constant(0), many),
      ],
      [poisson("a", 1)],
    );
    agrees(measure(flow, { horizon: 10_000, warmUp: 200 }).stream("flow"), 8);
  });

  it("a defect whose finder is never passed is found by the customer", () => {
    // After a (1 h) half the items go to b (2 h), which finds a's defects, and half to c (3 h):
    // E = 1 + ½(½E + ½·2) + ½(3 + ½E).
    const flow = flowOf({
      steps: [
        step("a", constant(1), {
          ...many,
          completeAccurate: 0.5,
          rework: { to: null, foundBy: "b", effort: 1 },
        }),
        step("b", constant(2), many),
        step("c", constant(3), many),
      ],
      links: [link("a", "b", 0.5), link("a", "c", 0.5)],
      arrivals: [poisson("a", 1)],
    });
    agrees(measure(flow, { horizon: 10_000, warmUp: 200 }).stream("flow"), 2 * 1 + 0.5 * 2 + 3);
  });

  it("a measure runs from first entering its first step to last leaving its last, rework between included", () => {
    const rework = { to: "b", foundBy: "c", effort: 1 };
    const flow = line(
      [
        step("a", constant(5), many),
        step("b", constant(1), many),
        step("c", constant(2), { ...many, completeAccurate: 0.5, rework }),
        step("d", constant(5), many),
      ],
      [poisson("a", 1)],
      {
        measures: [
          { id: "m", from: "b", to: "c" },
          { id: "all", from: "a", to: "d" },
        ],
      },
    );
    const found = measure(flow, { horizon: 10_000, warmUp: 200 });
    agrees(found.measure("m"), 2 * (1 + 2));
    agrees(found.measure("all"), 5 + 6 + 5);
  });
});

describe("failure demand", () => {
  it("a quarter of what leaves makes an incident: by Burke's theorem an M/M/1 of a quarter of the rate", () => {
    const spawns = [{ id: "i", type: "incident", to: "ops", chance: 0.25, after: exponential(5) }];
    const flow = flowOf({
      steps: [step("build", exponential(1), { spawns }), step("ops", exponential(2))],
      arrivals: [poisson("build", 0.6)],
    });
    const found = measure(flow, { horizon: 60_000, warmUp: 1000 });
    agrees(found.type("incident", "throughput"), 0.15);
    // Rate 1/2, 0.15 come.
    agrees(found.type("incident", "flow"), 1 / (0.5 - 0.15));
    agrees(found.type("work", "flow"), mm1(0.6));
  });
});

describe("people shared by several steps", () => {
  it("one person at two queues, who waited longest first: an M/M/1 of both", () => {
    const flow = flowOf({
      pools: [{ id: "brent", size: 1, availability: 1, outages: null }],
      steps: [step("a", exponential(1), { pool: "brent" }), step("b", exponential(1), { pool: "brent" })],
      arrivals: [poisson("a", 0.5), poisson("b", 0.3)],
    });
    const found = measure(flow, { horizon: 60_000, warmUp: 3000 });
    agrees(found.step("a", "queueTime"), 4);
    agrees(found.step("b", "queueTime"), 4);
    agrees(found.pool("brent"), 0.8);
  });

  it("two people at two queues, with availability: an M/M/2", () => {
    // ρ = 0.8 of two workers: Erlang C = 2ρ²/(1 + ρ), wait C/(2μ(1 − ρ)).
    const flow = flowOf({
      pools: [{ id: "team", size: 2, availability: 0.5, outages: null }],
      steps: [step("a", exponential(0.5), { pool: "team" }), step("b", exponential(0.5), { pool: "team" })],
      arrivals: [poisson("a", 1), poisson("b", 0.6)],
    });
    const found = measure(flow, { horizon: 30_000, warmUp: 2000 });
    agrees(found.step("b", "queueTime"), (2 * 0.64) / 1.8 / (2 * 0.2));
  });
});
