import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { journey } from "./harness";

const table = [
  "Team\tStep\tProcess time\tLead time (days)\t% C/A\tPeople",
  "Product\tAnalyse\t4\t5\t75%\t2",
  "Dev\tBuild\t2d\t10\t90%\t3",
  "Dev\tReview\t30m\t2\t85%\t2",
  "QA\tTest\t6\t8\t90%\t3",
  "Ops\tDeploy\tsoon\t1\t\t1",
].join("\n");

const axe = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");

/** What stands in front of the map can be used by everyone, as far as a program can tell. */
async function nothingForAxe(page: Page): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>(
    `axe.run('[role="dialog"]').then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(" "))))`,
  );
  expect(found).toEqual([]);
}

journey("a table from a spreadsheet, pasted onto an empty map, is a map", async (app) => {
  const { page, electron, screenshot } = app;
  await page.locator(".step").first().waitFor();
  await page.keyboard.press("ControlOrMeta+Alt+n");
  await page.getByText("An empty map").waitFor();

  // The spreadsheet's copy.
  if (electron) await electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), table);
  else {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), table);
  }
  await page.locator("#map").focus();
  await page.keyboard.press("ControlOrMeta+v");

  const dialog = page.getByRole("dialog", { name: "Add steps from text" });
  await dialog.waitFor();
  await expect.poll(() => dialog.getByRole("row").count()).toBe(6);
  expect(await dialog.getByRole("row").nth(1).innerText()).toMatch(/Analyse\s+4h\s+5d\s+75 %\s+2\s+Product/);
  await dialog.getByText("1 piece is not understood").waitFor();
  await screenshot("quick entry light");
  await nothingForAxe(page);

  await dialog.getByLabel(/one on each line/).press("ControlOrMeta+Enter");
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => page.locator(".step").count()).toBe(5);
  await expect.poll(() => page.locator("#step-deploy").textContent()).toContain("1d");
  await screenshot("quick entry made");

  // One thing was done, and one undo takes it back.
  await page.getByRole("button", { name: /^Undo: Add 5 steps/ }).click();
  await page.getByText("An empty map").waitFor();

  // By keyboard alone, and in the dark.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("#map").focus();
  await page.keyboard.press("ControlOrMeta+e");
  await dialog.waitFor();
  await page.keyboard.type("Test: PT 4, LT 3d, CA 80%, 3 people, tomorrow\nDeploy: PT 30m");
  await dialog.getByText("They start the map.").waitFor();
  await screenshot("quick entry dark");
  await nothingForAxe(page);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.keyboard.press("ControlOrMeta+e");
  // What was typed is still there.
  await expect.poll(() => dialog.getByLabel(/one on each line/).inputValue()).toContain("tomorrow");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect.poll(() => page.locator(".step").count()).toBe(2);
});
