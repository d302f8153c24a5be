import type { Words } from "../words";

/** Was mit der Hand auf der Karte getan wird. */
export const handWords: Words["hand"] = {
  reconnect: (from, to) => `Die Verbindung von ${from} nach ${to} führen`,
  putBetween: (step, from, to) => `${step} zwischen ${from} und ${to} setzen`,
  addOnLink: (from, to) => `Einen Schritt zwischen ${from} und ${to} setzen`,
  addOnSelectedLink: "Einen Schritt in die ausgewählte Verbindung setzen",
  moveStart: "Ziehen, damit die Verbindung woanders beginnt",
  moveEnd: "Ziehen, damit die Verbindung woandershin führt",
  drawHint:
    "Eine Linie zu einem Schritt verbindet, zurück zu einem früheren ist sie Nacharbeit, ins Leere fügt sie einen Schritt an.",
  willLink: (from, to) => `Loslassen: Arbeit geht von ${from} nach ${to}`,
  willRework: (from, to) => `Loslassen: Was ${to} falsch gemacht hat, geht von ${from} als Nacharbeit zurück`,
  willReplaceFinder: (from, to, before) =>
    `Loslassen: Was ${to} falsch gemacht hat, findet ${from} und nicht mehr ${before}`,
  finderReplaced: (step, by, before) =>
    `Nacharbeit von ${step}: gefunden von ${by}, nicht mehr von ${before}`,
  willAdd: (from) => `Loslassen: ein neuer Schritt nach ${from}`,
  willReconnect: (from, to) => `Loslassen: Die Verbindung führt von ${from} nach ${to}`,
  willPut: (step, from, to) => `Loslassen: ${step} kommt zwischen ${from} und ${to}`,
  linkedAlready: "Schon verbunden",
  notThere: "Zurück führt keine Verbindung: Stattdessen Nacharbeit vom Rand eines Schritts aus zeichnen",
  selectedLink: (from, to, share) =>
    `Verbindung von ${from} nach ${to}${share}. Enter setzt einen Schritt hinein. Links und rechts gehen zu ihren Enden, auf und ab zur Verbindung daneben.`,
  severalLinks: (count) => `${count} Verbindungen ausgewählt`,
  linkFrom: "Von",
  linkTo: "Nach",
  overview: "Übersicht der Karte",
  showOverview: "Übersicht zeigen",
  hideOverview: "Übersicht ausblenden",
  mapBackwards: "Rückwärts aufnehmen",
  mapForwards: "Wieder vorwärts aufnehmen",
  backwards: "Aufnahme rückwärts: Enter fügt den Schritt davor ein",
  emptyBackwards:
    "Von der Lieferung her aufnehmen? „Rückwärts aufnehmen“ einschalten: Enter fügt dann den Schritt davor ein.",
};
