/** Steps made from typed lines or a pasted table. */
export const quickEntryWords = {
  command: "Add steps from text…",
  title: "Add steps from text",
  label: "Steps, one on each line, or a table from a spreadsheet",
  placeholder:
    "Analyse: PT 4h, LT 5d, CA 75%, 2 people\nBuild: PT 2d, LT 10d, owner Dev\nTest: PT 6h? Anna, LT ~8d, WIP 8",
  hint: "Times: 30m, 4h, 3d, 1w 2d. Order and most words are free; what has no figure yet can be left out. Mark how sure you are: 4h! measured, ~4h estimated, 4h? a guess.",
  preview: "What will be added",
  nothingYet: "The steps appear here as you type.",
  unit: "Times without a unit are",
  units: { m: "minutes", h: "hours", d: "working days", w: "working weeks" },
  fields: {
    name: "Step",
    owner: "Owner",
    leadTime: "LT",
    processTime: "PT",
    percentCompleteAccurate: "%C/A",
    workers: "People",
    availability: "Available",
    wipLimit: "WIP limit",
  },
  columns: "How the columns were understood",
  column: (number: number, head: string) => (head === "" ? `Column ${number}` : `“${head}”`),
  notUsed: "not used",
  columnUnits: { m: "in minutes", h: "in hours", d: "in working days", w: "in working weeks" },
  strangeUnit: (unit: string) => `“${unit}” is not understood`,
  fractions: "0.8 = 80 %",
  mixedShares: "some look like fractions",
  unnamed: "Unnamed step",
  missing: "—",
  notUnderstood: (count: number) =>
    count === 1
      ? "1 piece is not understood, and left out"
      : `${count} pieces are not understood, and left out`,
  noSteps: (count: number) =>
    count === 1 ? "1 row is no step, and left out" : `${count} rows are no steps, and left out`,
  unusedFigures: (count: number) =>
    count === 1
      ? "1 column with figures is not used: choose above what it holds, if it is of use"
      : `${count} columns with figures are not used: choose above what they hold, if they are of use`,
  ranges: (count: number) =>
    count === 1
      ? "1 range is taken for its middle, as an estimate"
      : `${count} ranges are taken for their middle, as estimates`,
  isLog: "This looks like the export of a tracker: its rows are pieces of work, not steps.",
  goTo: "Show it in the text",
  lineNumber: (line: number) => `Line ${line}`,
  why: {
    unknown: "not a figure that Millrace knows",
    time: "not a time; write 30m, 4h, 3d or 1w 2d",
    whichTime: "which time? Write PT or LT before it",
    percent: "not a percentage from 0 to 100",
    fraction: "a fraction among percentages? Write it with %, such as 80 %",
    count: "not a whole number of 1 or more",
    tooMany: "not a whole number from 1 to 10000",
    ambiguous: "could be thousands or decimals; write 1500 or 1.5",
    twice: "was said before; the first one counts",
    noColon: "looks like a figure in the name; put a colon behind the name",
    title: "taken for a title, as the head of the table is below it",
    units: "taken for the units of the columns, which are used",
    total: "taken for a total, not for a step",
    average: "taken for an average, not for a step",
    longText: "is long; the first 200 letters are kept",
  },
  moreRows: (count: number) => `and ${count} more`,
  leftOut: (most: number, count: number) =>
    `At most ${most} steps are added at once: ${count} more ${count === 1 ? "line is" : "lines are"} left out.`,
  where: {
    after: (name: string) => `They follow ${name}.`,
    start: "They start the map.",
  },
  add: (count: number) => (count === 0 ? "Add steps" : count === 1 ? "Add 1 step" : `Add ${count} steps`),
  cancel: "Cancel",
  edit: (count: number) => (count === 1 ? "Add step" : `Add ${count} steps`),
  added: (count: number) => (count === 1 ? "1 step added." : `${count} steps added.`),
  addedAfter: (count: number, name: string) =>
    count === 1 ? `1 step added after ${name}.` : `${count} steps added after ${name}.`,
} as const;
