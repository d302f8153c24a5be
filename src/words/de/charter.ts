import { counted } from "../counted";
import type { Words } from "../words";

/** Worum es geht, vereinbart vor dem ersten Schritt. */
export const charterWords: Words["charter"] = {
  title: "Auftrag",
  command: "Auftrag",
  invite:
    "Worum geht es bei dieser Karte? Ausfüllen, was bekannt ist; der erste Schritt kann jederzeit gezeichnet werden.",
  parts: {
    problem: "Problem",
    target: "Ziel",
    scope: "Umfang",
    trigger: "Beginnt mit",
    done: "Fertig, wenn",
    demand: "Kundenbedarf",
    participants: "Beteiligte",
    date: "Datum",
  },
  placeholders: {
    problem: "Was schmerzt, und wen",
    target: "Was danach gelten soll",
    scope: "Von wo bis wo; was außen vor bleibt",
    trigger: "Eine Bestellung trifft ein",
    done: "Der Kunde benutzt es",
    demand: "9/w",
    participants: "Namen, mit Kommas dazwischen",
  },
  more: (count) => counted(count, "Person", "Beteiligte"),
  one: "1 beteiligte Person",
  open: "Auftrag öffnen",
  edit: "Bearbeiten",
  close: "Schließen",
  write: "Auftrag schreiben",
  brief: {
    target: (text) => `Ziel: ${text}`,
    problem: (text) => `Problem: ${text}`,
    scope: (text) => `Umfang: ${text}`,
  },
  foreign: "Die Datei bewahrt unter „charter“ etwas Eigenes auf; Millrace lässt es, wie es ist.",
};
