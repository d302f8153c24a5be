import { counted } from "../counted";
/** What the commands that compare runs say: compare, sweep, calibrate. */
export const comparisonWords = {
  compare: {
    noScenarios: "compare needs scenarios to compare: --scenarios a,b",
    twice: (id: string) => `--scenarios: found "${id}" twice`,
    itself: (id: string | null) =>
      `--scenarios: found ${id === null ? "the map as it is" : `"${id}"`}, which all are held against; it needs no comparison with itself`,
    badMargin: (found: string) =>
      `--margin: found "${found}"; expected a percentage from 0 to below 100, such as 2%`,
    failed: (file: string, scenario: string, why: string) => `${file}: scenario ${scenario} failed: ${why}`,
    /** Where in the file something is wrong that only a scenario's changes bring about. */
    changedPlace: (scenario: string, path: string) => `${scenario}, changed so: ${path}`,
    baseline: "Baseline",
    difference: "difference",
    /** Why a change to the experiment is left out. */
    sameExperiment: "all that are compared are run as the baseline's experiment says",
    figures: {
      throughputPerHour: (unit: string) => `Throughput, per ${unit}`,
      leadTimeMeanHours: (unit: string) => `Lead time, mean, ${unit}`,
      leadTimeP85Hours: (unit: string) => `Lead time, P85, ${unit}`,
      flowTimeMeanHours: (unit: string) => `Flow time, mean, ${unit}`,
      wip: () => "WIP",
    },
    why: (unit: string) => `Lead time, mean, ${unit}, is other because of`,
    part: (step: string, cause: string) => `${step}: ${cause}`,
    otherParts: "all others together",
    causes: {
      backlog: "waiting to be let in",
      queue: "waiting for people",
      process: "work",
      wait: "waiting after the work",
      batch: "waiting for the batch",
      cadence: "waiting for the date",
      blocking: "no room in the next step",
      rework: "rework",
    },
    hypothesis: (text: string) => `  ${text}`,
    cannotKeepUp: (scenario: string, names: string) => `${scenario} cannot keep up: ${names}.`,
    shortFigures: {
      throughputPerHour: "Throughput",
      leadTimeMeanHours: "Lead time",
      leadTimeP85Hours: "Lead time, P85",
      flowTimeMeanHours: "Flow time",
      wip: "WIP",
    },
    about: (runs: number, horizon: string, warmUp: string, seed: number) =>
      `${counted(runs, "run", "runs")} of each over ${horizon}, the first ${warmUp} dropped, seed ${seed}, the same luck for all`,
    intervals: (percent: string) =>
      `± of the figures: 95 % intervals; of the differences: ${percent} %, so that those of all scenarios in one figure hold together with 95 %`,
  },
  transient: {
    noScenario: "transient needs the scenario whose change is followed: --scenario ID",
    from: (before: string, after: string) => `${before} → ${after}`,
    steady: "in the end",
    about: (runs: number, before: string, seed: number) =>
      runs === 1
        ? `1 run, the change made after ${before}, seed ${seed}, the same luck without and with it; one run gives no intervals`
        : `${runs} runs, the change made after ${before}, seed ${seed}, the same luck without and with it; ± is a 95 % interval`,
  },
  sweep: {
    noPath: "sweep needs the place in the map to vary: --path /steps/test/wipLimit",
    noValues: "sweep needs values: --values 1..12, or --values 1,2,4,8, or --values 1d,2d,1w",
    badRange: (found: string) =>
      `--values: found "${found}"; expected a range upwards such as 1..12 or 1d..5d`,
    manyValues: (found: number, most: number) =>
      `--values: found ${counted(found, "value", "values")}; expected no more than ${most}`,
    badPath: (path: string, why: string) => `--path: ${path}: ${why}`,
    noParent: (parent: string) => `the map has no "${parent}"; expected a place in something that is there`,
    nothingChanges: (path: string) =>
      `--path: ${path}: found nothing there that the simulation reads; expected a field such as /steps/test/wipLimit`,
    value: "Value",
    cannotRun: (value: string, why: string) => `${value}: not run: ${why}`,
    cannotKeepUp: (value: string, names: string) => `${value}: cannot keep up: ${names}`,
  },
  calibrate: {
    badWay: (found: string) =>
      `--by: found "${found}"; expected wait, availability or cadence, for all or for one step as in test=cadence`,
    unknownStep: (id: string) => `--by: found no step "${id}"`,
    isTheFile: (out: string, file: string) =>
      `--write: ${out} is ${file} itself; to write over it say --write ${file}`,
    cannotWrite: (out: string, why: string) => `${out}: cannot be written (${why})`,
    wrote: (out: string) => `Written to ${out}.`,
    nothingToWrite: (out: string) => `Nothing is proposed: ${out} was not written.`,
    step: "Step",
    mapped: "LT mapped",
    before: "simulated",
    after: "with changes",
    total: "Total",
    changes: "Proposed",
    contradictions: "The map contradicts itself",
    notes: "Note",
    item: (text: string) => `  ${text}`,
    about: (runs: number, horizon: string, warmUp: string, seed: number) =>
      runs === 1
        ? `First visits only, rework and backlog apart. 1 run of ${horizon}, the first ${warmUp} dropped, seed ${seed}; one run gives no intervals`
        : `First visits only, rework and backlog apart. ${runs} runs of ${horizon}, the first ${warmUp} of each dropped, seed ${seed}; ± is a 95 % interval`,
  },
};
