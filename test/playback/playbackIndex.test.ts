import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createPlaybackIndex,
  extendIndex,
  nextEventHours,
  openCursor,
  previousEventHours,
  seekTo,
} from "../../src/report/playback/playbackIndex";
import { growthByTen } from "../growth";
import { movesBetween } from "../../src/report/playback/playbackMoves";
import type { PlaybackState } from "../../src/report/playback/playbackState";
import { runLine, shopLine, toTrace } from "../fixtures/trace";

const trace = runLine(shopLine, 6, 4000);
const index = createPlaybackIndex(trace);
extendIndex(index, Number.POSITIVE_INFINITY);

/** All that can be seen of a state, to compare two. */
function picture(state: PlaybackState) {
  return {
    steps: state.steps.map(({ backlog, waiting, working, finished }) =>
      [backlog, waiting, working, finished].map((set) => [...set]),
    ),
    between: [...state.between],
    figures: [state.arrived, state.backlog, state.inside, state.delivered],
  };
}

function itemsInside(state: PlaybackState): Set<number> {
  const inside = new Set(state.between.keys());
  for (const { waiting, working, finished } of state.steps) {
    for (const list of [waiting, working, finished]) list.forEach((item) => inside.add(item));
  }
  return inside;
}

describe("one item, followed by hand through two steps", () => {
  const byHand = toTrace(
    [
      [1, "arrive", 1, 0],
      [1, "enter", 1, 0],
      [1, "takeUp", 1, 0],
      [3, "finish", 1, 0],
      [4, "leave", 1, 0],
      [4, "enter", 1, 1],
      [6, "sendBack", 1, 1],
      [6, "enter", 1, 0],
      [6, "takeUp", 1, 0],
      [7, "finish", 1, 0],
      [7, "leave", 1, 0],
      [7, "enter", 1, 1],
      [7, "takeUp", 1, 1],
      [9, "finish", 1, 1],
      [9, "deliver", 1, 1],
    ],
    ["a", "b"],
    { horizonHours: 20 },
  );
  const cursor = openCursor(createPlaybackIndex(byHand));
  const lists = (hours: number) => picture(seekTo(cursor, hours));

  test.each([
    [
      "before it comes",
      0.9,
      [
        [[], [], [], []],
        [[], [], [], []],
      ],
      [0, 0, 0, 0],
    ],
    [
      "in work at a, the very moment it arrives",
      1,
      [
        [[], [], [1], []],
        [[], [], [], []],
      ],
      [1, 0, 1, 0],
    ],
    [
      "finished at a and not yet moved",
      3.5,
      [
        [[], [], [], [1]],
        [[], [], [], []],
      ],
      [1, 0, 1, 0],
    ],
    [
      "waiting at b",
      5,
      [
        [[], [], [], []],
        [[], [1], [], []],
      ],
      [1, 0, 1, 0],
    ],
    [
      "back at a",
      6,
      [
        [[], [], [1], []],
        [[], [], [], []],
      ],
      [1, 0, 1, 0],
    ],
    [
      "delivered",
      9,
      [
        [[], [], [], []],
        [[], [], [], []],
      ],
      [1, 0, 0, 1],
    ],
  ])("%s", (_name, hours, steps, figures) => expect(lists(hours)).toMatchObject({ steps, figures }));

  test("its moves: in, on, back for rework, on again, out", () => {
    const seen = [1, 4, 6, 7, 9].flatMap((hours) => movesBetween(cursor.index, hours - 0.5, hours, 10));
    expect(seen).toEqual([
      { item: 1, from: null, to: 0, rework: false, atHours: 1 },
      { item: 1, from: 0, to: 1, rework: false, atHours: 4 },
      { item: 1, from: 1, to: 0, rework: true, atHours: 6 },
      { item: 1, from: 0, to: 1, rework: false, atHours: 7 },
      { item: 1, from: 1, to: null, rework: false, atHours: 9 },
    ]);
  });

  test("of several moves in the span only the latest of each item is shown", () => {
    expect(movesBetween(cursor.index, 0, 20, 10).map(({ atHours }) => atHours)).toEqual([9]);
  });

  test("from event to event, forward and back", () => {
    expect([0, 1, 3, 9].map((hours) => nextEventHours(byHand, hours))).toEqual([1, 3, 4, null]);
    expect([20, 9, 4, 1].map((hours) => previousEventHours(byHand, hours))).toEqual([9, 7, 3, null]);
  });
});

