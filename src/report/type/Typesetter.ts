import { create, type Font, type GlyphRun } from "fontkit";
import { filesFor, type FontFile, type FontShelf, type Weight } from "./FontShelf";
import { drawnText } from "./plainText";
import { textRuns } from "./textRuns";
import { undrawnScripts } from "./undrawnScripts";

/** A font that was read, with its bytes for those who put it into a file. */
export interface Face {
  readonly file: FontFile;
  readonly font: Font;
  readonly bytes: Uint8Array;
}

/** A stretch of a line in one face and one direction, with its glyphs. */
export interface ShapedRun {
  readonly face: Face;
  readonly text: string;
  readonly rightToLeft: boolean;
  /** No font has these letters: a box stands for each. */
  readonly undrawn: boolean;
  readonly glyphs: GlyphRun;
  /** For a type size of 1. */
  readonly width: number;
}

/** A line of text with its glyphs, from left to right. */
export interface ShapedText {
  readonly runs: readonly ShapedRun[];
  /** For a type size of 1. */
  readonly width: number;
}

/**
 * Figures of one width: in Inter, others are set so tight that the point in 17.1 is lost. Its hyphens are then as wide
 * as figures too, so that a date without such a number does without.
 */
export function featuresOf(text: string): string[] {
  const hasHyphen = /[\p{L}\d]-[\p{L}\d%]/u.test(text);
  const hasFraction = /(?<![\d.,])\d+[.,]\d+(?![\d.,])/.test(text);
  return hasHyphen && !hasFraction ? [] : ["tnum"];
}

/** How far the widest letters stand apart when nothing draws them. */
const NO_GLYPH_WIDTH = 0.6;
const MOST_KEPT = 20_000;

/** Knows how wide a text is and which glyphs it has, from the fonts themselves. */
export class Typesetter {
  private readonly shaped = new Map<string, ShapedText>();
  private readonly drawnBy = new Map<number, Face | null>();

  constructor(
    private readonly files: readonly FontFile[],
    private readonly faces: ReadonlyMap<FontFile, Face>,
  ) {}

  /** The line of text in this weight, as it is drawn. */
  shape(text: string, weight: Weight): ShapedText {
    const key = `${weight}${text}`;
    const known = this.shaped.get(key);
    if (known !== undefined) return known;
    const runs = textRuns(drawnText(text)).flatMap((run) =>
      this.byFace(run.text, weight, run.rightToLeft).map((part) => shapeRun(part, run.rightToLeft)),
    );
    const shaped = { runs, width: runs.reduce((sum, { width }) => sum + width, 0) };
    if (this.shaped.size > MOST_KEPT) this.shaped.clear();
    this.shaped.set(key, shaped);
    return shaped;
  }

  /** How wide a line of text is. */
  width(text: string, weight: Weight, size: number): number {
    return this.shape(text, weight).width * size;
  }

  /** The faces that draw these lines. */
  facesOf(lines: Iterable<readonly [string, Weight]>): readonly Face[] {
    const used = new Set<Face>();
    for (const [text, weight] of lines) for (const { face } of this.shape(text, weight).runs) used.add(face);
    return [...used];
  }

  /** The scripts of these texts that no font draws. */
  undrawn(texts: Iterable<string>): string[] {
    return undrawnScripts(this.files, texts);
  }

  private faceOf(codePoint: number, weight: Weight): Face | null {
    const key = codePoint * 1000 + weight;
    const known = this.drawnBy.get(key);
    if (known !== undefined) return known;
    const found =
      filesFor(this.files, codePoint, weight)
        .map((file) => this.faces.get(file))
        .find((face) => face?.font.hasGlyphForCodePoint(codePoint)) ?? null;
    this.drawnBy.set(key, found);
    return found;
  }

  /** Parts of a stretch that one face draws, in the order in which they stand. */
  private byFace(text: string, weight: Weight, rightToLeft: boolean): Part[] {
    const parts: Part[] = [];
    const first = this.faces.values().next().value;
    if (first === undefined) return [];
    for (const char of text) {
      const last = parts.at(-1);
      // A mark stays with the letter that it is set on, where that face has it.
      const stays =
        last !== undefined &&
        /[\p{M}\u200c\u200d]/u.test(char) &&
        last.face.font.hasGlyphForCodePoint(char.codePointAt(0)!);
      const found = stays ? last.face : this.faceOf(char.codePointAt(0)!, weight);
      const face = found ?? this.basic(weight, first);
      const undrawn = found === null;
      if (last?.face === face && last.undrawn === undrawn) last.text += char;
      else parts.push({ face, undrawn, text: char });
    }
    return rightToLeft ? parts.reverse() : parts;
  }

  private basic(weight: Weight, first: Face): Face {
    return this.faceOf(0x78, weight) ?? first;
  }
}

/** A part of a stretch before it has glyphs. */
interface Part {
  readonly face: Face;
  readonly undrawn: boolean;
  text: string;
}

function shapeRun({ face, undrawn, text }: Part, rightToLeft: boolean): ShapedRun {
  // A box stands for a letter with its marks.
  const letters = undrawn ? text.replaceAll(/[\p{M}\u200c\u200d]/gu, "") : text;
  const glyphs = layOut(face.font, letters, rightToLeft);
  const units = glyphs.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const width = Number.isFinite(units) ? units / face.font.unitsPerEm : text.length * NO_GLYPH_WIDTH;
  return { face, text, rightToLeft, undrawn, glyphs, width };
}

function layOut(font: Font, text: string, rightToLeft: boolean): GlyphRun {
  return font.layout(text, featuresOf(text), undefined, undefined, rightToLeft ? "rtl" : "ltr");
}

/** Reads the fonts that draw these texts, and no others. */
export async function loadTypesetter(shelf: FontShelf, texts: Iterable<string>): Promise<Typesetter> {
  const codePoints = new Set<number>();
  for (let point = 0x20; point < 0x7f; point++) codePoints.add(point);
  for (const text of texts) for (const char of drawnText(text)) codePoints.add(char.codePointAt(0)!);
  const read = new Map<FontFile, Face | null>();
  let open = [...codePoints].flatMap((point) =>
    ([400, 600] as const).map((weight) => ({ point, rest: filesFor(shelf.files, point, weight) })),
  );
  // A file does not always have each character that it is for: then the next family is asked.
  while (open.length > 0) {
    const wanted = [...new Set(open.flatMap(({ rest }) => rest.slice(0, 1)))].filter(
      (file) => !read.has(file),
    );
    for (const [file, face] of await Promise.all(
      wanted.map(async (file) => [file, await readFace(shelf, file)] as const),
    ))
      read.set(file, face);
    open = open.flatMap(({ point, rest: [first, ...rest] }) =>
      first === undefined || read.get(first)?.font.hasGlyphForCodePoint(point) ? [] : [{ point, rest }],
    );
  }
  // In the order of the shelf, so that the same texts give the same pages.
  const faces = new Map<FontFile, Face>();
  for (const file of shelf.files) {
    const face = read.get(file);
    if (face) faces.set(file, face);
  }
  return new Typesetter(shelf.files, faces);
}

/** Null where a file cannot be read as a font: its characters are then drawn as missing. */
async function readFace(shelf: FontShelf, file: FontFile): Promise<Face | null> {
  const bytes = await shelf.read(file.file);
  try {
    const font = create(bytes as Uint8Array & Buffer);
    if (!("layout" in font) || font.characterSet.length === 0) return null;
    return { file, font, bytes };
  } catch {
    return null;
  }
}
