import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "a map is held against its simulation, and calibrated in one edit",
  async (app) => {
    const { page, screenshot } = app;
    await page.locator("#step-test").waitFor();
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder(/Search/).fill("Calibrate");
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: "Calibrate" });
    const apply = sheet.getByRole("button", { name: "Apply the proposed changes" });
    await apply.waitFor({ timeout: 80_000 });
    // What is held against each other has one unit.
    for (const cell of [0, 1]) {
      const shown = sheet.getByRole("row", { name: /^Test/ }).getByRole("cell").nth(cell);
      expect(await shown.innerText()).toMatch(/^[\d.]+\sd\b/);
    }
    await screenshot("calibrate light");
    await page.emulateMedia({ colorScheme: "dark" });
    if (app.host === "browser") await page.setViewportSize({ width: 1280, height: 800 });
    await screenshot("calibrate dark");
    await apply.click();
    await sheet.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo: Calibrate" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Undo", exact: true }).count()).toBe(1);
  },
  { hosts: ["browser"], timeout: 150_000 },
);
