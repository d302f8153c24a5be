import type { Drawing, GroupMark, Look, Mark, Role, TextMark } from "../page/Drawing";
import { readsRightToLeft } from "../type/textRuns";
import { featuresOf, type Face, type ShapedRun, type Typesetter } from "../type/Typesetter";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** Draws marks on the pages of a PDF and says in its structure what they are. */
export class PdfPainter {
  private readonly fonts = new Map<Face, string>();
  private readonly root: Element;
  /** The part of the structure that is drawn now; null: what is drawn means nothing by itself. */
  private inside: { readonly element: Element; readonly role: Role } | null = null;
  private isOpen = false;

  constructor(
    private readonly pdf: Pdf,
    private readonly type: Typesetter,
  ) {
    this.root = pdf.struct("Document");
    pdf.addStructure(this.root);
  }

  /** One page, on the paper that was just begun. */
  page({ marks }: Drawing): void {
    for (const mark of marks) this.mark(mark);
    this.close();
  }

  /** Nothing more is drawn. */
  end(): void {
    this.root.end();
  }

  private mark(mark: Mark): void {
    if (mark.kind === "group") {
      this.group(mark);
      return;
    }
    this.open();
    switch (mark.kind) {
      case "path":
        this.pdf.path(mark.d);
        this.paint(mark);
        break;
      case "box":
        if (mark.width <= 0 || mark.height <= 0) break;
        if (mark.radius === undefined) this.pdf.rect(mark.x, mark.y, mark.width, mark.height);
        else
          this.pdf.roundedRect(
            mark.x,
            mark.y,
            mark.width,
            mark.height,
            Math.min(mark.radius, mark.width / 2, mark.height / 2),
          );
        this.paint(mark);
        break;
      case "image":
        this.pdf.image(mark.data, mark.x, mark.y, { width: mark.width, height: mark.height });
        break;
      case "text":
        this.text(mark);
        break;
    }
  }

  private group({ marks, role, alt, at, scale }: GroupMark): void {
    const before = this.inside;
    const isPart = role !== undefined && role !== "Artifact";
    const isMoved = at !== undefined || scale !== undefined;
    if (role !== undefined || isMoved) this.close();
    if (isPart) {
      const element = this.pdf.struct(role, alt === undefined ? {} : { alt });
      (before?.element ?? this.root).add(element);
      this.inside = { element, role };
    } else if (role === "Artifact") this.inside = null;
    if (isMoved) {
      this.pdf.save();
      if (at !== undefined) this.pdf.translate(at[0], at[1]);
      if (scale !== undefined) this.pdf.scale(scale);
    }
    for (const mark of marks) this.mark(mark);
    if (role !== undefined || isMoved) this.close();
    if (isMoved) this.pdf.restore();
    if (isPart) this.inside?.element.end();
    this.inside = before;
  }

  /** All that is drawn belongs to a part of the structure, or is said to mean nothing. */
  private open(): void {
    if (this.isOpen) return;
    if (this.inside === null) this.pdf.markContent("Artifact", { type: "Layout" });
    else this.inside.element.add(this.pdf.markStructureContent(this.inside.role));
    this.isOpen = true;
  }

  private close(): void {
    if (this.isOpen) this.pdf.endMarkedContent();
    this.isOpen = false;
  }

  private paint({ fill, stroke, strokeWidth = 1, dash }: Look): void {
    if (stroke !== undefined) {
      this.pdf.lineWidth(strokeWidth).lineJoin("round");
      if (dash === undefined) this.pdf.undash();
      else this.pdf.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
    }
    if (fill !== undefined && stroke !== undefined) this.pdf.fillAndStroke(fill, stroke);
    else if (fill !== undefined) this.pdf.fill(fill);
    else this.pdf.stroke(stroke ?? "#000000");
  }

  private text(mark: TextMark): void {
    let x = mark.x;
    for (const run of this.type.shape(mark.text, mark.weight).runs) {
      this.run(run, x, mark);
      x += run.width * mark.size;
    }
  }

  private run(run: ShapedRun, x: number, { y, size, ink }: TextMark): void {
    if (run.text.trim() === "") return;
    if (run.undrawn) {
      this.boxes(run, x, y, size, ink);
      return;
    }
    this.pdf.font(this.fontOf(run.face)).fontSize(size).fillColor(ink);
    // Letters of these scripts change shape and order on paper: what they stand for is said beside them.
    if (run.rightToLeft) this.pdf.markContent("Span", { actual: run.text });
    // With a list of features the run is shaped whole and not word by word.
    this.pdf.text(inDrawnOrder(run), x, y, {
      lineBreak: false,
      baseline: "alphabetic",
      features: featuresOf(run.text) as PDFKit.Mixins.OpenTypeFeatures[],
    });
    if (run.rightToLeft) this.pdf.endMarkedContent();
  }

  /** A box for each letter that no font has; what it stands for is said beside it. */
  private boxes({ glyphs, text, width }: ShapedRun, x: number, y: number, size: number, ink: string): void {
    const count = glyphs.glyphs.length;
    this.pdf.markContent("Span", { actual: text });
    for (let box = 0; box < count; box++) {
      const pitch = (width * size) / count;
      this.pdf.rect(x + (box + 0.15) * pitch, y - 0.7 * size, 0.7 * pitch, 0.7 * size);
    }
    this.pdf
      .lineWidth(0.06 * size)
      .undash()
      .stroke(ink);
    this.pdf.endMarkedContent();
  }

  private fontOf(face: Face): string {
    const known = this.fonts.get(face);
    if (known !== undefined) return known;
    const name = `font${this.fonts.size}`;
    this.pdf.registerFont(name, face.bytes);
    this.fonts.set(face, name);
    return name;
  }
}

const signs = new Intl.Segmenter("en", { granularity: "grapheme" });

/** pdfkit turns letters of these scripts around by itself, but not the signs between them. One of several parts stays whole. */
function inDrawnOrder({ text, rightToLeft }: ShapedRun): string {
  if (!rightToLeft || readsRightToLeft(text)) return text;
  return [...signs.segment(text)]
    .map(({ segment }) => segment)
    .reverse()
    .join("");
}
