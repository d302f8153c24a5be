import { fitText, type FittedText } from "../type/fitText";
import type { Weight } from "../type/FontShelf";
import type { Typesetter } from "../type/Typesetter";
import type { Ink, Look, Mark, TextMark } from "./Drawing";

/** How a line of text is set. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly ink: Ink;
}

export type Anchor = "left" | "middle" | "right";

/** Sets text by the measures of the fonts, so that nothing runs over its edge. */
export class Pen {
  constructor(readonly type: Typesetter) {}

  /** How wide a line is in this style. */
  width(text: string, { size, weight = 400 }: TextStyle): number {
    return this.type.width(text, weight, size);
  }

  /** One line, whole; `x` is its left end, its middle or its right end. */
  line(text: string, x: number, y: number, style: TextStyle, anchor: Anchor = "left"): TextMark {
    const { size, weight = 400, ink } = style;
    const width = this.width(text, style);
    const left = anchor === "left" ? x : anchor === "middle" ? x - width / 2 : x - width;
    return { kind: "text", x: left, y, text, size, weight, ink, width };
  }

  /** One line that is no wider than it may be: what does not fit is left out, with an ellipsis. */
  within(
    text: string,
    x: number,
    y: number,
    most: number,
    style: TextStyle,
    anchor: Anchor = "left",
  ): TextMark {
    return this.line(this.fit(text, most, 1, style).lines[0] ?? "", x, y, style, anchor);
  }

  /** One line that is written smaller where it would be too wide, down to a size that can still be read. */
  shrunk(
    text: string,
    x: number,
    y: number,
    most: number,
    least: number,
    style: TextStyle,
    anchor: Anchor = "left",
  ): TextMark {
    const wide = this.width(text, style);
    const size = wide <= most ? style.size : Math.max(least, (style.size * most) / wide - 0.01);
    return this.within(text, x, y, most, { ...style, size }, anchor);
  }

  /** A text broken into lines. */
  fit(text: string, width: number, lines: number, { size, weight = 400 }: TextStyle): FittedText {
    return fitText(this.type, text, { size, weight, width, lines });
  }

  /** Lines under one another; `y` is the base line of the first. */
  lines(
    lines: readonly string[],
    x: number,
    y: number,
    pitch: number,
    style: TextStyle,
    anchor: Anchor = "left",
  ): Mark[] {
    return lines.map((line, index) => this.line(line, x, y + index * pitch, style, anchor));
  }
}

/** A rectangle, with round corners where a radius is given. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  look: Look & { readonly radius?: number },
): Mark {
  return { kind: "box", x, y, width, height, ...look };
}

/** A line or an outline. */
export function path(d: string, look: Look): Mark {
  return { kind: "path", d, ...look };
}

/** A straight line. */
export function rule(x1: number, y1: number, x2: number, y2: number, ink: Ink, strokeWidth = 1): Mark {
  return path(`M${round(x1)} ${round(y1)} L${round(x2)} ${round(y2)}`, { stroke: ink, strokeWidth });
}

/** No more digits than can be seen, and the same ones on every machine. */
export const round = (value: number): number => Math.round(value * 100) / 100 + 0;
