import { counted } from "../counted";
/** Which steps of time are counted after a change. */
export type TransientUnit = "m" | "h" | "d" | "w";

const one = { m: "minute", h: "hour", d: "day", w: "week" } as const;

const course = (figure: string, less: string, more: string) => ({
  better: {
    on: (from: string) => `${figure} is detectably ${less} from ${from} on.`,
    while: (span: string) => `${figure} is detectably ${less} in ${span}.`,
  },
  worse: {
    on: (from: string) => `${figure} is detectably ${more} from ${from} on.`,
    while: (span: string) => `${figure} is detectably ${more} in ${span}.`,
  },
});

/** What comes after a change, week by week: the sheet, the command line and the report. */
export const transientWords = {
  title: "When will it help?",
  command: "When will it help?",
  shortHint: "When will it help? What comes after the change, week by week.",
  intro:
    "The stream runs as it is; then the change is made, and it goes on twice from the very same state with the same luck: without the change and with it. What has been begun is finished; a lower limit drains first.",
  again: "Run again",
  pickScenario: "Scenario",
  weeks: "Look on for",
  asLong: "as long as suits the stream",
  moreRuns: (runs: number) => `Make ${runs} runs`,
  about: (runs: number, before: string) =>
    `${counted(runs, "run", "runs")}; the change is made after ${before} of work as it is. Bands and ± are 95 % intervals; in the sentences they are wider, so that all weeks hold together.`,
  empty: "There is no scenario yet",
  emptyText: "Make one from the current state and change something: then see when it helps.",

  /** One step of time, and several in a row. */
  at: (unit: TransientUnit, number: number) => `${one[unit]} ${number}`,
  span: (unit: TransientUnit, from: number, to: number) => `${one[unit]}s ${from} to ${to}`,
  total: (unit: TransientUnit, count: number) => `${count} ${one[unit]}${count === 1 ? "" : "s"}`,
  axis: (unit: TransientUnit) => `${one[unit]} after the change`,

  course: {
    leadTimeMeanHours: course("Lead time", "shorter", "longer"),
    wip: course("WIP", "lower", "higher"),
    throughputPerHour: course("Throughput", "higher", "lower"),
  },
  /** Nothing detectable at all. */
  none: {
    leadTimeMeanHours: (total: string) => `Lead time shows no detectable difference within ${total}.`,
    wip: (total: string) => `WIP shows no detectable difference within ${total}.`,
    throughputPerHour: (total: string) => `Throughput shows no detectable difference within ${total}.`,
  },
  /** After that: the steady states do differ. */
  butInTheEnd: (difference: string) =>
    `In the end the difference is ${difference}: too little for these runs to show step by step.`,
  /** Better and worse by turns. */
  upAndDown: {
    leadTimeMeanHours: (total: string) =>
      `Lead time is detectably shorter and longer by turns within ${total}.`,
    wip: (total: string) => `WIP is detectably lower and higher by turns within ${total}.`,
    throughputPerHour: (total: string) =>
      `Throughput is detectably higher and lower by turns within ${total}.`,
  },
  settled: (from: string, level: string) =>
    `From ${from} on lead time is in its new steady state of ${level}, as far as can be told.`,
  settledAtOnce: (level: string) =>
    `Lead time is in its new steady state of ${level} at once, as far as can be told.`,
  notSettled: (total: string, level: string) =>
    `Within ${total} lead time has not come to its new steady state of ${level}.`,
  backlogDrained: (items: string, by: string) =>
    `The backlog of ${counted(items, "item", "items")}, more than will be there in the end, has drained by the end of ${by}.`,
  backlogLeft: (items: string, total: string) =>
    `Of the backlog of ${counted(items, "item", "items")}, more than will be there in the end, some is left after ${total}.`,
  drowned: (before: string) =>
    `The current state cannot keep up: its backlog had grown for ${before} when the change was made. How long it takes to drain depends on that.`,
  drowns:
    "With the change the stream cannot keep up: its lead time and WIP grow without end, and have no steady state to come to.",

  charts: {
    leadTimeMeanHours: (unit: string) => `Lead time of what is delivered, mean, ${unit}`,
    wip: "WIP, mean",
    throughputPerHour: (unit: string) => `Throughput ${unit}`,
  },
  alternative: (title: string, total: string) =>
    `${title}: without and with the change over ${total}, with bands; the table below has the figures.`,
  without: "without the change",
  changed: "with the change",
  steadyWithout: "steady state without",
  steadyChanged: "steady state with the change",
  difference: "difference",
  inTheEnd: "in the end",
  noDifference: "no difference",
  pairedDifference: "with − without the change, paired",
  differenceOf: (title: string) => `${title}: difference`,

  inReport: (sentences: string) => `When it helps: ${sentences}`,
};
