import { describe, expect, test } from "vitest";
import { validateMap } from "../../src/document/validateMap";
import { simulationGaps } from "../../src/document/simulationGaps";
import type { ReadLog } from "../../src/imports/EventLog";
import { dateOrderOf, readInstant } from "../../src/imports/readInstant";
import { readEventLog } from "../../src/imports/readEventLog";
import { toStreamMap } from "../../src/imports/toStreamMap";
import { likelyStart, WorkingClock } from "../../src/imports/WorkingClock";
import { manyRows } from "./logs";

const read = (lines: readonly string[]): ReadLog => {
  const log = readEventLog(lines.join("\n"));
  if ("fault" in log) throw new Error(JSON.stringify(log));
  return log;
};

describe("a point in time", () => {
  const at = (iso: string): number => Date.parse(`${iso}Z`) / 60_000;
  test.each([
    ["2026-01-05T09:30", "2026-01-05T09:30"],
    ["2026-01-05 09:30:30", "2026-01-05T09:30:30"],
    ["2026-01-05T09:30:00.000+0200", "2026-01-05T09:30"],
    ["2026-01-05", "2026-01-05T00:00"],
    ["05.01.2026 09:30", "2026-01-05T09:30"],
    ["1/5/2026 9:30 PM", "2026-01-05T21:30"],
    ["05/Jan/26 12:05 AM", "2026-01-05T00:05"],
  ])("is read from %s", (written, iso) => {
    expect(readInstant(written, "monthFirst")).toBeCloseTo(at(iso), 6);
  });

  test.each(["", "yesterday", "2026-02-30", "2026-01-05T25:00", "13/13/2026", "1/5/2026 13:00 PM"])(
    "is not read from %j",
    (written) => expect(readInstant(written, "monthFirst")).toBeNull(),
  );

  test("has its day where the dates themselves say", () => {
    expect(dateOrderOf(["3/4/2026", "13/4/2026"])).toEqual({ order: "dayFirst", sure: true });
    expect(dateOrderOf(["3/4/2026", "4/13/2026"])).toEqual({ order: "monthFirst", sure: true });
    expect(dateOrderOf(["3/4/2026"])).toEqual({ order: "monthFirst", sure: false });
    expect(dateOrderOf(["2026-04-03", "03.04.2026"])).toEqual({ order: "monthFirst", sure: true });
  });
});

test("working time passes neither at night nor at weekends", () => {
  const clock = new WorkingClock({ startHour: 9, hoursPerDay: 8, daysPerWeek: 5 });
  const at = (written: string): number => readInstant(written, "dayFirst")!;
  const between = (from: string, to: string): number => clock.between(at(from), at(to));
  // 5 January 2026 is a Monday.
  expect(between("2026-01-05 09:00", "2026-01-05 12:30")).toBeCloseTo(3.5);
  expect(between("2026-01-05 16:00", "2026-01-06 10:00")).toBeCloseTo(2);
  expect(between("2026-01-09 16:00", "2026-01-12 10:00")).toBeCloseTo(2);
  expect(between("2026-01-10 10:00", "2026-01-11 20:00")).toBe(0);
  expect(between("2026-01-05 00:00", "2026-02-02 00:00")).toBeCloseTo(4 * 40);
  expect(between("1969-12-29 09:00", "1970-01-02 17:00")).toBeCloseTo(40);
  expect(likelyStart([at("2026-01-05 07:10"), at("2026-01-05 14:50")], 8)).toBe(7);
  expect(likelyStart([at("2026-01-05")], 8)).toBe(9);
});

