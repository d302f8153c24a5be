import type { Words } from "../words";

/** Die Verbesserungen als Liste neben der Karte. */
export const planWords: Words["plan"] = {
  tab: "Plan",
  command: "Plan zeigen",
  addCommand: "Verbesserung anfügen",
  title: (count) => (count === 1 ? "1 Verbesserung" : `${count} Verbesserungen`),
  none: "Noch keine Verbesserung.",
  noneHint:
    "Was ließe die Arbeit besser fließen? Hier aufschreiben oder bei einem Schritt mit „Verbesserung anfügen“; auf der Karte steht sie als Kaizen-Blitz.",
  noneLeft: "Mit diesem Filter ist hier keine Verbesserung.",
  add: "Neue Verbesserung",
  addAt: (place) => `Neue Verbesserung bei ${place}`,
  addHint: "Enter fügt sie an. @Anna ist zuständig, 2027-01-31 ist die Frist.",
  addButton: "Anfügen",
  unnamed: "Verbesserung ohne Namen",
  wholeMap: "Die ganze Karte",
  onGone: "Etwas, das nicht mehr auf der Karte ist",
  jump: (place) => `Zu ${place} gehen`,
  scenario: "Szenario",
  noScenario: "Noch keines",
  overdue: (days) => (days === 1 ? "1 Tag überfällig" : `${days} Tage überfällig`),
  dueToday: "heute fällig",
  overdueCount: (count) => `${count} überfällig`,
  sort: "Sortieren nach",
  sorts: { map: "Platz auf der Karte", due: "Frist", owner: "Zuständig", status: "Stand" },
  filter: "Zeigen",
  filters: { open: "Noch zu tun", overdue: "Überfällig", done: "Erledigt und verworfen", all: "Alle" },
  remove: "Verbesserung löschen",
  noOwner: "ohne Zuständige",
  noDue: "ohne Frist",
  edit: { add: "Verbesserung anfügen", remove: "Verbesserung löschen" },
};
