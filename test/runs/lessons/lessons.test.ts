import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inlineRunner, type Estimate, type Results } from "../../../simulations/index";
import { studentQuantile } from "../../../simulations/statistics/confidence";
import { readDocument } from "../../../src/document/readDocument";
import { validateMap } from "../../../src/document/validateMap";
import type { StreamMap } from "../../../src/model/StreamMap";
import type { DialId, Lesson, LessonFigureId, LessonId } from "../../../src/runs/lessons/Lesson";
import { lessonOf, lessons } from "../../../src/runs/lessons/lessons";
import { alongTheDial, runLesson } from "../../../src/runs/lessons/runLesson";

/** About so many figures are held against theory in this file; with 99.9 % all of them hold together. */
const COMPARISONS = 120;

function sampleOf(id: LessonId): StreamMap {
  const read = readDocument(readFileSync(`assets/samples/${lessonOf(id).sample}.millrace`, "utf8"));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.map;
}

const dialOf = (lesson: Lesson, id: DialId) => lesson.dials.find((dial) => dial.id === id)!;
const figureOf = (lesson: Lesson, id: LessonFigureId) => lesson.figures.find((figure) => figure.id === id)!;

/** The same figure along the first dial: what theory says, and what the engine found. */
async function along(id: LessonId, turned: Partial<Record<DialId, number>> = {}) {
  const lesson = lessonOf(id);
  const map = Object.entries(turned).reduce(
    (now, [dial, value]) => dialOf(lesson, dial as DialId).turn(now, value),
    sampleOf(id),
  );
  const found = await runLesson(lesson, map, inlineRunner, () => undefined);
  return { lesson, maps: alongTheDial(lesson, map), found };
}

function holds({ mean, low, high }: Estimate, exact: number, replications: number): void {
  expect(mean).not.toBeNull();
  const wider =
    studentQuantile(1 - 0.001 / (2 * COMPARISONS), replications - 1) /
    studentQuantile(0.975, replications - 1);
  const half = ((high! - low!) / 2) * wider;
  // Without chance the only error is the item that straddles an edge of the window.
  expect(Math.abs(mean! - exact), `measured ${mean} ± ${half}, exact ${exact}`).toBeLessThanOrEqual(
    half + 1e-3 * exact,
  );
}

function allHold({ lesson, maps, found }: Awaited<ReturnType<typeof along>>): number {
  let held = 0;
  for (const figure of lesson.figures)
    for (const [at, map] of maps.entries()) {
      const exact = figure.exactly(map);
      if (exact === null) continue;
      holds(figure.read(found[at] as Results), exact, lesson.experiment.replications);
      held += 1;
    }
  return held;
}

describe.each(lessons)("the lesson $id", (lesson) => {
  const map = sampleOf(lesson.id);

  test("every dial stands at one of its values, and turning it to each gives a right map that stands there", () => {
    for (const dial of lesson.dials) {
      expect(dial.values).toContain(dial.at(map));
      for (const value of dial.values) {
        const turned = dial.turn(map, value);
        expect(
          validateMap({ ...turned, scenarios: {} }).filter(({ severity }) => severity === "error"),
        ).toEqual([]);
        expect(dial.at(turned)).toBe(value);
      }
    }
  });

  test("a dial turned away and back leaves the map as it was", () => {
    for (const dial of lesson.dials) {
      const start = dial.at(map)!;
      const away = dial.values.find((value) => value !== start)!;
      const back = dial.turn(dial.turn(map, away), start);
      for (const other of lesson.dials) expect(other.at(back)).toBe(other.at(map));
      expect(lesson.figures.map((one) => one.exactly(back))).toEqual(
        lesson.figures.map((one) => one.exactly(map)),
      );
    }
  });
});

