import type { Words } from "../words";

/** Gewählte Schritte in eine Linie gebracht, verteilt, ein wenig verschoben. */
export const arrangeWords: Words["arrange"] = {
  title: "Anordnen",
  alignRow: "In einer Zeile ausrichten",
  alignColumn: "In einer Spalte ausrichten",
  distributeRow: "Waagerecht gleichmäßig verteilen",
  distributeColumn: "Senkrecht gleichmäßig verteilen",
  nudgeLeft: "Ein wenig nach links",
  nudgeRight: "Ein wenig nach rechts",
  nudgeUp: "Ein wenig nach oben",
  nudgeDown: "Ein wenig nach unten",
  alignEdit: (count) => `${count} Schritte ausrichten`,
  distributeEdit: (count) => `${count} Schritte gleichmäßig verteilen`,
};
