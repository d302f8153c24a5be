import { plainText } from "../type/plainText";
import { readsRightToLeft } from "../type/textRuns";
import { unicodeRange, type Weight } from "../type/FontShelf";
import type { Face, ShapedRun, Typesetter } from "../type/Typesetter";
import type { Drawing, Look, Mark, TextMark } from "./Drawing";
import { textsOf } from "./Drawing";
import { round } from "./Pen";
import { toBase64 } from "./toBase64";

/** How the words of a picture are kept. */
export interface SvgText {
  /**
   * `fonts`: as text, with the fonts that draw it inside, to be found and copied.
   * `outlines`: as shapes, the same wherever it is shown.
   * `words`: as text, in a document that has the fonts already.
   */
  readonly text: "fonts" | "outlines" | "words";
}

/** A drawing as an SVG document. The same drawing gives the same bytes. */
export function toSvg(drawing: Drawing, type: Typesetter, { text }: SvgText): string {
  const writer = new SvgWriter(type, text);
  const body = writer.marks(drawing.marks);
  const { width, height } = drawing;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"${text === "words" ? "" : ' role="img"'} style="font-variant-numeric:tabular-nums" xml:lang="${escaped(drawing.language)}">`,
    `<title>${escaped(drawing.title)}</title>`,
    text === "fonts" ? `<style>${fontRules([drawing], type)}</style>` : writer.glyphs(),
    body,
    "</svg>\n",
  ].join("\n");
}

class SvgWriter {
  private readonly outlines = new Map<string, string>();
  private readonly defined = new Map<string, string>();

  constructor(
    private readonly type: Typesetter,
    private readonly text: SvgText["text"],
  ) {}

  marks(marks: readonly Mark[]): string {
    return marks.map((mark) => this.mark(mark)).join("\n");
  }

  /** The outlines that the drawing uses, each once. */
  glyphs(): string {
    if (this.defined.size === 0) return "";
    return `<defs>${[...this.defined].map(([id, d]) => `<path id="${id}" d="${d}"/>`).join("")}</defs>`;
  }

  private mark(mark: Mark): string {
    switch (mark.kind) {
      case "path":
        return `<path d="${escaped(mark.d)}"${look(mark)}/>`;
      case "box": {
        const radius = mark.radius === undefined ? "" : ` rx="${round(mark.radius)}"`;
        return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(Math.max(0, mark.width))}" height="${round(Math.max(0, mark.height))}"${radius}${look(mark)}/>`;
      }
      case "image":
        return `<image x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" href="${escaped(mark.data)}"/>`;
      case "text":
        return this.text === "outlines" ? this.shapes(mark) : this.words(mark);
      case "group": {
        const [x, y] = mark.at ?? [0, 0];
        const scale = mark.scale === undefined ? "" : ` scale(${Math.round(mark.scale * 1e5) / 1e5})`;
        const moved =
          mark.at === undefined && scale === ""
            ? ""
            : ` transform="translate(${round(x)} ${round(y)})${scale}"`;
        const inside = this.marks(mark.marks);
        return moved === "" ? inside : `<g${moved}>\n${inside}\n</g>`;
      }
    }
  }

  private words(mark: TextMark): string {
    const text = plainText(mark.text);
    if (text.trim() === "") return "";
    const families = [
      ...new Set(this.type.shape(text, mark.weight).runs.map(({ face }) => `'${face.file.family}'`)),
      "sans-serif",
    ].join(",");
    const turned = readsRightToLeft(text) ? ' direction="rtl" text-anchor="end"' : "";
    const width = `textLength="${round(mark.width)}" lengthAdjust="spacingAndGlyphs"`;
    return `<text x="${round(mark.x)}" y="${round(mark.y)}" font-family="${families}" font-size="${round(mark.size)}" font-weight="${mark.weight}" fill="${mark.ink}" xml:space="preserve" ${width}${turned}>${escaped(text)}</text>`;
  }

  private shapes(mark: TextMark): string {
    let x = mark.x;
    const parts: string[] = [];
    for (const run of this.type.shape(mark.text, mark.weight).runs) {
      parts.push(this.run(run, x, mark));
      x += run.width * mark.size;
    }
    return parts.join("");
  }

  private run({ face, glyphs }: ShapedRun, x: number, { y, size, ink }: TextMark): string {
    const scale = size / face.font.unitsPerEm;
    let pen = 0;
    const uses: string[] = [];
    for (const [index, glyph] of glyphs.glyphs.entries()) {
      const at = glyphs.positions[index]!;
      const id = this.outline(face, glyph.id, () => glyph.path.toSVG());
      if (id !== "")
        uses.push(`<use href="#${id}" x="${round(pen + at.xOffset)}" y="${round(at.yOffset)}"/>`);
      pen += at.xAdvance;
    }
    if (uses.length === 0) return "";
    const turn = Math.round(scale * 1e6) / 1e6;
    return `<g fill="${ink}" transform="translate(${round(x)} ${round(y)}) scale(${turn} ${-turn})">${uses.join("")}</g>`;
  }

  /** The id of a glyph's outline; "" for one that draws nothing. */
  private outline(face: Face, glyph: number, draw: () => string): string {
    const key = `${face.file.file} ${glyph}`;
    const known = this.outlines.get(key);
    if (known !== undefined) return known;
    const d = draw();
    const id = d === "" ? "" : `g${this.defined.size}`;
    if (id !== "") this.defined.set(id, d);
    this.outlines.set(key, id);
    return id;
  }
}

function look({ fill, stroke, strokeWidth = 1, dash }: Look): string {
  const line =
    stroke === undefined
      ? ""
      : ` stroke="${stroke}" stroke-width="${round(strokeWidth)}" stroke-linejoin="round"`;
  const dashes = dash === undefined ? "" : ` stroke-dasharray="${dash.map(round).join(" ")}"`;
  return ` fill="${fill ?? "none"}"${line}${dashes}`;
}

/** All that is written in these drawings, and how heavy. */
export function textsWithWeights(drawings: readonly Drawing[]): (readonly [string, Weight])[] {
  return drawings.flatMap(({ marks }) => textsOf(marks).map(({ text, weight }) => [text, weight] as const));
}

/** The fonts that these drawings use, as rules of a style sheet with the fonts inside. */
export function fontRules(drawings: readonly Drawing[], type: Typesetter): string {
  const rules = type.facesOf(textsWithWeights(drawings)).map(({ file, bytes }) => {
    return `@font-face{font-family:'${file.family}';font-weight:${file.weight};src:url(data:font/woff;base64,${toBase64(bytes)}) format('woff');unicode-range:${unicodeRange(file)}}`;
  });
  return rules.join("\n");
}

/** Text that stays text inside XML. What XML cannot hold at all was taken out before. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
