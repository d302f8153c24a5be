import type { Words } from "../words";

/** Die Zahlen der gezeichneten Karte in Berichten. */
export const figureWords: Words["figures"] = {
  step: "Schritt",
  leadTime: "LT",
  processTime: "PT",
  activityRatio: "PT/LT",
  completeAccurate: "%C/A",
  total: "Strom",
  missing: "–",
  touchTime: "Berührungszeit, alle Zweige",
  rolled: "%C/A gesamt",
  handoffs: "Übergaben",
  takt: "Taktzeit",
  betweenArrivals: "Mittlere Zeit zwischen Zugängen",
  basis: (hoursPerDay, daysPerWeek) => `1d = ${hoursPerDay}h, 1w = ${daysPerWeek}d, Arbeitszeit`,
};
