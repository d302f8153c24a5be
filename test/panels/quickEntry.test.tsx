// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { StoresContext } from "../../src/hooks/useStores";
import type { StreamMap } from "../../src/model/StreamMap";
import { QuickEntryForm } from "../../src/panels/quickEntry/QuickEntryForm";
import type { Stores } from "../../src/stores/stores";
import { shimBrowser } from "../canvas/browserShims";
import { testStores, threeSteps } from "../fixtures/testStores";

beforeAll(shimBrowser);
afterEach(cleanup);

function show(text = "", map?: StreamMap): { stores: Stores; close: () => void } {
  const stores = testStores(map);
  const close = vi.fn();
  stores.view.getState().keepQuickEntry(text);
  render(
    <MantineProvider env="test">
      <StoresContext value={stores}>
        <QuickEntryForm file={null} close={close} />
      </StoresContext>
    </MantineProvider>,
  );
  return { stores, close };
}

const cells = (): (string | null)[][] =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
const field = () => screen.getByLabelText(/one on each line/);

describe("steps from text", () => {
  test("what will be added shows while one types, and Ctrl+Enter adds it", async () => {
    const { stores, close } = show();
    expect(screen.getByRole("button", { name: "Add steps" }).hasAttribute("disabled")).toBe(true);
    await userEvent.type(field(), "Review: PT 4h, LT 3d, CA 80%, 3 people{Enter}Deploy");
    expect(cells()).toEqual([
      ["Review", "4h", "3d", "80 %", "3"],
      ["Deploy", "—", "—", "—", "—"],
    ]);
    screen.getByText("They follow Test.");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(close).toHaveBeenCalled();
    expect(stores.document.getState().undoLabel).toBe("Add 2 steps");
    expect(stores.document.getState().map.steps["review"]?.leadTime).toBe("3d");
    expect(stores.view.getState().quickEntry).toBe("");
  });
  test("ranges and figures that are not used are told", () => {
    show("Step\tLT\tCost\nTest\t3-5d\t400\nDeploy\t1d\t1200");
    expect(cells()[0]?.[2]).toMatch(/4d$/);
    screen.getByText("1 range is taken for its middle, as an estimate");
    screen.getByText(/^1 column with figures is not used/);
  });
  test("a tracker's export is led to where logs are read", async () => {
    const { stores } = show("Issue key\tSummary\tStatus\tAssignee\nSHOP-1\tPay\tDone\tAnn");
    screen.getByText(/rows are pieces of work, not steps/);
    await userEvent.click(screen.getByRole("button", { name: "Import an event log…" }));
    expect(stores.view.getState().dialog).toEqual({ kind: "importLog" });
  });
  test("what is not understood is said, and leads to its place", async () => {
    show("Review\nTest: PT four, LT 3d");
    expect(cells()[1]).toEqual(["Test", "?", "3d", "—", "—"]);
    screen.getByText("1 piece is not understood, and left out");
    await userEvent.click(screen.getByRole("button", { name: /^Line 2 PT four/ }));
    const area = field() as HTMLTextAreaElement;
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe("PT four");
  });
  test("columns and units can be chosen", async () => {
    show("Step\tA\tB\nTest\t4\t8");
    const column = screen.getByLabelText("“A”");
    expect((column as HTMLSelectElement).value).toBe("none");
    await userEvent.selectOptions(column, "LT");
    await userEvent.selectOptions(screen.getByLabelText("“B”"), "PT");
    expect(cells()).toEqual([["Test", "8h", "4h", "—", "—"]]);
    await userEvent.click(screen.getByLabelText("working days"));
    expect(cells()).toEqual([["Test", "8d", "4d", "—", "—"]]);
  });
  test("too many lines are said to be", () => {
    show("Step\n".repeat(700));
    screen.getByText("At most 500 steps are added at once: 200 more lines are left out.");
    screen.getByText("and 400 more");
  });
  test("Cancel leaves the map and keeps the text", async () => {
    const { stores, close } = show("Review", threeSteps);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(close).toHaveBeenCalled();
    expect(stores.document.getState().map).toBe(threeSteps);
    expect(stores.view.getState().quickEntry).toBe("Review");
  });
});
