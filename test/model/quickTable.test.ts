import { describe, expect, test } from "vitest";
import { marksWith, pointMarks } from "../../src/model/decimals";
import { readQuickEntry, type QuickOptions } from "../../src/model/quickEntry";
import type { QuickStep } from "../../src/model/quickFields";

const commaMarks = marksWith(",");
const steps = (text: string, options?: QuickOptions): readonly QuickStep[] =>
  readQuickEntry(text, options).rows.map(({ step }) => step);
const refused = (text: string, options?: QuickOptions) =>
  readQuickEntry(text, options).rows.flatMap(({ notUnderstood }) =>
    notUnderstood.map(({ text: piece, why }) => [piece, why]),
  );

describe("what a table shows of itself", () => {
  test("fractions are percentages when the column has nothing above 1", () => {
    const text = "Step\t%C/A\nTest\t0.8\nDeploy\t1";
    expect(steps(text).map((step) => step.percentCompleteAccurate)).toEqual([80, 100]);
    expect(readQuickEntry(text).columns?.[1]?.fractions).toBe(true);
  });
  test.each(["Step\t%C/A\nTest\t0.8\nDeploy\t90", "Step\t%C/A\nTest\t0,8\nDeploy\t90 %"])(
    "fractions among percentages are asked about: %j",
    (text) => {
      const { rows, columns } = readQuickEntry(text);
      expect(columns?.[1]?.fractions).toBe("mixed");
      expect(rows[0]?.notUnderstood).toMatchObject([{ why: "fraction", field: "percentCompleteAccurate" }]);
      expect(rows.map(({ step }) => step.percentCompleteAccurate)).toEqual([undefined, 90]);
    },
  );
  test("a small percentage that says so is one", () => {
    expect(steps("Step\t%C/A\nTest\t0.5 %\nDeploy\t90 %")[0]?.percentCompleteAccurate).toBe(0.5);
  });
  test("a decimal comma anywhere says what a point before three digits is", () => {
    const text = "Step\tLead time (days)\tPT\nAnalyse\t2,5\t4h\nBuild\t1.000\t1.500h";
    for (const marks of [pointMarks, commaMarks]) {
      expect(steps(text, { marks })[1]).toEqual({ name: "Build", leadTime: "1000d", processTime: "1500h" });
    }
  });
  test("where both decimals are found, nothing is taken for granted", () => {
    const text = "Step\tLT\tPT\nAnalyse\t2,5d\t1.5h\nBuild\t1.000d\t1,500h";
    for (const marks of [pointMarks, commaMarks]) {
      expect(refused(text, { marks })).toEqual([
        ["1.000d", "ambiguous"],
        ["1,500h", "ambiguous"],
      ]);
    }
  });
  test("without other decimals the language says what is asked about", () => {
    const text = "Step\tLT\tPT\nBuild\t1.000d\t1,500h";
    expect(steps(text)).toEqual([{ name: "Build", leadTime: "1d" }]);
    expect(refused(text)).toEqual([["1,500h", "ambiguous"]]);
    expect(refused(text, { marks: commaMarks })).toEqual([["1.000d", "ambiguous"]]);
    expect(steps(text, { marks: commaMarks })).toEqual([{ name: "Build", processTime: "1.5h" }]);
  });
  test("titles above the head and totals at the end are no steps, and named", () => {
    const text =
      "Value stream map Q3\t\t\t\nStep\tTimes\t\tQuality\n\tLT\tPT\t%C/A\nAnalyse\t5d\t4h\t75%\nBuild\t10d\t2d\t90%\nTotal\t15d\t20h\t67%";
    expect(steps(text)).toEqual([
      { name: "Analyse", leadTime: "5d", processTime: "4h", percentCompleteAccurate: 75 },
      { name: "Build", leadTime: "10d", processTime: "2d", percentCompleteAccurate: 90 },
    ]);
    expect(readQuickEntry(text).noSteps.map(({ line, text: piece, why }) => [line, piece, why])).toEqual([
      [1, "Value stream map Q3", "title"],
      [2, "Step", "title"],
      [6, "Total", "total"],
    ]);
    expect(steps("Karte Q3;;\nName;DLZ;BZ\nA;1,5 d;2 h\nSumme:;1,5 d;2 h")).toEqual([
      { name: "A", leadTime: "1.5d", processTime: "2h" },
    ]);
  });
  test("a step called Total between others is one", () => {
    expect(steps("Step\tLT\nTotal\t1d\nShip\t2d").map(({ name }) => name)).toEqual(["Total", "Ship"]);
  });
});
