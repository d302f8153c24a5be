import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "several steps are put in line, by button and by keys",
  async (app) => {
    const { page, screenshot } = app;
    await page.locator("#step-analyse").waitFor();
    const topOf = async (id: string): Promise<number> =>
      Math.round((await page.locator(`#step-${id}`).boundingBox())?.y ?? -1);

    // One of them is moved down with the keys, in one edit.
    await page.locator("#step-design").click();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("button", { name: "Undo: Move step" }).waitFor();
    expect(await topOf("design")).toBeGreaterThan(await topOf("analyse"));

    // Several are put in line again.
    await page.locator("#step-analyse").click();
    await page.locator("#step-design").click({ modifiers: ["Shift"] });
    await page.locator("#step-develop").click({ modifiers: ["Shift"] });
    await page.getByText("3 steps selected").first().waitFor();
    await screenshot("arrange before");
    await page.getByRole("button", { name: "Align in a row" }).click();
    await expect.poll(async () => (await topOf("design")) - (await topOf("analyse"))).toBe(0);
    await page.emulateMedia({ colorScheme: "dark" });
    await screenshot("arrange after");

    // The map has the focus again: its keys work.
    await page.keyboard.press("ControlOrMeta+z");
    await page.getByRole("button", { name: "Redo: Align 3 steps" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("3 steps selected").first().waitFor({ state: "hidden" });
  },
  { hosts: ["browser"] },
);
