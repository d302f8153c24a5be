// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { palette } from "../../src/app/paletteStore";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { findByWords } from "../../src/app/findByWords";
import { Palette } from "../../src/app/Palette";
import type { Desktop } from "../../src/desktop/Desktop";
import { StoresContext } from "../../src/hooks/useStores";
import { createStores } from "../../src/stores/stores";
import { theme } from "../../src/ui/theme";
import { shopMap } from "../fixtures/study";

afterEach(cleanup);

async function showPalette() {
  const stores = createStores({} as Desktop, () => ({
    study: Promise.reject(new Error("not asked")),
    cancel: () => undefined,
  }));
  stores.document.getState().load(shopMap, null);
  render(
    <MantineProvider theme={theme} env="test">
      <StoresContext value={stores}>
        <Palette />
      </StoresContext>
    </MantineProvider>,
  );
  const map = document.body.appendChild(document.createElement("button"));
  map.focus();
  act(() => palette.open());
  return { stores, field: await screen.findByPlaceholderText(/Search/) };
}

test("Enter takes what was found, also where the list has not marked it yet", async () => {
  const { stores, field } = await showPalette();
  expect(stores.view.getState().theme).not.toBe("dark");
  fireEvent.change(field, { target: { value: "dark" } });
  await screen.findByRole("option", { name: /dark/i });
  for (const marked of document.querySelectorAll("[data-selected]")) marked.removeAttribute("data-selected");
  fireEvent.keyDown(field, { key: "Enter", code: "Enter" });
  expect(stores.view.getState().theme).toBe("dark");
});

test("a field that a command gives the focus to keeps it: what is typed next goes there", async () => {
  const { stores, field } = await showPalette();
  const wished = document.body.appendChild(document.createElement("input"));
  stores.view.subscribe(({ fieldWish }) => fieldWish && wished.focus());
  fireEvent.change(field, { target: { value: "Charter" } });
  await screen.findByRole("option", { name: /^Charter/ });
  fireEvent.keyDown(field, { key: "Enter", code: "Enter" });
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(document.activeElement).toBe(wished);
  wished.remove();
});

test("offers what is possible when it opens, whatever made it so", async () => {
  const { stores } = await showPalette();
  const undo = async (): Promise<HTMLElement> => {
    fireEvent.change(await screen.findByPlaceholderText(/Search/), { target: { value: "Undo" } });
    return screen.findByRole("option", { name: /Undo/ });
  };
  expect((await undo()).hasAttribute("disabled")).toBe(true);
  act(() => palette.close());
  // The steps, the selection and the run are as they were.
  act(() => stores.document.getState().apply("Change title", (map) => ({ ...map, title: "Another" })));
  act(() => palette.open());
  expect((await undo()).hasAttribute("disabled")).toBe(false);
});

test("Enter on an empty field does nothing", async () => {
  const { stores, field } = await showPalette();
  const before = stores.document.getState().map;
  fireEvent.keyDown(field, { key: "Enter", code: "Enter" });
  expect(stores.document.getState().map).toBe(before);
  expect(stores.view.getState().theme).not.toBe("dark");
});

test("its words are found in any order; what is called so as a whole goes first", async () => {
  const { stores, field } = await showPalette();
  fireEvent.change(field, { target: { value: "dark theme" } });
  await screen.findByRole("option", { name: /dark/i });
  fireEvent.keyDown(field, { key: "Enter", code: "Enter" });
  expect(stores.view.getState().theme).toBe("dark");
  const found = findByWords("show map", [
    {
      group: "a",
      actions: [
        { id: "1", label: "Map to show" },
        { id: "2", label: "Other" },
      ],
    },
    {
      group: "b",
      actions: [
        { id: "3", label: "Print", keywords: "show map" },
        { id: "4", label: "Show map" },
      ],
    },
  ]);
  expect(found).toEqual([
    { group: "b", actions: [expect.objectContaining({ id: "4" }), expect.objectContaining({ id: "3" })] },
  ]);
  expect(findByWords("", [{ group: "a", actions: [{ id: "1", label: "Map" }] }])).toHaveLength(1);
  expect(findByWords("nothing of it", [{ group: "a", actions: [{ id: "1", label: "Map" }] }])).toEqual([]);
});

test("what is not possible yet is found, says what it needs, and does nothing", async () => {
  const { stores, field } = await showPalette();
  const before = stores.document.getState().map;
  expect(screen.queryByRole("option", { name: /^Split/ })).toBeNull();
  for (const typed of ["split", "branch"]) {
    fireEvent.change(field, { target: { value: typed } });
    const split = await screen.findByRole<HTMLButtonElement>("option", { name: /a copy down every link/ });
    expect(split.disabled).toBe(true);
    expect(split.textContent).toContain("Needs a selected step with two links onward");
  }
  fireEvent.keyDown(field, { key: "Enter", code: "Enter" });
  expect(stores.document.getState().map).toBe(before);
});

test("what can be done goes before what cannot", () => {
  const found = findByWords("map", [
    {
      group: "a",
      actions: [
        { id: "1", label: "Map", disabled: true },
        { id: "2", label: "The map" },
      ],
    },
  ]);
  expect(found[0]?.actions.map(({ id }) => id)).toEqual(["2", "1"]);
});
