/** What is done with the hand on the map: lines drawn, steps dropped, guides, the overview. */
export const handWords = {
  reconnect: (from: string, to: string) => `Lead the link from ${from} to ${to}`,
  putBetween: (step: string, from: string, to: string) => `Put ${step} between ${from} and ${to}`,
  addOnLink: (from: string, to: string) => `Put a step between ${from} and ${to}`,
  addOnSelectedLink: "Put a step into the selected link",
  moveStart: "Drag to let the link begin elsewhere",
  moveEnd: "Drag to let the link lead elsewhere",
  drawHint:
    "Draw a line: to a step links it, back to an earlier step is rework, to an empty place adds a step.",
  willLink: (from: string, to: string) => `Let go: work goes from ${from} to ${to}`,
  willRework: (from: string, to: string) => `Let go: what ${to} did wrong goes back from ${from} as rework`,
  willReplaceFinder: (from: string, to: string, before: string) =>
    `Let go: what ${to} did wrong is found by ${from}, no longer by ${before}`,
  finderReplaced: (step: string, by: string, before: string) =>
    `Rework of ${step}: found by ${by}, no longer by ${before}`,
  willAdd: (from: string) => `Let go: a new step after ${from}`,
  willReconnect: (from: string, to: string) => `Let go: the link leads from ${from} to ${to}`,
  willPut: (step: string, from: string, to: string) => `Let go: ${step} goes between ${from} and ${to}`,
  linkedAlready: "Linked already",
  notThere: "A link cannot lead back there: draw rework from the edge of a step instead",
  selectedLink: (from: string, to: string, share: string) =>
    `Link from ${from} to ${to}${share}. Enter puts a step into it. Left and right go on to its ends, up and down to the link beside it.`,
  severalLinks: (count: number) => `${count} links selected`,
  linkFrom: "From",
  linkTo: "To",
  overview: "Overview of the map",
  showOverview: "Show the overview",
  hideOverview: "Hide the overview",
  mapBackwards: "Map backwards",
  mapForwards: "Map forwards again",
  backwards: "Mapping backwards: Enter adds the step before",
  emptyBackwards:
    "Mapping from delivery backwards? Turn on “Map backwards”: Enter then adds the step before.",
} as const;
