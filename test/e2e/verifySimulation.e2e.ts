import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "The simulation is held against exact answers, and can be stopped",
  async ({ page, screenshot }) => {
    await page.locator("#root button").first().waitFor();
    await page.getByRole("button", { name: "All commands…" }).click();
    await page.getByPlaceholder("Search for a command, a step, a sample").fill("verify");
    await page.keyboard.press("Enter");

    const dialog = page.getByRole("dialog", { name: "Verify the simulation" });
    await dialog.getByRole("row", { name: /M\/M\/1, ρ 0\.5/ }).waitFor({ timeout: 60_000 });
    await expect
      .poll(() => dialog.getByRole("img", { name: "holds" }).count(), { timeout: 60_000 })
      .toBeGreaterThan(3);
    expect(await dialog.getByRole("img", { name: "misses" }).count()).toBe(0);
    await screenshot("verify-running");

    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.getByText("The run was cancelled.").waitFor();
    await dialog.getByRole("button", { name: "Copy the table" }).waitFor();
    await screenshot("verify-cancelled");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  },
  { hosts: ["browser"] },
);
