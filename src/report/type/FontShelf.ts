/** One file of the shipped fonts: a family in one weight, for some of the characters that there are. */
export interface FontFile {
  readonly family: string;
  readonly weight: number;
  /** Name of the file on the shelf. */
  readonly file: string;
  /** First and last code point of each stretch that it is for. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Where the fonts of pictures and pages are kept. The first family that has a character draws it. */
export interface FontShelf {
  readonly files: readonly FontFile[];
  readonly read: (file: string) => Promise<Uint8Array>;
}

/** The weights that are drawn: text, and what stands out. */
export type Weight = 400 | 600;

/** The files that may draw a character, the best first: of each family the one of the nearest weight. */
export function filesFor(files: readonly FontFile[], codePoint: number, weight: Weight): FontFile[] {
  const best = new Map<string, FontFile>();
  for (const one of files) {
    if (!one.ranges.some(([from, to]) => codePoint >= from && codePoint <= to)) continue;
    const before = best.get(one.family);
    if (before === undefined || Math.abs(one.weight - weight) < Math.abs(before.weight - weight))
      best.set(one.family, one);
  }
  return [...best.values()];
}

/** The characters that a file is for, as a style sheet says it. */
export function unicodeRange({ ranges }: FontFile): string {
  return ranges
    .map(([from, to]) => `U+${from.toString(16)}${from === to ? "" : `-${to.toString(16)}`}`)
    .join(",");
}
