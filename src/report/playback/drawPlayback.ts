import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import type { Move } from "./playbackMoves";
import type { PlaybackState } from "./playbackState";
import { pointOn, routeLength, type Routes } from "./routes";
import {
  dotSize,
  MOST_DOTS,
  pileColumns,
  pilePlace,
  trayPlaces,
  TRAY_HEIGHT,
  type DotSize,
} from "./stepStage";
import { shapeCorners, typeMark, type TypeMark } from "../symbols/typeMarks";

/** Everything that one picture of the playback is made from. */
export interface PlaybackPicture {
  readonly state: PlaybackState;
  readonly moves: readonly Move[];
  readonly nowHours: number;
  readonly glideHours: number;
  readonly routes: Routes;
  /** Of each step of the trace: where its box stands (null: no longer on the map), its people (null: shared), its limit. */
  readonly stages: readonly StepStage[];
  readonly typeOf: (item: number) => number;
}

/** A step as playback needs it. */
export interface StepStage {
  readonly box: Place | null;
  readonly workers: number | null;
  readonly wipLimit: number | null;
}

/** The part of the map that is seen. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Gives the value of a CSS colour variable. */
export type Colours = (name: string) => string;

interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly colours: Colours;
  readonly size: DotSize;
  readonly font: string;
  /** Height of writing, in the map's own measure: larger when seen from afar. */
  readonly text: number;
}

/** Draws one moment of the run over the map: piles before and behind the boxes, work in hand, and what is on its way. */
export function drawPlayback(
  context: CanvasRenderingContext2D,
  view: Viewport,
  picture: PlaybackPicture,
  colours: Colours,
): void {
  const { pixelRatio, zoom } = view;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, view.width * pixelRatio, view.height * pixelRatio);
  context.setTransform(zoom * pixelRatio, 0, 0, zoom * pixelRatio, view.x * pixelRatio, view.y * pixelRatio);
  const brush: Brush = {
    context,
    colours,
    size: dotSize(zoom),
    font: colours("--font") || "sans-serif",
    text: Math.min(21, Math.max(14, 10.5 / zoom)),
  };
  const gliding = glidingTo(picture.moves);
  const awaited = leftFrom(picture.state.between);
  picture.stages.forEach((stage, step) => {
    if (stage.box && isSeen(stage.box, view))
      drawStep(brush, picture, stage, stage.box, step, gliding.get(step) ?? none, awaited.get(step) ?? []);
  });
  drawMoves(brush, picture);
}

const none: ReadonlySet<number> = new Set();

/** By step: the copies that have left it and wait for their siblings at a join. */
function leftFrom(between: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  between.forEach((step, item) => {
    const there = found.get(step);
    if (there) there.push(item);
    else found.set(step, [item]);
  });
  return found;
}

function glidingTo(moves: readonly Move[]): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { item, to } of moves) {
    if (to === null) continue;
    const there = found.get(to);
    if (there) there.add(item);
    else found.set(to, new Set([item]));
  }
  return found;
}

function isSeen([x, y]: Place, { x: panX, y: panY, zoom, width, height }: Viewport): boolean {
  const [left, top] = [x * zoom + panX, y * zoom + panY];
  return (
    left < width + 150 &&
    left + STEP_WIDTH * zoom > -150 &&
    top < height + 100 &&
    top + STEP_HEIGHT * zoom > -100
  );
}

function drawStep(
  brush: Brush,
  picture: PlaybackPicture,
  stage: StepStage,
  box: Place,
  step: number,
  gliding: ReadonlySet<number>,
  awaited: readonly number[],
): void {
  const at = picture.state.steps[step];
  if (!at) return;
  const inside = at.waiting.size + at.working.size + at.finished.size;
  drawTray(brush, picture, stage, box, at.working, inside, gliding);
  const waiting = settled(at.waiting, gliding);
  drawPile(brush, picture, "before", box, waiting, 0, "filled");
  drawPile(brush, picture, "behind", box, withMore(settled(at.finished, gliding), awaited), 0, "held");
  if (at.backlog.size > 0) {
    drawPile(
      brush,
      picture,
      "before",
      box,
      settled(at.backlog, none),
      pileColumns(waiting.count) * brush.size.pitch + (waiting.count > 0 ? 12 : 0),
      "hollow",
    );
  }
}

/** A list as it is drawn: the first few, and how many there are in all. */
interface Pile {
  readonly first: readonly number[];
  readonly count: number;
}

function settled(list: ReadonlySet<number>, gliding: ReadonlySet<number>): Pile {
  let onTheWay = 0;
  for (const item of gliding) if (list.has(item)) onTheWay += 1;
  const first: number[] = [];
  for (const item of list) {
    if (first.length === MOST_DOTS) break;
    if (!gliding.has(item)) first.push(item);
  }
  return { first, count: list.size - onTheWay };
}

function withMore({ first, count }: Pile, more: readonly number[]): Pile {
  return { first: [...first, ...more].slice(0, MOST_DOTS), count: count + more.length };
}

type Look = "filled" | "hollow" | "held";

