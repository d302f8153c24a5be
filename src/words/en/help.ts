/** The manual, from inside the window. */
export const helpWords = {
  command: "Manual",
  title: "Manual",
  pages: "Pages of the manual",
  opening: "Opening the page…",
  unreadable: "This page cannot be read.",
  onlyEnglish: "",
} as const;
