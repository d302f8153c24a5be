import type { Distribution, Experiment, Flow, FlowStep } from "../engine/Flow";
import type { Estimate, Results } from "../experiments/Results";
import { constant, exponential, flowOf, gamma, line, link, lognormal, poisson, step } from "./flowParts";
import {
  numberWithOutages,
  timeInStep,
  timeOfForkJoin,
  timeOfLots,
  waitsByPriority,
  waitWithSpread,
  waitWithWorkers,
} from "./theory";
import type { VerificationCase } from "./VerificationCase";

type Plan = Omit<Experiment, "seed">;

const plan = (horizon: number, warmUp: number): Plan => ({ horizon, warmUp, replications: 40 });
const queueTime =
  (id: string) =>
  (results: Results): Estimate =>
    results.steps[id].queueTimeHours.mean;
const leadTime = (results: Results): Estimate => results.stream.leadTimeHours.mean;
const single = (rate: number, of: FlowStep): Flow =>
  flowOf({ steps: [of], arrivals: [poisson(of.id, rate)] });

const mmc = "Erlang 1917; Gross & Harris, Fundamentals of Queueing Theory, §2.2–2.3";
const mg1 = "Pollaczek 1930, Khinchine 1932; Gross & Harris §5.1";

const oneWorker = (): VerificationCase[] =>
  [0.5, 0.8, 0.9].map((rate): VerificationCase => ({
    name: `M/M/1, ρ ${rate}: mean wait`,
    source: mmc,
    exact: waitWithWorkers(rate, 1),
    unit: "hours",
    flow: single(rate, step("work", exponential(1))),
    experiment: rate < 0.9 ? plan(24_000, 1000) : plan(40_000, 3000),
    read: queueTime("work"),
  }));

const severalWorkers = (): VerificationCase[] =>
  [2, 3, 5].map((workers): VerificationCase => ({
    name: `M/M/${workers}, λ ${0.9 * workers}: mean wait`,
    source: mmc,
    exact: waitWithWorkers(0.9 * workers, workers),
    unit: "hours",
    flow: single(0.9 * workers, step("work", exponential(1), { workers })),
    experiment: plan(40_000 / workers, 3000 / workers),
    read: queueTime("work"),
  }));

const spreads: readonly (readonly [name: string, time: Distribution, cv: number])[] = [
  ["constant", constant(1), 0],
  ["exponential", exponential(1), 1],
  ["gamma of cv 0.5", gamma(1, 0.5), 0.5],
  ["lognormal of cv 0.75", lognormal(1, 0.75), 0.75],
];
const anySpread = (): VerificationCase[] =>
  spreads.map(([name, time, cv]): VerificationCase => ({
    name: `M/G/1, ρ 0.8, ${name}: mean wait`,
    source: mg1,
    exact: waitWithSpread(0.8, cv),
    unit: "hours",
    flow: single(0.8, step("work", time)),
    experiment: plan(24_000, 1000),
    read: queueTime("work"),
  }));

const lots = (): VerificationCase[] =>
  [1, 5].map((size): VerificationCase => ({
    name: `Batch arrivals of ${size}, exponential, ρ 0.8: mean time in system`,
    source: "Gross & Harris §3.1",
    exact: timeOfLots(0.8, size),
    unit: "hours",
    flow: flowOf({
      steps: [step("work", exponential(1))],
      arrivals: [poisson("work", 0.8 / size, { size })],
    }),
    experiment: plan(24_000 * size, 1500),
    read: leadTime,
  }));

function priorities(): VerificationCase[] {
  const flow = flowOf({
    types: [
      { id: "urgent", priority: 1 },
      { id: "plain", priority: 0 },
    ],
    steps: [step("work", exponential(1))],
    arrivals: [
      poisson("work", 0.3, { id: "u", type: "urgent" }),
      poisson("work", 0.5, { id: "p", type: "plain" }),
    ],
  });
  const waits = waitsByPriority(0.3, 0.5);
  return (["urgent", "plain"] as const).map((type) => ({
    name: `Two priorities, ρ 0.3 urgent and 0.5 plain: mean time of the ${type}`,
    source: "Cobham, Operations Research 2(1), 1954",
    exact: waits[type] + 1,
    unit: "hours",
    flow,
    experiment: plan(24_000, 1000),
    read: (results) => results.types[type].leadTimeHours.mean,
  }));
}

