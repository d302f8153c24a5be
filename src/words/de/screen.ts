import type { Part } from "../Widened";
import type { Words } from "../words";

/** Der Rahmen um die Karte: Leisten, Meldungen, Fragen. */
export const screenWords: Part<Words["screen"]> = {
  untitled: "Ohne Titel",
  edited: "Geändert",
  bar: "Dokument und Befehle",
  tools: "Werkzeuge",
  file: "Datei",
  recent: "Zuletzt geöffnet",
  samples: "Beispiele",
  noRecent: "Noch keine Dateien",
  openIn: (folder) => `in ${folder}`,
  running: (done, total) => `Lauf ${done} von ${total}`,
  preparing: "Wird vorbereitet",
  cancel: "Abbrechen",
  close: "Schließen",
  savedNotice: (name) => `${name} ist gespeichert`,
  restoredNotice: (name) => `${name} ist wieder da, wie es war. Zum Behalten speichern.`,
  draftFailed: "Ungesichertes kann auf diesem Rechner nicht aufbewahrt werden. Bitte oft speichern.",
  crashed: "Auf dem Bildschirm ist etwas schiefgegangen.",
  crashedHint: "Die Arbeit ist als Entwurf aufbewahrt. Neu laden, um weiterzumachen.",
  reload: "Neu laden",
};
