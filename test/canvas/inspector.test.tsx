// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { StreamMap } from "../../src/model/StreamMap";
import { testStores, threeSteps } from "../fixtures/testStores";
import { shimBrowser } from "./browserShims";
import { showScreen } from "./showScreen";

beforeAll(shimBrowser);
afterEach(cleanup);

const inspector = () => within(screen.getByRole("complementary", { name: "inspector" }));
const field = (name: string): HTMLInputElement => inspector().getByRole("textbox", { name });

async function opened(step: string | null = "test", map: StreamMap = threeSteps) {
  const stores = testStores(map);
  if (step !== null) stores.view.getState().select([step]);
  await showScreen(stores);
  return { stores, user: userEvent.setup(), step: () => stores.document.getState().map.steps[step ?? ""] };
}

test("while something is in the hand the pane stays as it is, and follows when it is let go", async () => {
  const { stores } = await opened("test");
  act(() => {
    stores.view.getState().select(["build"]);
    stores.view.getState().setInHand(true);
  });
  expect(field("Name").value).toBe("Test");
  act(() => stores.view.getState().setInHand(false));
  expect(field("Name").value).toBe("Build");
});

test("Escape closes a list that stands open, and then goes back to the map", async () => {
  const map = { ...threeSteps.steps["build"]!, rework: { foundBy: "test" } };
  const { user } = await opened("build", { ...threeSteps, steps: { ...threeSteps.steps, build: map } });
  const list = inspector().getByRole("combobox", { name: "Found by" });
  await user.click(list);
  expect(list.hasAttribute("data-expanded")).toBe(true);
  fireEvent.keyDown(list, { key: "Escape", code: "Escape" });
  expect(list.hasAttribute("data-expanded")).toBe(false);
  expect(document.activeElement).toBe(list);
  fireEvent.keyDown(list, { key: "Escape", code: "Escape" });
  expect(document.activeElement?.id).toBe("map");
});

