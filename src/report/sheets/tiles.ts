import { words } from "../../words/words";
import { boundsOf, type Bounds } from "../page/boundsOf";
import type { Mark } from "../page/Drawing";
import type { Page } from "../page/Page";
import { paper } from "../page/paper";
import { artifact } from "../page/PageFlow";
import { box, path, round, type Pen } from "../page/Pen";

/** How much of a sheet its neighbour shows too, in points: what is glued. */
const OVERLAP = 28;
/** Printers leave the edge of a sheet white. */
const EDGE = 22;
const CROSS = 9;
/** A part of a sheet that is not worth a sheet. */
const HARDLY = 0.25;

/** A large sheet cut into smaller ones to be glued together: each shows a strip of its neighbour, with crosses to lay on one another. */
export function tiles(pen: Pen, poster: Page, upright: readonly [number, number]): Page[] {
  const [width, height] = poster.width > poster.height ? [upright[1], upright[0]] : [upright[0], upright[1]];
  if (poster.width <= width + 1 && poster.height <= height + 1) return [poster];
  const [stepX, stepY] = [width - 2 * EDGE - OVERLAP, height - 2 * EDGE - OVERLAP];
  // The margins of the poster are not worth a sheet.
  const picture = poster.marks.filter((mark) => mark.kind === "group" && mark.role === "Figure");
  const area = boundsOf(picture) ?? { left: 0, top: 0, right: poster.width, bottom: poster.height };
  const [wide, high] = [area.right - area.left, area.bottom - area.top];
  const needed = (whole: number, step: number): number => Math.max(1, (whole - OVERLAP) / step);
  const scale = Math.min(
    1,
    lessBy(wide, needed(wide, stepX), stepX),
    lessBy(high, needed(high, stepY), stepY),
  );
  const count = (whole: number, step: number): number => Math.ceil(needed(whole * scale, step) - 1e-6);
  const [columns, rows] = [count(wide, stepX), count(high, stepY)];
  const pages: Page[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = [area.left * scale + column * stepX, area.top * scale + row * stepY];
      const seen = {
        left: (x - EDGE) / scale,
        top: (y - EDGE) / scale,
        right: (x + width - EDGE) / scale,
        bottom: (y + height - EDGE) / scale,
      };
      const label = words.report.tile(row + 1, column + 1, rows, columns);
      const said = pen.within(label, EDGE + 14, height - 8, width / 2, { size: 8, ink: paper.ink3 });
      pages.push({
        ...poster,
        width,
        height,
        bookmarks: [{ title: label, level: 1 }],
        marks: [
          { kind: "group", at: [EDGE - x, EDGE - y], scale, marks: within(poster.marks, seen) },
          artifact([
            ...crosses(column, row, columns, rows, width, height),
            box(EDGE + 10, height - 17, said.width + 8, 12, { fill: paper.surface }),
            said,
          ]),
        ],
      });
    }
  return pages;
}

/** How much smaller it is drawn so as not to begin a sheet of which hardly anything would be needed. */
function lessBy(whole: number, needed: number, step: number): number {
  const sheets = Math.floor(needed);
  return needed - sheets > HARDLY ? 1 : (sheets * step + OVERLAP) / whole;
}

/** Only what can be seen of a drawing through this window. */
export function within(marks: readonly Mark[], seen: Bounds): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    const bounds = boundsOf([mark]);
    const isSeen =
      bounds !== null &&
      bounds.left < seen.right &&
      bounds.right > seen.left &&
      bounds.top < seen.bottom &&
      bounds.bottom > seen.top;
    if (!isSeen) return [];
    if (mark.kind !== "group") return [mark];
    const [x, y] = mark.at ?? [0, 0];
    const scale = mark.scale ?? 1;
    const inside = {
      left: (seen.left - x) / scale,
      top: (seen.top - y) / scale,
      right: (seen.right - x) / scale,
      bottom: (seen.bottom - y) / scale,
    };
    return [{ ...mark, marks: within(mark.marks, inside) }];
  });
}

/** Crosses in the strips that two sheets share: laid on one another, the sheets fit. */
function crosses(
  column: number,
  row: number,
  columns: number,
  rows: number,
  width: number,
  height: number,
): Mark[] {
  const across = [
    ...(column > 0 ? [EDGE + OVERLAP / 2] : []),
    ...(column + 1 < columns ? [width - EDGE - OVERLAP / 2] : []),
  ];
  const down = [
    ...(row > 0 ? [EDGE + OVERLAP / 2] : []),
    ...(row + 1 < rows ? [height - EDGE - OVERLAP / 2] : []),
  ];
  const quarters = [0.25, 0.75];
  const places = [
    ...across.flatMap((x) => quarters.map((part) => [x, height * part] as const)),
    ...down.flatMap((y) => quarters.map((part) => [width * part, y] as const)),
  ];
  return places.map(([x, y]) =>
    path(
      `M${round(x - CROSS)} ${round(y)} H${round(x + CROSS)} M${round(x)} ${round(y - CROSS)} V${round(y + CROSS)}`,
      {
        stroke: paper.ink3,
        strokeWidth: 0.6,
      },
    ),
  );
}
