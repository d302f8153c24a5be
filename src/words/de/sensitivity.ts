import { counted } from "../counted";
import type { Words } from "../words";

/** Das Blatt der kleinen Verbesserungen: was jede ändern würde. */
export const sensitivityWords: Words["sensitivity"] = {
  title: "Was würde eine einzelne Verbesserung ändern?",
  command: "Was würde eine einzelne Verbesserung ändern?",
  intro:
    "Jede Stelle bekommt der Reihe nach 10 % mehr Kapazität, dann 10 % weniger Bearbeitungszeit, dann 5 Punkte %C/A, jedes Mal mit demselben Zufall. Was oben steht, ist einen Versuch wert. Was nichts bringt, wäre Arbeit für nichts.",
  again: "Noch einmal",
  finding: (helps, all) =>
    helps === 0
      ? `Keine von ${counted(all, "kleinen Verbesserung", "kleinen Verbesserungen")} ist erkennbar besser.`
      : `${helps} von ${counted(all, "kleinen Verbesserung", "kleinen Verbesserungen")} ${helps === 1 ? "ist" : "sind"} erkennbar besser.`,
  about: (runs, percent) =>
    `Je ${counted(runs, "Lauf", "Läufe")}; ${percent}-%-Intervalle, damit alle zusammen mit 95 % zutreffen. Es sind mehr als in der Tabelle der Kapazität bei den Ergebnissen: Dort hat dieselbe Differenz ein engeres.`,
  place: "Stelle",
  improvement: "Verbessert um",
  improvements: {
    capacity: "10 % mehr Kapazität",
    processTime: "10 % weniger Bearbeitungszeit",
    quality: "5 Punkte mehr %C/A",
  },
  leadTime: (unit) => `Durchlaufzeit, ${unit}`,
  throughput: (unit) => `Durchsatz ${unit}`,
  verdict: "Urteil",
};
