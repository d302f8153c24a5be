import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { journey } from "./harness";

const axe = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe, the checker of accessibility, finds on the screen as it is: rule and place. */
async function findings(page: Page): Promise<string[]> {
  // Evaluated from outside, which the content security policy does not forbid.
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe.run(),
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

journey(
  "axe finds nothing on the screens, in light and in dark",
  async ({ page }) => {
    await page.locator("#step-analyse").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await findings(page), `${colorScheme}: the map`).toEqual([]);

      await page.locator("#step-test").click();
      await page.waitForTimeout(300);
      expect(await findings(page), `${colorScheme}: a step and its figures`).toEqual([]);

      await page.keyboard.press("ControlOrMeta+k");
      await page.getByPlaceholder(/Search/).waitFor();
      await page.waitForTimeout(300);
      expect(await findings(page), `${colorScheme}: the palette`).toEqual([]);
      await page.keyboard.press("Escape");

      await page.locator(".simulate-button").click();
      await page
        .locator("#step-test")
        .getByText(/simulated/)
        .waitFor();
      await page.getByRole("tab", { name: "Results" }).click();
      await page.getByRole("button", { name: /Watch one run/ }).waitFor();
      await page.waitForTimeout(300);
      expect(await findings(page), `${colorScheme}: results`).toEqual([]);
    }
  },
  { hosts: ["browser"] },
);
