// @vitest-environment happy-dom
import { act, cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { duplicateSelected } from "../../src/commands/clipboardActions";
import type { DrawnThing, StreamMap } from "../../src/model/StreamMap";
import { setStepField } from "../../src/model/edits";
import { flowOrder } from "../../src/model/structure";
import { testStores, threeSteps } from "../fixtures/testStores";
import { shopMap, shopStudy, studyWith } from "../fixtures/study";
import { shimBrowser } from "./browserShims";
import { showScreen } from "./showScreen";

beforeAll(shimBrowser);
afterEach(cleanup);

const read = (element: HTMLElement): string => (element.textContent ?? "").replace(/\s+/g, " ");
const box = (name: string): HTMLElement =>
  within(screen.getByRole("application")).getByRole("group", { name });
const theMap = (): HTMLElement => screen.getByRole("application", { name: "Value stream map" });

async function opened(map: StreamMap = threeSteps) {
  const stores = testStores(map);
  await showScreen(stores);
  return stores;
}

describe("what a person reads on the map", () => {
  test("a process box: who does what, and its data box", async () => {
    await opened();
    const shown = read(box("Test"));
    for (const part of ["Test", "QA", "LT8d", "PT6h", "%C/A90%", "max 8"]) expect(shown).toContain(part);
  });

  test("a note without end is shown no longer than it could have room for", async () => {
    const note = { kind: "note", text: "wait ".repeat(20_000), at: [0, -300] } as const;
    const burst = { name: "W".repeat(100_000), at: [300, -300] } as const;
    await opened({ ...threeSteps, notes: { note }, improvements: { burst } });
    for (const symbol of [screen.getByText(/^wait wait/), screen.getByText(/^WWW/)]) {
      expect(read(symbol).length).toBeLessThan(2000);
      expect(read(symbol)).toMatch(/…$/);
    }
  });

  test("a missing figure looks missing and says so; it is never zero", async () => {
    await opened();
    expect(screen.getAllByTitle("Complete and accurate is missing")).toHaveLength(1);
    expect(read(box("Build"))).toContain("%C/A—");
  });

  test("where work comes from, and the customer at the end", async () => {
    await opened();
    expect(screen.getByText("every 10h")).toBeTruthy();
    expect(screen.getByRole("img", { name: "Customer" })).toBeTruthy();
  });

  test("the ladder adds up, and always shows its calendar", async () => {
    await opened();
    const ladder = read(screen.getByRole("region", { name: "Ladder" }));
    expect(ladder).toContain("Total LT4w 3d");
    expect(ladder).toContain("Rolled %C/A—");
    expect(ladder).toContain("Handoffs2");
    expect(ladder).toContain("1 day = 8 h1 week = 5 days");
  });

  test("the other dialect puts waits on the peaks; both agree", async () => {
    const stores = await opened();
    act(() => stores.view.getState().setDialect("rother"));
    const ladder = read(screen.getByRole("region", { name: "Ladder" }));
    // 5d − 4h = 4.5d and 10d − 2d = 8d
    expect(ladder).toContain("wait4.5d");
    expect(ladder).toContain("wait1w 3d");
    expect(ladder).not.toContain("LT5d");
    expect(ladder).toContain("Total LT4w 3d");
  });

  test("an empty map says how to begin", async () => {
    await opened({ format: "millrace", version: 1, steps: {} });
    expect(screen.getByText(/Double click anywhere/)).toBeTruthy();
  });
});

describe("what a person does with keys", () => {
  test("every copy is said anew, though it is called as what was copied", async () => {
    const stores = await opened();
    const said = (): string => screen.getAllByRole("status").map(read).join(" ");
    act(() => stores.view.getState().select(["test"]));
    const heard = [said()];
    for (let count = 0; count < 2; count += 1) {
      act(() => duplicateSelected(stores));
      heard.push(said());
    }
    expect(heard[1]).toContain("Duplicate step. The map has 4 steps");
    expect(heard[2]).toContain("Duplicate step. The map has 5 steps");
  });

  test("arrows walk along the flow, and what is selected is said", async () => {
    await opened();
    const user = userEvent.setup();
    act(() => theMap().focus());
    await user.keyboard("{ArrowRight}");
    expect(screen.getAllByRole("status").map(read).join(" ")).toContain("Analyse, Product. Lead time 5d");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(theMap().getAttribute("aria-activedescendant")).toBe("step-test");
    await user.keyboard("{ArrowLeft}");
    expect(theMap().getAttribute("aria-activedescendant")).toBe("step-build");
    await user.keyboard("{Escape}");
    expect(theMap().getAttribute("aria-activedescendant")).toBeNull();
  });

  test("from a symbol an arrow key goes back to its step, from a note to the nearest; the customer stays", async () => {
    const stores = await opened();
    act(() =>
      stores.document.getState().apply("", (map) => ({
        ...map,
        improvements: { i: { name: "Automate", on: "/steps/build" } },
        notes: { n: { text: "Ask Ann", at: [590, -120] } },
      })),
    );
    const user = userEvent.setup();
    const choose = (thing: DrawnThing) => act(() => stores.view.getState().select([], [], [thing]));
    act(() => theMap().focus());
    for (const [thing, step] of [
      ["/improvements/i", "build"],
      ["/notes/n", "test"],
    ] as const) {
      choose(thing);
      await user.keyboard("{ArrowLeft}");
      expect(stores.view.getState().selection.steps).toEqual([step]);
    }
    choose("/notes/n");
    await user.keyboard("{Delete}");
    expect(stores.view.getState().selection.steps).toEqual(["test"]);
    choose("/customer");
    await user.keyboard("{Delete}");
    expect(stores.view.getState().selection.things).toEqual(["/customer"]);
  });

  test("Enter adds the next step and goes to its name; typing and Tab fill it in; Enter goes back", async () => {
    const stores = await opened();
    const user = userEvent.setup();
    act(() => theMap().focus());
    await user.keyboard("{ArrowRight}{Enter}");
    await user.keyboard("Design{Tab}UX{Tab}3d{Tab}4h{Tab}85 %{Enter}");
    const { map } = stores.document.getState();
    const added = Object.values(map.steps).find(({ name }) => name === "Design");
    expect(added).toMatchObject({
      owner: "UX",
      leadTime: "3d",
      processTime: "4h",
      percentCompleteAccurate: 85,
    });
    expect(flowOrder(map).map((id) => map.steps[id]?.name)).toEqual(["Analyse", "Design", "Build", "Test"]);
    expect(document.activeElement).toBe(theMap());
  });

  test("Delete deletes, and one undo brings it back", async () => {
    const stores = await opened();
    const user = userEvent.setup();
    act(() => theMap().focus());
    await user.keyboard("{ArrowRight}{ArrowRight}{Delete}");
    expect(screen.queryByRole("group", { name: "Build" })).toBeNull();
    act(() => stores.document.getState().undo());
    expect(box("Build")).toBeTruthy();
  });

  test("a connection by keyboard: begin, walk, Enter", async () => {
    const stores = await opened();
    const user = userEvent.setup();
    act(() => {
      stores.view.getState().select(["analyse"]);
      stores.view.getState().connectFrom("analyse");
      theMap().focus();
    });
    expect(screen.getByText(/Connect Analyse to/)).toBeTruthy();
    await user.keyboard("{ArrowRight}{ArrowRight}{Enter}");
    const links = Object.values(stores.document.getState().map.links ?? {});
    expect(links.some(({ from, to }) => from === "analyse" && to === "test")).toBe(true);
    expect(stores.view.getState().connectingFrom).toBeNull();
  });
});

describe("after a run", () => {
  async function ran(study = shopStudy) {
    const stores = testStores(shopMap, () => ({ study: Promise.resolve(study), cancel: () => undefined }));
    await stores.run.getState().simulate();
    await showScreen(stores);
    return stores;
  }

  test("the constraint is named on its box and over the map", async () => {
    const study = studyWith({ constraint: { ...shopStudy.results.constraint, kind: "step", ids: ["test"] } });
    await ran(study);
    expect(within(box("Test")).getByText("Constraint")).toBeTruthy();
    expect(within(box("Build")).queryByText("Constraint")).toBeNull();
    expect(screen.getAllByRole("status").map(read).join(" ")).toContain("Test holds the stream back");
  });

  test("each box says how busy it is, what waits there, and simulated beside mapped lead time", async () => {
    await ran();
    const shown = read(box("Build"));
    expect(shown).toContain("mapped 6d");
    expect(shown).toMatch(/simulated [\d.]+ d ± [\d.]+(?! ?d)/);
    expect(shown).toMatch(/Busy\d+ %/);
  });

  test("an edit makes the figures stale, and the screen says so", async () => {
    const stores = await ran();
    expect(screen.queryByText("The map has changed since this run")).toBeNull();
    act(() =>
      stores.document.getState().apply("Change people", (map) => setStepField(map, "build", "workers", 4)),
    );
    expect(screen.getByText("The map has changed since this run")).toBeTruthy();
    act(() => stores.document.getState().undo());
    expect(screen.queryByText("The map has changed since this run")).toBeNull();
  });

  test("a stream that cannot keep up: the place is named", async () => {
    await ran(studyWith({ unstable: true, cannotKeepUp: [{ kind: "step", id: "build" }] }));
    expect(within(box("Build")).getByText("Cannot keep up")).toBeTruthy();
    expect(screen.getAllByRole("status").map(read).join(" ")).toContain("More work comes than Build can do");
  });

  test("demand sets the pace: the source of work and the lever are marked", async () => {
    await ran(
      studyWith({
        constraint: {
          ...shopStudy.results.constraint,
          kind: "market",
          ids: [],
          leadTimeLever: { kind: "step", id: "test" },
        },
      }),
    );
    expect(screen.getByText("Sets the pace")).toBeTruthy();
    expect(within(box("Test")).getByText("Lead time lever")).toBeTruthy();
  });
});
