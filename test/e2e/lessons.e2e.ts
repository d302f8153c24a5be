import { expect } from "vitest";
import { axeFindings } from "./axe";
import { journey } from "./harness";

journey(
  "a coach plays the lessons, and the map that was drawn is there again afterwards",
  async ({ page, screenshot }) => {
    await page.locator("#step-analyse").waitFor();
    const before = await page.locator(".document-title").textContent();
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder(/Search/).fill("Lessons: play");
    await page.keyboard.press("Enter");
    const shelf = page.getByRole("dialog", { name: "Lessons" });
    await shelf.getByRole("heading", { name: "The Penny Fab" }).waitFor();
    await screenshot("lessons-shelf");
    await shelf.getByRole("button", { name: "Open the lesson The dice game" }).click();

    const dice = page.getByRole("region", { name: "Lesson: The dice game" });
    await dice.getByRole("button", { name: "Throw" }).click();
    await dice.getByText(/^1 turn: \d+ out\. The team expected 3\.5\.$/).waitFor();
    await dice.getByRole("button", { name: "Play to turn 20" }).click();
    await dice.getByText(/^20 turns: \d+ out\. The team expected 70\.$/).waitFor();
    await page.locator("#step-andy").waitFor();
    expect(await axeFindings(page), "the dice game").toEqual([]);
    await screenshot("lessons-dice");

    await dice.getByRole("button", { name: "Next lesson" }).click();
    const penny = page.getByRole("region", { name: "Lesson: The Penny Fab" });
    await penny.getByText("Without chance every run is the same.").waitFor();
    const row = (wip: string) => penny.getByRole("row", { name: new RegExp(`^${wip} `) });
    expect(await row("10").innerText()).toMatch(/10\s+0\.5\s+0\.5\s+20\s+20/);
    await penny.getByText("by chance (exponential)").click();
    await penny.getByText(/10 runs of 4000 h at each value/).waitFor();
    await penny.getByRole("button", { name: "Run it and watch" }).click();
    await page.getByRole("region", { name: "Playback" }).waitFor();
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await page.waitForTimeout(300);
    expect(await axeFindings(page), "a lesson in the dark").toEqual([]);
    await screenshot("lessons-penny-dark");
    // Only a dial was turned: nobody is asked.
    await penny.getByRole("button", { name: `Back to ${before}` }).click();
    await penny.waitFor({ state: "hidden" });
    expect(await page.locator(".document-title").textContent()).toBe(before);
  },
  { hosts: ["browser"] },
);
