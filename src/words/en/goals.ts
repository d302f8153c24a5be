/** What is written where the goals of a stream are set. */
export const goalWords = {
  add: "New goal",
  goal: (goal: string) => `Goal: ${goal}`,
  measure: "Goal for",
  percentile: "Percentile",
  percentileHint: "85: in 85 of 100 cases. Empty: the mean.",
  mean: "mean",
  bound: "Limit",
  atMost: "at most",
  atLeast: "at least",
  target: "Goal value",
} as const;
