import { counted } from "../counted";
import type { Words } from "../words";

/** Die Leiste unter der Karte, die einen aufgezeichneten Lauf abspielt. */
export const playbackWords: Words["playback"] = {
  title: "Wiedergabe eines Laufs",
  play: "Abspielen",
  pause: "Anhalten",
  playHint: "Abspielen oder anhalten (Leertaste)",
  speed: "Tempo",
  perSecond: (amount, unit) => `${String(amount).replace(".", ",")} ${unit} / s`,
  units: { h: "h", d: "d", w: "w" },
  position: "Zeitpunkt des Laufs",
  time: (week, day, clock) => `Woche ${week}, Tag ${day}, ${clock}`,
  timeText: (week, day, clock) =>
    `Woche ${week}, Tag ${day}, nach ${counted(clock, "Arbeitsstunde", "Arbeitsstunden")} des Tages`,
  nextEvent: "Zum nächsten Ereignis",
  previousEvent: "Zum Ereignis davor",
  toStart: "Zum Anfang",
  toWarmUpEnd: "Zum Ende der Anlaufzeit",
  warmUp: "Anlaufzeit",
  delivered: "Geliefert",
  wip: "WIP jetzt",
  backlog: "Vorrat davor",
  close: "Wiedergabe schließen",
  cutShort: (time) => `Die Aufzeichnung war nach ${time} voll; der Lauf selbst ging bis zu seinem Ende.`,
  reading: (percent) => `Aufzeichnung wird gelesen, ${percent} %`,
  types: "Arten von Arbeit",
  untyped: "Arbeit",
  what: "Der erste der Läufe, wie er war. Zusehen ändert nichts.",
  held: "fertig, noch nicht weitergegeben",
  outside: "noch nicht eingelassen",
};
