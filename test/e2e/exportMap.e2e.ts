import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { readPdf } from "../report/readPdf";
import { journey } from "./harness";

journey("A report is previewed and saved, with what the run found", async (app) => {
  const { page, folder, willSave, written, screenshot } = app;
  await page.locator(".step").first().waitFor();
  await page.getByRole("button", { name: "Simulate" }).click();
  await page.locator(".step-badge").first().waitFor({ timeout: 60_000 });
  await page.keyboard.press("ControlOrMeta+Shift+E");
  const dialog = page.getByRole("dialog", { name: "Export" });
  const picture = dialog.getByRole("img", { name: /^Page 1 of / });
  await picture.waitFor({ timeout: 30_000 });
  await screenshot("export-report");
  await dialog.getByRole("button", { name: "Next page" }).click();
  await dialog.getByRole("img", { name: /^Page 2 of / }).waitFor();
  await screenshot("export-report-map");

  await dialog.getByLabel("What", { exact: true }).selectOption("poster");
  await dialog.getByLabel("Paper").selectOption("A3");
  await dialog.getByRole("img", { name: "Page 1 of 1" }).waitFor({ timeout: 30_000 });
  await screenshot("export-poster");
  await willSave(`${folder}/poster.pdf`);
  await dialog.getByRole("button", { name: "Save…" }).click();
  await dialog.waitFor({ state: "hidden", timeout: 30_000 });
  await written(`${folder}/poster.pdf`);
  const pdf = await readPdf(new Uint8Array(readFileSync(`${folder}/poster.pdf`)));
  expect(pdf.pages).toHaveLength(1);
  expect(Math.round(Math.max(pdf.pages[0]!.width, pdf.pages[0]!.height))).toBe(1191);
});

journey("The map goes to the clipboard as a picture", async ({ page }) => {
  await page.locator(".step").first().waitFor();
  await page.getByRole("button", { name: "All commands…" }).click();
  await page.getByPlaceholder("Search for a command, a step, a sample").fill("as a picture");
  await page.keyboard.press("Enter");
  await page.getByText("Copied.").waitFor({ timeout: 30_000 });
});
