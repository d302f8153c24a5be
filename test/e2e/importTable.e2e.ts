import { writeFileSync } from "node:fs";
import { expect } from "vitest";
import { makeWorkbook } from "../imports/makeWorkbook";
import { axeFindings } from "./axe";
import { journey } from "./harness";

const row = (...cells: readonly (string | number)[]): string =>
  `<row>${cells.map((cell) => (typeof cell === "number" ? `<c><v>${cell}</v></c>` : `<c t="str"><v>${cell}</v></c>`)).join("")}</row>`;

journey(
  "Steps come out of a workbook, from the sheet that is chosen",
  async ({ page, folder, screenshot }) => {
    const steps = row("Step", "Owner", "LT", "PT (h)", "%C/A");
    writeFileSync(
      `${folder}/steps.xlsx`,
      makeWorkbook({
        sheets: {
          Notes: row("Nothing here"),
          Steps:
            steps + row("Clarify", "Product", "3d", 2, 0.8) + row("Sew &lt;b&gt;", "Make", "soon", 6.5, 0.95),
        },
      }),
    );
    await page.locator(".step").first().waitFor();
    const before = await page.locator(".step").count();
    await page.keyboard.press("ControlOrMeta+K");
    await page.getByPlaceholder("Search for a command, a step, a sample").fill("from a file");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Add steps from text" });
    await dialog.locator("input[type=file]").setInputFiles(`${folder}/steps.xlsx`);
    await dialog.getByLabel("Sheet", { exact: true }).selectOption({ label: "Steps" });
    await dialog.getByRole("rowheader", { name: "Sew <b>" }).waitFor();
    await dialog.getByText("1 piece is not understood, and left out").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await screenshot("steps-from-workbook");
    await dialog.getByRole("button", { name: "Add 2 steps" }).click();
    await expect.poll(() => page.locator(".step").count()).toBe(before + 2);

    // A workbook that is dropped is looked at first: this one is an event log.
    const log = makeWorkbook({
      sheets: {
        Log:
          row("item", "step", "start", "end") +
          row("1", "Build", "2026-01-05 09:00", "2026-01-05 10:00") +
          row("1", "Test", "2026-01-05 12:00", "2026-01-05 13:00"),
      },
    });
    const data = await page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], "log.xlsx"));
        return transfer;
      },
      [...log],
    );
    for (const type of ["dragenter", "dragover", "drop"])
      await page.dispatchEvent(".step >> nth=0", type, { dataTransfer: data });
    const report = page.getByRole("dialog", { name: "Import an event log" });
    await report.getByText("1 item, 2 stays at steps, from 2 rows.").waitFor();
    await screenshot("log-from-workbook");
  },
  { hosts: ["browser"] },
);
