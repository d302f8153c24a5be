import { describe, expect, test } from "vitest";
import { cutFilm, filmTrace } from "../../src/report/playback/film";
import { createPlaybackIndex, openCursor, seekTo } from "../../src/report/playback/playbackIndex";
import { movesBetween } from "../../src/report/playback/playbackMoves";
import type { PlaybackState } from "../../src/report/playback/playbackState";
import { runLine, shopLine } from "../fixtures/trace";

const trace = runLine(shopLine, 6, 4000);

/** Who is where, by type, since a film numbers its items anew. */
function picture(state: PlaybackState, typeOf: (item: number) => number) {
  return {
    steps: state.steps.map(({ backlog, waiting, working, finished }) =>
      [backlog, waiting, working, finished].map((set) => [...set].map(typeOf)),
    ),
    between: [...state.between].map(([item, step]) => [typeOf(item), step]),
    inside: state.inside,
    backlog: state.backlog,
  };
}

describe("a film cut out of a recorded run", () => {
  test("shows at every moment what the run showed, as small as a picture", () => {
    const film = cutFilm(trace, 800, 1200)!;
    expect([film.startHours, film.endHours]).toEqual([800, 2000]);
    expect(film.records.length).toBeLessThan(8 * 6 * trace.times.length);
    const again = filmTrace(film);
    const [was, is] = [trace, again].map((one) => openCursor(createPlaybackIndex(one)));
    for (const hours of [800, 801.5, 950, 1300, 1777, 1999])
      expect(picture(seekTo(is!, hours), (item) => again.itemTypes[item]!)).toEqual(
        picture(seekTo(was!, hours), (item) => trace.itemTypes[item]!),
      );
    const delivered = [800, 2000].map(
      (hours) => seekTo(openCursor(createPlaybackIndex(trace)), hours).delivered,
    );
    expect(seekTo(is!, 2000).delivered).toBe(delivered[1]! - delivered[0]!);
  });

  test("does not show as moving what stood there at its start", () => {
    const index = createPlaybackIndex(filmTrace(cutFilm(trace, 800, 100)!));
    expect(movesBetween(index, 700, 800, 100)).toEqual([]);
  });

  test("ends early rather than growing too large, and says when", () => {
    const film = cutFilm(trace, 800, 1200, 500)!;
    expect(film.endHours).toBeLessThan(2000);
    expect(filmTrace(film).times).toHaveLength(500);
    expect(filmTrace(film).times.at(-1)).toBeCloseTo(film.endHours, 1);
  });

  test("of the last weeks of a run ends with it", () => {
    const film = cutFilm(trace, 3900, 400)!;
    expect(film.endHours - film.startHours).toBeLessThanOrEqual(400);
    expect(film.endHours).toBe(4000);
  });
});