describe("a step's figures", () => {
  test("what is typed is what is kept, and its basis is shown", async () => {
    const { user, step } = await opened();
    await user.clear(field("Lead time"));
    await user.type(field("Lead time"), "1w 2d");
    expect(step()?.leadTime).toBe("1w 2d");
    expect(inspector().getByText("= 56 h")).toBeTruthy();
  });

  test("a time without a unit is in hours, and said to be", async () => {
    const { user, step } = await opened();
    await user.clear(field("Lead time"));
    await user.type(field("Lead time"), "60");
    expect(step()?.leadTime).toBe("60h");
    expect(inspector().getByText("= 60h")).toBeTruthy();
    await user.tab();
    expect(field("Lead time").value).toBe("60h");
  });

  test("keys that an input method takes are not the field's: the word is still being put together", async () => {
    await opened();
    act(() => field("Name").focus());
    for (const taken of [{ isComposing: true }, { keyCode: 229 }])
      for (const key of ["Enter", "Escape"]) fireEvent.keyDown(field("Name"), { key, ...taken });
    expect(document.activeElement).toBe(field("Name"));
    fireEvent.keyDown(field("Name"), { key: "Enter" });
    expect(document.activeElement?.id).toBe("map");
  });

  test("Escape that gives up a word leaves open where a figure comes from", async () => {
    const { stores } = await opened();
    act(() => stores.view.getState().focusField("ask.leadTime"));
    const person = await inspector().findByRole("textbox", { name: "Person" });
    fireEvent.keyDown(person, { key: "Escape", isComposing: true });
    fireEvent.keyDown(person, { key: "Escape", keyCode: 229 });
    expect(person.isConnected).toBe(true);
    fireEvent.keyDown(person, { key: "Escape" });
    expect(person.isConnected).toBe(false);
  });

  test("for who puts words together, the field of a new step is there with its key", async () => {
    const { stores } = await opened("test");
    act(() => field("Name").focus());
    fireEvent.compositionStart(field("Name"));
    fireEvent.keyDown(field("Name"), { key: "Enter" });
    fireEvent.keyDown(document.activeElement!, { key: "Enter" });
    expect(document.activeElement).toBe(field("Name"));
    expect(field("Name").value).toBe("");
    expect(stores.view.getState().selection.steps).not.toEqual(["test"]);
  });

  test("figures in the wide letters of an input method are figures; names stay as they are typed", async () => {
    const { user, step } = await opened();
    await user.clear(field("Lead time"));
    await user.type(field("Lead time"), "～３ｄ");
    await user.clear(field("%C/A"));
    await user.type(field("%C/A"), "８５％");
    await user.clear(field("Name"));
    await user.type(field("Name"), "ＡＰＩ");
    expect(step()).toMatchObject({ leadTime: "3d", percentCompleteAccurate: 85, name: "ＡＰＩ" });
  });

  test("typing in a field is one undo; the field follows it", async () => {
    const { user, stores } = await opened();
    await user.clear(field("Name"));
    await user.type(field("Name"), "Try out");
    act(() => stores.document.getState().undo());
    expect(stores.document.getState().map).toBe(threeSteps);
    expect(field("Name").value).toBe("Test");
  });

  test("what is not understood stays in the field with one sentence, the map keeps what it had", async () => {
    const { user, step, stores } = await opened();
    await user.clear(field("Lead time"));
    await user.type(field("Lead time"), "3 dayz");
    await user.tab();
    expect(inspector().getByText(/“3 dayz” is not a time/)).toBeTruthy();
    expect(step()?.leadTime).toBe("8d");
    expect(stores.document.getState()).toMatchObject({ edited: false, undoLabel: null });
    act(() => stores.view.getState().select(["build"]));
    act(() => stores.view.getState().select(["test"]));
    expect(field("Lead time").value).toBe("3 dayz");
    expect(
      within(screen.getByRole("complementary", { name: "check" })).getByText(/“3 dayz” was typed/),
    ).toBeTruthy();
    await user.clear(field("Lead time"));
    await user.type(field("Lead time"), "3d");
    expect(step()?.leadTime).toBe("3d");
    expect(stores.view.getState().unfinished).toEqual({});
  });

  test("Undo takes what is not understood out of the field first, and then what was done before", async () => {
    const { user, step, stores } = await opened();
    await user.clear(field("Name"));
    await user.type(field("Name"), "Try out");
    await user.clear(field("Lead time"));
    await user.type(field("Lead time"), "3 dayz");
    await user.keyboard("{Control>}z{/Control}");
    expect(field("Lead time").value).toBe("8d");
    expect(step()).toMatchObject({ name: "Try out", leadTime: "8d" });
    expect(stores.view.getState().unfinished).toEqual({});
    expect(stores.document.getState().undoLabel).toBe("Change name");
  });

  test.each([
    ["%C/A", "85", "percentCompleteAccurate", 85],
    ["%C/A", "85 %", "percentCompleteAccurate", 85],
    ["People", "4 people", "workers", 4],
    ["Availability", "60%", "availability", 60],
    ["WIP limit", "6", "wipLimit", 6],
    ["Cadence", "2w", "cadence", "2w"],
    ["Wait after work", "1d", "wait", "1d"],
    ["Process time", "90m", "processTime", "90m"],
    ["Process time", "4 hours", "processTime", "4h"],
  ])("%s: %s", async (name, typed, key, value) => {
    const { user, step } = await opened();
    await user.clear(field(name));
    await user.type(field(name), typed);
    expect(step()?.[key]).toEqual(value);
  });

  test("how often work arrives is typed in one go, though the first figure makes it vary", async () => {
    const { user, stores } = await opened("analyse", {
      ...threeSteps,
      arrivals: { new: { to: "analyse" } },
    });
    const before = stores.document.getState().map;
    await user.click(field("One every"));
    await user.keyboard("4h 30m");
    expect(field("One every").value).toBe("4h 30m");
    expect(stores.document.getState().map.arrivals?.["new"]?.every).toEqual({
      distribution: "exponential",
      mean: "4h 30m",
    });
    act(() => stores.document.getState().undo());
    expect(stores.document.getState().map).toBe(before);
  });

  test("an emptied field is missing, not zero", async () => {
    const { user, step } = await opened();
    await user.clear(field("Process time"));
    expect(step() && "processTime" in step()!).toBe(false);
  });

  test("another distribution keeps the mean, and its figures can be edited", async () => {
    const { user, step } = await opened();
    await user.click(inspector().getAllByRole("combobox", { name: "Distribution" })[0]!);
    await user.click(await screen.findByRole("option", { name: "Gamma" }));
    expect(step()?.processTime).toEqual({ distribution: "gamma", mean: "6h", cv: 0.75 });
    await user.clear(field("Spread (cv)"));
    await user.type(field("Spread (cv)"), "1.2");
    expect(step()?.processTime).toEqual({ distribution: "gamma", mean: "6h", cv: 1.2 });
  });

  test("figures in the wrong order are told and not kept", async () => {
    const pert = { distribution: "pert", min: "1h", mode: "2h", max: "6h" } as const;
    const { user, step } = await opened("test", {
      ...threeSteps,
      steps: { ...threeSteps.steps, test: { name: "Test", processTime: pert } },
    });
    await user.clear(field("Most likely"));
    await user.type(field("Most likely"), "9h");
    await user.tab();
    expect(step()?.processTime).toEqual(pert);
    expect(field("Most likely").getAttribute("aria-invalid")).toBe("true");
  });

  test("rework says who finds it and how much effort it takes", async () => {
    const { user, step } = await opened();
    await user.type(field("Effort of a pass"), "50");
    expect(step()?.rework).toEqual({ effort: 50 });
    await user.clear(field("Effort of a pass"));
    expect(step() && "rework" in step()!).toBe(false);
  });

  test("work can be let in: a first plain figure is taken as random arrivals", async () => {
    const { user, stores } = await opened("build");
    await user.click(inspector().getByRole("button", { name: "Let work arrive here" }));
    await user.type(field("One every"), "2d");
    const added = Object.values(stores.document.getState().map.arrivals ?? {}).find(
      ({ to }) => to === "build",
    );
    expect(added).toEqual({ to: "build", every: { distribution: "exponential", mean: "2d" } });
  });
});

