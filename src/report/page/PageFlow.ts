import type { GroupMark, Ink, Mark, Role } from "./Drawing";
import type { Page } from "./Page";
import { paper } from "./paper";
import { box, rule, type Anchor, type Pen, type TextStyle } from "./Pen";

const MARGIN = 54;
const FOOT = 16;
/** How a note under a table is written. */
const NOTE = { size: 8.5, ink: paper.ink3 } as const;
/** The most that a heading keeps clear above it. */
const ABOVE = 24;
/** A paragraph of so few lines stays on one page. */
const SHORT = 5;

/** One column of a table. */
export interface Column {
  readonly title: string;
  /** Of all shares together. */
  readonly share: number;
  readonly anchor?: Anchor;
}

/** One cell: what it says, perhaps with a second, quieter line. */
export interface Cell {
  readonly text: string;
  readonly quiet?: string;
  readonly ink?: Ink;
  readonly strong?: boolean;
}

/** Where a flow of pages is put. */
export interface FlowPaper {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly language: string;
}

/** A page while it is filled. */
interface OpenPage {
  readonly marks: Mark[];
  readonly bookmarks: { title: string; level: 1 | 2 }[];
}

/** Fills upright pages from the top down and begins a new one where something has no room. */
export class PageFlow {
  private readonly pages: OpenPage[] = [];
  private y = 0;
  readonly left = MARGIN;
  readonly width: number;

  constructor(
    readonly pen: Pen,
    private readonly paper: FlowPaper,
  ) {
    this.width = paper.width - 2 * MARGIN;
    this.breakPage();
  }

  private get open(): OpenPage {
    return this.pages[this.pages.length - 1]!;
  }

  private get bottom(): number {
    return this.paper.height - MARGIN - FOOT;
  }

  /** How much room a page has from its top to its foot. */
  get wholeHeight(): number {
    return this.bottom - MARGIN;
  }

  /** Begins a new page, unless this one is still empty. */
  breakPage(): void {
    if (this.pages.length > 0 && this.y <= MARGIN) return;
    this.pages.push({ marks: [], bookmarks: [] });
    this.y = MARGIN;
  }

  /** Goes on to a new page when so much has no room on this one. */
  need(height: number): void {
    if (this.y + height > this.bottom && this.y > MARGIN) this.breakPage();
  }

  /** What belongs together begins a new page where it has no room on this one, unless a whole page is too small for it. */
  together(fill: (flow: PageFlow) => void): void {
    const trial = new PageFlow(this.pen, this.paper);
    // Not at the top, where the space above a heading is left out.
    const from = MARGIN + 1;
    trial.y = from;
    fill(trial);
    if (trial.pages.length === 1) this.need(trial.y - from);
    fill(this);
  }

  space(height: number): void {
    if (this.y > MARGIN) this.y += height;
  }

  /** Puts marks, drawn from their own top left corner, where the flow has come to. */
  place(height: number, marks: readonly Mark[], role?: Role, alt?: string): void {
    this.need(height);
    const group: GroupMark = {
      kind: "group",
      at: [this.left, this.y],
      marks,
      ...(role === undefined ? {} : { role }),
      ...(alt === undefined ? {} : { alt }),
    };
    this.open.marks.push(group);
    this.y += height;
  }

  heading(level: 1 | 2, text: string, keepWith = 80): void {
    const style: TextStyle =
      level === 1 ? { size: 20, weight: 600, ink: paper.ink } : { size: 13, weight: 600, ink: paper.ink };
    this.space(level === 1 ? ABOVE : 16);
    const pitch = style.size * 1.25;
    const lines = this.pen.fit(text, this.width, 3, style).lines;
    const height = lines.length * pitch + (level === 1 ? 8 : 5);
    this.need(height + keepWith);
    this.open.bookmarks.push({ title: text, level });
    this.place(height, this.pen.lines(lines, 0, style.size, pitch, style), level === 1 ? "H1" : "H2");
  }