function drawPile(
  brush: Brush,
  picture: PlaybackPicture,
  side: "before" | "behind",
  box: Place,
  pile: Pile,
  shift: number,
  look: Look,
): void {
  if (pile.count === 0) return;
  const direction = side === "before" ? -1 : 1;
  let [left, right, top] = [Infinity, -Infinity, Infinity];
  pile.first.forEach((item, index) => {
    const [x, y] = pilePlace(side, box, index, pile.count, brush.size);
    const place: Place = [x + direction * shift, y];
    left = Math.min(left, place[0]);
    right = Math.max(right, place[0]);
    top = Math.min(top, y);
    drawItem(brush, typeMark(picture.typeOf(item)), place, look);
  });
  if (pile.count > MOST_DOTS)
    drawCount(brush, String(pile.count), (left + right) / 2, top - brush.size.radius - 3);
}

/** The foot of the box: a circle for each worker, filled by the item in hand, and how many are in the step. */
function drawTray(
  brush: Brush,
  picture: PlaybackPicture,
  stage: StepStage,
  box: Place,
  working: ReadonlySet<number>,
  inside: number,
  gliding: ReadonlySet<number>,
): void {
  const { context, colours, size, font, text } = brush;
  const [left, top] = [box[0] + 1.5, box[1] + STEP_HEIGHT - TRAY_HEIGHT - 1.5];
  context.fillStyle = colours("--surface");
  context.beginPath();
  context.roundRect(left, top, STEP_WIDTH - 3, TRAY_HEIGHT, [0, 0, 6, 6]);
  context.fill();
  context.strokeStyle = colours("--line");
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(left + STEP_WIDTH - 3, top);
  context.stroke();
  const hands = settled(working, gliding);
  const places = trayPlaces(box, Math.max(stage.workers ?? 0, hands.count), size);
  places.forEach((place, slot) => {
    const item = hands.first[slot];
    if (item !== undefined) drawItem(brush, typeMark(picture.typeOf(item)), place, "filled");
    else if (slot < (stage.workers ?? 0)) drawIdle(brush, place);
  });
  const hidden = Math.max(0, hands.count - Math.min(places.length, hands.first.length));
  context.font = `600 ${text}px ${font}`;
  context.textBaseline = "middle";
  const middle = top + TRAY_HEIGHT / 2;
  const last = places.at(-1);
  if (hidden > 0 && last) {
    context.fillStyle = colours("--ink-2");
    context.textAlign = "left";
    context.fillText(`+${hidden}`, last[0] + size.radius + 4, middle);
  }
  const full = stage.wipLimit !== null && inside >= stage.wipLimit;
  context.fillStyle = colours(full ? "--wait" : "--ink-2");
  context.textAlign = "right";
  context.fillText(
    stage.wipLimit === null ? String(inside) : `${inside} / ${stage.wipLimit}`,
    box[0] + STEP_WIDTH - 12,
    middle,
  );
}

function drawIdle({ context, colours, size }: Brush, [x, y]: Place): void {
  context.strokeStyle = colours("--line-strong");
  context.lineWidth = 1.25;
  context.beginPath();
  context.arc(x, y, size.radius - 0.5, 0, 2 * Math.PI);
  context.stroke();
}

/** Draws what is on its way. Items that left together go one behind the other, so that one sees how many they are. */
function drawMoves(brush: Brush, picture: PlaybackPicture): void {
  const trains = new Map<string, Move[]>();
  for (const move of picture.moves) {
    const key = `${move.from} ${move.to} ${move.rework} ${move.atHours}`;
    const train = trains.get(key);
    if (train) train.push(move);
    else trains.set(key, [move]);
  }
  for (const train of trains.values()) drawTrain(brush, picture, train);
}

function drawTrain(brush: Brush, picture: PlaybackPicture, train: readonly Move[]): void {
  const [first] = train;
  const route = first ? picture.routes.of(first) : null;
  if (!first || !route) return;
  const share = picture.glideHours > 0 ? (picture.nowHours - first.atHours) / picture.glideHours : 1;
  const eased = share * share * (3 - 2 * share);
  const gap = Math.min(brush.size.pitch / Math.max(1, routeLength(route)), 0.6 / train.length);
  train.forEach((move, place) => {
    const mark = typeMark(picture.typeOf(move.item));
    drawItem(brush, mark, pointOn(route, eased - place * gap), move.rework ? "held" : "filled");
  });
}

function drawItem(
  { context, colours, size: { radius } }: Brush,
  mark: TypeMark,
  [x, y]: Place,
  look: Look,
): void {
  const colour = colours(mark.colour);
  const corners = shapeCorners(mark.shape, x, y, look === "filled" ? radius : radius - 0.75);
  context.beginPath();
  if (corners.length === 0) context.arc(x, y, look === "filled" ? radius : radius - 0.75, 0, 2 * Math.PI);
  corners.forEach(([cornerX, cornerY], index) =>
    index === 0 ? context.moveTo(cornerX, cornerY) : context.lineTo(cornerX, cornerY),
  );
  context.closePath();
  context.fillStyle = look === "hollow" ? colours("--paper") : colour;
  context.fill();
  context.lineWidth = look === "filled" ? 1 : 2;
  context.strokeStyle =
    look === "held" ? colours("--wait-line") : look === "hollow" ? colour : colours("--surface");
  context.stroke();
}

function drawCount({ context, colours, font, text }: Brush, count: string, x: number, y: number): void {
  context.font = `700 ${text}px ${font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const width = context.measureText(count).width + text;
  const half = text * 0.7;
  context.fillStyle = colours("--wait");
  context.beginPath();
  context.roundRect(x - width / 2, y - 2 * half, width, 2 * half, half);
  context.fill();
  context.fillStyle = colours("--surface");
  context.fillText(count, x, y - half + 0.5);
}
