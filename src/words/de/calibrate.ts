import { counted } from "../counted";
import type { Words } from "../words";

/** Das Blatt, das eine Karte an ihrer eigenen Simulation misst. */
export const calibrateWords: Words["calibrate"] = {
  title: "Kalibrieren",
  command: "Karte an ihrer Simulation kalibrieren",
  edit: "Kalibrieren",
  applied: "Die Karte sagt jetzt, woraus ihre Durchlaufzeiten bestehen. Rückgängig nimmt es zurück.",
  intro:
    "Eine aufgenommene Durchlaufzeit enthält schon Warten; die Simulation erzeugt ihr eigenes. Hier werden beide aneinander gemessen, und was die Warteschlangen nicht erklären, wird als Liegezeit, als anderweitig gebundene Personen oder als Rhythmus vorgeschlagen. Nichts wird geändert, bevor es bestätigt ist.",
  run: "Noch einmal kalibrieren",
  running: "Kalibrieren: simulieren, vergleichen, berichtigen, wieder simulieren",
  runsDone: (done) => `bisher ${counted(done, "Lauf", "Läufe")}`,
  stale: "Die Karte wurde seitdem geändert",
  staleHint: "Das Folgende gilt für die Karte, wie sie war.",
  cancelled: "Abgebrochen, bevor es fertig war.",
  apply: "Vorgeschlagene Änderungen übernehmen",
  applyHint: "Ein Rückgängig nimmt sie alle zurück.",
  nothing: {
    agrees: "Die Simulation stimmt mit der Karte überein: Es gibt nichts zu ändern.",
    notMapped:
      "Für keinen Schritt ist eine Durchlaufzeit aufgenommen, an der die Simulation zu messen wäre: Es gibt nichts vorzuschlagen.",
    growing:
      "Es kommt mehr Arbeit, als geschafft werden kann, und die Durchlaufzeiten wachsen ohne Ende: Ehe das geklärt ist, lässt sich nichts vorschlagen.",
    differs:
      "Simulation und Karte weichen voneinander ab, doch weder eine Liegezeit noch anderweitig gebundene Personen noch ein Rhythmus würden das beheben: Es wird nichts vorgeschlagen.",
  },
  step: "Schritt",
  mapped: "LT aufgenommen",
  before: "Simuliert wie aufgenommen",
  after: "Simuliert mit den Änderungen",
  proposed: "Vorgeschlagen",
  explains: "Was den Rest erklärt",
  total: "Summe entlang des Wegs",
  none: "nichts",
  off: (percent) => `${percent} %`,
  exactly: "wie aufgenommen",
  notMapped: "nicht aufgenommen",
  ways: { wait: "eine Liegezeit", availability: "anderweitig gebundene Personen", cadence: "ein Rhythmus" },
  wayOf: (step) => `Was den Rest bei ${step} erklärt`,
  contradictions: "Wo die Karte sich widerspricht",
  notes: "Auch gut zu wissen",
  about: (runs, horizon, warmUp, seed) =>
    runs === 1
      ? `Nur erste Besuche: Nacharbeit und der Vorrat vor dem Strom zählen nicht. 1 Lauf über ${horizon}, die ersten ${warmUp} weggelassen, Startzahl ${seed}; ein Lauf gibt keine Intervalle.`
      : `Nur erste Besuche: Nacharbeit und der Vorrat vor dem Strom zählen nicht. ${runs} Läufe zu je ${horizon}, die ersten ${warmUp} weggelassen, Startzahl ${seed}; ± ist ein 95-%-Intervall.`,
  picture: (mapped, before, after) =>
    `Aufgenommen ${mapped}, simuliert ${before}, mit den Änderungen ${after}`,
  legend: "Linie: aufgenommen. Hohl: simuliert wie aufgenommen. Gefüllt: mit den Änderungen.",
};
