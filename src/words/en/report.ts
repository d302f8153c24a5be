/** What stands on pictures and in reports, beyond what the screen says too. */
export const reportWords = {
  untitled: "Value stream map",
  titleWithScenario: (title: string, scenario: string) => `${title}: ${scenario}`,
  emptyMap: "This map has no steps yet.",
  fifo: "FIFO",
  rope: (name: string, limit: number) => `${name}: at most ${limit}`,
} as const;
