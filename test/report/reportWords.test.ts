import { describe, expect, test } from "vitest";
import { calendarOf } from "../../src/model/durations";
import type { StreamMap } from "../../src/model/StreamMap";
import { showTimeBeside } from "../../src/report/map/figures";
import { toMarkdown } from "../../src/report/tables/toMarkdown";
import { readPdf } from "./readPdf";
import { pdfOf, reportOf, sample } from "./reports";

// Whole reports, drawn and read back: a busy machine takes its time.

describe("a report", () => {
  test("where something is planned, keeps what was measured, and says what builds on what", async () => {
    const sections = new Set(["summary"] as const);
    const line = sample("line-1-2-1-1");
    const long = "Only three in the line, and what a long name can say of it beside that";
    const map: StreamMap = {
      ...line,
      improvements: { one: { name: "Fewer at once", owner: "Ann", scenario: "subordinate" } },
      scenarios: {
        ...line.scenarios,
        subordinate: { ...line.scenarios!["subordinate"]!, name: long },
        both: {
          name: "Build faster too",
          basedOn: "subordinate",
          changes: [{ op: "replace", path: "/steps/build/processTime", value: "1.5h" }],
        },
      },
    };
    const { pages } = await readPdf(await pdfOf(await reportOf(map, { sections })));
    const text = pages.map((page) => page.text.replaceAll("\u00a0", " ")).join(" ");
    expect(text).toMatch(/Fewer at once \(Ann, no date\): lead time −[\d.]+ [hd] ± [\d.]+ on average/);
    expect(text).toContain("Of what was tried");
    expect(text).toMatch(new RegExp(`Build faster too\\s+on top of “Only three`));
    expect(text).toContain(`Build faster too, together with “${long}”: −`);
    expect(text).not.toContain("none has an owner or a date");
    // The long name stands whole beside its bar, too.
    expect(text.replaceAll(/\s+/g, " ").split(long).length).toBeGreaterThan(2);
  });

  test("says how wide the intervals are of more capacity at each of several places, and at one", async () => {
    const sections = new Set(["constraint"] as const);
    const textOf = async (map: StreamMap): Promise<string> =>
      (await readPdf(await pdfOf(await reportOf(map, { sections })))).pages.map(({ text }) => text).join(" ");
    expect(await textOf(sample("line-1-2-1-1"))).toMatch(
      /interval of the difference:\s+98\.75 % for each,\s+as 4\s+places were tried/,
    );
    const one: StreamMap = {
      format: "millrace",
      version: 1,
      arrivals: { work: { to: "do", every: { distribution: "exponential", mean: "2h" } } },
      steps: { do: { name: "Do", processTime: "1h" } },
    };
    expect(await textOf(one)).toMatch(/interval of the difference:\s+95 %\./);
  });

  test("writes a time in one way: as it was typed, and simulated in that unit with the digits that its interval allows", async () => {
    const map = sample("idea-to-production");
    const report = await reportOf({ ...map, scenarios: {} });
    const calendar = calendarOf(map);
    const text = toMarkdown(report);
    const pdf = (await readPdf(await pdfOf({ ...report, sections: new Set(["metrics", "map"]) }))).pages
      .map((page) => page.text)
      .join(" ");
    for (const [id, { leadTime, name }] of Object.entries(map.steps)) {
      const simulated = showTimeBeside(
        report.study!.results.steps[id]!.leadTimeHours.mean,
        leadTime!,
        calendar,
      )!;
      expect(text).toMatch(new RegExp(`\\| ${name} \\|[^|]*\\| ${leadTime} \\|.*`));
      expect(text).toContain(`${simulated.mean} (± ${simulated.plusMinus})`);
      // On the map, and in the table of the steps.
      expect(pdf).toContain(`${simulated.mean} ± ${simulated.plusMinus}`);
      expect(pdf.split(simulated.mean).length).toBeGreaterThan(2);
    }
  });

  test("explains a flow efficiency over 100 %", async () => {
    const branch = { processTime: "4h", workers: 4 };
    const map: StreamMap = {
      format: "millrace",
      version: 1,
      arrivals: { work: { to: "start", every: { distribution: "exponential", mean: "8h" } } },
      steps: {
        start: { name: "Start", processTime: "0.1h", split: "all" },
        a: { name: "A", ...branch },
        b: { name: "B", ...branch },
        c: { name: "C", ...branch },
        end: { name: "End", processTime: "0.1h", join: "all" },
      },
      links: Object.fromEntries(
        ["a", "b", "c"].flatMap((id) => [
          [`s${id}`, { from: "start", to: id }],
          [`e${id}`, { from: id, to: "end" }],
        ]),
      ),
    };
    const report = await reportOf(map, { sections: new Set(["summary"]) });
    expect(report.study!.results.stream.flowEfficiency.mean).toBeGreaterThan(1);
    const [page] = (await readPdf(await pdfOf(report))).pages;
    expect(page!.text.replaceAll(/\s+/g, " ")).toContain("over 100 %, as branches work at the same time");
    expect(toMarkdown(report)).toContain("over 100 %, as branches work at the same time");
    expect(toMarkdown(await reportOf(sample("line-1-2-1-1")))).not.toContain("over 100 %");
  });
});
