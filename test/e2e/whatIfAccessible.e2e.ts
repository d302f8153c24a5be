import { expect } from "vitest";
import { axeFindings } from "./axe";
import { journey } from "./harness";

journey(
  "axe finds nothing where scenarios are made, compared and calibrated, in light and in dark",
  async ({ page }) => {
    await page.locator("#step-test").waitFor();
    await page.locator("#step-test").click();
    await page.keyboard.press("ControlOrMeta+4");
    await page.getByRole("slider", { name: "People" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByText("30 runs", { exact: true }).waitFor({ timeout: 30_000 });
    await page.getByRole("button", { name: "Curve: Batch size" }).click();
    await page.getByText(/runs at each value/).waitFor({ timeout: 60_000 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.waitForTimeout(300);
      expect(await axeFindings(page), `${colorScheme}: a scenario, its dials and the log`).toEqual([]);

      await page.keyboard.press("ControlOrMeta+u");
      await page.getByRole("button", { name: "Compare again" }).first().waitFor({ timeout: 60_000 });
      await page.getByRole("button", { name: "Explain A second tester" }).click();
      await page.getByRole("row", { name: /With the scenario/ }).waitFor({ timeout: 60_000 });
      expect(await axeFindings(page), `${colorScheme}: scenarios compared`).toEqual([]);
      await page.keyboard.press("Escape");

      for (const [command, ready] of [
        ["Calibrate the map", /Apply the proposed changes/],
        ["improving one thing", /small improvements (?:is|are) detectably/],
      ] as const) {
        await page.keyboard.press("ControlOrMeta+k");
        await page.getByPlaceholder(/Search/).fill(command);
        await page.keyboard.press("Enter");
        await page.getByText(ready).waitFor({ timeout: 90_000 });
        await page.waitForTimeout(300);
        expect(await axeFindings(page), `${colorScheme}: ${command}`).toEqual([]);
        await page.keyboard.press("Escape");
      }
    }
  },
  { hosts: ["browser"], timeout: 300_000 },
);
