import { writeFileSync } from "node:fs";
import { expect } from "vitest";
import { manyRows } from "../imports/logs";
import { journey } from "./harness";

journey("An event log becomes a map, with a report of what could not be used", async (app) => {
  const { page, folder, screenshot } = app;
  await page.locator(".step").first().waitFor();
  await page.getByRole("button", { name: "All commands…" }).click();
  await page.getByPlaceholder("Search for a command, a step, a sample").fill("event log");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Import an event log" });
  const input = dialog.locator("input[type=file]");
  const open = dialog.getByRole("button", { name: "Open as a new map" });

  writeFileSync(`${folder}/table.csv`, "name,lead time\nBuild,3d\n");
  await input.setInputFiles(`${folder}/table.csv`);
  await dialog.getByText("No column was found for the item, the step and the time.").waitFor();
  expect(await open.isDisabled()).toBe(true);

  writeFileSync(`${folder}/Web shop.csv`, `${manyRows(5000)}\nI-1,<b>Test</b>,soon,2026-01-01\n`);
  await input.setInputFiles(`${folder}/Web shop.csv`);
  await dialog.getByText("1000 items, 5000 stays at steps, from 5001 rows.").waitFor();
  await dialog.getByText("1 whose time could not be read (line 5002: soon)").waitFor();
  await dialog.getByText("How it was read").click();
  await screenshot("import-log");
  await open.click();
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => page.locator(".step").count()).toBe(5);
  await page.locator(".step-name", { hasText: "Release" }).waitFor();
  await screenshot("imported-map");
});
