import { words } from "../../words/words";
import { drawMap, titleOf } from "../map/drawMap";
import type { MapPicture } from "../map/MapPicture";
import { boundsOf } from "../page/boundsOf";
import type { Drawing, Mark } from "../page/Drawing";
import type { Page } from "../page/Page";
import { paper } from "../page/paper";
import { artifact } from "../page/PageFlow";
import { box, type Pen } from "../page/Pen";
import { within } from "./tiles";

/** Of a map on one sheet of A4 that is drawn smaller than this hardly anything can be read; this large, the figures of a step can. */
const TOO_SMALL = 0.34;
const LEGIBLE = 0.42;
/** What a strip shows of the one before, in units of the map: a step and its arrow, so that each stands whole somewhere. */
const SHARED = 240;
/** Over a strip, for its number, and at the foot of a page, on A4. */
const HEAD = 26;
const FOOT = 48;

/**
 * A map that is too long to be read on one sheet, cut into strips that run from edge to edge of the paper, one under the other;
 * empty where one sheet will do, and where a map is too high for that.
 */
export function mapStrips(
  pen: Pen,
  picture: MapPicture,
  [short, long]: readonly [number, number],
  drawing = drawMap(pen, picture),
): readonly Page[] {
  const grown = short / 595;
  const scale = LEGIBLE * grown;
  const room = short - FOOT * grown;
  if (Math.min(long / drawing.width, short / drawing.height) >= TOO_SMALL * grown) return [];
  if (drawing.height * scale + HEAD * grown > room) return [];

  const step = long / scale - SHARED;
  const count = Math.ceil((drawing.width - SHARED) / step);
  const pages: Mark[][] = [];
  let y = Infinity;
  for (let index = 0; index < count; index++) {
    const left = index * step;
    const seen = { left, top: 0, right: left + long / scale, bottom: drawing.height };
    const marks = within(drawing.marks, seen).filter((mark) => !isGround(mark, drawing));
    const { top, bottom } = boundsOf(marks) ?? seen;
    const height = (bottom - top) * scale + HEAD * grown;
    if (y + height > room) {
      pages.push([]);
      y = 0;
    }
    pages.at(-1)?.push(
      pen.line(words.report.strip(index + 1, count), 20 * grown, y + 18 * grown, {
        size: 8 * grown,
        ink: paper.ink3,
      }),
      { kind: "group", at: [-left * scale, y + HEAD * grown - top * scale], scale, marks },
    );
    y += height;
  }
  return pages.map((marks) => ({
    width: long,
    height: short,
    title: titleOf(picture),
    language: picture.language,
    bookmarks: [],
    marks: [artifact([box(0, 0, long, short, { fill: paper.surface })]), ...marks],
  }));
}

/** Whether a mark is the ground that a drawing stands on. */
function isGround(mark: Mark, { width, height }: Drawing): boolean {
  const bounds = boundsOf([mark]);
  return bounds !== null && bounds.right - bounds.left >= width && bounds.bottom - bounds.top >= height;
}
