/** The language itself, and how it writes numbers and dates. */
export const languageWords = {
  code: "en",
  /** For the browser's own number and date formats. */
  locale: "en",
  decimalMark: ".",
  chosen: (name: string) => `Language: ${name}`,
} as const;
