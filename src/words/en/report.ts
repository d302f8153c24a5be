import { counted } from "../counted";
/** What stands on pictures and in reports, beyond what the screen says too. */
export const reportWords = {
  untitled: "Value stream map",
  titleWithScenario: (title: string, scenario: string) => `${title}: ${scenario}`,
  emptyMap: "This map has no steps yet.",
  basis: (runs: number, horizon: string, warmUp: string, seed: number) =>
    runs === 1
      ? `Simulated: one run of ${horizon}, the first ${warmUp} dropped, seed ${seed}; one run gives no intervals.`
      : `Simulated: ${runs} runs of ${horizon}, the first ${warmUp} of each dropped, seed ${seed}; ± is a 95 % interval.`,
  fifo: "FIFO",
  map: "The map",
  strip: (part: number, parts: number) => `Part ${part} of ${parts}`,
  tile: (row: number, column: number, rows: number, columns: number) =>
    `Row ${row}, column ${column} of ${rows} × ${columns}`,
  logo: "Logo",
  perWeek: "per week",
  mappedOnly: "These are the figures of the drawn map. Nothing was simulated for this report.",
  mappedNotRun: (why: string) =>
    `These are the figures of the drawn map: it cannot be simulated as it is. ${why}`,
  onCalendar: (basis: string, days: string) => `${basis}; the mean lead time is about ${days}.`,
  mappedBeside: (total: string) =>
    `Added up on the map: ${total}, without rework; the simulation makes its waits itself.`,
  noAccurate: (missing: number, steps: number) =>
    missing === steps
      ? "%C/A is missing everywhere: all work counts as right the first time, and none comes back in these figures."
      : `%C/A is missing at ${missing} of ${steps} steps: what leaves them counts as right, and none of it comes back.`,
  mappedHere: "These are the figures of the drawn map; it was not simulated itself for this report.",
  leadOnce: (late: string) => `85 of 100 items take at most ${late}`,
  leadSpread: (mean: string, late: string, lateSpread: string) =>
    `${mean}; 85 of 100 items take at most ${late} ${lateSpread}`,
  beforeAndAfter: "Before and after",
  beforeAndAfterAlt: (names: string) => `Lead times as bars on one axis of time: ${names}.`,
  barsHint: (runs: number) =>
    runs === 1
      ? "Dark: the mean lead time of one run. Pale: what 85 of 100 items take at most."
      : "Dark: the mean lead time, with its 95 % interval as a bracket. Pale: what 85 of 100 items take at most.",
  moreLeftOut: (count: number) =>
    count === 1
      ? "One more such note is under “Scenarios”."
      : `${count} more such notes are under “Scenarios”.`,
  moreScenarios: (count: number) =>
    count === 1 ? "One more scenario is under “Scenarios”." : `${count} more are under “Scenarios”.`,
  asItIs: "As it is",
  withScenario: "With the change",
  difference: "Difference",
  verdict: "Verdict",
  next: "What to do next",
  nextItem: (name: string, owner: string, due: string) => `${name} (${owner}, ${due})`,
  nothingPlanned: "No improvement stands in the plan yet: none has an owner or a date.",
  nextGain: (item: string, gain: string) => `${item}: lead time ${gain} on average`,
  nextMore: (item: string, gain: string) => `${item}: throughput ${gain} on average`,
  onTopOf: (under: string) => `on top of “${under}”`,
  triedAndBetter: (than: string | null) =>
    than === null
      ? "Of what was tried, this shortens lead time detectably:"
      : `Of what was tried, this shortens lead time detectably against “${than}”:`,
  triedItem: (name: string, under: string | null, gain: string | null) =>
    [
      under === null ? name : `${name}, together with “${under}”`,
      gain === null ? "it keeps up" : `${gain} on average`,
    ].join(": "),
  nothingTriedHelps: (than: string | null) =>
    than === null
      ? "Nothing that was tried shortens lead time detectably."
      : `Nothing that was tried shortens lead time detectably against “${than}”.`,
  triedAndMore: (than: string | null) =>
    than === null
      ? "Of what was tried, this raises throughput detectably:"
      : `Of what was tried, this raises throughput detectably against “${than}”:`,
  stillTooMuch: (item: string) => `${item}; it still cannot keep up`,
  longerTime: (item: string) => `${item}; lead time grows with it`,
  nothingKeepsUp: (than: string | null) =>
    than === null
      ? "Nothing that was tried keeps up with the work that comes, nor raises throughput detectably. Whether it shortens lead time cannot be said."
      : `Like “${than}”, nothing that was tried keeps up with the work that comes, nor raises throughput detectably. Whether it shortens lead time cannot be said.`,
  metrics: "Figures of every step",
  simulatedSteps: "What the simulation found at each step",
  overWhole: "over 100 %, as branches work at the same time",
  noSpread: "± 0",
  confidence: (percent: string) => `This is ${percent} % sure.`,
  noEffect: (spread: string) => `${spread}, none detectable`,
  effectsHint: (interval: string) =>
    `Each place in turn was made 10 % faster and the same work, with the same luck, was run again. ± is the interval of the difference: ${interval}.`,
  metHead: "Met",
  comparison: "Scenarios",
  comparisonHint: (runs: number, baseline: string, seed: number, margin: string) =>
    runs === 1
      ? `Each was run once with the same luck as “${baseline}” (seed ${seed}): one run cannot tell a difference from luck.`
      : `Each was run ${runs} times with the same luck as “${baseline}” (seed ${seed}). ${margin} Differences are taken run by run, before anything is rounded; their intervals hold for all scenarios together with 95 %.`,
  startUp: (warmUp: string) =>
    `All that are compared leave out the first ${warmUp} of each run (where the runs tell how much: the longest start-up among them).`,
  oneStartUp: (warmUp: string) =>
    `All that are compared, and the figures on all other pages with them, leave out the first ${warmUp} of each run (where the runs tell how much: the longest start-up among them).`,
  otherStartUp: (warmUp: string, runs: number, otherWarmUp: string) =>
    `All that are compared leave out the first ${warmUp} of each run. The figures of the map that is shown come from ${counted(runs, "run", "runs")} without the first ${otherWarmUp}, so that they may differ from those of the comparison.`,
  walkRuns: (runs: number, warmUp: string) =>
    `The walk began with ${counted(runs, "run", "runs")} of its own without the first ${warmUp} of each, so that its figures may differ from those on the other pages.`,
  notRun: (name: string, why: string) => `“${name}” is missing: it cannot be simulated. ${why}`,
  baselineNotRun: (name: string, why: string) =>
    `“${name}” cannot be simulated, so nothing can be held against it. ${why}`,
  moreReasons: (count: number) => `And ${count} more.`,
  brokeOff: (name: string, why: string) => `“${name}” is missing: its runs broke off. ${why}`,
  overloaded: (names: readonly string[], places: string) =>
    names.length === 1
      ? `“${names[0]}” cannot keep up: more work comes than ${places} can do. Its lead time, queues and WIP would only tell how long the runs were, so they are left out.`
      : `${names
          .slice(0, -1)
          .map((name) => `“${name}”`)
          .join(
            ", ",
          )} and “${names.at(-1)}” cannot keep up: more work comes than ${places} can do. Their lead times, queues and WIP would only tell how long the runs were, so they are left out.`,
  unmade: (change: string, why: string) => `${change}. ${why}`,
  unmadeOf: (name: string, changes: readonly string[]) =>
    `Not in the figures of “${name}”, as it could not be done: ${changes.join(" ")}`,
  sameExperiment: "All that are compared are run as what they are held against says.",
  changes: (changes: readonly string[], under: string | null) =>
    [
      ...(under === null ? [] : [`All of “${under}”, and beyond that:`]),
      changes.length === 0 ? "no change of its own" : changes.join("; "),
    ].join(" "),
  hypothesis: (text: string) => `Expected: ${text}`,
  plan: "Improvement plan",
  basisTitle: "What these figures rest on",
  source: "Source",
  again: "How to reproduce this",
  againHint: (version: string, file: string) =>
    `Millrace ${version} gives the same figures from the file ${file}, bit for bit:`,
  beyond: {
    unsaved: "The map was not saved when this was made: the file must first hold this very state.",
    journey: "The five focusing steps were walked in the window: this command leaves them out.",
    transient: "What comes after a change was asked for in the window: millrace transient tells it.",
  },
  undrawn: (scripts: string) =>
    `Millrace ships no font for ${scripts}: in a PDF or a picture empty boxes stand for these letters. SVG and HTML show them with the reader's own fonts.`,
  foot: (title: string, date: string, version: string) => `${title} · ${date} · Millrace ${version}`,
  pageNumber: (page: number, pages: number) => `${page} of ${pages}`,
  author: "Millrace",
  subject: "Value stream map with its simulation",
  tables: {
    steps: "Steps",
    results: "Results",
    replications: "Replications",
    basis: "Basis",
    stepColumns: [
      "id",
      "Step",
      "Owner",
      "LT",
      "PT",
      "%C/A",
      "People",
      "Pool",
      "Availability %",
      "WIP limit",
      "Cadence",
      "LT h",
      "PT h",
      "PT/LT",
    ],
    foundColumns: [
      "Busy",
      "Busy low",
      "Busy high",
      "Queue",
      "Queue low",
      "Queue high",
      "Blocked",
      "Blocked low",
      "Blocked high",
      "Simulated LT h",
      "Simulated LT h low",
      "Simulated LT h high",
      "Simulated LT P85 h",
      "Simulated LT P85 h low",
      "Simulated LT P85 h high",
      "Rework share",
      "Rework share low",
      "Rework share high",
    ],
    resultColumns: ["Of", "Figure", "Unit", "Mean", "95 % interval from", "to"],
    stream: "Stream",
    perHour: "per hour",
    fraction: "fraction",
    scenario: "Scenario",
    replication: "Replication",
    cannotKeepUp: "Cannot keep up",
    what: "What",
    value: "Value",
    title: "Title",
    file: "File",
    date: "Date",
    hoursPerDay: "Hours per day",
    daysPerWeek: "Days per week",
    seed: "Seed",
    horizon: "Length of one run, h",
    warmUp: "Warm-up dropped, h",
  },
  spoken: {
    map: (title: string, steps: number, starts: string, ends: string) =>
      steps === 0
        ? `${title}: a value stream map without steps.`
        : `${title}: a value stream map of ${counted(steps, "step", "steps")}, from ${starts} to ${ends}.`,
    step: (name: string, lead: string, process: string, next: string) =>
      `${name}: lead time ${lead}, process time ${process}, then ${next}.`,
  },
} as const;
