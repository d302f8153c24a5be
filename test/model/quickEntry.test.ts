import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marksWith } from "../../src/model/decimals";
import { mostQuickSteps, readQuickEntry, type QuickOptions } from "../../src/model/quickEntry";
import { fieldWords, type QuickField, type QuickStep } from "../../src/model/quickFields";
import { addStepRow } from "../../src/model/stepRow";
import { growthByTen } from "../growth";
import { mapOf } from "./maps";

const commaMarks = marksWith(",");
const steps = (text: string, options?: QuickOptions): readonly QuickStep[] =>
  readQuickEntry(text, options).rows.map(({ step }) => step);
const only = (text: string): QuickStep => {
  const [row, ...others] = readQuickEntry(text).rows;
  expect(others).toEqual([]);
  expect(row?.notUnderstood).toEqual([]);
  return row!.step;
};
const refused = (text: string, options?: QuickOptions) =>
  readQuickEntry(text, options).rows.flatMap(({ notUnderstood }) =>
    notUnderstood.map(({ text: piece, from, to, why }) => {
      expect(text.slice(from, to)).toContain(piece.slice(0, 5));
      return [piece, why];
    }),
  );

describe("a line", () => {
  test("about, and hours and minutes in one word", () => {
    expect(only("Test: PT ca. 1h30, LT about 3 days, 80%")).toEqual({
      name: "Test",
      processTime: "1h 30m",
      leadTime: "3d",
      percentCompleteAccurate: 80,
      figures: { processTime: { confidence: "estimated" }, leadTime: { confidence: "estimated" } },
    });
  });
  const full = {
    name: "Test",
    processTime: "4h",
    leadTime: "3d",
    percentCompleteAccurate: 80,
    workers: 3,
  };
  test.each([
    "Test: PT 4h, LT 3d, CA 80%, 3 people",
    "Test: LT 3d, %C/A 80, people 3, PT 4h",
    "Test:PT=4h,LT=3d,C/A=80, 3 FTE",
    "Test: pt 4 hours; lt 3 days; 80 %; staff: 3",
    "Test: PT 4h LT 3d CA 80% 3 people",
    "- Test: process time 4h, lead time 3d, complete and accurate 80%, 3 workers",
    "Test, PT 4h, LT 3d, CA 80%, 3 people",
    "Test: 4h PT, 3d LT, 80% C/A, 3 persons",
    "Test: P/T: 4h, L/T: 3d, CA 80, 3 people",
    "Test: Bearbeitungszeit 4 Std, Durchlaufzeit 3 Tage, 80%, 3 Personen",
    "Test: BZ 4 Stunden, DLZ 3 Arbeitstage, 80%, 3 Leute",
    "Test PT 4h LT 3d CA 80% 3 people",
    "Test - PT 4h, LT 3d, CA 80%, 3 people",
    "Test 4h PT, 3d LT, 80% C/A, 3 persons",
  ])("%s", (line) => expect(only(line)).toEqual(full));

  test("limits, owners and availability", () => {
    expect(only("Test: wip 5, owner QA and friends, 80% available, LT 1w 2d, PT 1,5h")).toEqual({
      name: "Test",
      wipLimit: 5,
      owner: "QA and friends",
      availability: 80,
      leadTime: "1w 2d",
      processTime: "1.5h",
    });
    expect(only("Review: WIP limit 3, PT 1w2d")).toEqual({
      name: "Review",
      wipLimit: 3,
      processTime: "1w 2d",
    });
  });
  test("an owner in German", () => {
    expect(only("Test: PT 1h, zuständig Betrieb und Freunde")).toMatchObject({
      owner: "Betrieb und Freunde",
    });
  });
  test("a figure in a name that is not understood is pointed at", () => {
    expect(refused("Analyse PT 4h or so")).toEqual([["PT 4h or so", "noColon"]]);
    expect(steps("Analyse PT 4h or so")).toEqual([{ name: "Analyse PT 4h or so" }]);
    expect(refused("LT 3d: PT 2h")).toEqual([["LT 3d", "noColon"]]);
    expect(only("Review part 2, 3rd PT")).toEqual({ name: "Review part 2, 3rd PT" });
  });
  test("what could be a thousand is asked about as the language writes it", () => {
    expect(refused("Test: PT 1.500h", { marks: commaMarks })).toEqual([["PT 1.500h", "ambiguous"]]);
    expect(refused("Test PT 1.500h", { marks: commaMarks })).toEqual([["PT 1.500h", "ambiguous"]]);
    expect(steps("Test: PT 1,500h, LT 1.5d", { marks: commaMarks })).toEqual([
      { name: "Test", processTime: "1.5h", leadTime: "1.5d" },
    ]);
    expect(only("Test: PT 1.500h")).toEqual({ name: "Test", processTime: "1.5h" });
    expect(refused("Test: 1.000 people", { marks: commaMarks })).toEqual([["1.000 people", "ambiguous"]]);
  });
  test("more people than a step can have are refused", () => {
    expect(refused("Test: 1000000 people")).toEqual([["1000000 people", "tooMany"]]);
    expect(only("Test: 10000 people")).toEqual({ name: "Test", workers: 10_000 });
  });
  test("a name alone, with whatever stands in it", () => {
    expect(only("Review, sign off")).toEqual({ name: "Review, sign off" });
    expect(only("14:30 stand-up")).toEqual({ name: "14:30 stand-up" });
    expect(only('<b>=SUM(A1)</b> "x"')).toEqual({ name: '<b>=SUM(A1)</b> "x"' });
    expect(only("Test:")).toEqual({ name: "Test" });
  });
  test("several lines are steps in a row; empty ones are nothing", () => {
    expect(steps("Analyse: PT 4h\r\n\r\n2. Build: PT 2d\n  \nTest")).toEqual([
      { name: "Analyse", processTime: "4h" },
      { name: "Build", processTime: "2d" },
      { name: "Test" },
    ]);
    expect(readQuickEntry("").rows).toEqual([]);
    expect(readQuickEntry("a\n\nb").rows.map(({ line }) => line)).toEqual([1, 3]);
  });
  test("what is not understood is named with its place, and the rest is kept", () => {
    const text = "Build\nTest: PT four, LT 3d, red, 5h, CA 180%, LT 4d, people 0";
    expect(refused(text)).toEqual([
      ["PT four", "time"],
      ["red", "unknown"],
      ["5h", "whichTime"],
      ["CA 180%", "percent"],
      ["LT 4d", "twice"],
      ["people 0", "count"],
    ]);
    expect(steps(text)[1]).toEqual({ name: "Test", leadTime: "3d" });
    expect(refused("Test: PT 1,500h")).toEqual([["PT 1,500h", "ambiguous"]]);
  });
  test("a time without unit is taken in the chosen one, and marked", () => {
    const [row] = readQuickEntry("Test: PT 4, LT 3d", { unit: "d" }).rows;
    expect(row?.step).toEqual({ name: "Test", processTime: "4d", leadTime: "3d" });
    expect(row?.bare).toEqual(["processTime"]);
  });
});

