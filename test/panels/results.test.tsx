// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Constraint } from "../../simulations/index";
import { anyName } from "../../src/model/names";
import { problemText } from "../../src/panels/results/problemText";
import { ResultsView, type ResultsViewProps } from "../../src/panels/results/ResultsView";
import { reasonSentence } from "../../src/words/reason";
import { about, drowningStudy, shopMap, shopStudy, studyWith, unsaid } from "../fixtures/study";

afterEach(cleanup);

function show(change: Partial<ResultsViewProps> = {}) {
  const props: ResultsViewProps = {
    status: "done",
    progress: null,
    study: shopStudy,
    ofMap: shopMap,
    map: shopMap,
    stale: false,
    error: null,
    onSimulate: vi.fn(),
    onCancel: vi.fn(),
    onLengthen: vi.fn(),
    onSelectStep: vi.fn(),
    onGoTo: vi.fn(),
    onWatch: vi.fn(),
    reasonText: (reason) => reasonSentence(reason, (id) => anyName(shopMap, id)),
    problemText: (problem) => problemText(problem, shopMap),
    ...change,
  };
  render(
    <MantineProvider env="test">
      <ResultsView {...props} />
    </MantineProvider>,
  );
  return props;
}

const section = (name: string) => within(screen.getByRole("region", { name }));
const read = (element: HTMLElement): string =>
  (element.textContent ?? "").replaceAll("\u00a0", " ").replace(/\s+/g, " ");
const constraintOf = (change: Partial<Constraint>) =>
  studyWith({ constraint: { ...shopStudy.results.constraint, ...change } });

test("runs that are too short are said to be, with one press to longer ones", async () => {
  const tooShort = { code: "assumption.runTooShort", params: { times: 3, hours: 6240 } };
  const { onLengthen } = show({ study: studyWith({ assumptions: [tooShort] }) });
  expect(screen.getByText(/^Each run is too short .* about 3 times as long\.$/)).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Taken for granted" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: /^Run 156w each$/ }));
  expect(onLengthen).toHaveBeenCalledExactlyOnceWith(6240);
});

