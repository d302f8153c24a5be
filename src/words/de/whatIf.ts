import { counted } from "../counted";
import type { Words } from "../words";

/** Szenarien: die Leiste über der Karte, die Leiste daneben, das Versuchsbuch. */
export const whatIfWords: Words["whatIf"] = {
  bar: "Was gezeigt wird",
  currentState: "Ist-Zustand",
  newScenario: "Was wäre, wenn…",
  newScenarioHint: "Beginnt ein Szenario aus dem Ist-Zustand. Der Ist-Zustand bleibt, wie er ist.",
  compareShort: "Vergleichen",
  untitled: "Neues Szenario",
  titleAndMore: (first, more) => `${first} und ${more} weitere`,
  titleAgain: (title, number) => `${title} (${number})`,
  copyOf: (name) => `${name} (Kopie)`,
  flag: "Was wäre, wenn",
  flagHint: "Nicht der Ist-Zustand: Was hier geändert wird, geht in dieses Szenario.",
  flagChanges: (count) =>
    count === 0 ? "noch nichts geändert" : count === 1 ? "1 Änderung" : `${count} Änderungen`,
  shownScenario: (name) => `Gezeigt wird das Szenario ${name}. Änderungen gehen hinein.`,
  shownCurrent: "Gezeigt wird der Ist-Zustand.",
  changedHereLabel: "In diesem Szenario geändert:",
  more: (count) => `+${count}`,
  commands: {
    newScenario: "Was wäre, wenn… (neues Szenario)",
    newOnShown: "Neues Szenario auf dem gezeigten",
    showCurrent: "Ist-Zustand zeigen",
    showScenario: "Szenario wieder zeigen",
    next: "Nächstes Szenario",
    previous: "Voriges Szenario",
    duplicate: "Szenario duplizieren",
    delete: "Szenario löschen",
    moveUp: "Szenario in der Liste nach oben",
    moveDown: "Szenario in der Liste nach unten",
    showPane: "Was-wäre-wenn-Szenarien zeigen",
  },
  edits: {
    newScenario: "Neues Szenario",
    duplicate: "Szenario duplizieren",
    delete: "Szenario löschen",
    move: "Szenario verschieben",
    takeBack: (change) => `Zurücknehmen: ${change}`,
  },
  deleted: (name) => `${name} ist gelöscht. Rückgängig bringt es zurück.`,
  deletedUnder: (name, children) =>
    children === 1
      ? `${name} ist gelöscht. Das Szenario, das darauf aufbaute, hat seine Änderungen übernommen.`
      : `${name} ist gelöscht. Die ${children} Szenarien, die darauf aufbauten, haben seine Änderungen übernommen.`,
  tab: "Szenarien",
  pane: {
    emptyTitle: "Was wäre, wenn etwas anders wäre?",
    emptyText:
      "Ein Szenario ist eine Kopie der Karte, die sich nur merkt, was geändert wird: ein Limit, ein Los, eine Person mehr. Simuliert, wird es mit demselben Zufall am Ist-Zustand gemessen.",
    emptyAction: "Szenario beginnen",
    name: "Name",
    hypothesis: "Hypothese",
    hypothesisPlaceholder: "Wir glauben, dass…",
    predicted: "Vorhergesagt",
    predictedInterval: (figure, mean, unit, low, high, verdict) =>
      `${figure} ${mean} ${unit} (${low} bis ${high}): ${verdict}`,
    predictedAmong: (count, percent) =>
      `Zusammen mit anderen verglichen, ${count} insgesamt: ${percent}-%-Intervalle, breiter als die eines einzelnen.`,
    predictedOnly: (figure, verdict) => `${figure}: ${verdict}`,
    learned: "Was gelernt wurde",
    learnedPlaceholder: "Was geschah, und was es bedeutet",
    status: "Stand",
    states: { idea: "Idee", trying: "Im Versuch", adopted: "Übernommen", dropped: "Verworfen" },
    noStatus: "Nicht gesagt",
    changes: "Änderungen",
    noChanges:
      "Noch ist nichts geändert. Eine Zahl eines Schritts ändern oder zeichnen: Der Ist-Zustand bleibt, wie er ist.",
    takeBack: (change) => `Zurücknehmen: ${change}`,
    from: (name) => `Aus ${name}`,
    skipped: "Nicht möglich",
    log: "Versuchsbuch",
    buildsOn: (name) => `baut auf ${name} auf`,
    shown: "gezeigt",
  },
  dials: {
    wipLimit: "WIP-Limit",
    workers: "Personen",
    batch: "Losgröße",
    percentCompleteAccurate: "%C/A",
    cadence: "Rhythmus",
  },
  dialLabels: {
    wipLimit: "WIP-Limit",
    workers: "Personen",
    batch: "Losgröße",
    percentCompleteAccurate: "%C/A",
    cadence: "Geht weiter alle",
  },
  dialsOf: (step) => `Was wäre, wenn bei ${step}`,
  dialsHint: "Ziehen oder die Pfeiltasten benutzen. Der Ist-Zustand bleibt, wie er ist.",
  dialsChoose:
    "Einen Schritt auf der Karte auswählen, um Limit, Personen, Los, Qualität und Rhythmus auf und ab zu drehen.",
  noLimit: "kein Limit",
  noCadence: "jederzeit",
  accurateMissing: "nicht gesagt, zählt als 100 %",
  sharedBy: (pool) => `Personen von ${pool}`,
  wasAt: (value) => `war ${value}`,
  live: {
    title: "Gegenüber dem Ist-Zustand",
    current: "Der Ist-Zustand",
    currentHint:
      "Worauf die Karte, wie sie ist, in der Simulation kommt: das Mittel der Läufe mit seinem 95-%-Intervall.",
    currentTurn: "Wird ein Regler eines Schritts gedreht, steht hier, was das bewirkt.",
    leadTime: "Durchlaufzeit",
    throughput: "Durchsatz",
    wip: "WIP",
    perWeek: "/ Woche",
    waiting: "Läuft…",
    first: (runs) => `Erste Zahlen, ${counted(runs, "Lauf", "Läufe")}`,
    runs: (runs) => counted(runs, "Lauf", "Läufe"),
    was: (value) => `war ${value}`,
    cannot: "kommt nicht nach",
    hint: "Das Mittel der Läufe und seine gepaarte Differenz zum Ist-Zustand mit dem 95-%-Intervall für dieses allein; wo mehrere zugleich verglichen werden, sind sie breiter. Beim Loslassen folgen mehr Läufe.",
  },
  curve: {
    draw: "Kurve",
    drawOf: (dial) => `Kurve: ${dial}`,
    again: "Noch einmal zeichnen",
    running: "Jeder Wert wird simuliert",
    cancel: "Abbrechen",
    close: "Schließen",
    stale: "Seitdem wurde etwas anderes geändert.",
    none: "keines",
    leadTime: (unit) => `Durchlaufzeit, Mittel, ${unit}`,
    throughput: "Durchsatz je Woche",
    shortestBatch: (size) => `Am kürzesten ist die Durchlaufzeit mit einem Los von ${size}.`,
    shortestBatchSame: (sizes) =>
      `Am kürzesten ist die Durchlaufzeit mit einem Los von ${sizes.join(", ")}, und zwar mit jedem davon genau gleich.`,
    shortestBatchUnsure: (sizes) =>
      `Am kürzesten ist die Durchlaufzeit mit einem Los von ${sizes.join(", ")}; die Läufe können nicht sagen, mit welchem davon.`,
    about: (runs) =>
      runs === 1
        ? `1 Lauf je Wert, derselbe Zufall für alle; ein Lauf gibt keine Intervalle. Der große Punkt: wo der Regler steht. ×: kommt nicht nach.`
        : `${runs} Läufe je Wert, derselbe Zufall für alle. Linien: 95-%-Intervalle. Der große Punkt: wo der Regler steht. ×: kommt nicht nach.`,
  },
  skipped: {
    "change.malformed": "Sie ist nicht als Änderung geschrieben.",
    "change.unsupported": "Sie ist von einer Art, die Millrace nicht kennt.",
    "change.pointer": "Ihre Stelle ist nicht zu lesen.",
    "change.missing": "Was sie ändert, gibt es nicht mehr.",
    "change.noParent": "Den Teil der Karte, zu dem sie gehört, gibt es nicht mehr.",
    "change.whole": "Ein Szenario kann nicht die Karte im Ganzen ändern.",
    "scenario.unknown": "Das Szenario, auf dem es aufbaut, gibt es nicht.",
    "scenario.cycle": "Die Szenarien bauen im Kreis aufeinander auf.",
  },
};
