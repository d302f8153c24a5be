/** Eine Zahl mit Komma, wie sie in deutschen Sätzen steht. */
export const zahl = (wert: number): string => String(wert).replace(".", ",");

/** Eine Aufzählung mit „und“ vor dem Letzten. */
export const aufgezählt = (namen: readonly string[]): string =>
  namen.length < 2 ? namen.join("") : `${namen.slice(0, -1).join(", ")} und ${namen.at(-1) ?? ""}`;
