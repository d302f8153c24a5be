import type { Weight } from "../type/FontShelf";

/** A colour as "#rrggbb". */
export type Ink = string;

/** How an outline is drawn and what it is filled with. */
export interface Look {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

export interface PathMark extends Look {
  readonly kind: "path";
  /** The `d` of an SVG path. */
  readonly d: string;
}

export interface BoxMark extends Look {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

/** One line of text, by its left end and its base line. */
export interface TextMark {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
  /** As the fonts say it. */
  readonly width: number;
}

/** A picture that somebody gave, such as a logo. */
export interface ImageMark {
  readonly kind: "image";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A `data:` address of a PNG or JPEG. */
  readonly data: string;
  readonly alt: string;
}

/** What a part of a page is, for those who have it read aloud. */
export type Role =
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "Figure"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "L"
  | "LI"
  | "Artifact";

/** Marks that belong together: moved and scaled as one, or one part of the page's structure. */
export interface GroupMark {
  readonly kind: "group";
  readonly marks: readonly Mark[];
  readonly role?: Role;
  /** What a figure shows, in words. */
  readonly alt?: string;
  readonly at?: readonly [number, number];
  readonly scale?: number;
}

/** One thing that is drawn. What stands later lies on top. */
export type Mark = PathMark | BoxMark | TextMark | ImageMark | GroupMark;

/** A picture or a page: what is drawn, and how large the paper is. Nothing lies outside of it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly title: string;
  /** The language of its words, "en". */
  readonly language: string;
}

/** All lines of text of a drawing, those of its groups included. */
export function textsOf(marks: readonly Mark[]): TextMark[] {
  return marks.flatMap((mark) =>
    mark.kind === "text" ? [mark] : mark.kind === "group" ? textsOf(mark.marks) : [],
  );
}
