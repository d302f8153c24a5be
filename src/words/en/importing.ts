import { counted } from "../counted";
/** Reading event logs of other tools. */
export const importingWords = {
  title: "Import an event log",
  command: "Import an event log…",
  hint: "A CSV file or a workbook (XLSX) with one row for each piece of work (item, step, start, end), or for each change of status as a tracker exports it (item, status, time). Steps, times, ways, rework and arrivals are measured from it.",
  file: "File",
  choose: "Choose a CSV or XLSX file…",
  reading: (done: number, total: number) =>
    total === 0 ? "Reading…" : `${done} of ${counted(total, "row", "rows")}`,
  cancel: "Cancel",
  open: "Open as a new map",
  edit: "Import an event log",
  found: (items: number, visits: number, rows: number) =>
    `${counted(items, "item", "items")}, ${counted(visits, "stay", "stays")} at steps, from ${counted(rows, "row", "rows")}.`,
  finished: (finished: number, items: number) =>
    `${finished} of ${counted(items, "item", "items")} ${finished === 1 ? "is" : "are"} done.`,
  stream: (lead: string, wip: string, arrivals: string) =>
    `Lead time ${lead} on average, ${counted(wip, "item", "items")} in the stream, ${arrivals}.`,
  arrivals: (perWeek: string) => `${perWeek} new ones a week`,
  noArrivals: "arrivals unknown",
  noLead: "unknown",
  step: "Step",
  visits: "Stays",
  lead: "LT",
  process: "PT",
  returned: "Came back",
  assumptions: "How it was read",
  hours: (from: number, to: number, days: number) =>
    `Working time is ${from}:00 to ${to}:00 on ${counted(days, "day", "days")} of the week; nights and other days take none.`,
  changes:
    "A tracker knows how long an item stood in a state, not how long somebody worked on it: process times are marked as guesses.",
  spans: "From start to end counts as work, from the end before to the start as waiting.",
  waiting: (states: string) => `Counted as waiting before the next step: ${states}.`,
  final: (states: string) => `Counted as done: ${states}.`,
  people: "People at a step are those who are named; where nobody is, as many as were at work at once.",
  rare: (count: number) =>
    count === 1
      ? "One way that less than 2 % of the work takes was left out."
      : `${count} ways that less than 2 % of the work takes were left out.`,
  earlyEnds: (count: number) =>
    count === 1
      ? "One item ended before the last step; the map lets all go on."
      : `${count} items ended before the last step; the map lets all go on.`,
  outside: (count: number) =>
    count === 1
      ? "One stay lies wholly outside of working time and counts as no time."
      : `${count} stays lie wholly outside of working time and count as no time.`,
  datesUnsure: "Dates such as 3/4/2026 were read with the month first; nothing in the file says which it is.",
  unused: "Rows that could not be used",
  reasons: {
    noItem: (count: number) => `${count} without an item`,
    noStep: (count: number) => `${count} without a step`,
    badTime: (count: number) => `${count} whose time could not be read`,
    endsBeforeStart: (count: number) => `${count} that end before they start`,
  },
  example: (line: number, found: string) => (found === "" ? `line ${line}` : `line ${line}: ${found}`),
  faults: {
    empty: "The file is empty.",
    columns: (missing: string, heads: string) =>
      `No column was found for ${missing}. The first row has: ${heads}.`,
    noVisits: (rows: number) =>
      `None of the ${counted(rows, "row", "rows")} has an item, a step and a time that can be read.`,
    tooLarge: "The file is larger than 256 MB.",
  },
  fields: {
    item: "the item",
    step: "the step",
    from: "the step before",
    start: "the start",
    end: "the end",
    at: "the time",
    person: "the person",
    team: "the team",
  },
  noTarget: "import needs a map to write: --to MAP.millrace",
  failed: (why: string) => `The file could not be read: ${why}`,
} as const;
