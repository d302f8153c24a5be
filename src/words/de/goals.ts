import type { Words } from "../words";

export const goalWords: Words["goals"] = {
  add: "Neues Ziel",
  goal: (goal) => `Ziel: ${goal}`,
  measure: "Ziel für",
  percentile: "Perzentil",
  percentileHint: "85: in 85 von 100 Fällen. Leer: der Mittelwert.",
  mean: "Mittel",
  bound: "Grenze",
  atMost: "höchstens",
  atLeast: "mindestens",
  target: "Zielwert",
};
