// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test } from "vitest";
import { inlineRunner, measureWipCurve, sweepFlows } from "../../simulations/index";
import { StoresContext } from "../../src/hooks/useStores";
import { setStepField } from "../../src/model/edits";
import type { StreamMap } from "../../src/model/StreamMap";
import { CurvesSheet } from "../../src/panels/curves/CurvesSheet";
import { frameOf } from "../../src/panels/results/ResultsFrame";
import { RunHistory } from "../../src/panels/results/RunHistory";
import { MeasureNextSheet } from "../../src/panels/sensitivity/MeasureNextSheet";
import { measureNext } from "../../src/runs/measureNext";
import { streamEnds } from "../../src/runs/startWipCurve";
import { toFlow } from "../../src/runs/toFlow";
import { createCurveSheetStore } from "../../src/stores/curveSheetStore";
import { createMeasureNextStore } from "../../src/stores/studyStores";
import { theme } from "../../src/ui/theme";
import { shimBrowser } from "../canvas/browserShims";
import { shopMap, shopStudy } from "../fixtures/study";
import { testStores, threeSteps } from "../fixtures/testStores";

beforeAll(shimBrowser);
afterEach(cleanup);

const cancel = (): void => undefined;
const map: StreamMap = {
  ...threeSteps,
  arrivals: { ideas: { to: "analyse", every: { distribution: "exponential", mean: "10h" } } },
  experiment: { horizon: "40w", warmUp: "4w", replications: 3 },
};

/** A sheet whose runs are made here and now; of a sweep, `run` says which map is run at a value. */
function shown(sheet: React.ReactNode, of: StreamMap = map, run = (at: StreamMap): StreamMap => at) {
  const stores = {
    ...testStores(of),
    curveSheet: createCurveSheetStore(
      (maps, _overrides, _tell, watch) => ({
        result: sweepFlows(
          maps.map((one) => toFlow(run(one)).flow),
          toFlow(of).experiment,
          { runner: inlineRunner, watch },
        ),
        cancel,
      }),
      (one) => {
        const { flow, experiment } = toFlow(one);
        const ends = streamEnds(one);
        if (ends.why !== null) throw new Error(ends.why);
        return { result: measureWipCurve(flow, ends, experiment, { runner: inlineRunner }), cancel };
      },
    ),
    measureNext: createMeasureNextStore((base, scenario, options) => ({
      result: measureNext(base, scenario, { ...options, runner: inlineRunner }),
      cancel,
    })),
  };
  render(
    <MantineProvider theme={theme} env="test">
      <StoresContext value={stores}>{sheet}</StoresContext>
    </MantineProvider>,
  );
  return { stores, user: userEvent.setup() };
}

test("the whole stream: what bounds it, the fewest that are enough, and one press to a scenario", async () => {
  const { stores, user } = shown(<CurvesSheet />);
  await screen.findByText(/Critical WIP/, undefined, { timeout: 20_000 });
  screen.getByRole("img", { name: /Throughput against items in the stream, between best and worst case/ });
  await user.click(screen.getByRole("button", { name: "Try it as a what-if" }));
  const { base, scenario, undoLabel } = stores.document.getState();
  expect(base.scenarios?.[scenario!]?.changes).toMatchObject([
    { op: "add", path: "/ropes", value: { release: { from: "analyse", to: "test" } } },
  ]);
  expect([undoLabel, stores.view.getState().sheet]).toEqual(["New scenario", null]);
  expect(base.ropes).toBeUndefined();
});

test("a batch costs nothing that nobody said; what is said is kept in the map, one undo each", async () => {
  const { stores, user } = shown(<CurvesSheet />);
  await user.click(screen.getByRole("radio", { name: "Batches and dates" }));
  await screen.findByText(/Without both costs/, undefined, { timeout: 20_000 });
  await user.type(screen.getByRole("textbox", { name: /Cost of delay/ }), "40");
  await user.tab();
  await user.type(screen.getByRole("textbox", { name: /Cost per batch of/ }), "900");
  await user.tab();
  await screen.findByText(/The least cost lies at/);
  expect(stores.document.getState().map.costs).toMatchObject({ delayPerItemDay: 40 });
  screen.getByRole("img", { name: /Cost per day against Batch size; the least at \d/ });
  // Costs make no runs stale; a change of the stream does.
  expect(screen.queryByText(/changed since/)).toBeNull();
  act(() => stores.document.getState().undo());
  await screen.findByText(/Without both costs/);
  act(() => stores.document.getState().apply("People", (now) => setStepField(now, "build", "workers", 4)));
  await screen.findByText(/changed since/);
  await user.click(screen.getByRole("button", { name: "Run again" }));
  expect(screen.queryByText(/changed since/)).toBeNull();
});

