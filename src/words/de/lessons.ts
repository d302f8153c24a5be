import { counted } from "../counted";
import type { Words } from "../words";
import { zahl } from "./zahl";

/** Die Lektionen, die jeder kennt, jede neben ihrer Karte. */
export const lessonWords: Words["lessons"] = {
  title: "Lektionen",
  command: "Lektionen: spielen, was jeder kennt",
  open: (name) => `Lektion: ${name}`,
  intro:
    "Sieben Spiele und Geschichten, an denen Teams den Fluss verstehen. Jede öffnet eine eigene Karte, zum Spielen, Drehen und Rechnen mit derselben Simulation, die auch Ihre Karte rechnet. Was Sie gezeichnet haben, wird vorher auf Wunsch gespeichert und bleibt, wie es ist.",
  begin: "Lektion öffnen",
  beginOf: (name) => `Lektion „${name}“ öffnen`,
  page: (number, count) => `Lektion ${number} von ${count}`,
  previous: "Vorige Lektion",
  next: "Nächste Lektion",
  all: "Alle Lektionen",
  back: (name) => `Zurück zu ${name}`,
  close: "Seite schließen, Karte behalten",
  source: (source) => `Quelle: ${source}`,
  parts: {
    play: "Spielen",
    turn: "Drehen",
    found: "Was dabei herauskommt",
    question: "Das Team fragen",
    own: "Auf Ihrer Karte",
  },
  watch: "Laufen lassen und zusehen",
  running: "Wird simuliert…",
  edit: (dial) => `Lektion: ${dial}`,
  noHold: "Die Karte wurde so geändert, dass dieser Regler sie nicht mehr fasst.",
  stories: {
    dice: {
      name: "Das Würfelspiel",
      brief: "Jeder schafft 3,5, und das Team schafft weniger.",
      point:
        "Fünf Leute reichen Streichhölzer weiter. Jeder darf so viele weitergeben, wie der Würfel zeigt, im Mittel 3,5, wenn so viele vor ihm liegen. Was einer verfehlt, holt keiner auf: Ein schlechter Wurf wird weitergereicht, ein guter trifft oft eine leere Schale. Abhängige Ereignisse und Zufall zusammen kosten Durchsatz und häufen Arbeit vor dem an, der Pech hatte.",
      source: "Goldratt, Das Ziel (The Goal, 1984), Kap. 14",
      play: "Das Team zuerst raten lassen: Wie viele sind nach zwanzig Zügen draußen? Dann würfeln.",
      question:
        "Niemand war langsam, und niemand hat einen Fehler gemacht. Wo ist der Rest geblieben? Würden bessere Würfel für alle mehr helfen als bessere für alle außer einem?",
      own: "Suchen Sie auf Ihrer Karte nach Schritten, die alle gleich ausgelastet sind. Eine ausgewogene Linie mit Zufall darin schafft weniger als jeder ihrer Schritte. Freie Kapazität vor und nach dem Engpass ist keine Verschwendung.",
    },
    penny: {
      name: "Die Penny Fab",
      brief: "Wie viel Arbeit soll gleichzeitig in der Linie sein?",
      point:
        "Vier Maschinen zu je 2 h. Mit weniger als vier Pennys in der Linie stehen Maschinen still; mit mehr warten nur die Pennys. Wo die Zeiten schwanken, ist das Beste nicht zu erreichen: Wie weit eine Linie darunter liegt und wie viel Arbeit sie enthält, sagt, wie gut sie geführt ist.",
      source: "Hopp & Spearman, Factory Physics, 3. Aufl. (2008), Kap. 7",
      play: "Vier Pennys zusehen, dann zehn. Kommt der zehnte auch nur etwas früher heraus?",
      question:
        "Welcher der drei Kurven ist unser eigener Strom am nächsten? Was würde uns die halbe Arbeit darin kosten?",
      own: "Drehen Sie das Limit eines Schritts oder eines Seils auf Ihrer Karte und zeichnen Sie seine Kurve: Jenseits des Knicks kauft mehr Arbeit im Prozess nur Warten.",
    },
    line: {
      name: "Die Linie mit 1, 2, 1 und 1 h",
      brief: "Erst weniger einlassen, dann kaufen.",
      point:
        "Ein Schritt dauert doppelt so lang wie die anderen; immer sind zehn Aufträge in der Linie. Nur drei einlassen, und jeder braucht 6 h statt 20, während ebenso viele herauskommen: umsonst. Einen schnelleren Schritt kaufen, ohne weniger einzulassen, und jeder braucht immer noch 15 h.",
      source: "Goldratt, The Goal (1984), die fünf Fokussierungsschritte; Zahlen nach Littles Gesetz",
      play: "Zusehen, wo die Aufträge stehen. Dann drei in die Linie lassen und noch einmal zusehen.",
      question: "Warum fangen alle mit dem Kauf an? Wer müsste zustimmen, dass weniger eingelassen wird?",
      own: "Gehen Sie die fünf Fokussierungsschritte auf Ihrer Karte: Sie versuchen das Kostenlose zuerst und sagen, was jedes wert ist.",
    },
    envelopes: {
      name: "Zwanzig Briefe",
      brief: "Die Losgröße bestimmt, wann der erste fertig ist und wann alle.",
      point:
        "Zwanzig Briefe werden gefaltet, eingelegt, verschlossen und frankiert, je eine Minute. Alle auf einmal weitergereicht, ist 80 Minuten lang keiner fertig; einzeln ist der erste nach 4 draußen und alle nach 23. Niemand arbeitet schneller.",
      source: "Das Briefspiel der Lean-Kurse (The DevOps Handbook, 2. Aufl. 2021); Zahlen von Hand",
      play: "Zusehen, wie sich die zwanzig als eines bewegen. Dann das Los kleiner machen.",
      question:
        "Wenn der erste Brief falsch gefaltet ist, wann merkt es der nächste Tisch? Was liefern wir zwanzigfach auf einmal?",
      own: "Geben Sie dem Schritt, der in Losen weiterreicht, auf Ihrer Karte seine Losgröße und zeichnen Sie seine Kurve: Was eine Übergabe kostet, entscheidet, wie klein klein genug ist.",
    },
    busy: {
      name: "Beschäftigt und frei",
      brief: "Warum hinter einer ausgelasteten Person alles wartet.",
      point:
        "Die Wartezeit ist die Zeit der Arbeit selbst mal % beschäftigt durch % frei: Eine Stunde Arbeit wartet bei 80 % 4 h und bei 90 % 9 h. Das gilt für eine Person und sehr ungleiche Arbeit. Zwei mit gemeinsamer Schlange lassen sie bei gleicher Last halb so lang warten, und gleichmäßige Arbeit halbiert es noch einmal.",
      source:
        "Kim, Behr & Spafford, The Phoenix Project (2013), die Wartezeitkurve; sie ist die M/M/1-Schlange (Kleinrock 1975)",
      play: "Zusehen, wie die Schlange bei 80 % kommt und geht. Nichts ändert sich außer dem Zufall.",
      question:
        "Wie ausgelastet ist unsere am stärksten beschäftigte Person wirklich? Womit müssten wir aufhören, damit es 80 % sind?",
      own: "Die Ergebnisse nennen die am stärksten Beschäftigten Ihrer Karte. Das Warten vor ihnen folgt dieser Kurve, gemildert dadurch, wie viele sie sind und wie gleichmäßig ihre Arbeit ist.",
    },
    brent: {
      name: "Brent",
      brief: "Einer, den vier Schritte brauchen.",
      point:
        "Umgebungen, Auslieferungen, Störungen und Niederschriften brauchen alle Brent, und Störungen gehen vor. Jeder seiner Schritte sieht auf der Karte unbeschäftigt aus; er selbst ist 92 % der Zeit beschäftigt, und alles wartet auf ihn. Was andere lernen können, wird ihm abgenommen, auch wo sie doppelt so lang brauchen.",
      source: "Nach Kim, Behr & Spafford, The Phoenix Project (2013)",
      play: "Auf die vier Schritte mit seinem Zeichen achten: Während er bei einem ist, warten die anderen.",
      question: "Wer ist unser Brent? Was weiß nur er, und wer sitzt nächstes Mal neben ihm?",
      own: "Machen Sie Leute, die sich mehrere Schritte teilen, auf Ihrer Karte zu einem Pool. Als Leute jedes Schritts sähen sie unbeschäftigt aus, und der Engpass bliebe ungesehen.",
    },
    spiral: {
      name: "Die Abwärtsspirale",
      brief: "Fehlschläge legen Feuer, und Feuer fressen die geplante Arbeit.",
      point:
        "Wer baut, löscht auch die Feuer. Wenn drei von zehn Auslieferungen scheitern, sind 18 % der Arbeit Feuer; jenseits von sechs in zehn geht das Team unter. Der Ausweg ist nicht, mehr hineinzudrücken: Weniger Fehlschläge geben mehr als die Hälfte dessen zurück, was eine weitere Person brächte, für nichts als Sorgfalt.",
      source: "Nach The Phoenix Project (2013) und The DevOps Handbook (2. Aufl. 2021), die Abwärtsspirale",
      play: "Zusehen, wie Feuer vorgehen und Features warten.",
      question: "Wie viel vom letzten Monat war ungeplant? Was haben wir abgekürzt, das als Feuer zurückkam?",
      own: "Lassen Sie den ausliefernden Schritt auf Ihrer Karte Störungen auslösen, mit dem Anteil, der scheitert. Dann einen Fehlschlag weniger in zehn gegen eine Person mehr versuchen.",
    },
  },
  dials: {
    inLine: { label: "Gleichzeitig in der Linie", value: (value) => String(value) },
    spread: {
      label: "Arbeitszeiten",
      value: (value) => (value === 0 ? "alle gleich" : "nach Zufall (exponentiell)"),
    },
    othersDie: { label: "Alle außer Chuck schaffen", value: (value) => `${zahl(value)} je Stunde` },
    buildTime: { label: "Build dauert", value: (value) => `${zahl(value)} h` },
    batch: { label: "Weitergereicht in Losen zu", value: (value) => String(value) },
    busy: { label: "Beschäftigt", value: (value) => `${value} %` },
    people: { label: "Leute mit einer Schlange", value: (value) => String(value) },
    takenOver: { label: "Umgebungen, die andere bauen", value: (value) => `${value} %` },
    testers: { label: "Testende", value: (value) => String(value) },
    failing: { label: "Fehlschläge", value: (value) => `${value} %` },
    team: { label: "Leute im Team", value: (value) => String(value) },
  },
  figures: {
    throughput: "Durchsatz",
    cycleTime: "Zeit in der Linie",
    allDone: "Alle zwanzig fertig",
    firstOut: "Der erste fertig",
    wait: "Warten auf eine Stunde Arbeit",
    brentBusy: "Brent ist beschäftigt",
    changeTime: "Durchlaufzeit einer Änderung",
    teamBusy: "Das Team ist beschäftigt",
    onFires: "Zeit des Teams für Feuer",
    featureTime: "Durchlaufzeit je Feature",
  },
  units: { h: "h", m: "min", perHour: "je Stunde", share: "%" },
  figureTitle: (figure, unit) => `${figure}, ${unit}`,
  laws: {
    best: "bester Fall",
    practicalWorst: "praktisch schlechtester Fall",
    worst: "schlechtester Fall",
    theTeamExpects: "das Team erwartet",
    famous: "% beschäftigt / % frei",
  },
  theory: "Theorie",
  engine: "Simuliert",
  table: "Theorie und Simulation bei jedem Wert",
  noTheory: "keine Formel",
  here: "die Karte",
  cannotKeepUp: "kommt nicht nach",
  chart: (title) => `${title}: simulierte Punkte mit ihren Intervallen und die Kurven der Theorie`,
  basis: (runs, hours) =>
    `${counted(runs, "Lauf", "Läufe")} zu ${hours} h bei jedem Wert, dasselbe Glück für alle; Balken und ± sind 95-%-Intervalle.`,
  exactBasis: "Ohne Zufall ist jeder Lauf gleich.",
  failed: "Es ließ sich nicht rechnen.",
  board: {
    title: "Am Tisch",
    hint: "Das Spiel nach seinen eigenen Regeln, Zug um Zug. Daneben rechnet die Karte dieselben fünf, während Arbeit fließt.",
    throw: "Würfeln",
    toTwenty: "Bis Zug 20 spielen",
    again: "Neues Spiel",
    startEmpty: "Schalen leer",
    startFour: "Vier in jeder Schale",
    start: "Zu Beginn",
    players: ["Andy", "Ben", "Chuck", "Dave", "Evan"],
    box: "Kiste",
    out: "Draußen",
    turn: "Zug",
    die: (player, pips) => `${player} würfelt ${pips}`,
    noDie: (player) => `${player} hat noch nicht gewürfelt`,
    moves: (moved) => `gibt ${moved} weiter`,
    bowl: (count) => (count === 1 ? "1 Streichholz" : `${count} Streichhölzer`),
    cell: (thrown, moved) => `${thrown} → ${moved}`,
    cellSaid: (thrown, moved, left) => `gewürfelt ${thrown}, weitergegeben ${moved}, übrig ${left}`,
    total: "Draußen",
    score: (turns, out, expected) =>
      turns === 1
        ? `1 Zug: ${out} draußen. Das Team hat ${expected} erwartet.`
        : `${turns} Züge: ${out} draußen. Das Team hat ${expected} erwartet.`,
    before: "Noch hat niemand gewürfelt.",
    many: (games, mean, interval, turns) =>
      `${counted(games, "Spiel", "Spiele")} zu ${counted(turns, "Zug", "Zügen")}: ${mean} draußen je Zug (${interval}). Das Team erwartet 3,5.`,
    range: (low, high) => `${low} bis ${high}`,
    manyTitle: "Und wenn wir den ganzen Tag spielten?",
    game: (number) => `Spiel ${number}`,
    table: "Was gewürfelt und weitergegeben wurde, Zug um Zug",
    legend: "Gewürfelt → weitergegeben, und was in der Schale bleibt",
  },
};
