/** The languages that Millrace speaks, each called what its speakers call it. */
export const languages = { en: "English", de: "Deutsch" } as const;

export type Language = keyof typeof languages;

/** Whether this is a language that Millrace speaks. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && Object.hasOwn(languages, value);
}

/** The language that a person chose, else the first of the system's that Millrace speaks, else English. */
export function languageFor(chosen: unknown, systems: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen;
  return systems.map((tag) => tag.toLowerCase().split("-")[0]).find(isLanguage) ?? "en";
}