  paragraph(text: string, style: Partial<TextStyle> = {}): void {
    const full: TextStyle = { size: 10, ink: paper.ink2, ...style };
    const pitch = full.size * 1.45;
    const lines = text.split("\n").flatMap((part) => this.pen.fit(part, this.width, 400, full).lines);
    if (lines.length <= SHORT) this.need(lines.length * pitch);
    for (let from = 0; from < lines.length;) {
      const room = Math.max(1, Math.floor((this.bottom - this.y) / pitch));
      const part = lines.slice(from, from + room);
      this.place(part.length * pitch, this.pen.lines(part, 0, full.size, pitch, full), "P");
      from += part.length;
      if (from < lines.length) this.breakPage();
    }
    this.y += 5;
  }

  list(items: readonly string[]): void {
    const style: TextStyle = { size: 10, ink: paper.ink2 };
    for (const item of items) {
      const lines = this.pen.fit(item, this.width - 14, 12, style).lines;
      this.place(
        lines.length * 14.5 + 2,
        [this.pen.line("•", 2, 10, style), ...this.pen.lines(lines, 14, 10, 14.5, style)],
        "LI",
      );
    }
    this.y += 4;
  }

  /** A table whose head is said again on every page that it goes on to; its note stands on the page of its last row. */
  table(columns: readonly Column[], rows: readonly (readonly Cell[])[], note?: string): void {
    const noteLines = note === undefined ? 0 : this.pen.fit(note, this.width, 400, NOTE).lines.length;
    const noteHeight = noteLines === 0 ? 0 : noteLines * NOTE.size * 1.45 + 8;
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (share / all) * this.width);
    const head = this.headRow(columns, widths);
    const set = rows.map((row) => this.row(row, columns, widths));
    this.need(head.height + (set[0]?.height ?? 0));
    let marks: Mark[] = [head.mark];
    let height = head.height;
    const put = (): void => this.place(height, marks, "Table");
    for (const [index, { mark, height: more }] of set.entries()) {
      // No row stands alone under a head that is said again, where there are enough of them.
      const last = index === set.length - 2 && index >= 2 ? set[index + 1]!.height : 0;
      const foot = index >= set.length - 2 ? noteHeight : 0;
      if (this.y + height + more + last + foot > this.bottom && marks.length > 1) {
        put();
        this.breakPage();
        marks = [head.mark];
        height = head.height;
      }
      marks.push({ kind: "group", at: [0, height], marks: [mark] });
      height += more;
    }
    put();
    this.y += 8;
    if (note !== undefined) this.paragraph(note, NOTE);
  }

  private headRow(
    columns: readonly Column[],
    widths: readonly number[],
  ): { readonly mark: Mark; readonly height: number } {
    const style: TextStyle = { size: 8.5, weight: 600, ink: paper.ink3 };
    const set = columns.map(({ title }, index) => this.pen.fit(title, widths[index]! - 8, 2, style).lines);
    const lines = Math.max(1, ...set.map(({ length }) => length));
    const height = lines * 11 + 8;
    const cells = set.map((words, index): Mark => {
      const [x, anchor] = this.anchored(columns[index]!, widths, index);
      return {
        kind: "group",
        role: "TH",
        marks: this.pen.lines(words, x, height - 7 - (words.length - 1) * 11, 11, style, anchor),
      };
    });
    return {
      height,
      mark: {
        kind: "group",
        role: "TR",
        marks: [...cells, artifact([rule(0, height - 1, this.width, height - 1, paper.lineStrong, 1)])],
      },
    };
  }

  private row(
    cells: readonly Cell[],
    columns: readonly Column[],
    widths: readonly number[],
  ): { readonly mark: Mark; readonly height: number } {
    const set = cells.map((cell, index) => {
      const style: TextStyle = {
        size: 9.5,
        ink: cell.ink ?? paper.ink,
        ...(cell.strong ? { weight: 600 as const } : {}),
      };
      const quiet: TextStyle = { size: 8.5, ink: paper.ink3 };
      const width = widths[index]! - 8;
      return {
        style,
        quiet,
        lines: this.pen.fit(cell.text, width, 4, style).lines,
        more: cell.quiet === undefined ? [] : this.pen.fit(cell.quiet, width, 4, quiet).lines,
      };
    });
    const height = Math.max(1, ...set.map(({ lines, more }) => lines.length * 12.5 + more.length * 11)) + 7;
    const marks = set.map(({ lines, more, style, quiet }, index): Mark => {
      const [x, anchor] = this.anchored(columns[index]!, widths, index);
      return {
        kind: "group",
        role: "TD",
        marks: [
          ...this.pen.lines(lines, x, 12, 12.5, style, anchor),
          ...this.pen.lines(more, x, 12 + lines.length * 12.5 - 1, 11, quiet, anchor),
        ],
      };
    });
    return {
      height,
      mark: {
        kind: "group",
        role: "TR",
        marks: [...marks, artifact([rule(0, height - 0.5, this.width, height - 0.5, paper.line, 0.75)])],
      },
    };
  }

  private anchored(
    { anchor = "left" }: Column,
    widths: readonly number[],
    index: number,
  ): readonly [number, Anchor] {
    const from = widths.slice(0, index).reduce((sum, width) => sum + width, 0);
    return anchor === "left"
      ? [from, anchor]
      : [from + widths[index]! - (index + 1 < widths.length ? 8 : 0), anchor];
  }

  /** The pages as they are, without their feet. */
  finish(): Page[] {
    const { width, height, title, language } = this.paper;
    return this.pages
      .filter(({ marks }) => marks.length > 0)
      .map(({ marks, bookmarks }) => ({ width, height, title, language, bookmarks, marks }));
  }
}

