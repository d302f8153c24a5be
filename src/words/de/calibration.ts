import type { Words } from "../words";

const personen = (anzahl: number): string => (anzahl === 1 ? "eine Person" : `${anzahl} Personen`);

/** Was eine Kalibrierung neben ihren Zahlen sagt. */
export const calibrationWords: Words["calibration"] = {
  shorterThanWork: (p) =>
    `${p.step}: Die Durchlaufzeit von ${p.mapped} ist kürzer als die Bearbeitungszeit von ${p.work}. Die Durchlaufzeit enthält die Bearbeitungszeit: Eine von beiden stimmt nicht.`,
  shorterThanStretched: (p) =>
    `${p.step}: Die Bearbeitungszeit von ${p.work} dauert bei Personen, die ${p.availability} der Zeit verfügbar sind, länger als die Durchlaufzeit von ${p.mapped}.`,
  overload: (p) =>
    p.people === null
      ? `Zu ${p.place} kommt mehr Arbeit, als dort getan werden kann: Die Durchlaufzeit würde ohne Ende wachsen. Es kommt weniger Arbeit, oder sie dauert kürzer als aufgenommen.`
      : `Zu ${p.place} kommt mehr Arbeit, als ${personen(p.people)} schaffen: Die Durchlaufzeit würde ohne Ende wachsen. Es sind mehr Personen, oder es kommt weniger Arbeit, oder sie dauert kürzer als aufgenommen.`,
  queueTooLong: (p) =>
    `${p.step}: Bei einer Auslastung von ${p.busy} wartet Arbeit ${p.queue}, sodass sie ${p.simulated} braucht, länger als die aufgenommenen ${p.mapped}. Es sind mehr Personen, oder es kommt weniger Arbeit, oder sie dauert kürzer als aufgenommen.`,
  releaseTooLong: (p) =>
    `${p.step}: Was nach der Arbeit geschieht (Liegezeit, Los, Rhythmus, kein Platz im nächsten Schritt), dauert ${p.release}, sodass alles zusammen ${p.simulated} braucht, länger als die aufgenommenen ${p.mapped}.`,
  limitTooTight: (p) =>
    `${p.step}: Mit höchstens ${p.limit} darin und der Arbeit, die kommt, kann im Mittel nichts länger als ${p.longest} dort sein; aufgenommen sind ${p.mapped}. Das Limit wird nicht eingehalten, oder die Durchlaufzeit ist kürzer.`,
  ropeTooTight: (p) =>
    `${p.rope}: Bei der Arbeit, die kommt, brauchen die aufgenommenen Durchlaufzeiten etwa ${p.needed} zugleich darin; höchstens ${p.limit} werden eingelassen. Das Limit wird nicht eingehalten, oder die Durchlaufzeiten sind kürzer.`,
  inventory: (p) =>
    `${p.step}: ${p.count} dort gezählt, von denen alle ${p.between} eines weitergeht, ergeben ${p.hours}; aufgenommen ist eine Durchlaufzeit von ${p.mapped}.`,
  inventoryTime: (p) =>
    `${p.step}: Davor wartet Arbeit ${p.hours}, länger als die ganze Durchlaufzeit von ${p.mapped}.`,
  noLeadTime: (p) =>
    `Für ${p.steps} ist keine Durchlaufzeit aufgenommen: Daran lässt sich nicht kalibrieren, und es gibt keine Summe.`,
  notReached: (p) =>
    `Die simulierte Summe bleibt ${p.off} ${p.longer ? "länger" : "kürzer"} als die aufgenommene, wegen ${p.steps}.`,
  sameOwner: (p) =>
    `${p.owner} macht ${p.steps}. Sind das dieselben Personen, sollten sie gemeinsam geführt werden, oder die Verfügbarkeit erklärt die Zeit: Personen mit anderer Arbeit sind der übliche Grund.`,
  notByPool: (p) =>
    `${p.step}: Die Personen sind gemeinsame, ihre Verfügbarkeit ist die der Gruppe: Stattdessen wurde eine Liegezeit vorgeschlagen.`,
  notByCadence: (p) =>
    `${p.step}: Ein Rhythmus ist schon da: Stattdessen wurde eine Liegezeit vorgeschlagen.`,
  throughputFell: (p) =>
    `Mit diesen Änderungen kommt ${p.share} weniger durch: Was unter einem Limit länger dauert, lässt weniger ein. Entweder werden die Limits nicht eingehalten, oder manche Durchlaufzeiten sind kürzer.`,
};
