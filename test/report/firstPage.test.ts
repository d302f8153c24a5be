import { describe, expect, test } from "vitest";
import { problem } from "../../src/model/problems";
import type { StreamMap } from "../../src/model/StreamMap";
import { pdfOf, reportOf, sample } from "./reports";
import { readPdf } from "./readPdf";

const people = (value: number) => ({ op: "replace", path: "/steps/assess/workers", value }) as const;

/** Twelve hours of work come for every ten that one person has: it takes two to keep up. */
const flooded = (crews: Readonly<Record<string, number>>, workers = 1): StreamMap => ({
  format: "millrace",
  version: 1,
  title: "Claims",
  arrivals: { post: { to: "assess", every: { distribution: "constant", value: "5h" } } },
  steps: {
    assess: { name: "Assess", processTime: { distribution: "constant", value: "12h" }, workers },
    pay: { name: "Pay", processTime: { distribution: "constant", value: "1h" } },
  },
  links: { way: { from: "assess", to: "pay" } },
  scenarios: Object.fromEntries(
    Object.entries(crews).map(([name, count]) => [name, { name, changes: [people(count)] }]),
  ),
});

async function firstPage(map: StreamMap): Promise<string> {
  const report = await reportOf(map, { sections: new Set(["summary"]) });
  return (await readPdf(await pdfOf(report))).pages[0]!.text.replaceAll(/\s+/g, " ");
}

describe("the first page", () => {
  test("of a stream that cannot keep up says what raises throughput, and that it still cannot keep up", async () => {
    const text = await firstPage(flooded({ "Two people": 2 }));
    expect(text).toMatch(
      /this raises throughput detectably: • Two people: \+3\.3\d* per week ± 0 on average; it still cannot keep up/,
    );
    expect(text).not.toContain("Nothing that was tried");
  });

  test("does not say that nothing shortens lead time where lead times cannot be held against one another", async () => {
    const text = await firstPage(flooded({ "The same": 1 }));
    expect(text).toContain("Whether it shortens lead time cannot be said.");
    expect(text).not.toContain("Nothing that was tried shortens lead time");
  });

  test("does not praise what delivers more only because it drowns, nor what keeps up twice", async () => {
    expect(await firstPage(flooded({ "Three people": 3 }))).toContain("Three people: it keeps up");
    expect(await firstPage(flooded({ "One person": 1 }, 3))).not.toContain("raises throughput");
  });

  test("says of how many steps no %C/A is known, as their rework is not in its figures", async () => {
    const claims = flooded({}, 3);
    expect(await firstPage(claims)).toContain("%C/A is missing everywhere: all work counts as right");
    const assess = { ...claims.steps["assess"], percentCompleteAccurate: 90 };
    const known = await firstPage({ ...claims, steps: { ...claims.steps, assess } });
    expect(known).toContain("%C/A is missing at 1 of 2 steps");
    expect(await firstPage(sample("idea-to-production"))).not.toContain("%C/A is missing");
  });

  test("says what a working day of its figures is, and what the lead time comes to on the calendar", async () => {
    const text = await firstPage(sample("idea-to-production"));
    expect(text).toContain("1d = 8h, 1w = 5d, working time; the mean lead time is about ");
    // Beside it, what the map itself adds up to: another figure, and why.
    expect(text).toContain("Added up on the map: 7w, without rework; the simulation makes its waits itself.");
    // All of that leaves room on the page for what to do next.
    expect(text).toContain("What to do next");
    expect(text).toMatch(/is about \d+ calendar days\./);
  });

  test("has room for what to do next below many scenarios on top of others, and says how many more would help", async () => {
    const every = { distribution: "exponential", mean: "10h" } as const;
    const waits = ["9h", "8h", "7h", "6h", "5h", "4h", "3h"];
    const map: StreamMap = {
      format: "millrace",
      version: 1,
      title: "Loans",
      arrivals: { post: { to: "assess", every } },
      steps: { assess: { name: "Assess", processTime: "4h", wait: "10h" } },
      scenarios: Object.fromEntries(
        waits.map((value, index) => [
          `s${index}`,
          {
            name: `Checklist, fifth underwriter ${index + 1}`,
            ...(index === 0 ? {} : { basedOn: `s${index - 1}` }),
            changes: [{ op: "replace", path: "/steps/assess/wait", value }],
          },
        ]),
      ),
      experiment: { horizon: "20w", replications: 8 },
    };
    const text = await firstPage(map);
    expect(text).toContain("What to do next");
    expect(text).toMatch(/underwriter 7, together with “Checklist, fifth underwriter 6”: −[67]/);
    expect(text).toContain("• 3 more are under “Scenarios”.");
    const five = { ...map, scenarios: Object.fromEntries(Object.entries(map.scenarios!).slice(0, 5)) };
    expect(await firstPage(five)).toMatch(/underwriter 1: −[01].*No improvement stands/);
  });

  test("says of a stream that keeps up that it does so, and not that all is done in time", async () => {
    const text = await firstPage(sample("idea-to-production"));
    expect(text).toContain("The stream keeps up with all the work that arrives");
    expect(text).not.toContain("in time:");
  });

  test("of a map that cannot be simulated says so once, where there is nothing to hold against it", async () => {
    const bare: StreamMap = { format: "millrace", version: 1, steps: { one: { name: "One" } } };
    const gap = problem("error", "/arrivals", "gap.noArrivals", {});
    const report = await reportOf(
      bare,
      { sections: new Set(["summary"]), notRun: [{ id: null, problems: [gap] }] },
      false,
    );
    const text = (await readPdf(await pdfOf(report))).pages[0]!.text.replaceAll(/\s+/g, " ");
    expect(text.match(/cannot be simulated/g)).toHaveLength(1);
  });
});

test("A report has one unit for lead times, and says how its differences come about", async () => {
  const sections = new Set(["constraint", "comparison", "basis"] as const);
  const report = await reportOf(sample("idea-to-production"), { sections });
  const study = { ...report.study!, results: { ...report.study!.results, events: 75_308 } };
  const { pages } = await readPdf(await pdfOf({ ...report, study }));
  const text = pages.map((page) => page.text.replaceAll(/\s+/g, " ")).join(" ");
  expect(text).toContain("Lead time, days");
  expect(text).not.toContain("Lead time, hours");
  expect(text).toContain("Differences are taken run by run, before anything is rounded");
  expect(text).toContain("75,308 events");
});