describe("the stream and its links", () => {
  test("with nothing selected the stream's own figures are there", async () => {
    const { user, stores } = await opened(null);
    await user.type(field("Customer demand"), "9/w");
    await user.clear(field("Hours per day"));
    await user.type(field("Hours per day"), "7.5");
    expect(stores.document.getState().map).toMatchObject({ demand: "9/w", calendar: { hoursPerDay: 7.5 } });
  });

  test("a goal is set by keyboard, each field one undo, and taken away again", async () => {
    const { user, stores } = await opened(null);
    const goals = () => stores.document.getState().map.goals;
    act(() => inspector().getByRole("button", { name: "New goal" }).focus());
    await user.keyboard("{Enter}");
    await vi.waitFor(() => expect(document.activeElement).toBe(field("Goal value")));
    await user.clear(field("Goal value"));
    await user.type(field("Goal value"), "3w");
    await user.clear(field("Percentile"));
    await user.type(field("Percentile"), "P95");
    expect(goals()).toEqual({ goal: { measure: "leadTime", percentile: 95, atMost: "3w" } });
    act(() =>
      inspector()
        .getByRole("button", { name: /^Delete: Lead time, P95 at most 3w/ })
        .focus(),
    );
    await user.keyboard("{Enter}");
    expect(goals()).toEqual({});
    act(() => stores.document.getState().undo());
    expect(goals()).toEqual({ goal: { measure: "leadTime", percentile: 95, atMost: "3w" } });
  });

  test("a link says where it leads and how often it is taken", async () => {
    const { stores, user } = await opened(null, {
      ...threeSteps,
      links: {
        a: { from: "analyse", to: "build", share: 70 },
        c: { from: "analyse", to: "test", share: 30 },
      },
    });
    act(() => stores.view.getState().select([], ["a"]));
    expect(inspector().getByText("Analyse to Build")).toBeTruthy();
    await user.clear(field("Share"));
    await user.type(field("Share"), "80%");
    expect(stores.document.getState().map.links?.["a"]?.share).toBe(80);
  });
});

describe("the map check", () => {
  test("names what is wrong and leads there", async () => {
    const { user, stores } = await opened(null, {
      ...threeSteps,
      steps: { ...threeSteps.steps, test: { name: "Test", leadTime: "1h", processTime: "6h" } },
    });
    const check = within(screen.getByRole("complementary", { name: "check" }));
    await user.click(check.getAllByRole("button", { name: /Test/ })[0]!);
    expect(stores.view.getState().selection.steps).toEqual(["test"]);
  });

  test("leads to the split within a split that lacks a join of its own, and to the field that says it", async () => {
    const step = (name: string, x: number, rest = {}) => ({
      name,
      at: [x, 0] as const,
      processTime: "1h",
      ...rest,
    });
    const flow = ["a-b", "a-c", "b-d", "b-e", "d-j", "e-j", "c-j"];
    const { user, stores } = await opened(null, {
      ...threeSteps,
      arrivals: { work: { to: "a", every: "10h" } },
      steps: {
        a: step("Start", 0, { split: "all" }),
        b: step("Design", 300, { split: "all" }),
        c: step("Law", 600),
        d: step("Draw", 900),
        e: step("Ask", 1200),
        j: step("Meet", 1500, { join: "all" }),
      },
      links: Object.fromEntries(
        flow.map((link) => [link, { from: link.split("-")[0]!, to: link.split("-")[1]! }]),
      ),
    });
    const check = within(screen.getByRole("complementary", { name: "check" }));
    await user.click(
      check.getByRole("button", { name: /split at Design lies in a branch of the split at Start/ }),
    );
    expect(stores.view.getState().selection.steps).toEqual(["b"]);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Of several ways on" })),
    );
  });
});
