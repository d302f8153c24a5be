import type { Distribution, Experiment, Flow, FlowStep } from "../engine/Flow";
import type { Estimate, Results } from "../experiments/Results";
import { always, constant, conwip, exponential, line, poisson, step } from "./flowParts";
import { bestCase, closedLine, kanbanLine, movedInBatches } from "./theory";
import type { VerificationCase } from "./VerificationCase";

type Plan = Omit<Experiment, "seed">;

const cycleTime = (results: Results): Estimate => results.stream.flowTimeHours.mean;
const throughput = (results: Results): Estimate => results.stream.throughputPerHour;
const steps = (times: readonly Distribution[], more: Partial<FlowStep> = {}): FlowStep[] =>
  times.map((time, index) => step(`s${index + 1}`, time, more));
const factoryPhysics = "Hopp & Spearman, Factory Physics, ch. 7";
/** Without chance two runs show that all are alike. */
const exactPlan = (horizon: number, warmUp: number): Plan => ({ horizon, warmUp, replications: 2 });

const saturated = (): VerificationCase[] =>
  [2, 3].map((count): VerificationCase => {
    const ones = Array.from({ length: count }, () => 1);
    return {
      name: `Saturated line of ${count} steps without buffers, exponential: throughput`,
      source: "Hunt, Operations Research 4(6), 1956",
      exact: kanbanLine(ones, ones).throughput,
      unit: "perHour",
      flow: line(steps(ones.map(exponential), { wipLimit: 1 }), [always("s1")]),
      experiment: { horizon: 15_000, warmUp: 200, replications: 40 },
      read: throughput,
    };
  });

const pennyFab = (): VerificationCase[] =>
  [1, 2, 3, 4, 5, 10].map((items): VerificationCase => ({
    name: `Penny Fab One, 4 steps of 2 h, constant, ${items} in the line: cycle time`,
    source: factoryPhysics,
    exact: bestCase([2, 2, 2, 2], items).cycleTime,
    unit: "hours",
    flow: conwip(steps([2, 2, 2, 2].map(constant)), items),
    experiment: exactPlan(2200, 200),
    read: cycleTime,
  }));

const pennyFabByChance = (): VerificationCase[] =>
  [1, 2, 4, 10].map((items): VerificationCase => ({
    name: `Penny Fab One, exponential, ${items} in the line: throughput`,
    source: `${factoryPhysics} (practical worst case), by mean value analysis`,
    exact: closedLine([2, 2, 2, 2], items).throughput,
    unit: "perHour",
    flow: conwip(steps([2, 2, 2, 2].map(exponential)), items),
    experiment: { horizon: 15_000, warmUp: 500, replications: 40 },
    read: throughput,
  }));

/** Both figures of the line of 1, 2, 1, 1 h, or of what became of it. */
function lineOf(times: readonly number[], items: number): VerificationCase[] {
  const name = `Line of ${times.join(", ")} h, constant, ${items} in the line`;
  const exact = bestCase(times, items);
  const model = {
    source: factoryPhysics,
    flow: conwip(steps(times.map(constant)), items),
    experiment: exactPlan(3300, 300),
  };
  return [
    { ...model, name: `${name}: cycle time`, exact: exact.cycleTime, unit: "hours", read: cycleTime },
    { ...model, name: `${name}: throughput`, exact: exact.throughput, unit: "perHour", read: throughput },
  ];
}

/** The first and the last item out, of 20 that come together, read off as the shortest and longest lead time. */
function inBatches(size: number): VerificationCase[] {
  const name = `20 items through 4 steps of 1 h in batches of ${size}`;
  const batch = { mode: "transfer", size, setup: null, atMost: null } as const;
  const goal = { measure: "leadTime", atMost: null, atLeast: null };
  const flow: Flow = line(
    steps([1, 1, 1, 1].map(constant), { batch }),
    [poisson("s1", 1, { every: constant(1000), size: 20 })],
    {
      goals: [
        { ...goal, id: "first", percentile: 0 },
        { ...goal, id: "last", percentile: 1 },
      ],
    },
  );
  const exact = movedInBatches(20, 4, size);
  const model = {
    source: "by hand; Reinertsen, The Principles of Product Development Flow, ch. 5",
    unit: "hours",
  } as const;
  const rest = { flow, experiment: exactPlan(1500, 0) };
  return [
    {
      ...model,
      ...rest,
      name: `${name}: all done at`,
      exact: exact.last,
      read: (results) => results.goals["last"].value,
    },
    {
      ...model,
      ...rest,
      name: `${name}: first out at`,
      exact: exact.first,
      read: (results) => results.goals["first"].value,
    },
  ];
}

const closed = (): VerificationCase[] =>
  [3, 8].flatMap((items): VerificationCase[] => {
    const means = [1, 2, 0.5];
    const exact = closedLine(means, items);
    const model = {
      source: "Reiser & Lavenberg, Journal of the ACM 27(2), 1980",
      flow: conwip(steps(means.map(exponential)), items),
      experiment: { horizon: 15_000, warmUp: 500, replications: 40 },
    };
    const name = `Closed line of 1, 2, 0.5 h, exponential, ${items} in the line`;
    return [
      { ...model, name: `${name}: throughput`, exact: exact.throughput, unit: "perHour", read: throughput },
      {
        ...model,
        name: `${name}: mean number at the first step`,
        exact: exact.inStep[0],
        unit: "items",
        read: (results) => results.steps["s1"].wip,
      },
    ];
  });

function kanban(means: readonly number[], limits: readonly number[]): VerificationCase[] {
  const exact = kanbanLine(means, limits);
  const model = {
    source:
      "balance equations of its Markov chain (Grassmann, Taksar & Heyman, Operations Research 33(5), 1985)",
    flow: line(
      means.map((mean, at) => step(`s${at + 1}`, exponential(mean), { wipLimit: limits[at] })),
      [always("s1")],
    ),
    experiment: { horizon: 15_000, warmUp: 200, replications: 40 },
  };
  const name = `Kanban line, means ${means.join(", ")} h, limits ${limits.join(", ")}`;
  return [
    { ...model, name: `${name}: throughput`, exact: exact.throughput, unit: "perHour", read: throughput },
    {
      ...model,
      name: `${name}: first step blocked`,
      exact: exact.blocked[0],
      unit: "share",
      read: (results) => results.steps["s1"].blocked,
    },
    {
      ...model,
      name: `${name}: mean number at the second step`,
      exact: exact.wip[1],
      unit: "items",
      read: (results) => results.steps["s2"].wip,
    },
  ];
}

/** Lines in which a rule says how much work is inside. */
export const lineCases = (): readonly VerificationCase[] => [
  ...saturated(),
  ...pennyFab(),
  ...pennyFabByChance(),
  ...[1, 2, 3, 10].flatMap((items) => lineOf([1, 2, 1, 1], items)),
  ...lineOf([1, 1.5, 1, 1], 10),
  ...[20, 5, 1].flatMap(inBatches),
  ...closed(),
  ...kanban([1, 1], [2, 3]),
  ...kanban([1, 1.2, 0.9], [2, 2, 1]),
];
