import { drawMap, titleOf } from "../map/drawMap";
import type { MapPicture } from "../map/MapPicture";
import type { Page } from "../page/Page";
import { paper } from "../page/paper";
import { artifact } from "../page/PageFlow";
import { box, type Pen } from "../page/Pen";
import { words } from "../../words/words";
import { mapInWords } from "./mapInWords";

/** No picture is drawn larger than this on paper: a small map does not shout. */
const LARGEST = 1;
const MARGIN = 0.035;

/** Room for the foot of a page, as a share of the paper's short side. */
const FOOT = 0.05;

/** The map on one sheet of its own, as large as it fits; the paper lies as the map is shaped, unless told. */
export function mapSheet(
  pen: Pen,
  picture: MapPicture,
  upright: readonly [number, number],
  turned: "landscape" | "portrait" | "auto" = "auto",
  drawing = drawMap(pen, picture),
): Page {
  const [short, long] = [Math.min(...upright), Math.max(...upright)];
  const wide = turned === "auto" ? drawing.width >= drawing.height : turned === "landscape";
  const [width, height] = wide ? [long, short] : [short, long];
  const margin = MARGIN * short;
  const largest = LARGEST * (short / 595);
  const scale = Math.min(
    (width - 2 * margin) / drawing.width,
    (height - 2 * margin - FOOT * short) / drawing.height,
    largest,
  );
  return {
    width,
    height,
    title: titleOf(picture),
    language: picture.language,
    bookmarks: [{ title: words.report.map, level: 1 }],
    marks: [
      artifact([box(0, 0, width, height, { fill: paper.surface })]),
      {
        kind: "group",
        role: "Figure",
        alt: mapInWords(picture),
        at: [(width - drawing.width * scale) / 2, (height - FOOT * short - drawing.height * scale) / 2],
        scale,
        marks: drawing.marks,
      },
    ],
  };
}