describe("copies of a split item", () => {
  const copies = toTrace(
    [
      [1, "enter", 1, 0],
      [2, "finish", 1, 0],
      [2, "leave", 1, 0],
      [2, "enter", 1, 1],
      [2, "enter", 1, 2],
      [4, "finish", 1, 1],
      [4, "leave", 1, 1],
      [5, "finish", 1, 2],
      [5, "leave", 1, 2],
      [5, "enter", 1, 3],
      [6, "deliver", 1, 3],
    ],
    ["split", "left", "right", "join"],
  );
  const cursor = openCursor(createPlaybackIndex(copies));

  test("stand in both branches, and count once", () => {
    const state = seekTo(cursor, 3);
    expect(state.steps.map(({ waiting }) => waiting.size)).toEqual([0, 1, 1, 0]);
    expect(state.inside).toBe(1);
  });
  test("both glide from the split", () => {
    expect(movesBetween(cursor.index, 1.5, 2, 10).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });
  test("the one that waits at the join is between steps", () => {
    expect([...seekTo(cursor, 4.5).between]).toEqual([[1, 1]]);
    expect(seekTo(cursor, 5.5).between.size).toBe(0);
  });
});

describe("scrubbing", () => {
  test("the trace is long enough to need keyframes", () => expect(index.keyframes.length).toBeGreaterThan(2));

  test("shows the same as playing forward to that moment, wherever it came from", () => {
    const scrubbed = openCursor(index);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -10, max: 4100, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (path) => {
          path.forEach((hours) => seekTo(scrubbed, hours));
          const played = openCursor(createPlaybackIndex(trace));
          const last = path.at(-1) ?? 0;
          for (let step = 1; step <= 20; step += 1) seekTo(played, (last * step) / 20);
          expect(picture(scrubbed.state)).toEqual(picture(played.state));
        },
      ),
      { numRuns: 30 },
    );
  });

  test("arrived = backlog + inside + delivered, at every moment, and the lists hold just those items", () => {
    const cursor = openCursor(index);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4000, noNaN: true }), (hours) => {
        const state = seekTo(cursor, hours);
        expect(state.arrived).toBe(state.backlog + state.inside + state.delivered);
        expect(itemsInside(state).size).toBe(state.inside);
        expect(state.steps.reduce((sum, { backlog }) => sum + backlog.size, 0)).toBe(state.backlog);
      }),
      { numRuns: 200 },
    );
  });

  test("no more is in a step than its limit and what came back", () => {
    const cursor = openCursor(index);
    for (let hours = 0; hours <= 4000; hours += 50) {
      const { working } = seekTo(cursor, hours).steps[1];
      expect(working.size).toBeLessThanOrEqual(shopLine[1].workers);
    }
  });

  test("never changes the trace", () => {
    const before = [trace.times, trace.kinds, trace.items, trace.steps].map((column) => column.slice());
    const cursor = openCursor(createPlaybackIndex(trace));
    [3000, 10, 4000, 0].forEach((hours) => seekTo(cursor, hours));
    expect([trace.times, trace.kinds, trace.items, trace.steps]).toEqual(before);
  });
});

describe("a million records", () => {
  test("are indexed in slices and in proportion to their number", () => {
    const indexed = (hours: number) => {
      const long = runLine(shopLine, 6.2, hours, 7);
      return () => {
        const big = createPlaybackIndex(long);
        for (let until = 20_000; !extendIndex(big, until); until += 20_000);
        const packed = big.keyframes.reduce((sum, keyframe) => sum + keyframe.packed.length, 0);
        expect(packed).toBeLessThan(long.times.length);
      };
    };
    expect(runLine(shopLine, 6.2, 270_000, 7).times.length).toBeGreaterThan(1_000_000);
    expect(growthByTen(indexed, 27_000)).toBeLessThan(40);
  });

  test("are looked up as fast as a tenth of them", () => {
    const look = (hours: number) => {
      const big = createPlaybackIndex(runLine(shopLine, 6.2, hours, 7));
      while (!extendIndex(big, Infinity));
      const cursor = openCursor(big);
      return () => {
        for (let at = 0; at < 50; at += 1) seekTo(cursor, ((at * 7919) % 270) * (hours / 270));
      };
    };
    expect(growthByTen(look, 27_000)).toBeLessThan(8);
  });
});

test("an empty trace is an empty stream", () => {
  const cursor = openCursor(createPlaybackIndex(toTrace([], ["a"], { horizonHours: 10 })));
  expect(picture(seekTo(cursor, 5)).figures).toEqual([0, 0, 0, 0]);
  expect(cursor.index.endHours).toBe(10);
});

test("a recording that was cut short ends at its last record", () => {
  const cut = toTrace([[2, "arrive", 1, 0]], ["a"], { horizonHours: 10, cutShort: true });
  expect(createPlaybackIndex(cut).endHours).toBe(2);
});
