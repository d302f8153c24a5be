/** The simulation held against models whose answers are known exactly. */
export const verifyWords = {
  title: "Verify the simulation",
  intro: (models: number) =>
    `${models} figures of models with exact answers, run here and now on this machine. A figure holds when the exact answer lies in its interval.`,
  start: "Run the models",
  again: "Run again",
  cancel: "Cancel",
  copy: "Copy the table",
  copied: "The table is copied.",
  copyFailed: "This machine does not allow copying. Select the table and copy it by hand.",
  progress: (done: number, total: number) => `${done} of ${total} figures`,
  preparing: "Getting ready",
  cancelled: "The run was cancelled.",
  failed: (why: string) => `A run failed: ${why}`,
  allHold: (total: number) => `All ${total} figures hold`,
  someMiss: (missed: number, total: number) => `${missed} of ${total} figures miss the exact answer`,
  meaning: (percent: number, seed: number) =>
    `The ± are intervals that all hold together in ${percent} % of all seeds when the simulation is right. Without ± nothing is left to chance. Seed ${seed}. The same on the command line: millrace verify`,
  head: { model: "Model", exact: "Exact", measured: "Measured", source: "Source" },
  holds: "holds",
  misses: "misses",
  units: { hours: "h", perHour: "/h", items: "items", share: "of the time" },
  missing: "–",
} as const;