const breakdowns = (): VerificationCase => ({
  name: "M/M/1 with breakdowns, λ 0.5, up 20 h, out 5 h: mean number in system",
  source: "White & Christie, Operations Research 6(1), 1958",
  exact: numberWithOutages(0.5, 20, 5),
  unit: "items",
  flow: single(
    0.5,
    step("work", exponential(1), { outages: { every: exponential(20), lasts: exponential(5) } }),
  ),
  experiment: plan(40_000, 2000),
  read: (results) => results.stream.wip,
});

const atOnce = { to: null, foundBy: "work", effort: 1 };
const selfRework = (): VerificationCase => ({
  name: "M/M/1 with self-rework, 0.8 right, λ 0.5: mean time in system",
  source: "Takács, Bell System Technical Journal 42(2), 1963: 1/(pμ − λ)",
  exact: timeInStep(0.5, 0.8),
  unit: "hours",
  flow: single(0.5, step("work", exponential(1), { completeAccurate: 0.8, rework: atOnce })),
  experiment: plan(24_000, 1000),
  read: leadTime,
});

const jackson = "Jackson, Operations Research 5(4), 1957";
const foundNext = (): VerificationCase => ({
  name: "Rework found at the second of two steps, 0.75 right, λ 0.5: mean time in system",
  source: jackson,
  // λ/p passes per hour at both, 1/p passes per item.
  exact: (2 / 0.75) * timeInStep(0.5 / 0.75),
  unit: "hours",
  flow: line(
    [
      step("a", exponential(1)),
      step("b", exponential(1), { completeAccurate: 0.75, rework: { to: "a", foundBy: "b", effort: 1 } }),
    ],
    [poisson("a", 0.5)],
  ),
  experiment: plan(24_000, 1000),
  read: leadTime,
});

const foundByCustomer = (): VerificationCase => ({
  name: "Rework found by the customer of two steps, 0.8 right, λ 0.6: mean time in system",
  source: jackson,
  exact: (2 / 0.8) * timeInStep(0.6 / 0.8),
  unit: "hours",
  flow: line(
    [
      step("a", exponential(1), {
        completeAccurate: 0.8,
        rework: { to: null, foundBy: "customer", effort: 1 },
      }),
      step("b", exponential(1)),
    ],
    [poisson("a", 0.6)],
  ),
  experiment: plan(24_000, 1000),
  read: leadTime,
});

function sharedPool(): VerificationCase[] {
  const flow = flowOf({
    pools: [{ id: "brent", size: 1, availability: 1, outages: null }],
    steps: [step("a", exponential(1), { pool: "brent" }), step("b", exponential(1), { pool: "brent" })],
    arrivals: [poisson("a", 0.5), poisson("b", 0.3)],
  });
  return ["a", "b"].map((id) => ({
    name: `One person at two queues, λ 0.5 and 0.3: mean wait at the ${id === "a" ? "first" : "second"}`,
    source: `${mmc}: one M/M/1 of both`,
    exact: waitWithWorkers(0.8, 1),
    unit: "hours",
    flow,
    experiment: plan(24_000, 1000),
    read: queueTime(id),
  }));
}

const forkJoin = (): VerificationCase[] =>
  [0.3, 0.5].map((rate): VerificationCase => ({
    name: `Fork-join of two M/M/1, ρ ${rate}: mean time until both are done`,
    source: "Flatto & Hahn, SIAM J. Applied Mathematics 44(5), 1984",
    exact: timeOfForkJoin(rate),
    unit: "hours",
    flow: flowOf({
      steps: [
        step("fork", constant(0), { splits: true }),
        step("a", exponential(1)),
        step("b", exponential(1)),
        step("join", constant(0), { joins: true }),
      ],
      links: [link("fork", "a"), link("fork", "b"), link("a", "join"), link("b", "join")],
      arrivals: [poisson("fork", rate)],
    }),
    experiment: plan(15_000, 500),
    read: leadTime,
  }));

const weekly = (): VerificationCase => ({
  name: "A release train every 40 h: mean time in system",
  source: "renewal theory: half the interval (Ross, Introduction to Probability Models, §7.5)",
  exact: 40 / 2,
  unit: "hours",
  flow: single(0.5, step("release", constant(0), { cadence: 40 })),
  experiment: plan(8040, 40),
  read: leadTime,
});

/** Open models: work comes at its own pace. */
export const queueCases = (): readonly VerificationCase[] => [
  ...oneWorker(),
  ...severalWorkers(),
  ...anySpread(),
  ...lots(),
  ...priorities(),
  breakdowns(),
  selfRework(),
  foundNext(),
  foundByCustomer(),
  ...sharedPool(),
  ...forkJoin(),
  weekly(),
];
