import type { Words } from "../words";

/** Was die Zeichen einer gedruckten Karte bedeuten: die, die sie benutzt. */
export const legendWords: Words["legend"] = {
  title: "Legende",
  measured: "gemessen",
  estimated: "geschätzt",
  guess: "Vermutung",
  simulatedOnce: "blau: simuliert, in einem Lauf",
  simulated: "blau: simuliert, ± 95-%-Intervall",
  queue: "Schlange vor einem Schritt",
  rework: "zurück zur Nacharbeit",
  reworkDefault: "zurück, wo niemand sagte wohin",
  pull: "vom nächsten Schritt gezogen",
  fifo: "der Reihe nach (FIFO)",
  allWays: "eine Kopie auf jedem Weg, oder es wird auf alle gewartet",
  pool: "Leute, die sich mehrere Schritte teilen",
  cadence: "geht nur zu festen Zeiten weiter",
  waiting: "wartet, ohne dass jemand arbeitet",
  transferBatch: "stapelweise weitergegeben",
  processBatch: "stapelweise bearbeitet",
  outage: "zeitweise fällt jemand aus",
  switching: "länger, je mehr begonnen ist",
  spawning: "macht anderswo Arbeit",
  availability: "Leute sind einen Teil ihrer Zeit da",
  wait: "Warten",
  work: "Arbeit",
};
