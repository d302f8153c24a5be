import { describe, expect, test } from "vitest";
import { drawPlayback, type PlaybackPicture, type StepStage } from "../../src/report/playback/drawPlayback";
import { createPlaybackIndex, openCursor, seekTo } from "../../src/report/playback/playbackIndex";
import { movesBetween } from "../../src/report/playback/playbackMoves";
import { pointOn, routeLength, Routes } from "../../src/report/playback/routes";
import { toTrace } from "../fixtures/trace";

interface Drawn {
  readonly dots: [number, number][];
  readonly texts: string[];
}

/** A canvas that only remembers the circles and words drawn on it. */
function remembering(): { readonly context: CanvasRenderingContext2D; readonly drawn: Drawn } {
  const drawn: Drawn = { dots: [], texts: [] };
  const nothing = (): void => undefined;
  const context = {
    setTransform: nothing,
    clearRect: nothing,
    beginPath: nothing,
    closePath: nothing,
    moveTo: nothing,
    lineTo: nothing,
    roundRect: nothing,
    fill: nothing,
    stroke: nothing,
    measureText: () => ({ width: 20 }),
    arc: (x: number, y: number) => drawn.dots.push([x, y]),
    fillText: (text: string) => drawn.texts.push(text),
  };
  return { context: context as unknown as CanvasRenderingContext2D, drawn };
}

const many = 30;
const rows = Array.from({ length: many }, (_, at) => at + 1);
const line = toTrace(
  [
    ...rows.map((item) => [1, "arrive", item, 0] as const),
    ...rows.map((item) => [1, "enter", item, 0] as const),
    [1, "takeUp", 1, 0],
    [1, "takeUp", 2, 0],
    [9, "finish", 1, 0],
    [9, "finish", 2, 0],
    [10, "leave", 1, 0],
    [10, "enter", 1, 1],
    [10, "leave", 2, 0],
    [10, "enter", 2, 1],
  ],
  ["a", "b"],
  { horizonHours: 20, itemTypes: new Int32Array(many + 1) },
);
const index = createPlaybackIndex(line);
const stages: readonly StepStage[] = [
  { box: [0, 0], workers: 3, wipLimit: 30 },
  { box: [300, 0], workers: 1, wipLimit: null },
];
const routes = new Routes({
  places: new Map([
    ["a", [0, 0]],
    ["b", [300, 0]],
  ]),
  stepIds: line.stepIds,
  lineOf: () => null,
});

function draw(nowHours: number, glideHours = 1): Drawn {
  const { context, drawn } = remembering();
  const picture: PlaybackPicture = {
    state: seekTo(openCursor(index), nowHours),
    moves: glideHours > 0 ? movesBetween(index, nowHours - glideHours, nowHours, 100) : [],
    nowHours,
    glideHours,
    routes,
    stages,
    typeOf: () => 0,
  };
  drawPlayback(
    context,
    { x: 0, y: 0, zoom: 1, width: 2000, height: 1000, pixelRatio: 1 },
    picture,
    () => "#000",
  );
  return drawn;
}

describe("one moment, drawn", () => {
  test("a queue of more than twenty is told by a number, and those in hand lie in the foot of the box", () => {
    const { dots, texts } = draw(5);
    expect(texts).toEqual(["30 / 30", "28", "0"]);
    const hands = dots.filter(([x, y]) => x > 0 && x < 200 && y > 115);
    const queue = dots.filter(([x]) => x < 0);
    // Three people: two with work in hand, one free.
    expect(hands).toHaveLength(3);
    expect(queue).toHaveLength(21);
  });

  test("finished and not yet moved: behind the box", () => {
    const behind = draw(9.5).dots.filter(([x]) => x > 200 && x < 300);
    expect(behind).toHaveLength(2);
  });

  test("on the way: between the boxes, one behind the other, and not yet in the next queue", () => {
    const { dots } = draw(10.5);
    const between = dots.filter(([x, y]) => x >= 200 && x <= 300 && y === 75);
    expect(between).toHaveLength(2);
    expect(between[0][0]).toBeGreaterThan(between[1][0]);
    expect(draw(11.5).dots.filter(([x]) => x > 250 && x < 300)).toHaveLength(2);
  });

  test("without motion items are at once where they are", () => {
    expect(draw(10, 0).dots.filter(([x]) => x > 250 && x < 300)).toHaveLength(2);
  });

  test("a step that is no longer on the map is left out", () => {
    const { context, drawn } = remembering();
    drawPlayback(
      context,
      { x: 0, y: 0, zoom: 1, width: 2000, height: 1000, pixelRatio: 1 },
      {
        state: seekTo(openCursor(index), 5),
        moves: [],
        nowHours: 5,
        glideHours: 1,
        routes,
        stages: [stages[0], { box: null, workers: null, wipLimit: null }],
        typeOf: () => 0,
      },
      () => "#000",
    );
    expect(drawn.texts).toEqual(["30 / 30", "28"]);
  });
});

test("a way goes straight where no line is drawn, and one knows its length", () => {
  const route = routes.of({ item: 1, from: 0, to: 1, rework: false, atHours: 0 });
  if (!route) throw new Error("no route");
  expect(pointOn(route, 0)).toEqual([200, 75]);
  expect(pointOn(route, 0.5)[0]).toBeCloseTo(250);
  expect(pointOn(route, 2)).toEqual([300, 75]);
  expect(routeLength(route)).toBeCloseTo(100);
  expect(routes.of({ item: 1, from: 7, to: null, rework: false, atHours: 0 })).toBeNull();
});
