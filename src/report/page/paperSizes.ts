/** The papers that pages are made for, upright, in points of 1/72 inch. */
export const paperSizes = {
  A4: [595.28, 841.89],
  A3: [841.89, 1190.55],
  A2: [1190.55, 1683.78],
  A1: [1683.78, 2383.94],
  A0: [2383.94, 3370.39],
  Letter: [612, 792],
  Tabloid: [792, 1224],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type PaperSize = keyof typeof paperSizes;

/** The paper of this name, however it is written; null when there is none. */
export function readPaperSize(name: string): PaperSize | null {
  const known = Object.keys(paperSizes) as PaperSize[];
  return known.find((size) => size.toLowerCase() === name.toLowerCase()) ?? null;
}