describe("a log of work", () => {
  const log = read([
    "Case ID;Activity;Start;End;Team",
    "a;Build;2026-01-05 09:00;2026-01-05 11:00;Dev",
    "a;Test;2026-01-05 13:00;2026-01-05 14:00;QA",
    "b;Build;2026-01-05 11:00;2026-01-05 13:00;Dev",
    "b;Test;2026-01-05 14:00;2026-01-05 15:00;QA",
    "b;Build;2026-01-05 15:00;2026-01-05 16:00;Dev",
    "b;Test;2026-01-05 16:00;2026-01-05 17:00;QA",
    "c;Build;2026-01-06 09:00;2026-01-06 13:00;Dev",
    "c;Test;2026-01-06 13:00;2026-01-06 14:00;QA",
    ";Build;2026-01-06 09:00;2026-01-06 10:00;Dev",
    "d;Build;soon;2026-01-06 10:00;Dev",
    "d;Build;2026-01-06 12:00;2026-01-06 10:00;Dev",
  ]);

  test("says which rows could not be used, and why", () => {
    expect(log.kind).toBe("spans");
    expect([log.rows, log.visits.length]).toEqual([11, 8]);
    expect(log.unused).toEqual({ noItem: 1, badTime: 1, endsBeforeStart: 1 });
    expect(log.examples.map(({ line, reason, found }) => [line, reason, found])).toEqual([
      [10, "noItem", ""],
      [11, "badTime", "soon"],
      [12, "endsBeforeStart", "2026-01-06 12:00 – 2026-01-06 10:00"],
    ]);
  });

  test("becomes steps with measured times, ways, rework and arrivals", () => {
    const { map, summary } = toStreamMap(log, "Log");
    expect(Object.keys(map.steps)).toEqual(["build", "test"]);
    // First visits of Build took 2, 2 and 4 hours and waited for nothing.
    expect(map.steps["build"]).toMatchObject({
      name: "Build",
      owner: "Dev",
      processTime: { distribution: "empirical", values: ["120m", "120m", "240m"] },
      workers: 1,
      percentCompleteAccurate: 75,
      rework: { to: "build", foundBy: "test" },
      figures: { processTime: { confidence: "measured" } },
    });
    expect(summary.steps[0]!.leadTimeHours).toBeCloseTo(8 / 3);
    // Test waited 2, 1 and 0 hours before its hour.
    expect(summary.steps[1]!.leadTimeHours).toBeCloseTo(2);
    expect(map.links).toEqual({ "build-test": { from: "build", to: "test" } });
    // They began at 0, 2 and 8 working hours.
    expect(map.arrivals).toEqual({
      log: { to: "build", every: { distribution: "empirical", values: ["120m", "360m"] } },
    });
    expect(summary).toMatchObject({ items: 3, finished: 3, visits: 8 });
    expect(summary.leadTimeHours).toBeCloseTo((5 + 6 + 5) / 3);
    // 16 item hours over the 13 hours that the log covers.
    expect(summary.meanWip).toBeCloseTo(16 / 13);
    expect(validateMap(map).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(simulationGaps(map)).toEqual([]);
  });
});

describe("a log of changes", () => {
  const log = read([
    "Issue key,From,To,Changed at,Assignee",
    "A-1,,To Do,2026-01-05 09:00,",
    "A-1,To Do,In progress,2026-01-05 11:00,ann",
    "A-1,In progress,Ready for review,2026-01-05 15:00,",
    "A-1,Ready for review,Review,2026-01-05 16:00,ben",
    "A-1,Review,Done,2026-01-05 17:00,",
    "A-2,,To Do,2026-01-06 09:00,",
    "A-2,To Do,In progress,2026-01-06 10:00,bob",
  ]);

  test("counts states that wait as waiting before the next step, and final ones as the end", () => {
    const { map, summary } = toStreamMap(log, "Tracker");
    expect(log.kind).toBe("changes");
    expect(summary.waitingStates).toEqual(["Ready for review", "To Do"]);
    expect(summary.finalStates).toEqual(["Done"]);
    expect(Object.values(map.steps).map(({ name }) => name)).toEqual(["In progress", "Review"]);
    expect(
      summary.steps.map(({ leadTimeHours, processTimeHours }) => [leadTimeHours, processTimeHours]),
    ).toEqual([
      [6, 4],
      [2, 1],
    ]);
    expect(summary).toMatchObject({ items: 2, finished: 1 });
    expect(map.steps["in-progress"]!.workers).toBe(2);
    // How long somebody really worked, a tracker does not know.
    expect(map.steps["review"]!.figures?.["processTime"]).toEqual({ confidence: "guess" });
  });
});

test("work outside of working time counts as none, and that is said", () => {
  const { summary } = toStreamMap(
    read([
      "item,step,start,end",
      "a,Build,2026-01-05 10:00,2026-01-05 11:00",
      "b,Build,2026-01-10 10:00,2026-01-10 12:00",
    ]),
    "Weekend",
  );
  expect(summary.raw.outside).toBe(1);
  expect(summary.steps[0]!.processTimeHours).toBeCloseTo(0.5);
});

describe("what is no event log", () => {
  test("is told what it lacks", () => {
    expect(readEventLog("")).toEqual({ fault: "empty" });
    expect(readEventLog("name,lead time\nBuild,3d")).toEqual({
      fault: "columns",
      missing: ["item", "step", "at"],
      heads: ["name", "lead time"],
    });
    expect(readEventLog("id,status,at\n1,Build,never")).toEqual({ fault: "noVisits", rows: 1 });
  });
});

test("names in a log are only ever text", () => {
  const names = ["__proto__", "constructor", "=cmd|' /C calc'!A0", "<script>", "x".repeat(10_000)];
  const lines = names.flatMap((name, index) => [
    `i${index},${name},2026-01-05 09:0${index},2026-01-05 10:00`,
    `i${index},end,2026-01-05 10:00,2026-01-05 11:00`,
  ]);
  const { map } = toStreamMap(read(["item,step,start,end", ...lines]), "Names");
  expect(new Set(Object.values(map.steps).map(({ name }) => name))).toEqual(new Set([...names, "end"]));
  expect(Object.keys(map.steps)).toHaveLength(names.length + 1);
  expect(Object.getPrototypeOf(map.steps)).toBe(Object.prototype);
  expect(validateMap(map).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a hundred thousand rows are read whole, with progress", () => {
  const told: number[] = [];
  const log = readEventLog(manyRows(100_000), (done) => told.push(done));
  expect("fault" in log).toBe(false);
  const { summary } = toStreamMap(log as ReadLog, "Large");
  expect(summary.visits).toBe(100_000);
  expect(told.length).toBeGreaterThan(10);
  expect(told.at(-1)).toBe(100_000);
});
