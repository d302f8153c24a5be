// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { StoresContext } from "../../src/hooks/useStores";
import type { StreamMap } from "../../src/model/StreamMap";
import { CheckPane } from "../../src/panels/check/CheckPane";
import { CheckWatch } from "../../src/panels/check/CheckWatch";
import { Inspector } from "../../src/panels/inspector/Inspector";
import { PlanPane } from "../../src/panels/plan/PlanPane";
import { theme } from "../../src/ui/theme";
import { shimBrowser } from "../canvas/browserShims";
import { testStores, threeSteps } from "../fixtures/testStores";

beforeAll(shimBrowser);
afterEach(cleanup);

/** One pane beside a map that is only in the store. */
function shown(pane: React.ReactNode, map: StreamMap = threeSteps, step: string | null = null) {
  const stores = testStores(map);
  if (step !== null) stores.view.getState().select([step]);
  render(
    <MantineProvider theme={theme} env="test">
      <StoresContext value={stores}>{pane}</StoresContext>
    </MantineProvider>,
  );
  const now = (): StreamMap => stores.document.getState().map;
  return { stores, user: userEvent.setup(), now };
}
const field = (name: string | RegExp): HTMLInputElement => screen.getByRole("textbox", { name });
const undoes = (stores: ReturnType<typeof testStores>): string | null => stores.document.getState().undoLabel;

describe("a figure that says how sure it is", () => {
  test("is typed with its mark, which stays while it is edited and goes when it is left out", async () => {
    const { user, now, stores } = shown(<Inspector />, threeSteps, "test");
    await user.clear(field("Lead time"));
    await user.type(field("Lead time"), "9d? Anna");
    await user.tab();
    expect(now().steps["test"]).toMatchObject({
      leadTime: "9d",
      figures: { leadTime: { confidence: "guess", by: "Anna" } },
    });
    expect(field("Lead time").value).toBe("9d?");
    screen.getByRole("button", { name: "LT Lead time: a guess, by Anna. Ask who knows" });
    await user.clear(field("Lead time"));
    await user.type(field("Lead time"), "7d");
    await user.tab();
    expect(now().steps["test"]).not.toHaveProperty("figures");
    act(() => stores.document.getState().undo());
    expect(now().steps["test"]?.leadTime).toBe("9d");
    act(() => stores.document.getState().undo());
    expect(now()).toBe(threeSteps);
  });

  test("a mark is no part of the figure: what is not understood says so without it", async () => {
    const { user, now } = shown(<Inspector />, threeSteps, "test");
    await user.clear(field("%C/A"));
    await user.type(field("%C/A"), "many?");
    await user.tab();
    expect(now().steps["test"]?.percentCompleteAccurate).toBe(90);
    screen.getByText(/“many” is not a percentage/);
  });

  test("of a distribution, the mark belongs to the time and outlives a change of its spread", async () => {
    const gamma = { distribution: "gamma", mean: "6h", cv: 1 } as const;
    const { user, now } = shown(
      <Inspector />,
      { ...threeSteps, steps: { ...threeSteps.steps, test: { name: "Test", processTime: gamma } } },
      "test",
    );
    await user.clear(field("Process time: Mean"));
    await user.type(field("Process time: Mean"), "5h!");
    await user.clear(field("Spread (cv)"));
    await user.type(field("Spread (cv)"), "0.5");
    expect(now().steps["test"]).toEqual({
      name: "Test",
      processTime: { distribution: "gamma", mean: "5h", cv: 0.5 },
      figures: { processTime: { confidence: "measured" } },
    });
  });

  test("several people are asked: added, mended, taken away, used, each one undo", async () => {
    const { user, now, stores } = shown(<Inspector />, threeSteps, "test");
    await user.click(screen.getByRole("button", { name: /Process time: .*Ask who knows/ }));
    await user.type(field("Person"), "Anna 2h{Enter}Ben 4h{Enter}6h{Enter}");
    const estimates = () => now().steps["test"]?.figures?.["processTime"]?.estimates;
    expect(estimates()).toEqual([{ by: "Anna", value: "2h" }, { by: "Ben", value: "4h" }, { value: "6h" }]);
    await user.clear(field("Estimate: Ben"));
    await user.type(field("Estimate: Ben"), "5h");
    await user.click(screen.getByRole("button", { name: "Take the estimate of Anna away" }));
    expect(estimates()).toEqual([{ by: "Ben", value: "5h" }, { value: "6h" }]);
    act(() => stores.document.getState().undo());
    act(() => stores.document.getState().undo());
    expect(screen.getAllByRole("definition").map((one) => one.textContent)).toEqual(["2h", "4h", "6h"]);
    screen.getByText("People are close together.");
    await user.click(screen.getByRole("button", { name: "Use 4h as the figure, with spread 0.98" }));
    expect(now().steps["test"]).toMatchObject({
      processTime: { distribution: "lognormal", mean: "4h", cv: 0.98 },
      figures: { processTime: { confidence: "estimated" } },
    });
    expect(undoes(stores)).toBe("Use the room's estimates for the process time");
    act(() => stores.document.getState().undo());
    expect(now().steps["test"]?.processTime).toBe("6h");
    expect(estimates()).toHaveLength(3);
  });

  test("what the file keeps in another shape is shown as nothing and stays", async () => {
    const strange = { ...threeSteps.steps["test"], figures: { leadTime: "see ticket" } };
    const map = { ...threeSteps, steps: { ...threeSteps.steps, test: strange } } as unknown as StreamMap;
    const { user, now } = shown(<Inspector />, map, "test");
    await user.clear(field("Lead time"));
    await user.type(field("Lead time"), "9d?");
    expect(now().steps["test"]).toEqual({ ...strange, leadTime: "9d" });
  });
});

