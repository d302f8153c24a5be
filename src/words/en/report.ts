/** What stands on pictures and in reports, beyond what the screen says too. */
export const reportWords = {
  untitled: "Value stream map",
  titleWithScenario: (title: string, scenario: string) => `${title}: ${scenario}`,
  emptyMap: "This map has no steps yet.",
  basis: (runs: number, horizon: string, warmUp: string, seed: number) =>
    `Simulated: ${runs} runs of ${horizon}, the first ${warmUp} of each dropped, seed ${seed}; ± is a 95 % interval.`,
  fifo: "FIFO",
  rope: (name: string, limit: number) => `${name}: at most ${limit}`,
} as const;
