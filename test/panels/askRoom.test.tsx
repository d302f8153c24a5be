// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { StoresContext, useDocument } from "../../src/hooks/useStores";
import { AskPane } from "../../src/panels/inspector/AskPane";
import type { Stores } from "../../src/stores/stores";
import { shimBrowser } from "../canvas/browserShims";
import { testStores } from "../fixtures/testStores";

beforeAll(shimBrowser);
afterEach(cleanup);

function Pane() {
  const step = useDocument((state) => state.map.steps["test"]!);
  return <AskPane id="test" step={step} field="processTime" onClose={vi.fn()} />;
}

function show(): Stores {
  const stores = testStores();
  render(
    <MantineProvider env="test">
      <StoresContext value={stores}>
        <Pane />
      </StoresContext>
    </MantineProvider>,
  );
  return stores;
}

const person = () => screen.getAllByRole<HTMLInputElement>("textbox", { name: "Person" }).at(-1)!;
const said = ({ document }: Stores) => document.getState().map.steps["test"]?.figures?.processTime?.estimates;
const useThem = "{Control>}{Enter}{/Control}";

test("Ctrl+Enter takes the voice along that is typed and not entered, in one undo", async () => {
  const stores = show();
  await userEvent.type(person(), "Anna 2h{Enter}Bea 4h{Enter}Fred 9d");
  await userEvent.keyboard(useThem);
  expect(said(stores)?.map(({ by, value }) => [by, value])).toEqual([
    ["Anna", "2h"],
    ["Bea", "4h"],
    ["Fred", "9d"],
  ]);
  expect(stores.document.getState().map.steps["test"]?.processTime).toMatchObject({ mean: "4h" });
  stores.document.getState().undo();
  expect(said(stores)).toHaveLength(2);
  expect(stores.document.getState().map.steps["test"]?.processTime).toBe("6h");
});

test("one that cannot be read is refused with its sentence, and nothing is used", async () => {
  const stores = show();
  await userEvent.type(person(), "Anna 2h{Enter}Fred 9q");
  await userEvent.keyboard(useThem);
  expect(screen.getByRole("alert").textContent).toContain("9q");
  expect(document.activeElement).toBe(person());
  expect(stores.document.getState().map.steps["test"]?.processTime).toBe("6h");
  await userEvent.clear(person());
  await userEvent.type(person(), "Fred");
  await userEvent.keyboard(useThem);
  expect(screen.getByRole("alert").textContent).toContain("Fred has no figure yet");
});

test.each(["Fred ~6h", "Fred 6h?", "Fred ≈ 6h", "6h? Fred"])(
  "a mark is no part of the name: %s",
  async (typed) => {
    const stores = show();
    await userEvent.type(person(), `${typed}{Enter}`);
    expect(said(stores)).toEqual([{ by: "Fred", value: "6h" }]);
    expect(document.activeElement).toBe(person());
  },
);

test.each(["Fred 6h!", "Fred ~6x", "Fred ~ 6x"])(
  "a mark that cannot be read keeps the cursor: %s",
  async (typed) => {
    const stores = show();
    await userEvent.type(person(), `${typed}{Enter}`);
    expect(said(stores) ?? []).toEqual([]);
    expect(screen.getByRole("alert").textContent).not.toBe("");
    expect(document.activeElement).toBe(person());
    expect(person().value).toBe(typed);
  },
);

test("a name alone goes on to its figure", async () => {
  const stores = show();
  await userEvent.type(person(), "Fred{Enter}~6h{Enter}");
  expect(said(stores)).toEqual([{ by: "Fred", value: "6h" }]);
});