describe("before and during a run", () => {
  test("nothing simulated: what Simulate would do, and its button", async () => {
    const { onSimulate } = show({ status: "idle", study: null, ofMap: null });
    expect(screen.getByText("Nothing has been simulated yet")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Simulate" }));
    expect(onSimulate).toHaveBeenCalledOnce();
  });

  test("running: how far, first figures, and a way to stop", async () => {
    const { onCancel } = show({
      status: "running",
      study: null,
      ofMap: null,
      progress: { done: 13, total: 60, partial: studyWith({ replications: 13 }) },
    });
    expect(screen.getByText("13 of 60 runs")).toBeTruthy();
    expect(screen.getByText("First figures, from 13 runs so far")).toBeTruthy();
    expect(screen.getByRole("region", { name: "The stream" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test("running without figures yet shows those of the run before", () => {
    show({ status: "running", progress: { done: 0, total: 60, partial: null } });
    expect(screen.getByText("Demand sets the pace")).toBeTruthy();
  });

  test("cancelled: says so, and whose figures are left", () => {
    show({ status: "cancelled" });
    expect(screen.getByText("The run was cancelled. These are the figures of the run before.")).toBeTruthy();
  });

  test("failed: each thing in the way as a sentence, with a jump to its step", async () => {
    const { onGoTo } = show({
      status: "failed",
      study: null,
      ofMap: null,
      error: [
        {
          severity: "error",
          path: "/steps/review/processTime",
          code: "time.duration",
          params: { found: "soon" },
        },
        { severity: "error", path: "", code: "run.standsStill", params: { hour: 3 } },
      ],
    });
    const alert = within(screen.getByRole("alert"));
    expect(alert.getByText("2 things are in the way:")).toBeTruthy();
    expect(read(screen.getByRole("alert"))).toContain(
      'Security review, Process time: "soon" is not a duration',
    );
    expect(read(screen.getByRole("alert"))).toContain("Time stands still at hour 3.0");
    await userEvent.click(alert.getByRole("button", { name: "Go there" }));
    expect(onGoTo).toHaveBeenCalledWith(expect.objectContaining({ path: "/steps/review/processTime" }));
  });

  test("an error of the program itself asks to be reported", () => {
    show({
      status: "failed",
      study: null,
      error: [{ severity: "error", path: "", code: "runFailed", params: { detail: "out of memory" } }],
    });
    expect(read(screen.getByRole("alert"))).toContain("(out of memory). Please report this");
  });
});

describe("where the figures come from", () => {
  test("runs, length, warm-up, seed", () => {
    show();
    for (const text of ["30 runs", "of 52w", "first 4w 3d dropped", "seed 1"])
      expect(screen.getByText(text)).toBeTruthy();
  });

  test("a map that has changed since makes them stale, with one press to run again", async () => {
    const { onSimulate } = show({ stale: true });
    expect(screen.getByText("The map has changed since this run")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Run again" }));
    expect(onSimulate).toHaveBeenCalledOnce();
  });

  test("a recorded run can be watched; one that was not recorded cannot", async () => {
    const { onWatch } = show();
    await userEvent.click(screen.getByRole("button", { name: "Watch one run on the map" }));
    expect(onWatch).toHaveBeenCalledOnce();
    cleanup();
    show({ study: studyWith({}, { trace: null }) });
    expect(screen.queryByRole("button", { name: "Watch one run on the map" })).toBeNull();
  });
});

describe("what holds the stream back, in a sentence", () => {
  test.each([
    [{ kind: "step", ids: ["build"] }, "Build holds the stream back"],
    [{ kind: "pool", ids: ["platform"] }, "Platform team holds the stream back"],
    [
      { kind: "tied", ids: ["build", "test", "review"] },
      "Build, Security review and Test hold the stream back together",
    ],
    [{ kind: "policy", ids: ["test"] }, "A rule holds the stream back: Test"],
    [{ kind: "market", ids: [] }, "Demand sets the pace"],
    [
      { kind: "unknown", ids: [], confidence: null, effects: [] },
      "What holds the stream back cannot be said",
    ],
  ] as const)("%o", (change, sentence) => {
    show({ study: constraintOf(change as Partial<Constraint>) });
    expect(read(screen.getByRole("heading", { level: 4, name: new RegExp(sentence) }))).toContain(sentence);
  });

  test("certainty is never rounded up to", () => {
    show({ study: constraintOf({ confidence: 0.9996 }) });
    expect(screen.getByText("> 99 % sure")).toBeTruthy();
  });

  test("the evidence: the effect of 10 % more at each place, the strongest first", () => {
    show();
    const rows = screen
      .getByRole("table", { name: /What 10 % more capacity would change/ })
      .querySelectorAll("tbody tr");
    expect([...rows].map((row) => read(row.querySelector("th") as HTMLElement))).toEqual([
      "Build",
      "Security review",
      "Test",
      "Analyse",
      "Release",
      "Platform team",
    ]);
    expect(read(rows[0] as HTMLElement)).toContain("+0.048, 95 % interval +0.004 to +0.092");
    expect(read(rows[0] as HTMLElement)).toContain("−2.7, 95 % interval −3.1 to −2.3");
    expect(read(rows[2] as HTMLElement)).toContain("no detectable difference");
    expect(read(rows[5] as HTMLElement)).toContain("cannot be said");
  });

  test("a stream that cannot keep up names the place, and says which figures it cannot have", () => {
    show({ study: drowningStudy });
    expect(screen.getByText(/More work comes than Build can do/)).toBeTruthy();
    const times = section("How long work takes");
    expect(times.getAllByText("cannot be said")).toHaveLength(8);
    expect(times.getByText(/would only tell how long the run was/)).toBeTruthy();
    expect(section("The stream").getByText("cannot be said")).toBeTruthy();
    expect(
      section("Spread of lead times").getByText(/lead times grow for as long as the run lasts/),
    ).toBeTruthy();
    expect(screen.queryByRole("columnheader", { name: /^Lead time, / })).toBeNull();
  });
});

describe("figures with their intervals", () => {
  test("throughput per week and per hour; WIP, flow efficiency, first-pass yield", () => {
    show();
    const stream = read(screen.getByRole("region", { name: "The stream" }));
    expect(stream).toContain("6.65 per week, 95 % interval 6.56 to 6.73");
    expect(stream).toContain("0.1662 per hour");
    expect(stream).toContain("14.1 items, 95 % interval 13.3 to 14.9");
    expect(stream).toContain("41.3 %, 95 % interval 39.9 to 42.7");
    expect(stream).toContain("80.3 %, 95 % interval 79.4 to 81.2");
  });

  test("one run has no intervals, and says so", () => {
    const alone = { mean: 0.2, low: null, high: null };
    show({
      study: studyWith({
        replications: 1,
        stream: { ...shopStudy.results.stream, throughputPerHour: alone },
      }),
    });
    expect(section("The stream").getAllByText("one run: no interval").length).toBeGreaterThan(0);
    expect(
      screen.getByText("One run gives no intervals: run more to see how sure the figures are."),
    ).toBeTruthy();
  });

  test("tiny and huge figures stay readable", () => {
    const stream = {
      ...shopStudy.results.stream,
      throughputPerHour: about(2.5e-9, 1e-10),
      wip: about(1_234_567, 8_900),
    };
    show({ study: studyWith({ stream }) });
    const text = read(screen.getByRole("region", { name: "The stream" }));
    expect(text).toContain("1.00 × 10⁻⁷ per week");
    expect(text).toContain("1,235,000 items");
  });

  test("lead time and flow time in days of the map's calendar", () => {
    show();
    const rows = section("How long work takes").getAllByRole("row");
    expect(read(rows[1])).toContain("11.8, 95 % interval 11.0 to 12.6");
    expect(screen.getAllByText("Working days of 8 h").length).toBeGreaterThan(0);
  });

  test("the spread of lead times has words and a table beside its picture", async () => {
    show();
    const spread = section("Spread of lead times");
    expect(
      spread.getByRole("img", {
        name: /Half of the items take at most 9.7 d, 85 of 100 at most 18.9 d, 95 of 100 at most 27.1 d/,
      }),
    ).toBeTruthy();
    expect(
      within(spread.getByRole("table", { hidden: true })).getAllByRole("row", { hidden: true }).length,
    ).toBeGreaterThan(10);
  });

  test("nothing delivered is said, not drawn", () => {
    show({ study: studyWith({}, { leadTimeHistogram: { from: 0, binWidth: 1, counts: [] } }) });
    expect(
      section("Spread of lead times").getByText("No item was delivered after the warm-up."),
    ).toBeTruthy();
  });
});

describe("the steps", () => {
  const names = () => section("Steps").getAllByRole("rowheader").map(read);

  test("along the flow, with mapped beside simulated lead time", () => {
    show();
    expect(names()).toEqual(["Analyse", "Build", "Security review", "Test", "Release"]);
    const build = read(section("Steps").getAllByRole("row")[2]);
    expect(build).toContain("48 h");
    expect(build).toContain("41.0 h, 95 % interval 38.5 to 43.5");
    expect(build).toContain("91.0 %, 95 % interval 89.8 to 92.2");
    expect(read(section("Steps").getAllByRole("row")[5])).toContain("not on the map");
  });

  test("sorted by any column, up and down, what cannot be said last", async () => {
    show();
    const busy = section("Steps").getByRole("button", { name: "Busy" });
    await userEvent.click(busy);
    expect(names()).toEqual(["Build", "Security review", "Test", "Analyse", "Release"]);
    expect(busy.closest("th")?.getAttribute("aria-sort")).toBe("descending");
    await userEvent.click(busy);
    expect(names()[0]).toBe("Release");
    await userEvent.click(section("Steps").getByRole("button", { name: "LT mapped" }));
    expect(names()).toEqual(["Build", "Test", "Security review", "Analyse", "Release"]);
    await userEvent.click(section("Steps").getByRole("button", { name: "Starved" }));
    expect(names().at(-1)).toBe("Security review");
  });

  test("a click on a name selects the step on the map", async () => {
    const { onSelectStep } = show();
    await userEvent.click(section("Steps").getByRole("button", { name: "Test" }));
    expect(onSelectStep).toHaveBeenCalledWith("test");
  });

  test("names are text, whatever they hold", () => {
    const map = {
      ...shopMap,
      steps: { ...shopMap.steps, test: { ...shopMap.steps.test, name: "<b>Te</b>st & more" } },
    };
    show({ map, ofMap: map });
    expect(section("Steps").getByRole("button", { name: "<b>Te</b>st & more" })).toBeTruthy();
  });
});

describe("what else the map asks for", () => {
  test("goals: aim, what was found, and in how many runs it was met", () => {
    show();
    const goals = section("Goals").getAllByRole("listitem").map(read);
    expect(goals[0]).toContain("Done in five weeksLead time, P85 at most 5w");
    expect(goals[0]).toContain("met: 18.9 d");
    expect(goals[0]).toContain("met in 97 % of the runs");
    expect(goals[1]).toContain("Throughputat least 7 per week");
    expect(goals[1]).toContain("missed: 6.65 / week");
  });

  test("a goal of which nothing is known is neither met nor missed", () => {
    const unsaid = { mean: null, low: null, high: null };
    const fast = { met: null, value: unsaid, probability: null, chance: unsaid };
    show({ study: studyWith({ goals: { fast } }) });
    expect(section("Goals").getAllByRole("listitem").map(read)[0]).toContain("not known: cannot be said");
  });

  test("types, pools, measures and what was assumed", () => {
    show();
    expect(section("Types of work").getByRole("rowheader", { name: "Incident" })).toBeTruthy();
    expect(read(section("Shared people").getByRole("cell"))).toContain("63.0 %, 95 % interval 61.6 to 64.4");
    expect(section("Measures").getByRole("rowheader", { name: "Commit to production" })).toBeTruthy();
    expect(
      section("Assumed").getByText("%C/A is missing at Analyse, Build and Release: taken as 100 %."),
    ).toBeTruthy();
  });

  test("and nothing of it where the map asks for nothing", () => {
    show({ study: studyWith({ types: {}, pools: {}, measures: {}, goals: {}, assumptions: [] }) });
    for (const name of ["Goals", "Types of work", "Shared people", "Measures", "Assumed"]) {
      expect(screen.queryByRole("region", { name })).toBeNull();
    }
  });

  test("how the warm-up was found", () => {
    show();
    expect(screen.getByText(/MSER-5 dropped the first 6 of 66 batches/)).toBeTruthy();
    expect(screen.getByText(/Little's law held/)).toBeTruthy();
    cleanup();
    show({ study: studyWith({}, { warmUpPicture: null }) });
    expect(screen.getByText("The length of the warm-up is given by the map.")).toBeTruthy();
  });

  test("nothing observed at a step is a dash with its reason", () => {
    const steps = {
      ...shopStudy.results.steps,
      test: { ...shopStudy.results.steps.test, utilisation: unsaid },
    };
    show({ study: studyWith({ steps }) });
    expect(within(section("Steps").getAllByRole("row")[4]).getAllByText("cannot be said")).toHaveLength(1);
  });
});
