import type { Words } from "../words";

/** Was an der Karte steht, die in einem Bericht aus einer einzigen Datei abläuft. */
export const filmWords: Words["film"] = {
  results: "Was die Simulation fand",
  mapped: "Zahlen der gezeichneten Karte",
  region: "Die Karte, zum Verschieben",
  controls: "Wiedergabe eines Laufs",
  fit: "Ganze Karte",
  larger: "Größer",
  smaller: "Kleiner",
  time: "Woche {week}, Tag {day}, {clock}",
  timeText: "Woche {week}, Tag {day}, nach {clock} Arbeitsstunden des Tages",
  delivered: "Hier geliefert",
  what: (from, to) =>
    `Der erste der Läufe, wie er war, ${from} bis ${to} nach seinem Beginn. Die Zeit zwischen den Schritten ist nur fürs Auge gezeichnet.`,
  contents: "Inhalt",
};
