import { counted } from "../counted";
import type { Words } from "../words";

/** Das Blatt der Kurven: wie viel auf einmal, in welchen Losen, mit wie vielen Personen; dazu die Bilder daneben. */
export const curveWords: Words["curves"] = {
  title: "Kurven: wie viel auf einmal, in welchen Losen, mit wie vielen Personen",
  command: "Kurven: WIP, Lose, Personen",
  intro:
    "Der Wertstrom läuft immer wieder, und eine einzige Sache wird Schritt für Schritt hochgedreht, jedes Mal mit demselben Zufall. Wo eine Kurve sich biegt, lohnt sich eine Änderung, oder sie lohnt sich nicht mehr.",
  again: "Noch einmal",
  now: "heute",
  tabs: { wip: "Wie viel auf einmal", batch: "Lose und Termine", people: "Personen und Warten" },
  step: "Schritt",
  perWeek: "Durchsatz je Woche",
  leadTime: (unit) => `Durchlaufzeit, Mittel, ${unit}`,
  flowTime: (unit) => `Zeit im Fluss, Mittel, ${unit}`,
  inStream: "Aufträge im Wertstrom (WIP)",
  cannot: "kommt nicht nach",
  missing: "keine Zahl",
  simulated: "simuliert",
  best: "bester Fall",
  practical: "praktisch schlechtester Fall",
  worst: "schlechtester Fall",
  about: (runs) =>
    runs === 1
      ? `1 Lauf je Punkt, derselbe Zufall für alle; ein Lauf gibt keine Intervalle. ×: kommt nicht nach.`
      : `${runs} Läufe je Punkt, derselbe Zufall für alle; die senkrechten Striche sind 95-%-Intervalle. ×: kommt nicht nach.`,
  law: {
    intro:
      "Als ginge die Arbeit nie aus, mit immer gleich vielen im Wertstrom. Bester Fall: Niemand wartet je auf jemanden. Schlechtester Fall: Alle gehen gemeinsam. Praktisch schlechtester Fall: so viel Zufall, wie eine Linie einzelner Personen haben kann. Ein Wertstrom, der darunter steht, kann gewinnen, ohne etwas auszugeben.",
    throughputSaid: (now, critical) =>
      `Durchsatz über den Aufträgen im Wertstrom, zwischen bestem und schlechtestem Fall; ${now}; kritischer WIP ${critical}.`,
    flowTimeSaid: (now) =>
      `Zeit im Fluss über den Aufträgen im Wertstrom, zwischen bestem und schlechtestem Fall; ${now}.`,
    nowAt: (wip, throughput, time) => `heute ${wip} im Wertstrom, ${throughput} je Woche, ${time}`,
    nowUnknown: "heute kommt er nicht nach und steht deshalb nirgends",
    critical: (critical, rate, raw) =>
      `Kritischer WIP ${critical}: Die langsamste Stelle schafft ${rate} je Woche, und ein Auftrag allein im Wertstrom braucht ${raw}. Mit weniger muss jemand an der langsamsten Stelle auf Arbeit warten; mit mehr wächst nur das Warten.`,
    unknownConstants: "Was diesen Wertstrom begrenzt, ließ sich nicht messen: Es wurde nichts geliefert.",
    better: (share) =>
      `Der heutige Durchsatz ist ${share} % dessen, was der praktisch schlechteste Fall mit ebenso vielen schaffte. Unter 100 % ist innerhalb der Regeln etwas zu gewinnen, ohne Personen oder Werkzeuge.`,
    market: "Der heutige Durchsatz ist das, was verlangt wird: Der Wertstrom könnte mehr.",
    columns: {
      level: "Im Wertstrom",
      throughput: "Durchsatz je Woche",
      flowTime: "Zeit im Fluss",
      best: "Bester Fall",
      practical: "Praktisch schlechtester Fall",
      worst: "Schlechtester Fall",
    },
  },
  limit: {
    what: "Was begrenzt wird",
    stream: "Der ganze Wertstrom",
    ropeOf: (name) => `Seil: ${name}`,
    limitOf: (step) => `WIP-Limit: ${step}`,
    across: "WIP-Limit",
    none: "keines",
    said: (what, now) => `${what} über dem Limit, das heute ${now} ist.`,
    keeps: (limit) => `${limit} ist das kleinste dieser Limits, das 98 % des Durchsatzes erhält.`,
    keepsUnsure: (limit) =>
      `In diesen Läufen ist ${limit} das kleinste dieser Limits, das 98 % des Durchsatzes erhält; mehr Läufe machten es sicher.`,
    longer: (there, today) => `Die Durchlaufzeit ist dort länger: im Mittel ${there}, und heute ${today}.`,
    keepsStream: (limit) =>
      `Mit ${limit} im ganzen Wertstrom schafft er noch 98 % dessen, was er höchstens kann.`,
    keepsStreamUnsure: (limit) =>
      `In diesen Läufen schafft er mit ${limit} im ganzen Wertstrom noch 98 % dessen, was er höchstens kann; mehr Läufe machten es sicher.`,
    tryIt: "Als Was-wäre-wenn versuchen",
    tryHint: (limit) => `Beginnt ein Szenario mit einem Limit von ${limit}.`,
    found: (limit) => `98 % bei ${limit}`,
  },
  batch: {
    what: "Was gedreht wird",
    settings: { batch: "Losgröße", cadence: "Geht weiter alle" },
    intro:
      "In einem großen Los warten die Aufträge aufeinander; ein kleines kostet öfter eine Übergabe, einen Testlauf oder eine Sitzung. Wo beides zusammen am wenigsten kostet, liegt die richtige Größe.",
    none: "jederzeit",
    delay: "Verzögerungskosten je Auftrag und Tag",
    delayHint: "Was ein Auftrag im Wertstrom für jeden Arbeitstag kostet, den er nicht beim Kunden ist.",
    perBatch: (step) => `Kosten je Los von ${step}`,
    perDate: (step) => `Kosten je Termin von ${step}`,
    perBatchHint:
      "Was jedes Weitergeben kostet, gleich wie viel darin ist: die Sitzung, der Testlauf, das Release.",
    notGiven:
      "Ohne beide Kosten lässt sich nur die Durchlaufzeit zeigen. Sie stehen in der Karte, in der Währung, die Sie eintippen.",
    foreign: "Die Datei hat unter „costs“ etwas anderes stehen; es bleibt, wie es ist.",
    leadTimeSaid: (name, now) => `Durchlaufzeit über: ${name}, heute ${now}.`,
    cost: "Kosten je Tag",
    costSaid: (name, least) => `Kosten je Tag über: ${name}; am wenigsten bei ${least}.`,
    holding: "wartende Aufträge",
    sending: "Weitergaben",
    total: "zusammen",
    shortest: (size) => `Am kürzesten ist die Durchlaufzeit mit ${size}.`,
    shortestUnsure: (sizes) =>
      `Am kürzesten ist die Durchlaufzeit mit einem von ${sizes}; die Läufe können nicht sagen, mit welchem.`,
    shortestSame: (sizes) =>
      `Am kürzesten ist die Durchlaufzeit mit ${sizes}, und zwar mit jedem davon genau gleich.`,
    cheapest: (size, cost) => `Am wenigsten kostet ${size}: ${cost} am Tag.`,
    cheapestUnsure: (sizes, cost) =>
      `Am wenigsten kostet eines von ${sizes}, etwa ${cost} am Tag; die Läufe können nicht sagen, welches.`,
    cheapestSame: (sizes, cost) =>
      `Am wenigsten kosten ${sizes}, und zwar jedes davon genau gleich viel: ${cost} am Tag.`,
    saves: (saved) => `Das sind ${saved} am Tag weniger als heute.`,
    sendings: "Weitergaben je Woche",
    edit: "Kosten setzen",
  },
  people: {
    intro:
      "Je mehr Personen zu tun haben, desto länger wartet Arbeit auf sie, und die letzten Prozent kosten am meisten. Die Regel „% beschäftigt durch % frei“ gilt für eine Person mit Arbeit nach Zufall; bei einem Team von mehreren mit weniger Streuung wartet sie viel kürzer.",
    across: "Beschäftigt, %",
    wait: (unit) => `Warten auf Personen, Mittel, ${unit}`,
    own: (people) =>
      people === 1
        ? "1 Person, diese Arbeit und diese Streuung (Kingman)"
        : `${people} Personen, diese Arbeit und diese Streuung (Sakasegawa)`,
    simulated: "simuliert, mit so vielen Personen",
    famous: "% beschäftigt / % frei",
    people: (count) => (count === 1 ? "1 Person" : `${count} Personen`),
    nowPeople: (count) => (count === 1 ? "heute: 1 Person" : `heute: ${count} Personen`),
    said: (step, busy, wait) =>
      `Warten bei ${step} darüber, wie beschäftigt seine Personen sind; heute zu ${busy} % beschäftigt und ${wait} Warten.`,
    saidUnknown: (step) =>
      `Warten bei ${step} darüber, wie beschäftigt seine Personen sind; heute kommen sie nicht nach.`,
    team: (work, workCv, arrivalCv) =>
      `Ein Besuch braucht ${work} Arbeit mit einer Streuung (Standardabweichung / Mittel) von ${workCv}; die Zeiten zwischen den Ankünften streuen mit ${arrivalCv}, wie in den Läufen gesehen.`,
    table: "Mit so vielen Personen",
    busy: "Beschäftigt",
    formula: "Nach der Formel",
    apart:
      "Die Formel nimmt an, dass Ankünfte voneinander unabhängig sind, und kennt keine Limits, Ausfälle oder Prioritäten: Wo die Punkte neben der Linie liegen, wirken diese.",
    pool: (pool) => `Diese Personen sind der Pool ${pool}; alle seine Schritte zählen.`,
    nothing: "Zu diesem Schritt kam niemand: Es gibt nichts zu zeigen.",
  },
  flow: {
    title: "Was in einem Lauf geschah",
    hint: "Der erste der Läufe, wie er beobachtet wurde: kein Mittel. Die anderen verliefen anders.",
    diagram: "Kumulativer Fluss",
    diagramSaid: (days, arrived, delivered) =>
      `Kumulativer Fluss über ${days}: ${arrived} angekommen, ${delivered} geliefert.`,
    scatter: "Durchlaufzeit jedes gelieferten Auftrags",
    scatterSaid: (items, p50, p85) =>
      `${counted(items, "Auftrag", "Aufträge")} nach Lieferzeitpunkt und Durchlaufzeit; die Hälfte aller binnen ${p50}, 85 % binnen ${p85}.`,
    scatterOnly: (items) =>
      `${counted(items, "Auftrag", "Aufträge")} nach Lieferzeitpunkt und Durchlaufzeit.`,
    arrived: "angekommen",
    backlog: "wartet draußen",
    delivered: "geliefert",
    date: (unit) => `Zeit des Laufs, ${unit}`,
    cutShort: "Die Aufzeichnung war voll, bevor der Lauf zu Ende war: Nur ihr Anfang ist zu sehen.",
    percentiles: "Die Linien sind P50, P85 und P95 aller Läufe.",
    inCompare: "Was in je einem Lauf geschah",
    inCompareHint:
      "Von jedem derselbe Lauf mit demselben Zufall: Dieselbe Arbeit kommt zu denselben Stunden.",
    watchThem: "Je einen Lauf zeigen",
    period: "Zeitraum",
    whole: "Der ganze Lauf",
    part: (from, to) => `${from} bis ${to}`,
    at: "Bei",
  },
  next: {
    title: "Was als Nächstes zu messen ist",
    command: "Was als Nächstes zu messen ist",
    intro:
      "Jede Bearbeitungszeit, jedes %C/A und jede Verfügbarkeit eines Schritts, die niemand gemessen hat, wird einzeln auf ihr Kleinstes und ihr Größtes gesetzt, so weit daneben, wie ihr Zeichen oder die Runde es sagt. Wie oft Arbeit kommt, wie viele Personen da sind und wie verfügbar gemeinsame Personen sind, gilt, wie es gesagt ist. Wo das die Antwort ändert, lohnt sich das Messen; wo nicht, reicht geraten.",
    again: "Noch einmal",
    answer: "Die Antwort ist hier die mittlere Durchlaufzeit des Wertstroms.",
    answerScenario: (name) =>
      `Die Antwort ist hier, um wie viel „${name}“ die mittlere Durchlaufzeit ändert.`,
    answerAlone: (name) =>
      `Der Ist-Zustand kommt nicht nach, sodass es keine Differenz gibt. Die Antwort ist hier die mittlere Durchlaufzeit mit „${name}“.`,
    answerKeepsUp:
      "Mit den Zahlen, wie sie gesagt sind, kommt der Wertstrom nicht nach: Die Durchlaufzeit wächst ohne Ende. Die Frage ist hier, was darüber entscheidet, ob er nachkommt.",
    first: "Diese zwei zuerst messen",
    one: "Diese eine zuerst messen",
    none: "Nichts, was geraten ist, ändert die Antwort um mehr als 2 %: Sie steht, wie sie ist.",
    allMeasured:
      "Jede Zahl, an der die Antwort hängt, ist als gemessen gekennzeichnet. Es gibt nichts mehr zu erfragen.",
    reason: (least, most, low, high) =>
      `Zwischen ${least} und ${most} geht die Antwort von ${low} bis ${high}.`,
    reasonDrowns: (least, most) =>
      `Irgendwo zwischen ${least} und ${most} kommt der Wertstrom nicht mehr nach: Die Antwort hängt ganz daran.`,
    reasonKeepsUp: (least, most) =>
      `Irgendwo zwischen ${least} und ${most} kommt der Wertstrom nach: Diese Zahl allein entscheidet es.`,
    reasonDelivers: (least, most, low, high) =>
      `Zwischen ${least} und ${most} geht das Gelieferte von ${low} bis ${high}; nach kommt der Wertstrom mit keinem davon.`,
    noneDecides:
      "Keine Zahl allein entscheidet, ob der Wertstrom nachkommt: Er kommt auch mit dem Besten jeder einzelnen nicht nach. Weniger ankommende Arbeit oder mehr Kapazität würden helfen; am nächsten kommen diese",
    decides: "entscheidet, ob er nachkommt",
    goTo: (field, step) => `Zum Feld: ${field} von ${step}`,
    goToShort: "Zum Feld",
    figure: "Zahl",
    sureness: "Gesagt als",
    range: "Genommen von … bis",
    swing: (unit) => `Ändert die Antwort um, ${unit}`,
    swingDelivered: (unit) => `Ändert das Gelieferte um, ${unit}`,
    unmarked: "nichts gesagt",
    drowns: "kommt nicht nach",
    others: "Alle, nach ihrem Gewicht",
    fields: {
      processTime: "Bearbeitungszeit",
      percentCompleteAccurate: "%C/A",
      availability: "Verfügbarkeit",
    },
    openSensitivity: "Was würde eine einzelne Verbesserung ändern?",
  },
};
