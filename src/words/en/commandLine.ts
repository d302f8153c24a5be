import { comparisonWords } from "./comparison";
import { exportWords } from "./export";

/** What the command line says of itself. */
export const commandLineWords = {
  ...comparisonWords,
  export: exportWords,
  usage: `Millrace: draw your value stream, find what holds it back, prove what would help.

Usage
  millrace simulate FILE [--scenario ID] [--json]    run the map: lead time, throughput, WIP and the constraint
  millrace compare  FILE --scenarios A,B [--baseline ID] [--margin 2%] [--why] [--json]
                                                     scenarios against the map as it is: which difference is real
  millrace transient FILE --scenario ID [--baseline ID] [--weeks N] [--json]
                                                     when a change helps: week by week from the moment it is made
  millrace sweep    FILE --path /steps/test/wipLimit --values 1..12 [--json]
                                                     the stream at several values of one thing
  millrace calibrate FILE [--by wait|availability|cadence] [--write OUT] [--json]
                                                     what would make the simulation agree with the mapped lead times
  millrace focus    FILE [--rounds N] [--max-workers N] [--max-money N] [--json]
                                                     Goldratt's five focusing steps: what to change, and what it brings
  millrace export   FILE --to report.pdf|map.svg|map.png|steps.csv|results.xlsx|summary.md|map.mmd|report.html
                                                     the map, its figures, or a whole report as a file
  millrace import   TABLE.csv|.xlsx --to MAP.millrace [--sheet NAME] [--json]
                                                     an event log as a map: measured times, ways, rework, arrivals;
                                                     or a table of steps
  millrace metrics  FILE [--json]                    figures of the drawn map, without simulation
  millrace validate FILE [--json]                    what is wrong or doubtful with a file
  millrace verify   [--seed N] [--json]              the simulation itself, held against models with exact answers
  millrace --version                                 which Millrace this is

Options of all that simulate
  --scenario ID       apply a scenario of the file first
  --seed N            the luck; the same seed gives the same results
  --replications N    how many runs
  --horizon D         length of one run, warm-up included: 52w, 100d, 8h
  --warm-up D|auto    what to drop at the start of each run
  --precision P%      run on until throughput and mean lead time are known to ± P %
  --threads N         processors to use; the results do not depend on it
  --json              print the results as JSON

Options of focus, beside those
  --rounds N          how many rounds of the five steps
  --max-workers N     how many people may be taken on in all
  --smallest-batch N  no batch is made smaller than this
  --max-money N       what all of it may cost
  --person-per-week N, --automation N
                      what a person costs per week, and automating a step once, where the file does not say
  --over-weeks N      over how many weeks a cost per week is counted (52)

Options of export, beside those
  --to OUT            the file to write; its ending says what it becomes
  --page A4           A4, A3, A2, A1, A0, Letter or Tabloid
  --poster            of a PDF: the map alone, on one sheet
  --tile A4           of a poster: cut into sheets of this paper, to be glued together
  --orientation O     of a poster: auto, landscape or portrait
  --ladder L          martin, rother or time
  --sections A,B      of a report: summary, map, metrics, constraint, distribution, goals, comparison, plan, basis
  --table T           of a CSV file: steps, results or replications
  --scale N           of a PNG: pixels for each unit of the map; 2 unless said
  --logo FILE         a PNG or JPEG for the first page
  --language L        of its words: en or de; else as the map's own "language" says, else English
  --scenarios A,B     which scenarios a report tells of; all unless said, and an empty name is the map as it is
  --baseline ID       the scenario that they are held against; the map as it is unless said
  --no-compare        no scenarios: the map alone is simulated
  --no-run            do not simulate: the drawn map alone

Exit code 0: done. 1: the work failed. 2: the file or the command is wrong, one line each on standard error.
`,
  unknownCommand: (found: string, known: readonly string[]) =>
    `found the command "${found}"; expected ${known.join(", ")}`,
  noCommand: (known: readonly string[]) => `expected a command: ${known.join(", ")}`,
  unknownOption: (found: string, command: string) => `${command} has no option ${found}; see millrace --help`,
  noValue: (option: string) => `${option} needs a value`,
  noFile: (command: string) => `${command} needs a file`,
  takesNoFile: (command: string, found: string) => `${command} takes no file; found "${found}"`,
  moreFiles: (command: string, found: string) => `${command} takes one file; found another, "${found}"`,
  badNumber: (option: string, found: string, least: number, most: number | null) =>
    most === null
      ? `${option}: found "${found}"; expected a whole number of ${least} or more`
      : `${option}: found "${found}"; expected a whole number of ${least} to ${most}`,
  badDuration: (option: string, found: string) =>
    `${option}: found "${found}"; expected a duration such as 52w, 100d or 8h`,
  noDuration: (option: string, found: string) => `${option}: found "${found}"; expected more than 0`,
  badPrecision: (found: string) =>
    `--precision: found "${found}"; expected a percentage above 0 and below 100, such as 2%`,
  longWarmUp: (option: string, warmUp: string, horizon: string) =>
    `${option}: found a warm-up of ${warmUp} in a run of ${horizon}; expected less than the run`,
  unreadable: (detail: string) => `whole file: cannot be read (${detail}); expected a Millrace document`,
  notText: "whole file: found bytes that are not UTF-8; expected a Millrace document",
  notThere: "whole file: not found; expected a Millrace document",
  isFolder: "whole file: found a folder; expected a Millrace document",
  cannotTell: (why: string) => `millrace: standard output cannot be written (${why})`,
  endless: (megabytes: number) => `whole file: found more than ${megabytes} MB; expected a Millrace document`,
  skipped: (scenario: string, change: string, why: string) =>
    `Not made of scenario “${scenario}”: ${change}. ${why}`,
  failed: (file: string, why: string) => `${file}: the simulation failed: ${why}`,
  progress: (done: number, total: number) => `run ${done} of ${total}`,
  verify: {
    progress: (done: number, total: number) => `model ${done} of ${total}`,
    model: "Model",
    exact: "exact",
    measured: "measured",
    holds: "✓",
    misses: "✗",
    sources: "Sources of the exact numbers",
    about: (seed: number, percent: number) =>
      `Seed ${seed}. ± are intervals that hold all together with ${percent} % for a simulation that is right; without ± nothing is left to chance.`,
    allHold: (total: number) => `All ${total} hold.`,
    someMiss: (missed: number, total: number) => `${missed} of ${total} miss.`,
    failed: (missed: number, total: number) =>
      `millrace: verify: ${missed} of ${total} models miss the exact answer`,
    broke: (why: string) => `millrace: verify: a run failed: ${why}`,
  },
  table: {
    throughput: "Throughput",
    leadTime: "Lead time, mean",
    p50: "  half are done within (P50)",
    p85: "  P85",
    p95: "  P95",
    flowTime: "Flow time, mean",
    wip: "WIP",
    flowEfficiency: "Flow efficiency",
    firstPassYield: "First-pass yield",
    step: "Step",
    busy: "busy",
    queue: "queue",
    blocked: "blocked",
    simulatedLt: "LT simulated",
    mappedLt: "LT mapped",
    type: "Type",
    weekly: "per week",
    meanLt: "LT, mean",
    people: "Shared people",
    measure: "Measure",
    mean: "mean",
    none: "–",
    perWeek: (rate: string) => `${rate} per week`,
    constraint: "Constraint",
    constraintKind: {
      step: (names: string) => `the step ${names}`,
      pool: (names: string) => `the people of ${names}`,
      policy: (names: string) => `a rule: ${names}`,
      market: () => "the market",
      tied: (names: string) => `tied: ${names}`,
      unknown: () => "cannot be said",
    },
    cannotKeepUp: (names: string) =>
      `Cannot keep up: ${names}. Lead time, queues and WIP grow as long as the run goes on, so they are left out.`,
    about: (runs: number, horizon: string, warmUp: string, seed: number) =>
      runs === 1
        ? `1 run of ${horizon}, the first ${warmUp} dropped, seed ${seed}; one run gives no intervals`
        : `${runs} runs of ${horizon}, the first ${warmUp} of each dropped, seed ${seed}; ± is a 95 % interval`,
    goalMet: "met",
    goalMissed: "not met",
    goalUnknown: "not known",
    goal: (name: string, verdict: string, chance: string | null) =>
      chance === null ? `Goal ${name}: ${verdict}` : `Goal ${name}: ${verdict} on the mean; ${chance}`,
  },
};
