import { counted } from "../counted";
import type { Words } from "../words";

/** Das Blatt, das Szenarien nebeneinanderhält. */
export const compareWords: Words["compare"] = {
  title: "Szenarien vergleichen",
  command: "Szenarien vergleichen",
  close: "Zurück zur Karte",
  baseline: "Verglichen mit",
  baselineHint: "Jede Differenz zählt von hier aus.",
  chosen: "Im Vergleich",
  choose: (name) => `${name} vergleichen`,
  run: "Vergleichen",
  again: "Noch einmal vergleichen",
  cancel: "Abbrechen",
  running: (done, total) => `${done} von ${counted(total, "Lauf", "Läufen")}`,
  preparing: "Wird vorbereitet…",
  firstFigures: (runs) =>
    `Erste Zahlen, aus je ${counted(runs, "Lauf", "Läufen")}. Die Urteile können sich noch ändern.`,
  stale: "Seitdem wurde etwas geändert",
  staleHint: "Das Folgende gilt für die Szenarien, wie sie waren.",
  cancelled: "Abgebrochen. Das Folgende reicht so weit, wie es gekommen ist.",
  cancelledEmpty: "Abgebrochen, bevor es etwas zu zeigen gab.",
  failed: "Das lässt sich noch nicht simulieren",
  notRun: (name) => `${name} bleibt weg: Es lässt sich noch nicht simulieren.`,
  unmade: (name) => `Einige Änderungen von ${name} sind nicht in seinen Zahlen.`,
  empty: "Noch gibt es nichts zu vergleichen",
  emptyText:
    "Zuerst ein Szenario anlegen: über der Karte „Was wäre, wenn…“ drücken und etwas ändern. Hier wird es dann mit dem Ist-Zustand verglichen.",
  emptyChoice: "Mindestens ein Szenario zum Vergleichen auswählen.",
  about: (runs, horizon, warmUp, seed) =>
    `Je ${counted(runs, "Lauf", "Läufe")} über ${horizon}, die ersten ${warmUp} weggelassen, Startzahl ${seed}. Alle erleben denselben Zufall.`,
  widened: (count, percent) =>
    `${count} werden zugleich verglichen: Jede Differenz hat ein ${percent}-%-Intervall, damit die aller Szenarien bei einer Größe zusammen mit 95 % zutreffen.`,
  oneInterval: "Jede Differenz hat ein 95-%-Intervall.",
  margin: (percent) => `Eine Differenz innerhalb von ± ${percent} % der Vergleichsbasis gilt als keine.`,
  marginGoals: (percent) =>
    `Eine Differenz innerhalb von ± ${percent} % der Vergleichsbasis, bei der Chance eines Ziels von ± ${counted(percent, "Punkt", "Punkten")}, gilt als keine.`,
  scenario: "Szenario",
  baselineRow: "Vergleichsbasis",
  figures: {
    leadTimeP50Hours: "Durchlaufzeit P50",
    leadTimeP85Hours: "Durchlaufzeit P85",
    leadTimeMeanHours: "Durchlaufzeit, Mittel",
    throughputPerHour: "Durchsatz",
    wip: "WIP",
    flowEfficiency: "Flusseffizienz",
  },
  goal: (name) => `Ziel: ${name}`,
  goalUnit: "% der Läufe",
  goalShare: (name) => `Ziel: ${name}, % der Läufe`,
  interval: (low, high) => `${low} bis ${high}`,
  perWeek: "/ Woche",
  verdict: {
    better: "besser",
    worse: "schlechter",
    none: "keine erkennbare Differenz",
    small: "zu klein, um zu zählen",
    same: "genau gleich",
    inconclusive: "noch nicht zu sagen",
    unknown: "nicht zu sagen",
    nowKeepsUp: "besser: kommt jetzt nach",
    nowDrowns: "schlechter: kommt nicht nach",
    bothDrown: "keines kommt nach",
  },
  verdictHint: {
    better: "Das ganze Intervall der gepaarten Differenz liegt auf der besseren Seite der Null.",
    worse: "Das ganze Intervall der gepaarten Differenz liegt auf der schlechteren Seite der Null.",
    none: "Das ganze Intervall liegt innerhalb der Schwelle: Wenn es eine Differenz gibt, ist sie zu klein, um zu zählen.",
    inconclusive:
      "Das Intervall enthält noch die Null und Differenzen, die zählen. Mehr Läufe machen es schmaler.",
  },
  needs: (runs) => `braucht insgesamt etwa ${runs} Läufe`,
  fromPairs: (pairs, runs) =>
    `aus ${pairs} von ${runs} Läufen; in den anderen hat eine Seite nichts geliefert`,
  needsMore: "Mehr Läufe für die Zahlen, die noch nicht zu sagen sind",
  runMore: (runs) => `Weiter bis je ${runs} Läufe`,
  tooMany: (runs) =>
    `Um die ähnlichsten zu unterscheiden, wären etwa ${runs} Läufe nötig: Was immer die Differenz ist, sie ist winzig.`,
  best: "Was am besten ist",
  bestOf: {
    one: (figure, name, sure) => `${figure}: ${name} ist am besten (zu ${sure} % sicher).`,
    same: (figure, names) => `${figure}: ${names} sind gleich gut, in jedem Lauf genau gleich.`,
    equal: (figure, names, margin) =>
      `${figure}: ${names} sind gleich gut: keine Differenz zwischen ihnen, die zählt (± ${margin} %).`,
    enough: (figure, name, margin, sure, others) =>
      `${figure}: ${name} ist eine gute Wahl: Keines ist um mehr als ${margin} % besser (zu ${sure} % sicher). Ebenso gut kann sein: ${others}.`,
    open: (figure, names) =>
      `${figure}: Eines von ${names} ist am besten; die Läufe können noch nicht sagen, welches.`,
    alone: (figure, name) => `${figure}: ${name}, als einziges, das nachkommt.`,
    overloaded: (name) =>
      `${name} liefert mehr, kommt aber nicht nach: Die Durchlaufzeit wächst dort ohne Ende.`,
    noneKeepsUp: "Keines kommt mit dem nach, was kommt: Die Durchlaufzeit wächst bei jedem ohne Ende.",
  },
  bestHint:
    "Das beste von allen im Vergleich, die Vergleichsbasis eingeschlossen, und von denen, die nachkommen, wo es welche gibt. Eine Differenz innerhalb der Schwelle gilt als keine. Die Sicherheit berücksichtigt schon, dass erst nach dem Hinsehen gewählt wurde.",
  spread: "Wie die Durchlaufzeiten streuen",
  spreadHint: "Gefüllt: das Szenario. Gestrichelte Linie: die Vergleichsbasis. Beide auf einer Achse.",
  spreadOf: (name, p50, p85) => `Durchlaufzeiten von ${name}: P50 ${p50}, P85 ${p85}`,
  boxes: "Von Lauf zu Lauf",
  boxesHint:
    "Mittlere Durchlaufzeit jedes Laufs: Der Kasten umfasst die mittlere Hälfte der Läufe, die Linie darin ist der Median, die Antennen umfassen alle außer weit abliegenden.",
  boxOf: (name, low, q1, median, q3, high) =>
    `${name}: ${low} bis ${high}, mittlere Hälfte ${q1} bis ${q3}, Median ${median}`,
  asTable: "Als Tabelle",
  median: "Median",
  quarter: "unteres Viertel",
  threeQuarters: "oberes Viertel",
  least: "kleinster",
  most: "größter",
  axis: (unit) => `Durchlaufzeit, ${unit}`,
  cannotKeepUp: "kommt nicht nach",
  cannotKeepUpHint: (names) =>
    `Es kommt mehr Arbeit, als ${names} schaffen kann: Die Durchlaufzeit würde nur sagen, wie lang der Lauf war.`,
  show: (name) => `${name} auf der Karte zeigen`,
  why: {
    title: "Warum sich die Durchlaufzeit ändert",
    hint: "Worauf die Durchlaufzeit verwendet wird, Schritt für Schritt, hier gegenüber der Vergleichsbasis. Die Teile ergeben zusammen die ganze Differenz.",
    explain: (name) => `${name} erklären`,
    part: (step, cause) => `${step}: ${cause}`,
    others: "alle anderen zusammen",
    scenario: "Mit dem Szenario",
    nothing:
      "Das lässt sich nicht erklären: Eines von beiden kommt nicht nach, oder es wurde nichts geliefert.",
  },
};
