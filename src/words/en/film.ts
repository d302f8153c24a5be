/** What stands on the map that plays in a report sent as one file. A `{name}` is filled in by the page itself. */
export const filmWords = {
  results: "What the simulation found",
  mapped: "Figures of the drawn map",
  region: "The map, to be scrolled",
  controls: "Playback of one run",
  fit: "Whole map",
  larger: "Larger",
  smaller: "Smaller",
  time: "Week {week}, day {day}, {clock}",
  timeText: "week {week}, day {day}, {clock} working hours into the day",
  delivered: "Delivered here",
  what: (from: string, to: string) =>
    `The first of the runs as it happened, ${from} to ${to} after its start. The time between steps is drawn for the eye only.`,
  contents: "Contents",
} as const;
