import { describe, it } from "vitest";
import {
  constant,
  exponential,
  flowOf,
  gamma,
  line,
  lognormal,
  poisson,
  step,
} from "../../simulations/verification/flowParts";
import { waitWithWorkers } from "../../simulations/verification/theory";
import { compareJointly, measure } from "./measure";

const agrees = compareJointly(56);

const single = (rate: number, of: ReturnType<typeof step>): ReturnType<typeof flowOf> =>
  flowOf({ steps: [of], arrivals: [poisson(of.id, rate)] });

describe("one step, exponential (M/M/c)", () => {
  it.each([
    [0.5, 1],
    [0.8, 4],
    [0.9, 9],
  ])("one worker, ρ = %d: mean wait ρ/(1 − ρ) = %d", (rho, wait) => {
    const found = measure(single(rho, step("work", exponential(1))), { horizon: 52_000, warmUp: 5000 });
    agrees(found.step("work", "queueTime"), wait);
    agrees(found.step("work", "utilisation"), rho);
    agrees(found.step("work", "starved"), 1 - rho);
    // Little: ρ²/(1 − ρ) wait, ρ/(1 − ρ) are there, each 1/(1 − ρ) hours.
    agrees(found.step("work", "queue"), rho * wait);
    agrees(found.stream("wip"), rho / (1 - rho));
    agrees(found.stream("lead"), 1 / (1 - rho));
    agrees(found.stream("throughput"), rho);
  });

  it.each([
    [2, 1.8, 4.26316],
    [3, 2.7, 2.72354],
    [5, 4.5, 1.52499],
  ])("%d workers, λ %d: mean wait %d", (workers, rate, wait) => {
    const exact = waitWithWorkers(rate, workers);
    if (Math.abs(exact - wait) > 5e-6) throw new Error(`Erlang's formula gives ${exact}`);
    const found = measure(single(rate, step("work", exponential(1), { workers })), {
      horizon: 21_000,
      warmUp: 3000,
    });
    agrees(found.step("work", "queueTime"), exact);
    agrees(found.step("work", "utilisation"), rate / workers);
  });

  it("the time in the system is exponential: its median and percentiles are known", () => {
    // P(T > t) = exp(−(1 − ρ)t) (Gross & Harris §2.2.4).
    const found = measure(single(0.5, step("work", exponential(1))), { horizon: 35_000, seed: 3 });
    const quantile = (p: number): number => -Math.log(1 - p) / 0.5;
    const p50 = found.records.map((record) => record.figures[2]);
    const p85 = found.records.map((record) => record.figures[3]);
    const p95 = found.records.map((record) => record.figures[4]);
    agrees(p50, quantile(0.5));
    agrees(p85, quantile(0.85));
    agrees(p95, quantile(0.95));
  });
});

describe("one step, any process time (M/G/1): mean wait λ(1 + cs²)/2/(1 − ρ) (Pollaczek & Khinchine)", () => {
  it.each([
    ["constant", constant(1), 0],
    ["exponential", exponential(1), 1],
    ["gamma of cv 0.5", gamma(1, 0.5), 0.25],
    ["gamma of cv 1.5", gamma(1, 1.5), 2.25],
    ["lognormal of cv 0.75", lognormal(1, 0.75), 0.5625],
    ["uniform from 0 to 2", { distribution: "uniform", min: 0, max: 2 } as const, 1 / 3],
    // Variance of a triangle: (a² + b² + c² − ab − ac − bc)/18, mean 1.
    ["triangular 0, 1, 2", { distribution: "triangular", min: 0, mode: 1, max: 2 } as const, 1 / 6],
    // PERT is beta: variance (mean − min)(max − mean)/7; 0, 1, 2: 1/7.
    ["pert 0, 1, 2", { distribution: "pert", min: 0, mode: 1, max: 2 } as const, 1 / 7],
    ["one of 0.5 and 1.5", { distribution: "empirical", values: [0.5, 1.5] } as const, 0.25],
  ])("%s", (_, processTime, spread) => {
    const found = measure(single(0.8, step("work", processTime)), { horizon: 42_000, warmUp: 4000 });
    agrees(found.step("work", "queueTime"), 2 * (1 + spread));
  });
});