describe("the charter", () => {
  const empty: StreamMap = { format: "millrace", version: 1, steps: {} };

  test("is offered on an empty map, each part one undo", async () => {
    const { user, now, stores } = shown(<Inspector />, empty);
    screen.getByText(/What is this map about/);
    await user.type(field("Problem"), "Slow");
    await user.tab();
    await user.type(field("Target"), "Half the lead time");
    await user.tab();
    await user.type(field("Participants"), "Anna, Ben");
    await user.tab();
    expect(now().charter).toEqual({
      problem: "Slow",
      target: "Half the lead time",
      participants: ["Anna", "Ben"],
    });
    expect(undoes(stores)).toBe("Change participants");
    act(() => stores.document.getState().undo());
    expect(now().charter).toEqual({ problem: "Slow", target: "Half the lead time" });
  });

  test("is in brief once steps are there, and opens", async () => {
    const { user } = shown(<Inspector />, {
      ...threeSteps,
      charter: { scope: "Shop", participants: ["Anna"] },
    });
    screen.getByText("Scope: Shop");
    screen.getByText("1 participant");
    await user.click(screen.getByRole("button", { name: "Edit" }));
    expect(field("Scope").value).toBe("Shop");
  });

  test("of another program is left alone", () => {
    shown(<Inspector />, { ...threeSteps, charter: { problem: 3 } } as unknown as StreamMap);
    screen.getByText(/keeps something of its own under “charter”/);
    expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
  });
});

describe("the map check", () => {
  const short: StreamMap = {
    ...threeSteps,
    steps: { ...threeSteps.steps, test: { ...threeSteps.steps["test"], leadTime: "1h" } },
  };

  test("offers what mends, does it in one undo, and goes on to the next finding", async () => {
    const { user, now, stores } = shown(<CheckPane />, short);
    const fix = screen.getByRole("button", { name: "Set LT of Test to 6h, its process time" });
    fix.focus();
    await user.keyboard("{Enter}");
    expect(now().steps["test"]?.leadTime).toBe("6h");
    expect(undoes(stores)).toBe("Set LT of Test to 6h, its process time");
    expect(screen.queryByText(/longer than its lead time/)).toBeNull();
    expect(document.activeElement?.textContent).toContain("Build has no %C/A");
    screen.getByText("Done: Set LT of Test to 6h, its process time");
    act(() => stores.document.getState().undo());
    expect(now()).toBe(short);
  });

  test("says what is new while one draws, and marks its step; not what was there at the start", async () => {
    const { stores } = shown(<CheckWatch />, short);
    const wait = () => act(() => new Promise((resolve) => setTimeout(resolve, 900)));
    await wait();
    expect(screen.getByRole("status").textContent).toBe("");
    expect(stores.view.getState().findings).toEqual({ test: 1 });
    act(() =>
      stores.document.getState().apply("rename", (map) => ({
        ...map,
        steps: { ...map.steps, build: { ...map.steps["build"], name: "Test" } },
      })),
    );
    await wait();
    expect(screen.getByRole("status").textContent).toMatch(/^Map check: Another step is called Test too/);
  });
});

describe("the plan", () => {
  test("takes one improvement after the other, about what is selected", async () => {
    const { user, now, stores } = shown(<PlanPane />, threeSteps, "test");
    await user.type(field("New improvement at Test"), "Test data @Anna 2027-01-31{Enter}Pairing{Enter}");
    expect(now().improvements).toEqual({
      "test-data": { name: "Test data", owner: "Anna", due: "2027-01-31", on: "/steps/test" },
      pairing: { name: "Pairing", on: "/steps/test" },
    });
    expect(undoes(stores)).toBe("Add improvement");
  });

  test("chooses the burst with the line, and opens the line of a chosen burst", async () => {
    const improvements = {
      a: { name: "First", on: "/steps/test" },
      b: { name: "Second", status: "done" as const },
    };
    const { user, stores, now } = shown(<PlanPane />, { ...threeSteps, improvements });
    expect(screen.queryByText("Second")).toBeNull();
    await user.click(screen.getByRole("button", { name: /First/ }));
    expect(stores.view.getState().selection.things).toEqual(["/improvements/a"]);
    expect(field("Improvement").value).toBe("First");
    act(() => stores.view.getState().select([], [], ["/improvements/b"]));
    expect(field("Improvement").value).toBe("Second");
    await user.click(screen.getByRole("button", { name: "Delete improvement" }));
    expect(Object.keys(now().improvements ?? {})).toEqual(["a"]);
    act(() => stores.document.getState().undo());
    expect(now().improvements).toBe(improvements);
  });

  test("arrow keys walk the lines; only one of them is a stop for Tab", async () => {
    const improvements = Object.fromEntries([1, 2, 3].map((n) => [`i${n}`, { name: `Idea ${n}` }]));
    const { user } = shown(<PlanPane />, { ...threeSteps, improvements });
    const lines = within(screen.getByRole("list", { name: "Plan" })).getAllByRole("button");
    expect(lines.map((line) => line.tabIndex)).toEqual([0, -1, -1]);
    lines[0]!.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(lines[2]);
  });
});