describe("a table", () => {
  const fields = (text: string, options?: QuickOptions): (QuickField | null)[] | undefined =>
    readQuickEntry(text, options).columns?.map(({ field }) => field);

  test("with heads in any order", () => {
    const text =
      "Team\tStep\t% C/A\tLead time (days)\tPT [min]\tFTE\tWIP limit\tRemark\nQA\tTest\t80%\t1,5\t90\t3\t5\tlate";
    expect(fields(text)).toEqual([
      "owner",
      "name",
      "percentCompleteAccurate",
      "leadTime",
      "processTime",
      "workers",
      "wipLimit",
      null,
    ]);
    expect(steps(text)).toEqual([
      {
        owner: "QA",
        name: "Test",
        percentCompleteAccurate: 80,
        leadTime: "1.5d",
        processTime: "90m",
        workers: 3,
        wipLimit: 5,
      },
    ]);
    expect(readQuickEntry(text).rows[0]?.bare).toEqual([]);
  });
  test("without heads: name, LT, PT, %C/A, people", () => {
    const text = "Analyse\t40\t4\t75\t2\nBuild\t80\t16\t\t3";
    expect(steps(text)).toEqual([
      { name: "Analyse", leadTime: "40h", processTime: "4h", percentCompleteAccurate: 75, workers: 2 },
      { name: "Build", leadTime: "80h", processTime: "16h", workers: 3 },
    ]);
    expect(readQuickEntry(text).rows[0]?.bare).toEqual(["leadTime", "processTime"]);
    expect(steps(text, { unit: "m" })[0]?.leadTime).toBe("40m");
  });
  test("of commas or semicolons, with quotes and decimal commas", () => {
    expect(steps('Name;LT;PT\n"Check; sign ""off""";2,5d;1,5h')).toEqual([
      { name: 'Check; sign "off"', leadTime: "2.5d", processTime: "1.5h" },
    ]);
    expect(steps('step,cycle time,people\n"Check,\nsign off","1,5",2')).toEqual([
      { name: "Check, sign off", processTime: "1.5h", workers: 2 },
    ]);
    expect(steps("Test,3d,4h,80%,3\nDeploy,1d,30m,,1")[1]).toEqual({
      name: "Deploy",
      leadTime: "1d",
      processTime: "30m",
      workers: 1,
    });
  });
  test("a person who knows better chooses what a column is", () => {
    const text = "Step\tLT\tPT\nTest\t4\t8";
    expect(fields(text, { columns: { 1: "processTime", 2: "leadTime" } })).toEqual([
      "name",
      "processTime",
      "leadTime",
    ]);
    expect(steps(text, { columns: { 2: "none" } })).toEqual([{ name: "Test", leadTime: "4h" }]);
  });
  test("strange heads leave the usual order; a strange column beside known ones names the steps", () => {
    expect(steps("Étape\tDélai\tTemps\nTest\t4\t8")).toEqual([
      { name: "Test", leadTime: "4h", processTime: "8h" },
    ]);
    expect(fields("What\tLT\tPT\nTest\t4d\t8h")).toEqual(["name", "leadTime", "processTime"]);
  });
  test("cells without a figure are no figure, formulas are text", () => {
    expect(steps("Step\tLT\tPT\tCA\tFTE\n=SUM(A1)\t-\tn/a\t?\tk.A.")).toEqual([{ name: "=SUM(A1)" }]);
    expect(refused("Step\tLT\tCA\nTest\t=A2*2\t<b>80</b>")).toEqual([
      ["=A2*2", "time"],
      ["<b>80</b>", "percent"],
    ]);
  });
  test("a quote that never closes is a letter", () => {
    expect(steps('Step\tLT\n"Test\t4h\n"Build\t5h')).toEqual([
      { name: '"Test', leadTime: "4h" },
      { name: '"Build', leadTime: "5h" },
    ]);
  });
});