/** What means nothing to those who have the page read aloud. */
export function artifact(marks: readonly Mark[]): Mark {
  return { kind: "group", role: "Artifact", marks };
}

/** What stands at the foot of a page. */
export interface Foot {
  readonly title: string;
  /** The title, perhaps cut, with what else there is to say. */
  readonly left: (title: string) => string;
  readonly right: string;
}

function footMarks(pen: Pen, width: number, height: number, foot: Foot): Mark {
  const style: TextStyle = { size: 8, ink: paper.ink3 };
  const y = height - 26;
  const right = pen.line(foot.right, width - MARGIN, y, style, "right");
  // A long title is cut, and not when and with what the page was made.
  const room = width - 2 * MARGIN - right.width - 20 - pen.width(foot.left(""), style);
  const title = pen.fit(foot.title, room, 1, style).lines[0] ?? "";
  return artifact([
    rule(MARGIN, y - 13, width - MARGIN, y - 13, paper.line, 0.75),
    pen.line(foot.left(title), MARGIN, y, style),
    right,
  ]);
}

/** A page that is as large as its paper already, with its foot in a scale that suits it. */
export function withFoot(pen: Pen, page: Page, scale: number, foot: Foot): Page {
  const marks = [footMarks(pen, page.width / scale, page.height / scale, foot)];
  return { ...page, marks: [...page.marks, { kind: "group", at: [0, 0], scale, marks }] };
}

/** A page as large as its paper: the same page, scaled, with its foot. */
export function onPaper(pen: Pen, page: Page, size: readonly [number, number], foot: Foot): Page {
  const scale = Math.min(size[0] / page.width, size[1] / page.height);
  const marks: Mark[] = [
    artifact([box(0, 0, page.width, page.height, { fill: paper.surface })]),
    ...page.marks,
    footMarks(pen, page.width, page.height, foot),
  ];
  if (Math.abs(scale - 1) < 1e-6) return { ...page, marks };
  const at: readonly [number, number] = [
    (size[0] - page.width * scale) / 2,
    (size[1] - page.height * scale) / 2,
  ];
  return { ...page, width: size[0], height: size[1], marks: [{ kind: "group", at, scale, marks }] };
}