describe("one step with its rules", () => {
  it("self-rework: a pass is right with p = 0.8, λ = 0.5: 1/(pμ − λ) = 3.3333 in the system (Takács 1963)", () => {
    const rework = { to: null, foundBy: "work", effort: 1 };
    const found = measure(single(0.5, step("work", exponential(1), { completeAccurate: 0.8, rework })), {
      horizon: 52_000,
      warmUp: 4000,
    });
    agrees(found.stream("flow"), 1 / (0.8 - 0.5));
    agrees(found.stream("firstPassYield"), 0.8);
    // Of 1/p passes per item the first is none.
    agrees(found.step("work", "reworkShare"), 0.2);
  });

  it.each([
    [1, 5],
    [5, 15],
  ])(
    "%d come together, ρ = 0.8: (1 + b)/2/(1 − ρ) = %d in the system (Gross & Harris §3.1)",
    (size, time) => {
      const work = step("work", exponential(1));
      const arrivals = [poisson("work", 0.8 / size, { size })];
      agrees(
        measure(flowOf({ steps: [work], arrivals }), { horizon: 70_000, warmUp: 8000 }).stream("lead"),
        time,
      );
    },
  );

  it("two classes, no pre-emption: W1 = W0/(1 − ρ1), W2 = W0/((1 − ρ1)(1 − ρ)) (Cobham 1954)", () => {
    const found = measure(
      flowOf({
        types: [
          { id: "urgent", priority: 1 },
          { id: "plain", priority: 0 },
        ],
        steps: [step("work", exponential(1))],
        arrivals: [
          poisson("work", 0.3, { id: "u", type: "urgent" }),
          poisson("work", 0.5, { id: "p", type: "plain" }),
        ],
      }),
      { horizon: 52_000, warmUp: 5000 },
    );
    agrees(found.type("urgent", "flow"), 1 + 0.8 / 0.7);
    agrees(found.type("plain", "flow"), 1 + 0.8 / (0.7 * 0.2));
  });

  it("availability stretches the work: M/M/1 of rate μA", () => {
    const found = measure(single(0.5, step("work", exponential(1), { availability: 0.8 })), {
      horizon: 52_000,
    });
    agrees(found.stream("flow"), 1 / (0.8 - 0.5));
    agrees(found.step("work", "utilisation"), 0.5 / 0.8);
  });

  it("a wait needs no worker and is added to the time", () => {
    const found = measure(single(0.5, step("work", exponential(1), { wait: exponential(3) })), {
      horizon: 35_000,
    });
    agrees(found.stream("flow"), 2 + 3);
  });

  it("a cadence of c hours makes work that comes at any time wait c/2", () => {
    const found = measure(single(0.5, step("work", constant(0), { cadence: 40 })), {
      horizon: 40_000,
      warmUp: 400,
    });
    agrees(found.stream("flow"), 20);
  });

  it("jobs of b with a set-up: the jobs are a queue E_b/M/1 (Gross & Harris §5.3.1)", () => {
    // The work takes no time, the set-up is exponential of mean 2; σ solves σ = (λ/(λ + μ(1 − σ)))^b.
    const [rate, size, mean] = [1, 3, 2];
    let sigma = 0.5;
    for (let i = 0; i < 200; i++) sigma = (rate / (rate + (1 - sigma) / mean)) ** size;
    const batch = { mode: "process", size, setup: exponential(mean), atMost: null } as const;
    // Set-up is not stretched by availability.
    const found = measure(single(rate, step("work", constant(0), { batch, availability: 0.5 })), {
      horizon: 35_000,
    });
    agrees(found.stream("flow"), (size - 1) / (2 * rate) + (sigma * mean) / (1 - sigma) + mean);
    agrees(found.step("work", "utilisation"), (rate / size) * mean);
  });

  it("outages of an exponential step: the wait counts work kept and resumed (White & Christie 1958)", () => {
    // Up for 1/ξ, down for 1/η, busy or idle; from the generating functions of the two states:
    // L = (λ/A + λ²ξ/η²)/(μ − λ/A) + λ(1 − A)/η with A = η/(ξ + η).
    const [rate, xi, eta] = [0.5, 0.05, 0.2];
    const up = eta / (xi + eta);
    const inside = (rate / up + (rate * rate * xi) / (eta * eta)) / (1 - rate / up) + (rate * (1 - up)) / eta;
    const outages = { every: exponential(1 / xi), lasts: exponential(1 / eta) };
    const found = measure(single(rate, step("work", exponential(1), { outages })), {
      horizon: 87_000,
      warmUp: 5000,
    });
    agrees(found.stream("wip"), inside);
    agrees(found.step("work", "unavailable"), 1 - up);
    agrees(found.step("work", "utilisation"), rate);
  });

  it("effort: rework passes take half; without queues the time is S(1 + e(1 − p)/p)", () => {
    const rework = { to: null, foundBy: "work", effort: 0.5 };
    const work = step("work", gamma(1, 0.5), { workers: 100, completeAccurate: 0.8, rework });
    const found = measure(line([work], [poisson("work", 2)]), { horizon: 20_000 });
    agrees(found.stream("flow"), 1 + (0.5 * 0.2) / 0.8);
  });
});
