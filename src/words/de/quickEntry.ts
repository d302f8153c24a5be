import type { Words } from "../words";

/** Schritte aus getippten Zeilen oder einer eingefügten Tabelle. */
export const quickEntryWords: Words["quickEntry"] = {
  command: "Schritte aus Text anfügen…",
  title: "Schritte aus Text anfügen",
  label: "Schritte, je Zeile einer, oder eine Tabelle aus der Tabellenkalkulation",
  placeholder:
    "Analyse: PT 4h, LT 5d, CA 75%, 2 Personen\nBau: PT 2,5d, LT 10d, zuständig Entwicklung\nTest: PT 6h? Anna, LT ~8d, WIP 8",
  hint: "Zeiten: 30m, 4h, 3d, 1w 2d. Die Reihenfolge ist frei; was noch keine Zahl hat, kann fehlen. Wie sicher eine Zahl ist: 4h! gemessen, ~4h geschätzt, 4h? geraten.",
  preview: "Was angefügt wird",
  nothingYet: "Die Schritte erscheinen hier beim Tippen.",
  unit: "Zeiten ohne Einheit sind",
  units: { m: "Minuten", h: "Stunden", d: "Arbeitstage", w: "Arbeitswochen" },
  fields: {
    name: "Schritt",
    owner: "Zuständig",
    leadTime: "LT",
    processTime: "PT",
    percentCompleteAccurate: "%C/A",
    workers: "Personen",
    availability: "Verfügbar",
    wipLimit: "WIP-Limit",
  },
  columns: "Wie die Spalten verstanden wurden",
  column: (number, head) => (head === "" ? `Spalte ${number}` : `„${head}“`),
  notUsed: "nicht benutzt",
  columnUnits: { m: "in Minuten", h: "in Stunden", d: "in Arbeitstagen", w: "in Arbeitswochen" },
  strangeUnit: (unit) => `„${unit}“ ist unverständlich`,
  fractions: "0,8 = 80 %",
  mixedShares: "einige sehen wie Anteile aus",
  unnamed: "Schritt ohne Namen",
  missing: "—",
  notUnderstood: (count) =>
    count === 1
      ? "1 Stück ist nicht verstanden und bleibt weg"
      : `${count} Stücke sind nicht verstanden und bleiben weg`,
  noSteps: (count) =>
    count === 1
      ? "1 Zeile ist kein Schritt und bleibt weg"
      : `${count} Zeilen sind keine Schritte und bleiben weg`,
  unusedFigures: (count) =>
    count === 1
      ? "1 Spalte mit Zahlen wird nicht verwendet: Oben wählen, was sie enthält, wenn sie gebraucht wird"
      : `${count} Spalten mit Zahlen werden nicht verwendet: Oben wählen, was sie enthalten, wenn sie gebraucht werden`,
  ranges: (count) =>
    count === 1
      ? "1 Spanne gilt mit ihrer Mitte, als Schätzung"
      : `${count} Spannen gelten mit ihrer Mitte, als Schätzung`,
  isLog: "Das sieht nach dem Export eines Ticketsystems aus: Seine Zeilen sind Vorgänge, keine Schritte.",
  goTo: "Im Text zeigen",
  lineNumber: (line) => `Zeile ${line}`,
  why: {
    unknown: "keine Angabe, die Millrace kennt",
    time: "keine Zeit; 30m, 4h, 3d oder 1w 2d schreiben",
    whichTime: "welche Zeit? PT oder LT davor schreiben",
    percent: "kein Prozentsatz von 0 bis 100",
    fraction: "ein Anteil zwischen Prozentsätzen? Mit % schreiben, etwa 80 %",
    count: "keine ganze Zahl ab 1",
    tooMany: "keine ganze Zahl von 1 bis 10000",
    ambiguous: "könnten Tausender oder Dezimalen sein; 1500 oder 1,5 schreiben",
    twice: "stand schon da; das Erste gilt",
    noColon: "sieht im Namen wie eine Zahlenangabe aus; hinter den Namen einen Doppelpunkt setzen",
    title: "gilt als Überschrift, denn der Kopf der Tabelle steht darunter",
    units: "gilt als Einheiten der Spalten, und die gelten",
    total: "gilt als Summe, nicht als Schritt",
    average: "gilt als Durchschnitt, nicht als Schritt",
    longText: "ist lang; die ersten 200 Buchstaben bleiben",
  },
  moreRows: (count) => `und ${count} weitere`,
  leftOut: (most, count) =>
    `Höchstens ${most} Schritte werden auf einmal angefügt: ${count} weitere ${count === 1 ? "Zeile bleibt" : "Zeilen bleiben"} weg.`,
  where: {
    after: (name) => `Sie folgen auf ${name}.`,
    start: "Mit ihnen beginnt die Karte.",
  },
  add: (count) =>
    count === 0 ? "Schritte anfügen" : count === 1 ? "1 Schritt anfügen" : `${count} Schritte anfügen`,
  cancel: "Abbrechen",
  edit: (count) => (count === 1 ? "Schritt anfügen" : `${count} Schritte anfügen`),
  added: (count) => (count === 1 ? "1 Schritt angefügt." : `${count} Schritte angefügt.`),
  addedAfter: (count, name) =>
    count === 1 ? `1 Schritt nach ${name} angefügt.` : `${count} Schritte nach ${name} angefügt.`,
};
