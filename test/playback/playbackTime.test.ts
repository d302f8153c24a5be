import { describe, expect, test } from "vitest";
import { glideHours, toCalendarMoment } from "../../src/report/playback/playbackTime";
import { nearestSpeed, playbackSpeeds } from "../../src/report/playback/playbackSpeeds";
import { pileColumns, pilePlace, trayPlaces, dotSize, MOST_DOTS } from "../../src/report/playback/stepStage";
import { shapeCorners, typeMark } from "../../src/report/symbols/typeMarks";

const office = { hoursPerDay: 8, daysPerWeek: 5 };

describe("a moment on the map's calendar", () => {
  test.each([
    [0, 1, 1, "0:00"],
    [7.5, 1, 1, "7:30"],
    [8, 1, 2, "0:00"],
    [40, 2, 1, "0:00"],
    [603, 16, 1, "3:00"],
    [8 - 1e-12, 1, 2, "0:00"],
    [-3, 1, 1, "0:00"],
  ])("hour %d is week %d, day %d, %s", (hours, week, day, clock) => {
    expect(toCalendarMoment(hours, office)).toEqual({ week, day, clock });
  });

  test("the end of the last day belongs to that day", () => {
    expect(toCalendarMoment(2080, office, true)).toEqual({ week: 52, day: 5, clock: "8:00" });
  });

  test("days and weeks are as long as the calendar says", () => {
    expect(toCalendarMoment(15, { hoursPerDay: 7.5, daysPerWeek: 4 })).toEqual({
      week: 1,
      day: 3,
      clock: "0:00",
    });
    expect(toCalendarMoment(30, { hoursPerDay: 7.5, daysPerWeek: 4 })).toEqual({
      week: 2,
      day: 1,
      clock: "0:00",
    });
  });
});

describe("speeds", () => {
  test("from an hour to four weeks in a second, each faster than the one before", () => {
    const speeds = playbackSpeeds(office).map(({ hoursPerSecond }) => hoursPerSecond);
    expect(speeds).toEqual([1, 2, 4, 8, 16, 40, 80, 160]);
    expect(
      playbackSpeeds({ hoursPerDay: 2, daysPerWeek: 1 }).map(({ hoursPerSecond }) => hoursPerSecond),
    ).toEqual([1, 2, 4, 8]);
  });
  test("a speed that is not in the list shows as its nearest", () => {
    expect(nearestSpeed(37, playbackSpeeds(office))).toMatchObject({ amount: 1, unit: "w" });
  });
  test("an item glides for less than half a second at any speed", () => {
    for (const { hoursPerSecond } of playbackSpeeds(office)) {
      expect(glideHours(hoursPerSecond) / hoursPerSecond).toBeLessThanOrEqual(0.45);
      expect(glideHours(hoursPerSecond) / hoursPerSecond).toBeGreaterThanOrEqual(0.12);
    }
  });
});

describe("where items lie around a box", () => {
  const size = dotSize(1);
  const box = [300, 100] as const;

  test("a full pile before one box and a full pile behind its neighbour do not meet", () => {
    const last = MOST_DOTS - 1;
    for (const zoom of [0.3, 0.7, 1, 2]) {
      const [before] = pilePlace("before", [300, 0], last, MOST_DOTS, dotSize(zoom));
      const [behind] = pilePlace("behind", [0, 0], last, MOST_DOTS, dotSize(zoom));
      if (zoom >= 0.7) expect(before - behind).toBeGreaterThan(0);
      expect(before).toBeLessThan(300);
      expect(behind).toBeGreaterThan(200);
    }
  });

  test("no two dots of a pile lie on one another", () => {
    const places = Array.from({ length: MOST_DOTS }, (_, index) => pilePlace("before", box, index, 50, size));
    for (const [at, [x, y]] of places.entries()) {
      for (const [otherX, otherY] of places.slice(at + 1))
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(2 * size.radius);
    }
    expect([0, 1, 7, 8, 50].map(pileColumns)).toEqual([0, 1, 1, 2, 3]);
  });

  test("hands stay inside the box, however many people there are", () => {
    for (const workers of [1, 3, 200]) {
      for (const [x, y] of trayPlaces(box, workers, size)) {
        expect(x).toBeGreaterThan(300);
        expect(x).toBeLessThan(500);
        expect(y).toBeLessThan(250);
      }
    }
  });
});

test("types differ by shape and by colour, for thirty types", () => {
  const looks = Array.from({ length: 30 }, (_, type) => typeMark(type));
  expect(new Set(looks.map(({ shape, colour }) => `${shape} ${colour}`)).size).toBe(30);
  expect(shapeCorners("triangle", 0, 0, 5)).toHaveLength(3);
  expect(shapeCorners("circle", 0, 0, 5)).toHaveLength(0);
});
