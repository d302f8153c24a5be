import type { Page } from "playwright-core";
import { expect } from "vitest";
import { journey } from "./harness";

/** Every text that a screen reader is told. */
const told = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll("[role=status]")].map((one) => one.textContent).join("|"),
  );

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute("aria-label") || "");

async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: /^Search for/ }).waitFor();
  await page.keyboard.type(name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("Enter");
}

journey(
  "who cannot see the map hears what is chosen, where work goes on, and what was done",
  async ({ page }) => {
    const { keyboard } = page;
    await page.locator(".step").first().waitFor();
    await keyboard.press("ControlOrMeta+Alt+n");
    await page.getByText("An empty map").waitFor();
    for (const name of ["Intake", "Build", "Check"]) {
      await keyboard.press("Enter");
      await keyboard.type(name);
      await keyboard.press("Enter");
    }
    await keyboard.press("ArrowLeft");
    await keyboard.press("ArrowLeft");
    await expect.poll(() => told(page)).toContain("Intake. ");
    await keyboard.press("ControlOrMeta+l");
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    await expect.poll(() => told(page)).toContain("Connect steps");
    await choose(page, "Intake");
    await expect.poll(() => told(page)).toContain("goes on to Build 50 %; Check 50 %");
    await keyboard.press("Shift+ArrowRight");
    await keyboard.press("ArrowDown");
    await expect.poll(() => told(page)).toContain("Link from Intake to Check 50 %.");
    await keyboard.press("Delete");
    await expect.poll(() => told(page)).toMatch(/Intake\. .*\|Delete link/);
    await choose(page, "Let the step share its people");
    await keyboard.type("Brent");
    await keyboard.press("Enter");
    await expect.poll(() => told(page)).toContain("Brent: 1 shared by 1 step");
    await keyboard.press("q");
    await keyboard.type("12");
    await keyboard.press("Enter");
    await expect.poll(() => told(page)).toContain("Queue before Intake: 12 counted waiting");
  },
  { hosts: ["browser"] },
);

journey(
  "the list of all commands says its entry, and what it opens gives the keys back to the map",
  async ({ page }) => {
    const { keyboard } = page;
    await page.locator(".step").first().waitFor();
    await page.locator("#map").focus();
    await keyboard.press("ControlOrMeta+k");
    const field = page.getByRole("combobox", { name: /^Search for/ });
    await field.waitFor();
    const chosen = () =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute("aria-activedescendant");
        const entry = id == null ? null : document.getElementById(id);
        return entry?.getAttribute("aria-selected") === "true" ? entry.textContent : null;
      });
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    await expect.poll(chosen).toContain("New window");
    await keyboard.type("no such command");
    await page.getByRole("alert").getByText("No command of that name").waitFor();
    await keyboard.press("Escape");
    for (const [name, dialog] of [
      ["Manual", "Manual"],
      ["Add steps from text", "Add steps from text"],
      ["Verify the simulation", "Verify the simulation"],
    ] as const) {
      await choose(page, name);
      await page.getByRole("dialog", { name: dialog }).getByRole("button").first().waitFor();
      await keyboard.press("Escape");
      await page.getByRole("dialog", { name: dialog }).waitFor({ state: "hidden" });
      await expect.poll(() => focused(page), { message: name }).toBe("map");
    }

    // Nor are they lost with what they were in: a pane, a timer, a line of a list.
    await keyboard.press("ArrowRight");
    await keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await keyboard.press("ControlOrMeta+b");
    await expect.poll(() => focused(page)).toBe("map");
    await keyboard.press("ControlOrMeta+Alt+t");
    await keyboard.type("5m");
    await keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove the timer" }).press("Enter");
    await expect.poll(() => focused(page)).toBe("map");
    await keyboard.press("ControlOrMeta+1");
    await page.getByRole("button", { name: "Delete this step" }).press("Enter");
    await expect.poll(() => focused(page)).toBe("map");
    await keyboard.press("Escape");
    await page.getByRole("button", { name: "Delete: 85 % within seven weeks" }).press("Enter");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[role=tabpanel]") !== null))
      .toBe(true);

    // Over a presentation too the list has its own keys, and Escape closes it alone.
    await page.getByRole("button", { name: "Zoom in" }).focus();
    await keyboard.press("F8");
    await page.locator(".presentation").waitFor();
    await expect.poll(() => focused(page)).toBe("map");
    await keyboard.press("ControlOrMeta+k");
    await field.waitFor();
    await keyboard.type("b n");
    expect(await field.inputValue()).toBe("b n");
    await keyboard.press("Escape");
    await field.waitFor({ state: "hidden" });
    await page.locator(".presentation").waitFor();
    await keyboard.press("Tab");
    await page
      .getByRole("button", { name: /^(Next|Previous)/ })
      .first()
      .waitFor();
    await keyboard.press("Escape");
    await page.locator(".presentation").waitFor({ state: "hidden" });
    await expect.poll(() => focused(page)).toBe("map");
  },
  { hosts: ["browser"] },
);
