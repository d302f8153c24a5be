import { expect } from "vitest";
import { axeFindings } from "./axe";
import { journey } from "./harness";

journey(
  "axe finds nothing on the screens, in light and in dark",
  async ({ page }) => {
    await page.locator("#step-analyse").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await axeFindings(page), `${colorScheme}: the map`).toEqual([]);

      await page.locator("#step-test").click();
      await page.waitForTimeout(300);
      expect(await axeFindings(page), `${colorScheme}: a step and its figures`).toEqual([]);

      await page.keyboard.press("ControlOrMeta+k");
      await page.getByPlaceholder(/Search/).waitFor();
      await page.waitForTimeout(300);
      expect(await axeFindings(page), `${colorScheme}: the palette`).toEqual([]);
      await page.keyboard.press("Escape");

      await page.locator(".simulate-button").click();
      await page
        .locator("#step-test")
        .getByText(/simulated/)
        .waitFor();
      await page.getByRole("tab", { name: "Results" }).click();
      await page.getByRole("button", { name: /Watch one run/ }).waitFor();
      await page.waitForTimeout(300);
      expect(await axeFindings(page), `${colorScheme}: results`).toEqual([]);
    }
  },
  { hosts: ["browser"] },
);

journey(
  "axe finds nothing on charter, figures, check and plan, in light and in dark",
  async ({ page }) => {
    const pane = page.locator(".side-pane");
    await page.locator("#step-test").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.locator("#step-test").click();
      await pane.getByRole("textbox", { name: "Lead time" }).fill("1h? Anna");
      await pane.getByRole("textbox", { name: "%C/A" }).fill("~90");
      await pane.getByRole("textbox", { name: "Lead time" }).press("Alt+ArrowDown");
      for (const voice of ["Ben 4h", "Cara 2w"]) {
        await page.keyboard.type(voice);
        await page.keyboard.press("Enter");
      }
      await pane.getByText(/People disagree a lot/).waitFor();
      expect(await axeFindings(page), `${colorScheme}: asking the room`).toEqual([]);

      await page.keyboard.press("ControlOrMeta+2");
      await pane.getByRole("button", { name: /Set LT of Test/ }).waitFor();
      await page.locator("#step-test .step-findings").waitFor();
      expect(await axeFindings(page), `${colorScheme}: the check`).toEqual([]);

      await page.keyboard.press("ControlOrMeta+Alt+i");
      await page.keyboard.type("Test data on demand @Anna 2026-01-31");
      await page.keyboard.press("Enter");
      await pane.locator(".plan-line").first().click();
      await pane.getByRole("button", { name: "Delete improvement" }).waitFor();
      expect(await axeFindings(page), `${colorScheme}: the plan`).toEqual([]);

      await page.keyboard.press("ControlOrMeta+Alt+c");
      await pane.getByRole("textbox", { name: "Target" }).fill("Half the lead time");
      await page.getByRole("button", { name: /Open the charter/ }).waitFor();
      expect(await axeFindings(page), `${colorScheme}: the charter`).toEqual([]);
    }
  },
  { hosts: ["browser"] },
);

journey(
  "in the system's own colours one sees what is selected, chosen and shown",
  async ({ page }) => {
    await page.locator("#step-test").waitFor();
    await page.emulateMedia({ forcedColors: "active" });
    const outline = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).outlineStyle);
    await page.locator("#step-test").click();
    for (const chosen of [
      "#step-test",
      ".scenario-bar [aria-pressed=true]",
      "[role=tab][aria-selected=true]",
      ".ladder-switch label[data-active]",
    ])
      await expect.poll(() => outline(chosen), { message: chosen }).toBe("solid");
    expect(await outline("#step-design")).toBe("none");
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder(/Search/).waitFor();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => outline("[data-action][data-selected]")).toBe("solid");
  },
  { hosts: ["browser"] },
);
