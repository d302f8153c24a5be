import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { journey } from "./harness";

const sample = path.join(root, "assets/samples/line-1-2-1-1.millrace");

journey("a map is opened, edited, undone, simulated, saved and opened again", async (app) => {
  const { page, folder, willOpen, willSave, written, restart, screenshot } = app;
  const file = path.join(folder, "line.millrace");
  copyFileSync(sample, file);
  const before = readFileSync(file, "utf8");

  // Open.
  await page.locator("#step-analyse").waitFor();
  await willOpen(file);
  await page.keyboard.press("ControlOrMeta+o");
  const build = page.locator("#step-build");
  await build.waitFor();

  // Edit: the 2 h step gets an hour and a half.
  await build.click();
  const processTime = page.getByLabel("Process time", { exact: true });
  await processTime.fill("90m");
  await processTime.press("Enter");
  await expect.poll(() => build.textContent()).toContain("90m");

  // Undo, and redo.
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => build.textContent()).not.toContain("90m");
  await page.getByRole("button", { name: /^Redo/ }).click();
  await expect.poll(() => build.textContent()).toContain("90m");
  await page.getByRole("button", { name: /^Undo/ }).click();

  // Simulate: ten in the line, the 2 h step holds everything back.
  await page.getByRole("button", { name: "Simulate" }).click();
  await expect
    .poll(() => page.textContent("body"), { timeout: 30_000 })
    .toMatch(/Build[^.]*holds|held back at Build|Constraint/i);
  await screenshot("simulated");

  // Save what was redone, and open it again on a fresh start.
  await page.getByRole("button", { name: /^Redo/ }).click();
  const saved = path.join(folder, "faster.millrace");
  await willSave(saved);
  await page.keyboard.press("ControlOrMeta+Shift+s");
  const text = await written(saved);
  expect(JSON.parse(text).steps.build.processTime).toEqual({
    ...JSON.parse(before).steps.build.processTime,
    value: "90m",
  });
  await restart({ file: saved });
  // Another start, another window.
  const again = app.page.locator("#step-build");
  await expect.poll(() => again.textContent(), { timeout: 10_000 }).toContain("90m");
  await screenshot("reopened");
});
