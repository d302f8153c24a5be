import type { Words } from "../words";

/** Das Handbuch, aus dem Fenster heraus. */
export const helpWords: Words["help"] = {
  command: "Handbuch",
  title: "Handbuch",
  pages: "Seiten des Handbuchs",
  opening: "Die Seite wird geöffnet…",
  unreadable: "Diese Seite ist nicht zu lesen.",
  onlyEnglish: "Das Handbuch gibt es bisher nur auf Englisch.",
};
