/** Eine Zahl mit Komma, wie sie in deutschen Sätzen steht. */
export const zahl = (wert: number): string => komma(String(wert));

/** Zahlen in einem Text mit Komma: „2,5h“. */
export const komma = (text: string): string => text.replace(/(\d)\.(?=\d)/g, "$1,");

/** Eine Aufzählung mit „und“ vor dem Letzten. */
export const aufgezählt = (namen: readonly string[]): string =>
  namen.length < 2 ? namen.join("") : `${namen.slice(0, -1).join(", ")} und ${namen.at(-1) ?? ""}`;
