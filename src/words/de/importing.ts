import { counted } from "../counted";
import type { Words } from "../words";

/** Ereignisprotokolle anderer Werkzeuge lesen. */
export const importingWords: Words["importing"] = {
  title: "Ereignisprotokoll einlesen",
  command: "Ereignisprotokoll einlesen…",
  hint: "Eine CSV-Datei oder Arbeitsmappe (XLSX) mit einer Zeile je Arbeit (Vorgang, Schritt, Anfang, Ende) oder je Statuswechsel, wie ein Ticketsystem sie ausgibt (Vorgang, Status, Zeit). Schritte, Zeiten, Wege, Nacharbeit und Zugänge werden daraus gemessen.",
  file: "Datei",
  choose: "CSV- oder XLSX-Datei auswählen…",
  reading: (done, total) =>
    total === 0 ? "Wird gelesen…" : `${done} von ${counted(total, "Zeile", "Zeilen")}`,
  cancel: "Abbrechen",
  open: "Als neue Karte öffnen",
  edit: "Ereignisprotokoll einlesen",
  found: (items, visits, rows) =>
    `${counted(items, "Vorgang", "Vorgänge")}, ${counted(visits, "Aufenthalt", "Aufenthalte")} bei Schritten, aus ${counted(rows, "Zeile", "Zeilen")}.`,
  finished: (finished, items) =>
    `${finished} von ${counted(items, "Vorgang", "Vorgängen")} ${finished === 1 ? "ist" : "sind"} fertig.`,
  stream: (lead, wip, arrivals) =>
    `Durchlaufzeit im Mittel ${lead}, ${counted(wip, "Vorgang", "Vorgänge")} im Strom, ${arrivals}.`,
  arrivals: (perWeek) => `${perWeek} neue je Woche`,
  noArrivals: "Zugang unbekannt",
  noLead: "unbekannt",
  step: "Schritt",
  visits: "Aufenthalte",
  lead: "LT",
  process: "PT",
  returned: "Kam zurück",
  assumptions: "Wie es gelesen wurde",
  hours: (from, to, days) =>
    `Arbeitszeit ist ${from}:00 bis ${to}:00 Uhr an ${counted(days, "Tag", "Tagen")} der Woche; Nächte und andere Tage zählen nicht.`,
  changes:
    "Ein Ticketsystem weiß, wie lange ein Vorgang in einem Zustand war, nicht, wie lange jemand daran arbeitete: Bearbeitungszeiten sind als geraten gekennzeichnet.",
  spans: "Vom Anfang bis zum Ende zählt als Arbeit, vom Ende davor bis zum Anfang als Warten.",
  waiting: (states) => `Als Warten vor dem nächsten Schritt gezählt: ${states}.`,
  final: (states) => `Als fertig gezählt: ${states}.`,
  people:
    "Personen eines Schritts sind die genannten; wo niemand genannt ist, so viele, wie gleichzeitig arbeiteten.",
  rare: (count) =>
    count === 1
      ? "Ein Weg, den weniger als 2 % der Arbeit nehmen, blieb weg."
      : `${count} Wege, die weniger als 2 % der Arbeit nehmen, blieben weg.`,
  earlyEnds: (count) =>
    count === 1
      ? "Ein Vorgang endete vor dem letzten Schritt; die Karte lässt alle weitergehen."
      : `${count} Vorgänge endeten vor dem letzten Schritt; die Karte lässt alle weitergehen.`,
  outside: (count) =>
    count === 1
      ? "Ein Aufenthalt liegt ganz außerhalb der Arbeitszeit und zählt als keine Zeit."
      : `${count} Aufenthalte liegen ganz außerhalb der Arbeitszeit und zählen als keine Zeit.`,
  datesUnsure:
    "Daten wie 3/4/2026 wurden mit dem Monat zuerst gelesen; nichts in der Datei sagt, was gemeint ist.",
  unused: "Zeilen, die nicht zu gebrauchen waren",
  reasons: {
    noItem: (count) => `${count} ohne Vorgang`,
    noStep: (count) => `${count} ohne Schritt`,
    badTime: (count) => `${count}, deren Zeit nicht zu lesen war`,
    endsBeforeStart: (count) => `${count}, die vor ihrem Anfang enden`,
  },
  example: (line, found) => (found === "" ? `Zeile ${line}` : `Zeile ${line}: ${found}`),
  faults: {
    empty: "Die Datei ist leer.",
    columns: (missing, heads) => `Keine Spalte gefunden für: ${missing}. Die erste Zeile hat: ${heads}.`,
    noVisits: (rows) =>
      `Keine der ${counted(rows, "Zeile", "Zeilen")} hat einen Vorgang, einen Schritt und eine lesbare Zeit.`,
    tooLarge: "Die Datei ist größer als 256 MB.",
  },
  fields: {
    item: "Vorgang",
    step: "Schritt",
    from: "Schritt davor",
    start: "Anfang",
    end: "Ende",
    at: "Zeit",
    person: "Person",
    team: "Team",
  },
  noTarget: "import braucht eine Karte, in die geschrieben wird: --to MAP.millrace",
  failed: (why) => `Die Datei ließ sich nicht lesen: ${why}`,
};