describe("size", () => {
  test("10,000 rows give the first 500 steps and the number of the others", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `Step ${index}\t4\t2`).join("\n");
    expect(readQuickEntry(rows)).toMatchObject({ leftOut: 10_000 - mostQuickSteps });
    const head = readQuickEntry(`Step\tLT\tPT\n${rows}`);
    expect([head.rows.length, head.leftOut]).toEqual([mostQuickSteps, 10_000 - mostQuickSteps]);
    const lines = readQuickEntry(rows.replaceAll("\t", " "));
    expect([lines.rows.length, lines.leftOut]).toEqual([mostQuickSteps, 10_000 - mostQuickSteps]);
  });
  test("a paragraph as a name is cut, and said so", () => {
    const [row] = readQuickEntry(`Step\tLT\n${"x".repeat(10_000)}\t4h`).rows;
    expect(row?.step.name).toHaveLength(200);
    expect(row?.notUnderstood).toMatchObject([{ why: "longText" }]);
  });
  test.each(["4", "PT ", "3 people, ", '"', "a:", ",", "1,", "1w ", "CA 8 "])(
    "time grows in proportion to a text of “%s”",
    { retry: 2 },
    (piece) => {
      const growth = growthByTen((size) => {
        const text = `Test: ${piece.repeat(size)}`;
        return () => void readQuickEntry(text);
      }, 3000);
      expect(growth).toBeLessThan(60);
    },
  );
});

const letters = fc.string({ maxLength: 60, unit: fc.constantFrom(..."aZé 0129.,:;\t\n\"'%/-=<&wdhm") });

test("any text gives an answer, and every piece stands where it is said to", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), letters, fc.string()), (text) => {
      const even = text.replaceAll(/\r\n?/g, "\n");
      const { rows } = readQuickEntry(text);
      for (const { notUnderstood } of rows) {
        for (const { from, to } of notUnderstood) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(even.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});

const duration = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom("m", "h", "d", "w"))
  .map(([amount, unit]) => `${amount}${unit}`);
const anyStep = fc.record(
  {
    name: fc.stringMatching(/^[A-Z][a-z]{0,8}( [a-z]{1,8})?$/),
    leadTime: fc.oneof(
      duration,
      fc.tuple(duration, duration).map((two) => two.join(" ")),
    ),
    processTime: duration,
    percentCompleteAccurate: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    workers: fc.integer({ min: 1, max: 99 }),
    availability: fc.integer({ min: 1, max: 100 }),
    wipLimit: fc.integer({ min: 1, max: 99 }),
    owner: fc.stringMatching(/^[A-Z][a-z]{1,8}$/),
  },
  { requiredKeys: ["name"] },
);

