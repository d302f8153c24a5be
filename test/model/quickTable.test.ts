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
  test.each([
    "Average",
    "Mean",
    "Avg.",
    "Ø",
    "Durchschnitt",
    "Mittelwert",
    "Im Mittel:",
    "Average per step",
    "Median (all)",
  ])("a row called %s at the end is an average and no step, with totals or without", (word) => {
    const rows = "Step\tLT\tPT\nAnalyse\t5d\t4h\nBuild\t10d\t2d";
    for (const [text, whys] of [
      [`${rows}\n${word}\t7.5d\t10h`, ["average"]],
      [`${rows}\nTotal\t15d\t20h\n${word}\t7.5d\t10h`, ["average", "total"]],
      [`${rows}\n\t\t\n${word}\t7.5d\t10h\nSumme\t15d\t20h`, ["average", "total"]],
    ] as const) {
      expect(steps(text).map(({ name }) => name)).toEqual(["Analyse", "Build"]);
      expect(
        readQuickEntry(text)
          .noSteps.map(({ why }) => why)
          .toSorted(),
      ).toEqual(whys);
    }
  });
  test("an average between steps is a step, and so is one with a name that only begins so", () => {
    const text = "Step\tLT\nAverage\t1d\nShip\t2d\nMean time analysis\t3d";
    expect(steps(text)).toHaveLength(3);
  });

  test.each([
    ["Step\tLT\tPT\t%C/A\n\th\th\t%", "h", "h"],
    ["Step\tLT\tPT\t%C/A\n(unit)\tdays\thours\t%", "d", "h"],
    ["Schritt\tDLZ\tBZ\t%C/A\nEinheit\tTage\tStd.\t%", "d", "h"],
    ["Step\tLT\tPT\t%C/A\n-\t[d]\t(min)\t[%]", "d", "m"],
    ["Step\tLT\tPT\t%C/A\nName\tin days\tin h\t%", "d", "h"],
    ["Step;LT;PT;%C/A\n;d;h;%", "d", "h"],
    ["Q3\t\t\t\nStep\tLT (w)\tPT\t%C/A\n\tdays\th\t%", "w", "h"],
    ["Task name here\tWaiting\tWorking\tOk\n\td\th\t%", "d", "h"],
  ])("a second head of units is used, and is no step: %j", (head, leadTime, processTime) => {
    const separator = head.includes(";") ? ";" : "\t";
    const text = [head, ["Build", "10", "2", "90"].join(separator)].join("\n");
    const reading = readQuickEntry(text);
    expect(reading.rows.map(({ step }) => step)).toEqual([
      {
        name: "Build",
        leadTime: `10${leadTime}`,
        processTime: `2${processTime}`,
        percentCompleteAccurate: 90,
      },
    ]);
    // They are said, and not taken for granted.
    expect(reading.rows[0]?.bare).toEqual([]);
    expect(reading.columns?.map(({ unit }) => unit)).toEqual([null, leadTime, processTime, null]);
    expect(reading.noSteps.filter(({ why }) => why === "units")).toHaveLength(1);
  });
  test("times in something that is no unit of ours are not taken for hours", () => {
    const text = "Step\tLT\tPT\nUnit\tdays\tseconds\nBuild\t10\t20";
    expect(steps(text)).toEqual([{ name: "Build", leadTime: "10d" }]);
    expect(readQuickEntry(text).columns?.[2]).toMatchObject({
      head: "PT",
      field: null,
      strangeUnit: "seconds",
    });
  });
  test("a step without figures, or with a figure, below the head is a step", () => {
    expect(steps("Step\tOwner\tLT\nH\tM\t\nBuild\tDev\t2d")).toHaveLength(2);
    expect(steps("Step\tLT\tPT\nBuild\t1h\th\nTest\t2h\t1h")).toHaveLength(2);
  });
  test("the total of fractions does not make them something else", () => {
    const text = "Step\t%C/A\nAnalyse\t0.8\nBuild\t0.9\nTotal\t1.7";
    expect(steps(text).map((step) => step.percentCompleteAccurate)).toEqual([80, 90]);
  });
  test("a step called Total between others is one", () => {
    expect(steps("Step\tLT\nTotal\t1d\nShip\t2d").map(({ name }) => name)).toEqual(["Total", "Ship"]);
  });
});

