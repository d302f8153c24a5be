/** The language itself, and how it writes numbers and dates. */
export const languageWords = {
  code: "en",
  /** For the browser's own number and date formats. */
  locale: "en",
  decimalMark: ".",
  /** As they are printed on the keys of this language. */
  keys: { ctrl: "Ctrl", shift: "Shift", alt: "Alt", delete: "Del", enter: "Enter" },
  chosen: (name: string) => `Language: ${name}`,
} as const;
