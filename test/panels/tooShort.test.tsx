// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { compareFlows, inlineRunner } from "../../simulations/index";
import { FoundBanner } from "../../src/canvas/FoundBanner";
import { StoresContext } from "../../src/hooks/useStores";
import type { StreamMap } from "../../src/model/StreamMap";
import { CompareStatus } from "../../src/panels/compare/CompareStatus";
import { ShownTooShort } from "../../src/panels/results/TooShort";
import { TransientSheet } from "../../src/panels/transient/TransientSheet";
import { transientOf } from "../../src/runs/startTransient";
import { toFlow } from "../../src/runs/toFlow";
import { mapOfCompared } from "../../src/stores/compareStore";
import type { Stores } from "../../src/stores/stores";
import { theme } from "../../src/ui/theme";
import { shopStudy } from "../fixtures/study";
import { testStores } from "../fixtures/testStores";

afterEach(cleanup);

/** A queue at nineteen twentieths of what it can do, looked at for six weeks. */
const short: StreamMap = {
  format: "millrace",
  version: 1,
  arrivals: { in: { to: "serve", every: { distribution: "exponential", mean: "1.05h" } } },
  steps: { serve: { processTime: { distribution: "exponential", mean: "1h" } } },
  scenarios: { two: { changes: [{ op: "add", path: "/steps/serve/workers", value: 2 }] } },
  experiment: { horizon: "6w", warmUp: "auto", replications: 6, seed: 1 },
};
const two = mapOfCompared(short, "two");

function show(stores: Stores, what: ReactNode): void {
  render(
    <MantineProvider theme={theme} env="test">
      <StoresContext value={stores}>{what}</StoresContext>
    </MantineProvider>,
  );
}

/** Presses what makes the runs longer, and tells how long they are then. */
async function pressLonger(stores: Stores): Promise<number> {
  expect(screen.getAllByText(/^Each run is too short/)).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: /^Run \d+w each$/ }));
  return parseInt(stores.document.getState().base.experiment?.horizon ?? "", 10);
}

test("the banner over the map says that runs are too short, with the press, where the results do not", async () => {
  const stores = testStores(short);
  const reason = { code: "assumption.runTooShort", params: { times: 3, hours: 720 } };
  const study = { ...shopStudy, results: { ...shopStudy.results, assumptions: [reason] } };
  stores.run.setState({ status: "done", study, ofMap: short, stale: false });
  stores.view.setState({ paneOpen: false });
  show(
    stores,
    <FoundBanner>
      <ShownTooShort />
    </FoundBanner>,
  );
  expect(await pressLonger(stores)).toBe(18);
  cleanup();
  stores.run.setState({ status: "done", study, ofMap: short, stale: false });
  stores.view.setState({ paneOpen: true, pane: "results" });
  show(
    stores,
    <FoundBanner>
      <ShownTooShort />
    </FoundBanner>,
  );
  expect(screen.queryByText(/^Each run is too short/)).toBeNull();
});

test("a comparison says so with the same press, which compares again, as many runs", async () => {
  const stores = testStores(short);
  const { flow, experiment } = toFlow(short, { replications: 9 });
  const options = { runner: inlineRunner, margin: 0.02 };
  const comparison = await compareFlows(flow, [{ id: "two", flow: toFlow(two).flow }], experiment, options);
  const compare = vi.fn(() => Promise.resolve());
  const result = { comparison, baseline: null, maps: [short, two], provisional: false };
  stores.compare.setState({ status: "done", result, compare });
  show(stores, <CompareStatus nameOf={String} stale={false} />);
  expect(await pressLonger(stores)).toBeGreaterThan(6);
  expect(compare).toHaveBeenCalledExactlyOnceWith(9);
});

test("so does what comes after a change, which names what it takes for granted and follows it again", async () => {
  const stores = testStores(short);
  const of = { scenario: "two", base: short, map: two, weeks: null, replications: null };
  const result = await transientOf(short, two, {}, inlineRunner);
  const begin = vi.fn(() => Promise.resolve());
  stores.transient.setState({ status: "done", of, result, begin });
  show(stores, <TransientSheet />);
  expect(screen.getByText("%C/A is missing at serve: taken as 100 %.")).toBeTruthy();
  const weeks = await pressLonger(stores);
  expect(weeks).toBeGreaterThan(6);
  expect(begin).toHaveBeenCalled();
  const { base } = stores.document.getState();
  expect(begin).toHaveBeenLastCalledWith({ ...of, base, map: mapOfCompared(base, "two") });
});
