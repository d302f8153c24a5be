/** The list of what is wrong, doubtful or still to be asked in the map. */
export const checkWords = {
  empty: "Nothing to check yet.",
  emptyHint: "What does not fit together shows up here while you draw.",
  good: "Nothing to mend.",
  goodHint: "Every figure that the simulation needs is there.",
  groups: {
    mend: (count: number) => (count === 1 ? "1 thing to mend" : `${count} things to mend`),
    look: (count: number) => (count === 1 ? "1 thing to look at" : `${count} things to look at`),
    ask: (count: number) => (count === 1 ? "1 thing still to ask" : `${count} things still to ask`),
  },
  groupHints: {
    mend: "Until then the map cannot be simulated.",
    look: "The map may be right as it is.",
    ask: "Nobody has said these yet.",
  },
  kinds: { mend: "To mend", look: "To look at", ask: "To ask" },
  jump: (place: string) => `Go to ${place}`,
  wholeMap: "The map",
  stream: "the stream",
  ofScenario: (scenario: string, said: string) => `Scenario “${scenario}”: ${said}`,
  /** For sentences that name neither step nor figure. */
  at: (place: string, figure: string, sentence: string) => `${place}, ${figure}: ${sentence}`,
  notUnderstood: (place: string, text: string) => `${place}: “${text}” was typed and is not understood`,
  atStep: (count: number) =>
    count === 1 ? "1 finding of the map check" : `${count} findings of the map check`,
  /** Said to those who cannot see the list, when something new is found. */
  found: (sentence: string) => `Map check: ${sentence}`,
  foundMore: (sentence: string, more: number) => `Map check: ${sentence} And ${more} more.`,
  mended: (what: string) => `Done: ${what}`,
} as const;
