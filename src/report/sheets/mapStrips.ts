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
/** The drawing that stands on a strip's page: how wide and high the page is, and how large the map is drawn there. */
interface Cut {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** So much larger than on its one sheet a map has to be drawn for strips to be worth their pages. */
const WORTH_IT = 1.2;
/** What a strip shows of the one before, in units of the map: a step and its arrow, so that each stands whole somewhere. */
const SHARED = 240;
/** Over a strip, for its number, and at the foot of a page, on A4. */
const HEAD = 26;
const FOOT = 48;

/**
 * A map that is too long to be read on one sheet, cut into strips that run from edge to edge of the paper, one under the other.
 * A high one, of many lanes or branches, stands on upright pages, drawn no smaller than can be read; empty where one sheet will
 * do, and where a map is too high even for that.
 */
export function mapStrips(
  pen: Pen,
  picture: MapPicture,
  [short, long]: readonly [number, number],
  drawing = drawMap(pen, picture),
): readonly Page[] {
  const grown = short / 595;
  // As the sheet of the whole map lies.
  const [across, down] = drawing.width >= drawing.height ? [long, short] : [short, long];
  const whole = Math.min(across / drawing.width, down / drawing.height);
  if (whole >= TOO_SMALL * grown) return [];
  const cut = cutOf(drawing.height, short, long, grown);
  if (cut === null || cut.scale < whole * WORTH_IT) return [];
  const { width, height: high, scale } = cut;
  const room = high - FOOT * grown;
  const step = width / scale - SHARED;
  const count = Math.ceil((drawing.width - SHARED) / step);
  const pages: Mark[][] = [];
  let y = Infinity;
  for (let index = 0; index < count; index++) {
    const left = index * step;
    const seen = { left, top: 0, right: left + width / scale, bottom: drawing.height };
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
    width,
    height: high,
    title: titleOf(picture),
    language: picture.language,
    bookmarks: [],
    marks: [artifact([box(0, 0, width, high, { fill: paper.surface })]), ...marks],
  }));
}

/** The first way to lay the paper on which all of the map's height can be read; null where there is none. */
function cutOf(height: number, short: number, long: number, grown: number): Cut | null {
  const ways = [
    { width: long, height: short, scale: LEGIBLE * grown },
    { width: short, height: long, scale: LEGIBLE * grown },
    { width: short, height: long, scale: TOO_SMALL * grown },
  ];
  return ways.find((way) => height * way.scale + (HEAD + FOOT) * grown <= way.height) ?? null;
}

/** Whether a mark is the ground that a drawing stands on. */
function isGround(mark: Mark, { width, height }: Drawing): boolean {
  const bounds = boundsOf([mark]);
  return bounds !== null && bounds.right - bounds.left >= width && bounds.bottom - bounds.top >= height;
}
