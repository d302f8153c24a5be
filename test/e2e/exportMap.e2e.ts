import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { readPdf } from "../report/readPdf";
import { manyRows } from "../imports/logs";
import { axeFindings } from "./axe";
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

journey(
  "axe finds nothing on export and import, in light and in dark",
  async ({ page, folder, screenshot }) => {
    await page.locator(".step").first().waitFor();
    writeFileSync(`${folder}/log.csv`, `${manyRows(20)}\nI-1,Test,soon,\n`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize(
        colorScheme === "light" ? { width: 1280, height: 800 } : { width: 720, height: 760 },
      );
      await page.keyboard.press("ControlOrMeta+Shift+E");
      const dialog = page.getByRole("dialog", { name: "Export" });
      await dialog.getByRole("img", { name: /^Page 1 of / }).waitFor({ timeout: 30_000 });
      await page.waitForTimeout(300);
      expect(await axeFindings(page), `${colorScheme}: export`).toEqual([]);
      await screenshot(`export-${colorScheme}`);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });

      await page.keyboard.press("ControlOrMeta+K");
      await page.getByPlaceholder("Search for a command, a step, a sample").fill("event log");
      await page.keyboard.press("Enter");
      const log = page.getByRole("dialog", { name: "Import an event log" });
      await log.locator("input[type=file]").setInputFiles(`${folder}/log.csv`);
      await log.getByText(/whose time could not be read/).waitFor();
      await log.getByText("How it was read").click();
      await page.waitForTimeout(300);
      expect(await axeFindings(page), `${colorScheme}: import`).toEqual([]);
      await screenshot(`import-${colorScheme}`);
      await page.keyboard.press("Escape");
      await log.waitFor({ state: "hidden" });
    }
  },
  { hosts: ["browser"] },
);

journey(
  "A report sent as one file plays its run, alone in a browser",
  async ({ page, folder, willSave, written, screenshot }) => {
    await page.locator(".step").first().waitFor();
    await page.getByRole("button", { name: "Simulate" }).click();
    await page.locator(".step-badge").first().waitFor({ timeout: 60_000 });
    await page.keyboard.press("ControlOrMeta+Shift+E");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByLabel("What", { exact: true }).selectOption("html");
    await dialog.getByRole("img", { name: /^Page 1 of / }).waitFor({ timeout: 30_000 });
    await willSave(`${folder}/report.html`);
    await dialog.getByRole("button", { name: "Save…" }).click();
    await dialog.waitFor({ state: "hidden", timeout: 30_000 });
    expect((await written(`${folder}/report.html`)).length).toBeLessThan(1_500_000);

    const reader = await page.context().newPage();
    const wrong: string[] = [];
    reader.on("console", (message) => wrong.push(message.text()));
    reader.on("pageerror", (error) => wrong.push(error.message));
    reader.on("request", (request) => {
      if (!/^(?:file|data):/.test(request.url())) wrong.push(request.url());
    });
    await reader.emulateMedia({ reducedMotion: "reduce" });
    await reader.goto(`file://${folder}/report.html`);
    await reader.getByRole("button", { name: "Play" }).waitFor();
    expect(await axeFindings(reader)).toEqual([]);
    const time = reader.locator("#time");
    const start = await time.textContent();
    await reader.keyboard.press("Space");
    await reader.getByRole("button", { name: "Pause" }).waitFor();
    await expect.poll(() => time.textContent()).not.toBe(start);
    await reader.keyboard.press("Space");
    await reader.getByRole("slider", { name: "Moment of the run" }).press("End");
    await expect
      .poll(async () => Number(await reader.locator("#delivered").textContent()))
      .toBeGreaterThan(5);
    await reader.screenshot({ path: "test-results/report-html.png" });
    expect(wrong).toEqual([]);
    await reader.close();
    await screenshot("export-html");
  },
  { hosts: ["browser"] },
);

journey(
  "After Compare alone a report still says what holds the stream back, and how to get its figures again",
  async ({ page, folder, willSave, written, screenshot }) => {
    await page.locator("#step-test").waitFor();
    await page.getByRole("button", { name: "Compare scenarios" }).click();
    const sheet = page.getByRole("dialog", { name: "Compare scenarios" });
    await sheet.getByRole("button", { name: "Compare again" }).waitFor({ timeout: 60_000 });
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await page.keyboard.press("ControlOrMeta+Shift+E");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("img", { name: /^Page 1 of / }).waitFor({ timeout: 30_000 });
    await screenshot("export after compare");
    await dialog.getByLabel("What", { exact: true }).selectOption("md");
    await willSave(`${folder}/shop.md`);
    await dialog.getByRole("button", { name: "Save…" }).click();
    await dialog.waitFor({ state: "hidden", timeout: 60_000 });
    const text = String(await written(`${folder}/shop.md`));
    expect(text).toContain("**Demand sets the pace.**");
    expect(text).not.toContain("Nothing was simulated");
    expect(text).toMatch(/`millrace export .* --seed 1 --replications \d+`/);
  },
  { hosts: ["browser"] },
);