test("sizes that change nothing at all are said to be the same, and today's is as good as any", async () => {
  const { user } = shown(<CurvesSheet />, map, () => map);
  await user.click(screen.getByRole("radio", { name: "Batches and dates" }));
  await screen.findByText(
    /^Lead time is shortest with 1, 2, .*, and exactly the same with each of them\.$/,
    undefined,
    { timeout: 20_000 },
  );
  expect(screen.queryByText(/cannot tell/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Try it as a what-if" })).toBeNull();
});

test("people: the points are simulated, with the team's own line, as a table too", async () => {
  const { user, stores } = shown(<CurvesSheet />);
  act(() => stores.view.getState().select(["test"]));
  await user.click(screen.getByRole("radio", { name: "People and waiting" }));
  await screen.findByRole(
    "img",
    { name: /Wait at Test against how busy its people are; today/ },
    { timeout: 20_000 },
  );
  screen.getByText(/1 person, this work and this spread/, { selector: "li" });
  const table = screen.getByRole("table");
  expect(within(table).getAllByRole("row").length).toBeGreaterThan(5);
  within(table).getByRole("columnheader", { name: "By the formula" });
});

test("what to measure next is named with its reason, and leads to its field", async () => {
  const { stores, user } = shown(<MeasureNextSheet />);
  await screen.findByRole("columnheader", { name: "Said as" }, { timeout: 20_000 });
  const cards = screen.getAllByRole("listitem");
  expect(cards).toHaveLength(2);
  expect(cards[0]?.textContent).toMatch(/Between .* the answer goes from .* to |stops keeping up/);
  await user.click(within(cards[0]!).getByRole("button", { name: /^Go to/ }));
  const { sheet, selection, fieldWish } = stores.view.getState();
  expect([sheet, selection.steps.length]).toEqual([null, 1]);
  expect(["processTime", "percentCompleteAccurate"]).toContain(fieldWish?.field);
});

test("of a stream that cannot keep up it is said what decides whether it does", async () => {
  const drowning = { processTime: { distribution: "exponential" as const, mean: "60h" } };
  const first = Object.keys(map.steps)[0]!;
  shown(<MeasureNextSheet />, {
    ...map,
    steps: { ...map.steps, [first]: { ...map.steps[first], workers: 1, ...drowning } },
  });
  await screen.findByText(/cannot keep up: its lead time grows without end/);
  await screen.findByText(/^No figure alone decides whether the stream keeps up/);
  screen.getByText(/what is delivered goes from .* the stream cannot keep up with either/);
  screen.getByRole("columnheader", { name: /Changes what is delivered by, . week/ });
});

test("where all is measured nothing is left to ask for", async () => {
  const measured = { confidence: "measured" } as const;
  const figures = { processTime: measured, percentCompleteAccurate: measured };
  shown(<MeasureNextSheet />, {
    ...map,
    steps: Object.fromEntries(Object.entries(map.steps).map(([id, step]) => [id, { ...step, figures }])),
  });
  await screen.findByText(/nothing left to ask for/);
});

test("one run is shown as it happened: the flow, and every item, both as tables too", async () => {
  const user = userEvent.setup();
  render(
    <MantineProvider theme={theme} env="test">
      <RunHistory study={shopStudy} frame={frameOf(shopMap, shopStudy.results, () => undefined)} />
    </MantineProvider>,
  );
  expect(screen.queryByRole("img")).toBeNull();
  await user.click(screen.getByText("What happened in one run"));
  await screen.findByRole("img", { name: /Cumulative flow over .*: \d+ arrived, \d+ delivered/ });
  screen.getByRole("img", { name: /items by date of delivery and lead time; half of all within/ });
  const [flow, items] = screen.getAllByRole("table");
  within(flow!).getByRole("columnheader", { name: "Security review" });
  within(items!).getByRole("columnheader", { name: "median" });
});
