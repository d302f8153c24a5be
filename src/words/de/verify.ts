import type { Words } from "../words";

/** Die Simulation, gehalten an Modelle mit genau bekannten Antworten. */
export const verifyWords: Words["verify"] = {
  title: "Simulation prüfen",
  intro: (models) =>
    `${models} Zahlen aus Modellen mit exakten Antworten, hier und jetzt auf diesem Rechner gerechnet. Eine Zahl stimmt, wenn die exakte Antwort in ihrem Intervall liegt.`,
  start: "Modelle rechnen",
  again: "Noch einmal rechnen",
  cancel: "Abbrechen",
  copy: "Tabelle kopieren",
  copied: "Die Tabelle ist kopiert.",
  copyFailed: "Dieser Rechner erlaubt das Kopieren nicht. Tabelle markieren und von Hand kopieren.",
  progress: (done, total) => `${done} von ${total} Zahlen`,
  preparing: "Wird vorbereitet",
  cancelled: "Der Lauf wurde abgebrochen.",
  failed: (why) => `Ein Lauf ist fehlgeschlagen: ${why}`,
  allHold: (total) => `Alle ${total} Zahlen stimmen`,
  someMiss: (missed, total) => `${missed} von ${total} Zahlen verfehlen die exakte Antwort`,
  meaning: (percent, seed) =>
    `Die ± sind Intervalle, die bei einer richtigen Simulation für ${String(percent).replace(".", ",")} % aller Startzahlen alle zugleich zutreffen. Ohne ± bleibt nichts dem Zufall überlassen. Startzahl ${seed}. Dasselbe auf der Befehlszeile: millrace verify`,
  head: { model: "Modell", exact: "Exakt", measured: "Gemessen", source: "Quelle" },
  holds: "stimmt",
  misses: "verfehlt",
  units: { hours: "h", perHour: "/h", items: "Stück", share: "der Zeit" },
  missing: "–",
};