describe("tables as people have them", () => {
  test("hours and minutes are read as spreadsheets show them", () => {
    expect(steps("Step\tPT\tLT\nTest\t1:30\t40:00\nDeploy\t0:45:00\t0:00")).toEqual([
      { name: "Test", processTime: "1h 30m", leadTime: "40h" },
      { name: "Deploy", processTime: "45m", leadTime: "0h" },
    ]);
    expect(readQuickEntry("Step\tPT\tLT\nTest\t1:30\t40:00").rows[0]?.bare).toEqual([]);
  });
  test("but not where the head says that they are something else, or there are no such minutes", () => {
    expect(refused("Step\tLT (days)\tPT\nTest\t1:30\t1:75")).toEqual([
      ["1:30", "time"],
      ["1:75", "time"],
    ]);
    expect(steps("Step\tPT (hrs)\tLT\nTest\t1:30\t2d")[0]?.processTime).toBe("1h 30m");
  });
  test("a range is taken for its middle, as an estimate, and that is told", () => {
    const [row] = readQuickEntry("Step\tLT\tPT (days)\nTest\t3-5d\t1 – 2").rows;
    expect(row?.step).toEqual({
      name: "Test",
      leadTime: "4d",
      processTime: "1.5d",
      figures: { leadTime: { confidence: "estimated" }, processTime: { confidence: "estimated" } },
    });
    expect(row?.ranges).toEqual(["leadTime", "processTime"]);
    expect(steps("Step\tLT\tPT\nTest\t3 to 5 days?\t1h")[0]?.figures).toEqual({
      leadTime: { confidence: "guess" },
    });
  });
  test.each(["5-3d", "3h-5d", "3-5d!", "3-4-5d"])("a range that says nothing is refused: %s", (text) => {
    expect(refused(`Step\tLT\tPT\nTest\t${text}\t1h`)).toEqual([[text, "time"]]);
  });
  test("heads of everyday tables are known, with their units", () => {
    const [step] = steps(
      "Activity\tWho\tElapsed (days)\tHands-on (hrs)\tFirst time right\nTest\tQA\t3\t4\t80%",
    );
    expect(step).toEqual({
      name: "Test",
      owner: "QA",
      leadTime: "3d",
      processTime: "4h",
      percentCompleteAccurate: 80,
    });
    expect(
      steps("Schritt\tVerantw.\tBearb.zeit (Std.)\tQuote iO\tAnzahl MA\nPrüfen\tQS\t4\t80 %\t3"),
    ).toEqual([{ name: "Prüfen", owner: "QS", processTime: "4h", percentCompleteAccurate: 80, workers: 3 }]);
  });
  test.each([
    "Who does it",
    "Done by",
    "Responsible person",
    "Wer macht es",
    "Verantwortliche(r)",
    "Zuständigkeit",
  ])("who does the work stands below %s", (head) => {
    expect(steps(`Step\t${head}\tLT\nTest\tQA\t3d`)).toEqual([{ name: "Test", owner: "QA", leadTime: "3d" }]);
  });
  test("words that people put to their figures are understood", () => {
    expect(
      steps(
        "Prozessschritt\tDurchlaufzeit\tBearbeitungszeit\t% vollständig und richtig\nPrüfen\t5 AT\tca. 1h30\t80-90 %",
      ),
    ).toEqual([
      {
        name: "Prüfen",
        leadTime: "5d",
        processTime: "1h 30m",
        percentCompleteAccurate: 85,
        figures: {
          processTime: { confidence: "estimated" },
          percentCompleteAccurate: { confidence: "estimated" },
        },
      },
    ]);
    expect(steps("Step\tLT (working days)\tPT\nTest\t3\tabout 2 hrs\nShip\t2-3 business days\tTBD")).toEqual([
      {
        name: "Test",
        leadTime: "3d",
        processTime: "2h",
        figures: { processTime: { confidence: "estimated" } },
      },
      { name: "Ship", leadTime: "2.5d", figures: { leadTime: { confidence: "estimated" } } },
    ]);
  });
  test("a range of fractions is not taken for percentages", () => {
    expect(refused("Step\tLT\tCA\nTest\t3d\t0.8-0.9")).toEqual([["0.8-0.9", "percent"]]);
  });
  test("a column that numbers the rows names no step, where another one can", () => {
    const names = (text: string) => steps(text).map(({ name }) => name);
    const table = ["Nr.\tWhat happens\tElapsed", "1\tAsk\t2d", "2\tBuild\t3d", "3\tShip\t1d"].join("\n");
    expect(names(table)).toEqual(["Ask", "Build", "Ship"]);
    expect(names("Nr.\tWhat happens\tLT\n0010\tAsk\t2d\n0020\tBuild\t3d")).toEqual(["Ask", "Build"]);
    expect(steps("1.\tAsk\t2d\n2.\tBuild\t3d")).toMatchObject([
      { name: "Ask", leadTime: "2d" },
      { name: "Build", leadTime: "3d" },
    ]);
    // Nothing else could be their name.
    expect(names("Nr.\tLT\tPT\n1\t2d\t3h\n2\t3d\t4h")).toEqual(["1", "2"]);
    expect(names("1\t2d\t3h\n2\t3d\t4h")).toEqual(["1", "2"]);
  });

  test("columns with figures that are not used are counted; a count of the rows is none", () => {
    const text = "No.\tStep\tLT\tCost\tGate\n1\tTest\t3d\t400\tyes\n2\tDeploy\t1d\t1200\tno";
    expect(readQuickEntry(text).unusedFigures).toBe(1);
    expect(readQuickEntry("Step\tLT\tPT\nTest\t3d\t4h").unusedFigures).toBe(0);
  });
  test.each(["\t", ","])(
    "a tracker's export is said to be one, and no figure is read by its place: %j",
    (cut) => {
      const text = ["Issue key,Summary,Status,Assignee", "SHOP-1,Pay,Done,Ann", "SHOP-2,Cart,Open,Bob"]
        .join("\n")
        .replaceAll(",", cut);
      const reading = readQuickEntry(text);
      expect(reading.isLog).toBe(true);
      expect(reading.rows).toHaveLength(2);
      expect(refused(text)).toEqual([]);
      expect(readQuickEntry("Step\tLT\tStatus\nTest\t3d\topen").isLog).toBe(false);
    },
  );
});
