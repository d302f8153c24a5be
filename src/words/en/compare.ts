import { counted } from "../counted";
/** The sheet that holds scenarios against each other. */
export const compareWords = {
  title: "Compare scenarios",
  command: "Compare scenarios",
  close: "Back to the map",
  baseline: "Held against",
  baselineHint: "Every difference is counted from this one.",
  chosen: "Compared",
  choose: (name: string) => `Compare ${name}`,
  run: "Compare",
  again: "Compare again",
  cancel: "Cancel",
  running: (done: number, total: number) => `${done} of ${counted(total, "run", "runs")}`,
  preparing: "Preparing…",
  firstFigures: (runs: number) =>
    `First figures, from ${counted(runs, "run", "runs")} of each. Verdicts may still change.`,
  stale: "Something was changed since",
  staleHint: "What is below is of the scenarios as they were.",
  cancelled: "Cancelled. What is below is as far as it came.",
  cancelledEmpty: "Cancelled before there was anything to show.",
  failed: "This cannot be simulated yet",
  notRun: (name: string) => `${name} is left out: it cannot be simulated yet.`,
  unmade: (name: string) => `Some changes of ${name} are not in its figures.`,
  empty: "There is nothing to compare yet",
  emptyText:
    "Make a scenario first: press What if… over the map and change something. Then it is held against the current state here.",
  emptyChoice: "Choose at least one scenario to compare.",
  about: (runs: number, horizon: string, warmUp: string, seed: number) =>
    `${counted(runs, "run", "runs")} of each over ${horizon}, the first ${warmUp} dropped, seed ${seed}. All see the same luck.`,
  widened: (count: number, percent: string) =>
    `${count} are compared at once: each difference has a ${percent} % interval, so that those of all scenarios in one figure hold together with 95 %.`,
  oneInterval: "Each difference has a 95 % interval.",
  margin: (percent: string) => `A difference within ± ${percent} % of the baseline counts as none.`,
  marginGoals: (percent: string) =>
    `A difference within ± ${percent} % of the baseline, and of a goal's chance within ± ${counted(percent, "point", "points")}, counts as none.`,
  scenario: "Scenario",
  baselineRow: "baseline",
  figures: {
    leadTimeP50Hours: "Lead time P50",
    leadTimeP85Hours: "Lead time P85",
    leadTimeMeanHours: "Lead time, mean",
    throughputPerHour: "Throughput",
    wip: "WIP",
    flowEfficiency: "Flow efficiency",
  },
  goal: (name: string) => `Goal: ${name}`,
  goalUnit: "% of runs",
  goalShare: (name: string) => `Goal: ${name}, % of runs`,
  interval: (low: string, high: string) => `${low} to ${high}`,
  perWeek: "/ week",
  verdict: {
    better: "better",
    worse: "worse",
    none: "no detectable difference",
    small: "too small to matter",
    same: "exactly the same",
    inconclusive: "cannot be told yet",
    unknown: "cannot be told",
    nowKeepsUp: "better: it keeps up now",
    nowDrowns: "worse: it cannot keep up",
    bothDrown: "neither keeps up",
  },
  verdictHint: {
    better: "The whole interval of the paired difference lies on the better side of zero.",
    worse: "The whole interval of the paired difference lies on the worse side of zero.",
    none: "The whole interval lies within the margin: if there is a difference, it is too small to matter.",
    inconclusive:
      "The interval still holds both zero and differences that matter. More runs make it narrower.",
  },
  needs: (runs: string) => `needs about ${runs} runs in all`,
  fromPairs: (pairs: number, runs: number) =>
    `from ${pairs} of ${runs} runs; in the others one of the two delivered nothing`,
  needsMore: "More runs for the figures that cannot be told yet",
  runMore: (runs: number) => `Run on to ${runs} runs of each`,
  tooMany: (runs: string) =>
    `About ${runs} runs would be needed to tell the closest ones apart: whatever the difference is, it is tiny.`,
  best: "Which is best",
  bestOf: {
    one: (figure: string, name: string, sure: string) => `${figure}: ${name} is best (${sure} % sure).`,
    same: (figure: string, names: string) =>
      `${figure}: ${names} are equally good, exactly the same in every run.`,
    equal: (figure: string, names: string, margin: string) =>
      `${figure}: ${names} are equally good: no difference among them that counts (± ${margin} %).`,
    enough: (figure: string, name: string, margin: string, sure: string, others: string) =>
      `${figure}: ${name} is a good choice: none is better by more than ${margin} % (${sure} % sure). ${others} may be as good.`,
    open: (figure: string, names: string) =>
      `${figure}: one of ${names} is best; the runs cannot tell which yet.`,
    alone: (figure: string, name: string) => `${figure}: ${name}, the only one that keeps up.`,
    overloaded: (name: string) =>
      `${name} delivers more, but cannot keep up with what comes in: its lead time grows without end.`,
    noneKeepsUp: "None of them keeps up with what comes in: the lead time of each grows without end.",
  },
  bestHint:
    "The best of all that are compared, the baseline included, and of those that keep up where any does. A difference within the margin is none. How sure it is allows for having picked the best after looking.",
  why: {
    title: "Why lead time changed",
    hint: "What items spend their lead time on, step by step, here against the baseline. The parts add up to the whole difference.",
    explain: (name: string) => `Explain ${name}`,
    part: (step: string, cause: string) => `${step}: ${cause}`,
    others: "all others together",
    scenario: "With the scenario",
    nothing: "This cannot be explained: one of the two cannot keep up, or nothing was delivered.",
  },
  spread: "How lead times spread",
  spreadHint: "Filled: the scenario. Dashed line: the baseline. Both on one axis.",
  spreadOf: (name: string, p50: string, p85: string) => `Lead times of ${name}: P50 ${p50}, P85 ${p85}`,
  boxes: "From run to run",
  boxesHint:
    "Mean lead time of each run: the box holds the middle half of the runs, the line in it the median, the whiskers all but far-off runs.",
  boxOf: (name: string, low: string, q1: string, median: string, q3: string, high: string) =>
    `${name}: ${low} to ${high}, middle half ${q1} to ${q3}, median ${median}`,
  asTable: "As a table",
  median: "median",
  quarter: "lower quarter",
  threeQuarters: "upper quarter",
  least: "least",
  most: "most",
  axis: (unit: string) => `Lead time, ${unit}`,
  cannotKeepUp: "cannot keep up",
  cannotKeepUpHint: (names: string) =>
    `More work comes than ${names} can do: lead time would only tell how long the run was.`,
  show: (name: string) => `Show ${name} on the map`,
};
