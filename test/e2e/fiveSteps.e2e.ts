import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "a coach walks the five steps and keeps them as scenarios",
  async ({ page, screenshot }) => {
    await page.locator("#root button").first().waitFor();
    await page.getByRole("button", { name: "All commands…" }).click();
    await page.getByPlaceholder("Search for a command, a step, a sample").fill("The line of 1, 2");
    await page.keyboard.press("Enter");
    await page.getByText("Refine").first().waitFor();
    await page.keyboard.press("Control+Shift+F");
    const sheet = page.getByRole("region", { name: "Five focusing steps" });
    await sheet.getByLabel("Rounds").fill("2");
    await sheet.getByRole("button", { name: "By itself" }).click();
    await sheet.getByText("All rounds that were asked for are done.").waitFor({ timeout: 60_000 });
    await sheet.getByText("Build holds the stream back", { exact: true }).waitFor();
    await sheet.getByText("limit 10 → 3").first().waitFor();
    await sheet.getByRole("table", { name: "Where the time of Build goes" }).waitFor();
    await screenshot("five-steps-round");
    await sheet.getByRole("tab", { name: "The journey" }).click();
    await screenshot("five-steps-journey");
    await page.keyboard.press("Control+Shift+E");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/^Page 1 of/).waitFor();
    for (const next of [2, 3, 4]) {
      await dialog.getByRole("button", { name: "Next page" }).click();
      await dialog.getByText(`Page ${next} of`).waitFor();
    }
    await screenshot("five-steps-report");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await sheet.getByRole("button", { name: "Keep as scenarios" }).click();
    await sheet.getByRole("tab", { name: "Round 1" }).click();
    await sheet.getByRole("button", { name: "Show on the map" }).first().click();
    await screenshot("five-steps-kept");
    expect(await page.getByText("Round 1: Subordinate").count()).toBeGreaterThan(0);
  },
  { hosts: ["browser"] },
);
