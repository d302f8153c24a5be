import { counted } from "../counted";
import type { Confidence, SourcedField } from "../../model/figureSources";

/** Where figures come from: how sure they are, who said them, and what each of several people said. */
export const sourceWords = {
  /** As a person would name the figure in a sentence. */
  fields: {
    leadTime: "Lead time",
    processTime: "Process time",
    percentCompleteAccurate: "%C/A",
    workers: "People",
    availability: "Availability",
  } satisfies Readonly<Record<SourcedField, string>>,
  /** On the map and on small buttons. */
  short: {
    leadTime: "LT",
    processTime: "PT",
    percentCompleteAccurate: "%C/A",
    workers: "People",
    availability: "Availability",
  } satisfies Readonly<Record<SourcedField, string>>,
  inSentence: {
    leadTime: "the lead time",
    processTime: "the process time",
    percentCompleteAccurate: "%C/A",
    workers: "the number of people",
    availability: "the availability",
  } satisfies Readonly<Record<SourcedField, string>>,
  confidence: {
    measured: "Measured",
    estimated: "Estimated",
    guess: "Guess",
  } satisfies Readonly<Record<Confidence, string>>,
  /** Beside a figure, for those who cannot see the mark. */
  said: {
    measured: "measured",
    estimated: "estimated",
    guess: "a guess",
  } satisfies Readonly<Record<Confidence, string>>,
  saidBy: (how: string, by: string) => `${how}, by ${by}`,
  unmarked: "Not said",
  title: "Where figures come from",
  legend: "How figures are marked, and typed",
  legendOf: { measured: "2h! measured", estimated: "~2h estimated", guess: "2h? guess" } satisfies Readonly<
    Record<Confidence, string>
  >,
  legendName: "2h? Anna: who says it",
  of: (figure: string) => `Where ${figure} comes from`,
  open: (figure: string, state: string) => `${figure}: ${state}. Ask who knows`,
  howSure: "How sure",
  by: "Who said it",
  byPlaceholder: "Anna, a report",
  note: "Note",
  notePlaceholder: "How, since when",
  room: "Ask the room",
  roomHint: "A name and a figure, Enter for the next. Ctrl+Enter uses what was said.",
  noVoice: (name: string) => `${name} has no figure yet. Expected a figure after the name.`,
  measuredVoice: "What is measured is no estimate of the room: write it, with its !, into the field itself.",
  roomKeys: "Alt+↓ in a field asks the room",
  person: "Person",
  estimate: "Estimate",
  someone: (number: number) => `Voice ${number}`,
  add: "Add",
  remove: (name: string) => `Take the estimate of ${name} away`,
  notUnderstood: (text: string) => `“${text}” is not understood here`,
  least: "least",
  median: "median",
  most: "most",
  agree: "People are close together.",
  disagreeTimes: (factor: string) =>
    `People disagree a lot: the most is ${factor} times the least. Ask what each of them counts.`,
  disagreeFromZero: "People disagree a lot: some say it takes no time. Ask what each of them counts.",
  disagreeShares: (points: string) =>
    `People disagree a lot: ${points} points lie between them. Ask what each of them counts as good.`,
  use: (figure: string) => `Use ${figure} as the figure`,
  useSpread: (figure: string, cv: string) => `Use ${figure} as the figure, with spread ${cv}`,
  whySpread: (own: string, both: string) =>
    `How the work varies (cv ${own}) and how far people are apart, together: cv ${both}.`,
  asGuess: "It will be marked as a guess, because people disagree.",
  voices: (count: number) => (count === 1 ? "1 estimate" : `${count} estimates`),
  editSource: (figure: string) => `Say where ${figure} comes from`,
  editEstimates: (figure: string) => `Estimates for ${figure}`,
  editUse: (figure: string) => `Use the room's estimates for ${figure}`,
  commands: {
    leadTime: "Ask the room about the lead time…",
    processTime: "Ask the room about the process time…",
    percentCompleteAccurate: "Ask the room about %C/A…",
    workers: "Ask the room about the people…",
    availability: "Ask the room about the availability…",
  } satisfies Readonly<Record<SourcedField, string>>,
  /** For the map as a whole. */
  sureness: "How sure the figures are",
  surenessOf: "LT, PT and %C/A of all steps",
  missing: "Missing",
  measureNext: (step: string, time: string, how: string) =>
    `Measure next: the lead time of ${step} (${time}, ${how})`,
  measureNextShare: (step: string, time: string, how: string, share: string) =>
    `Measure next: the lead time of ${step} (${time}, ${how}), ${share} of the total`,
  /** Working time beside the wall calendar. The basis is always said. */
  elapsed: (work: string, calendar: string, daysPerWeek: string) =>
    `${work} = about ${calendar} (${counted(daysPerWeek, "day", "days")} a week)`,
  leadElapsed: (elapsed: string) => `Lead time: ${elapsed}`,
  meanElapsed: (elapsed: string) => `Mean lead time: ${elapsed}.`,
  /** Where the basis stands beside it. */
  elapsedShort: (calendar: string) => `LT ≈ ${calendar}`,
  calendarDays: (days: string) => `${days} calendar days`,
  workDays: (days: string) => (days === "1" ? "1 working day" : `${days} working days`),
} as const;