describe("what the lessons claim, by theory and by the engine", () => {
  test("Penny Fab, constant times: the best case, 8 h up to four in the line and 20 h with ten", async () => {
    const run = await along("penny");
    const cycle = figureOf(run.lesson, "cycleTime");
    const said = Object.fromEntries(
      run.lesson.dials[0].values.map((wip, at) => [wip, cycle.exactly(run.maps[at]!)]),
    );
    expect(said).toMatchObject({ 1: 8, 2: 8, 3: 8, 4: 8, 5: 10, 10: 20 });
    expect(allHold(run)).toBe(18);
  });

  test("Penny Fab by chance: the practical worst case, .125, .2, .286 and .385 an hour", async () => {
    const run = await along("penny", { spread: 1 });
    const figure = figureOf(run.lesson, "throughput");
    const [one, two, , four, , , , ten] = run.maps.map((map) => figure.exactly(map)!);
    expect(one).toBeCloseTo(0.125, 12);
    expect(two).toBeCloseTo(0.2, 12);
    expect(four).toBeCloseTo(2 / 7, 12);
    expect(ten).toBeCloseTo(5 / 13, 12);
    expect(allHold(run)).toBe(18);
    const worst = figure.laws.find(({ id }) => id === "worst")!;
    for (const map of run.maps) expect(worst.at(map)).toBeCloseTo(1 / 8, 12);
  });

  test("the line of 1, 2, 1, 1 h: three do what ten do, 6 h instead of 20; elevating alone 15 h and .667", async () => {
    const run = await along("line");
    const [cycle, rate] = [figureOf(run.lesson, "cycleTime"), figureOf(run.lesson, "throughput")];
    const at = (wip: number): StreamMap => run.maps[run.lesson.dials[0].values.indexOf(wip)]!;
    expect([cycle.exactly(at(3)), cycle.exactly(at(10))]).toEqual([6, 20]);
    expect([rate.exactly(at(3)), rate.exactly(at(10))]).toEqual([0.5, 0.5]);
    expect(allHold(run)).toBe(16);
    const elevated = dialOf(run.lesson, "buildTime").turn(at(10), 1.5);
    expect(cycle.exactly(elevated)).toBeCloseTo(15, 12);
    expect(rate.exactly(elevated)).toBeCloseTo(2 / 3, 12);
    expect(allHold(await along("line", { buildTime: 1.5 }))).toBe(16);
  });

  test("envelopes: all done after 80, 35 and 23 minutes, the first out after 80, 20 and 4", async () => {
    const run = await along("envelopes");
    const read = (id: LessonFigureId, size: number) =>
      Math.round(
        figureOf(run.lesson, id).exactly(run.maps[run.lesson.dials[0].values.indexOf(size)]!)! * 6e4,
      ) / 1e3;
    expect([20, 5, 1].map((size) => read("allDone", size))).toEqual([80, 35, 23]);
    expect([20, 5, 1].map((size) => read("firstOut", size))).toEqual([80, 20, 4]);
    for (const { id, exactly, read: engine } of run.lesson.figures)
      for (const [at, map] of run.maps.entries())
        expect(engine(run.found[at]!).mean!, `${id} ${at}`).toBeCloseTo(exactly(map)!, 9);
  });

  test("busy and idle: 1, 4 and 9 h for one person by chance, half of it where all work is alike, 4.26 h for two", async () => {
    const run = await along("busy");
    const [wait] = run.lesson.figures;
    const at = (percent: number): StreamMap => run.maps[run.lesson.dials[0].values.indexOf(percent)]!;
    for (const [percent, hours] of [
      [50, 1],
      [80, 4],
      [90, 9],
    ] as const) {
      expect(wait!.exactly(at(percent))).toBeCloseTo(hours, 9);
      expect(wait!.laws[0]!.at(at(percent))).toBeCloseTo(hours, 9);
    }
    const two = dialOf(run.lesson, "people").turn(at(90), 2);
    expect(wait!.exactly(two)).toBeCloseTo(4.26316, 5);
    expect(wait!.laws[0]!.at(two)).toBeCloseTo(9, 9);
    expect(dialOf(run.lesson, "busy").at(two)).toBe(90);
    expect(wait!.exactly(dialOf(run.lesson, "spread").turn(two, 0))).toBeNull();
    expect(wait!.exactly(dialOf(run.lesson, "spread").turn(at(80), 0))).toBeCloseTo(2, 9);
    expect(allHold(run)).toBe(6);
    expect(allHold(await along("busy", { people: 2 }))).toBe(6);
    expect(allHold(await along("busy", { spread: 0 }))).toBe(6);
  });

  test("Brent is busy 92.5 % of his time, and 67.5 % when others build all environments; changes come far sooner", async () => {
    const run = await along("brent");
    const [busy, time] = run.lesson.figures;
    expect(run.maps.map((map) => busy!.exactly(map)!.toFixed(4))).toEqual([
      "0.9250",
      "0.8625",
      "0.8000",
      "0.7375",
      "0.6750",
    ]);
    expect(allHold(run)).toBe(5);
    const hours = run.found.map((results) => time!.read(results));
    expect(hours[4]!.high!).toBeLessThan(hours[0]!.low! / 1.5);
    // Another tester: nothing that the runs could tell.
    const tested = await along("brent", { testers: 3 });
    const before = hours[0]!;
    const after = time!.read(tested.found[0]!);
    expect(after.mean!).toBeGreaterThan(0.8 * before.mean!);
  });

  test("the downward spiral: fires take 17.9 % of the work at three in ten, and beyond 62.5 % the team drowns", async () => {
    const run = await along("spiral");
    const [features, fires, busy] = run.lesson.figures;
    const at = (percent: number): number => run.lesson.dials[0].values.indexOf(percent);
    const now = run.maps[at(30)]!;
    expect(busy!.exactly(now)).toBeCloseTo(0.8375, 9);
    expect(fires!.exactly(now)! / busy!.exactly(now)!).toBeCloseTo(4.8 / 26.8, 9);
    expect(busy!.exactly(run.maps[at(60)]!)).toBeCloseTo(0.9875, 9);
    expect(busy!.exactly(run.maps[at(70)]!)).toBeNull();
    expect(run.found[at(70)]!.unstable).toBe(true);
    expect(features!.read(run.found[at(70)]!).mean).toBeNull();
    expect(allHold(run)).toBe(14);
    // The way out: one failure in ten instead of three brings more than half of what a fifth person does.
    const hours = (results: Results): number => features!.read(results).mean!;
    const fifth = await along("spiral", { team: 5 });
    const saved = hours(run.found[at(30)]!) - hours(run.found[at(10)]!);
    expect(saved).toBeGreaterThan(0.5 * (hours(run.found[at(30)]!) - hours(fifth.found[at(30)]!)));
  });

  test("the dice game as a line: fewer than the 3.5 that the team expects, at twenty in the bowls about 3.0", async () => {
    const run = await along("dice");
    const [rate] = run.lesson.figures;
    const expected = rate!.laws.find(({ id }) => id === "theTeamExpects")!;
    const found = run.found.map((results) => rate!.read(results));
    for (const [at, { high }] of found.entries()) expect(high!).toBeLessThan(expected.at(run.maps[at]!)!);
    expect(expected.at(run.maps[2]!)).toBeCloseTo(3.5, 2);
    expect(found[2]!.mean!).toBeCloseTo(3.0, 1);
    const spare = await along("dice", { othersDie: 4.5 });
    expect(rate!.read(spare.found[2]!).mean!).toBeGreaterThan(found[2]!.high!);
  });
});
