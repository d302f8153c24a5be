import { counted } from "../counted";
/** What a simulation found, in the pane beside the map. */
export const resultsWords = {
  title: "Results",
  run: {
    idle: "Nothing has been simulated yet",
    idleHint:
      "Simulate runs this map many times over and shows what holds it back, how long work takes, and how sure that is.",
    simulate: "Simulate",
    again: "Run again",
    cancel: "Cancel",
    watch: "Watch one run on the map",
    running: "Simulating",
    runsDone: (done: number, total: number) => `${done} of ${counted(total, "run", "runs")}`,
    firstFigures: (runs: number) =>
      runs === 1 ? "First figures, from one run so far" : `First figures, from ${runs} runs so far`,
    cancelled: "The run was cancelled",
    cancelledKept: "The run was cancelled. These are the figures of the run before.",
    failed: "This map cannot be simulated yet",
    failedHint: (count: number) =>
      count === 1 ? "One thing is in the way:" : `${count} things are in the way:`,
    failedKept: "Below are the figures of the last run that came about.",
    broke: (detail: string) =>
      `The simulation stopped with an error of its own (${detail}). Please report this with the file.`,
    goThere: "Go there",
    letArrive: (step: string) => `Let work arrive at ${step}`,
    stale: "The map has changed since this run",
    staleHint: "These figures are of the map as it was.",
    tooShort: "The runs are too short for these intervals",
    lengthen: (time: string) => `Run ${time} each`,
    runs: (count: number) => (count === 1 ? "1 run" : `${count} runs`),
    runsHint:
      "The same map, simulated again and again with other luck. The spread between the runs gives each figure its interval.",
    horizon: (time: string) => `of ${time}`,
    horizonHint: (hours: string, hoursPerDay: number, daysPerWeek: number) =>
      `Each run covers ${counted(hours, "working hour", "working hours")}, warm-up included. A day has ${counted(hoursPerDay, "working hour", "working hours")}, a week ${counted(daysPerWeek, "day", "days")}.`,
    warmUp: (time: string) => `first ${time} dropped`,
    noWarmUp: "nothing dropped",
    warmUpHint:
      "A run starts with an empty stream, which real life never has. The time until it has filled up is left out of all figures.",
    seed: (seed: number) => `seed ${seed}`,
    seedHint:
      "Where the luck starts. The same map with the same seed gives exactly the same figures, on any machine.",
  },
  sections: {
    constraint: "What holds it back",
    figures: "The stream",
    times: "How long work takes",
    distribution: "Spread of lead times",
    goals: "Goals",
    steps: "Steps",
    types: "Types of work",
    pools: "Shared people",
    measures: "Measures",
    assumptions: "Assumed",
    method: "How this was computed",
  },
  constraint: {
    step: (name: string) => `${name} holds the stream back`,
    pool: (name: string) => `${name} holds the stream back`,
    policy: (names: string) => `A rule holds the stream back: ${names}`,
    market: "Demand sets the pace",
    tied: (names: string) => `${names} hold the stream back together`,
    unknown: "What holds the stream back cannot be said",
    confidence: (percent: string) => `${percent} % sure`,
    confidenceHint:
      "How surely this place, and no other, came out on top when each was given a little more capacity.",
    lever: (name: string) => `Lead time gains most from capacity at ${name}`,
    leverEffect: (name: string, effect: string) =>
      `Lead time gains most from capacity at ${name}: ${effect} for 10 % more`,
    cannotKeepUp: (names: string) =>
      `More work comes than ${names} can do. The queue grows for as long as the run lasts.`,
    cannotKeepUpHint:
      "Lead time, flow time, queues and WIP would only tell how long the run was, so they are not shown. Throughput can be said.",
    and: (names: readonly string[]) =>
      names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`,
  },
  effects: {
    title: "What 10 % more capacity would change, one place at a time",
    hint: (interval: string) =>
      `Each place in turn was made 10 % faster and the same work, with the same luck, was run again. Dots are the measured difference, lines its interval: ${interval}. A line across zero: no detectable difference.`,
    oneInterval: "95 %",
    widened: (places: number, percent: string) =>
      `${percent} % for each, as ${places} places were tried, so that all of them hold together with 95 %`,
    place: "Place",
    throughput: (per: string) => `Delivered ${per}`,
    leadTime: (unit: string) => `Lead time, ${unit}`,
    none: "no detectable difference",
  },
  figures: {
    throughput: "Throughput",
    throughputHint: "Items delivered in working time.",
    perWeek: "per week",
    perHour: (value: string) => `${value} per hour`,
    wip: "WIP",
    wipHint:
      "Work in process: items entered and not yet delivered, on average over time. The backlog before the first step is apart.",
    items: "items",
    flowEfficiency: "Flow efficiency",
    flowEfficiencyHint:
      "Share of an item's time in the stream in which somebody works on it. The rest is waiting. Of branches that work at the same time each hour counts, so that it can be over 100 %.",
    firstPassYield: "First-pass yield",
    firstPassYieldHint: "Share of the delivered items that were never sent back.",
    percent: "%",
  },
  times: {
    leadTime: "Lead time",
    leadTimeHint: "From arrival, the backlog included, to delivery.",
    flowTime: "Flow time",
    flowTimeHint: "From entering the first step to delivery: lead time without the wait in the backlog.",
    mean: "Mean",
    p50: "P50",
    p85: "P85",
    p95: "P95",
    percentileHint: (percent: number) => `${percent} of 100 items take no longer than this.`,
    meanHint: "The average of all items. A few very slow ones pull it up.",
    basis: (hoursPerDay: number) => `Working days of ${hoursPerDay} h`,
    basisWeek: (hoursPerDay: number, daysPerWeek: number) =>
      `Working weeks of ${counted(daysPerWeek, "day", "days")} of ${hoursPerDay} h`,
    basisHours: "Working hours",
    basisMinutes: "Minutes of working time",
  },
  units: { m: "min", h: "h", d: "d", w: "w" },
  unitNames: { m: "minutes", h: "hours", d: "days", w: "weeks" },
  estimate: {
    plusMinus: (half: string) => `± ${half}`,
    range: (low: string, high: string) => `${low} to ${high}`,
    interval: (value: string, low: string, high: string) => `${value}, 95 % interval ${low} to ${high}`,
    exact: "the same in every run",
    single: "one run: no interval",
    missing: "cannot be said",
    unstable: "More work comes than can be done: this would only tell how long the run was.",
    nothingSeen: "Nothing was observed after the warm-up.",
    poolStarved:
      "The people of a pool are free for other steps too, so this step alone is never short of work.",
    intervalHint:
      "± is the 95 % interval: of intervals made in this way, about 19 in 20 hold the figure that endless runs would come to.",
  },
  distribution: {
    axis: (unit: string) => `Lead time, ${unit}`,
    alternative: (p50: string, p85: string, p95: string) =>
      `Histogram of lead times. Half of the items take at most ${p50}, 85 of 100 at most ${p85}, 95 of 100 at most ${p95}.`,
    items: (count: string) => `${counted(count, "item", "items")} of all runs`,
    beyond: (percent: string, from: string) => `${percent} % take longer than ${from} and are not drawn.`,
    bar: (from: string, to: string, percent: string) => `${from} to ${to}: ${percent} %`,
    from: "From",
    to: "To",
    share: "Share of items",
    none: "No item was delivered after the warm-up.",
    noneUnstable: "More work comes than can be done: lead times grow for as long as the run lasts.",
    asTable: "As a table",
  },
  steps: {
    step: "Step",
    mapped: "LT mapped",
    mappedHint: "Lead time as it stands on the map.",
    simulated: "LT simulated",
    simulatedHint:
      "Lead time per visit as the simulation makes it, from entering the step to leaving it, with its 95 % interval.",
    utilisation: "Busy",
    utilisationHint: "Share of the people's time spent on work.",
    queue: "Queue",
    queueHint: "Items waiting for somebody to take them up, on average over time.",
    blocked: "Blocked",
    blockedHint: "Share of time with finished items that find no room in the next step.",
    starved: "Starved",
    starvedHint: "Share of time with somebody free and nothing to take up.",
    rework: "Rework",
    reworkHint: "Share of the passes that are rework.",
    show: (name: string) => `Show ${name} on the map`,
    notMapped: "–",
    notMappedHint: "not on the map",
  },
  tables: {
    type: "Type",
    perWeek: "per week",
    mean: "Mean",
    pool: "Pool",
    measure: "Measure",
    busy: "Busy",
    goal: "Goal",
    found: "Found",
    met: "met",
    missed: "missed",
    unknown: "not known",
    metIn: (percent: string) => `met in ${percent} % of the runs`,
    chance: (low: string, high: string) => `chance ${low} to ${high} %`,
    atMost: (value: string) => `at most ${value}`,
    atLeast: (value: string) => `at least ${value}`,
    leadTime: "Lead time",
    flowTime: "Flow time",
    throughput: "Throughput",
    wip: "WIP",
    percentile: (measure: string, percentile: number) => `${measure}, P${percentile}`,
    per: (value: string, unit: string) => `${value} per ${unit}`,
    perUnits: { h: "hour", d: "day", w: "week" },
  },
  warmUp: {
    title: "Where the warm-up ends",
    alternative: (cut: number, batches: number) =>
      `Mean lead time of each batch of five deliveries, averaged over the runs. ${cut} of ${batches} batches were dropped as warm-up.`,
    sentence: (cut: number, batches: number) =>
      cut === 0
        ? `MSER-5 found nothing to drop in ${batches} batches of five deliveries.`
        : `MSER-5 dropped the first ${cut} of ${batches} batches of five deliveries: what is left varies least for its length.`,
    given: "The length of the warm-up is given by the map.",
    dropped: "dropped",
    axisBatches: "Deliveries, in batches of five",
    axisLeadTime: (unit: string) => `Mean lead time, ${unit}`,
  },
  method: {
    runs: (replications: number, seed: number, events: string) =>
      `${replications === 1 ? "One run" : `${replications} runs`} from seed ${seed}, ${events} events in all. The same file and seed give these figures again, bit for bit.`,
    intervals:
      "Each figure is the mean over the runs with its 95 % t interval. Percentiles are taken in each run, then averaged.",
    laws: "The bookkeeping of every run was checked at its end: no item was lost or made twice, and Little's law held, in the stream and at each step.",
    oneRun: "One run gives no intervals: run more to see how sure the figures are.",
  },
} as const;