test("what is written as a line, in any order and with any of the words, is read back", () => {
  fc.assert(
    fc.property(
      anyStep,
      fc.infiniteStream(fc.nat()),
      fc.constantFrom(", ", "; ", ","),
      (step, choice, comma) => {
        const { name, ...figures } = step;
        const pieces = Object.entries(figures).map(([field, value]) => {
          const list = fieldWords[field as QuickField];
          return `${list[choice.next().value! % list.length]} ${value}`;
        });
        pieces.sort(() => (choice.next().value! % 2) - 0.5);
        expect(only(`${name}: ${pieces.join(comma)}`)).toEqual(step);
      },
    ),
  );
});

test("what is written as a table, with its columns in any order, is read back", () => {
  fc.assert(
    fc.property(
      fc.array(anyStep, { minLength: 1, maxLength: 8 }),
      fc.constantFrom("\t", ";", ","),
      (all, separator) => {
        const columns = [...new Set(all.flatMap((step) => Object.keys(step)))].sort() as QuickField[];
        fc.pre(columns.length >= 2);
        // Percentages all below 1 would be fractions.
        fc.pre(all.every((step) => (step.percentCompleteAccurate ?? 2) > 1));
        const rows = all.map((step) => columns.map((field) => step[field] ?? "").join(separator));
        const head = columns.map((field) => fieldWords[field][0]).join(separator);
        expect(steps([head, ...rows].join("\n"))).toEqual(all);
      },
    ),
  );
});

describe("figures that say how sure they are", () => {
  const stepOf = (text: string) => readQuickEntry(text).rows[0]?.step;

  test.each([
    ["Test: PT 4h?", { processTime: "4h", figures: { processTime: { confidence: "guess" } } }],
    ["Test: PT ~4h", { processTime: "4h", figures: { processTime: { confidence: "estimated" } } }],
    ["Test: ~4h PT", { processTime: "4h", figures: { processTime: { confidence: "estimated" } } }],
    [
      "Test: PT 4h? Anna, LT 3d! Jira export, 80%~ Ben, 3 people?",
      {
        processTime: "4h",
        leadTime: "3d",
        percentCompleteAccurate: 80,
        workers: 3,
        figures: {
          processTime: { confidence: "guess", by: "Anna" },
          leadTime: { confidence: "measured", by: "Jira export" },
          percentCompleteAccurate: { confidence: "estimated", by: "Ben" },
          workers: { confidence: "guess" },
        },
      },
    ],
    [
      "Test: PT 4h? LT 3d guess owner Dev",
      {
        processTime: "4h",
        leadTime: "3d",
        owner: "Dev",
        figures: { processTime: { confidence: "guess" }, leadTime: { confidence: "guess" } },
      },
    ],
    ["Test: WIP 8, PT 4h", { wipLimit: 8, processTime: "4h" }],
  ])("%s", (text, meant) => {
    const { notUnderstood, step } = readQuickEntry(text).rows[0]!;
    expect(notUnderstood).toEqual([]);
    expect(step).toEqual({ name: "Test", ...meant });
  });

  test("in the cells of a table too, fractions and missing figures included", () => {
    const rows = readQuickEntry("Step\tPT\tLT\t%C/A\nTest\t~4h\t3d! Jira\t0.8?\nShip\t?\t1d\t0.9").rows;
    expect(rows.map(({ step }) => step)).toEqual([
      {
        name: "Test",
        processTime: "4h",
        leadTime: "3d",
        percentCompleteAccurate: 80,
        figures: {
          processTime: { confidence: "estimated" },
          leadTime: { confidence: "measured", by: "Jira" },
          percentCompleteAccurate: { confidence: "guess" },
        },
      },
      { name: "Ship", leadTime: "1d", percentCompleteAccurate: 90 },
    ]);
  });

  test("become the step's own", () => {
    const made = addStepRow(mapOf({}), [stepOf("Test: PT 4h? Anna")!], [[0, 0]], null).map;
    expect(made.steps["test"]).toEqual({
      name: "Test",
      at: [0, 0],
      processTime: "4h",
      figures: { processTime: { confidence: "guess", by: "Anna" } },
    });
  });
});
