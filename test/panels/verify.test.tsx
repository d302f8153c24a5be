// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Verified } from "../../simulations/index";
import { toTabbedText } from "../../src/panels/verify/verificationText";
import { VerifyView, type VerifyViewProps } from "../../src/panels/verify/VerifyView";

afterEach(cleanup);

const wait: Verified = {
  name: "M/M/1, ρ 0.5: mean wait",
  source: "Erlang 1917",
  unit: "hours",
  exact: 1,
  measured: { mean: 1.0115, low: 0.9735, high: 1.0495 },
  holds: true,
};
const line: Verified = {
  name: "Penny Fab One: cycle time",
  source: "Factory Physics",
  unit: "hours",
  exact: 8,
  measured: { mean: 9, low: 9, high: 9 },
  holds: false,
};

function show(change: Partial<VerifyViewProps> = {}): VerifyViewProps {
  const props: VerifyViewProps = {
    status: "done",
    progress: null,
    verified: [wait, line],
    error: null,
    seed: 1,
    total: 2,
    onStart: vi.fn(),
    onCancel: vi.fn(),
    onCopy: vi.fn(),
    ...change,
  };
  render(
    <MantineProvider env="test">
      <VerifyView {...props} />
    </MantineProvider>,
  );
  return props;
}

describe("the verification", () => {
  test("shows measured against exact, with verdict and source", () => {
    show();
    const row = within(screen.getByRole("row", { name: /M\/M\/1/ }));
    expect(row.getByRole("img", { name: "holds" })).toBeTruthy();
    expect(row.getByText("Erlang 1917")).toBeTruthy();
    expect(row.getByText("± 0.038")).toBeTruthy();
    expect(
      within(screen.getByRole("row", { name: /Penny Fab/ })).getByRole("img", { name: "misses" }),
    ).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("1 of 2 figures miss the exact answer");
  });

  test("says so when all hold", () => {
    show({ verified: [wait], total: 1 });
    expect(screen.getByRole("status").textContent).toBe("All 1 figures hold");
  });

  test("while it runs it tells how far it is and can be stopped", async () => {
    const { onCancel } = show({ status: "running", progress: { done: 1, total: 2 }, verified: [wait] });
    expect(screen.getByRole("status").textContent).toBe("1 of 2 figures");
    expect(screen.queryByRole("button", { name: "Copy the table" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test("can be copied, and run again", async () => {
    const { onCopy, onStart } = show();
    await userEvent.click(screen.getByRole("button", { name: "Copy the table" }));
    await userEvent.click(screen.getByRole("button", { name: "Run again" }));
    expect(onCopy).toHaveBeenCalledOnce();
    expect(onStart).toHaveBeenCalledOnce();
  });

  test("says why a run failed", () => {
    show({ status: "failed", verified: [], error: "no worker" });
    expect(screen.getByText("A run failed: no worker")).toBeTruthy();
  });

  test("the copy is a table with tabs", () => {
    expect(toTabbedText([wait, line])).toBe(
      "\tModel\tExact\tMeasured\t\t\tSource\n" +
        "holds\tM/M/1, ρ 0.5: mean wait\t1\t1.0115\t± 0.038\th\tErlang 1917\n" +
        "misses\tPenny Fab One: cycle time\t8\t9\t\th\tFactory Physics\n",
    );
  });
});
