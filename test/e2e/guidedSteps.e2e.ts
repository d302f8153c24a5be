import { expect } from "vitest";
import { axeFindings } from "./axe";
import { journey } from "./harness";

journey(
  "a coach leads through the five steps: picks, sets how much, and sees the constraint move",
  async ({ page, screenshot }) => {
    await page.locator("#root button").first().waitFor();
    await page.getByRole("button", { name: "All commands…" }).click();
    await page.getByPlaceholder("Search for a command, a step, a sample").fill("The line of 1, 2");
    await page.keyboard.press("Enter");
    await page.getByText("Refine").first().waitFor();
    await page.keyboard.press("Control+Shift+F");
    const sheet = page.getByRole("region", { name: "Five focusing steps" });
    await sheet.getByRole("button", { name: "Money" }).click();
    await page.getByLabel("Currency").fill("€");
    await page.getByLabel("A person per week").fill("2000");
    await page.getByLabel("Automating a step, once").fill("20000");
    await screenshot("guided-money");
    await page.keyboard.press("Escape");
    await sheet.getByRole("button", { name: "Step by step" }).click();
    await sheet.getByText("takes over 20 %").waitFor({ timeout: 60_000 });
    await screenshot("guided-exploit");
    await sheet.getByRole("button", { name: "Go on" }).click();
    const limit = sheet.getByLabel("How much: Let in less");
    await limit.waitFor();
    await sheet.getByRole("button", { name: "Take and go on" }).waitFor();
    await limit.fill("4");
    await sheet.getByText("at most 4").waitFor();
    await sheet.getByText("Trying …").waitFor({ state: "hidden" });
    await screenshot("guided-subordinate");
    await sheet.getByRole("button", { name: "Take and go on" }).click();
    await sheet.getByLabel("How much: Automate at Build").waitFor();
    await sheet.getByText("best next unit of money").waitFor();
    await sheet.getByText("Trying …").waitFor({ state: "hidden" });
    await screenshot("guided-elevate");
    expect(await axeFindings(page), "light: a step that is led").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForTimeout(300);
    expect(await axeFindings(page), "dark: a step that is led").toEqual([]);
    await screenshot("guided-elevate-dark");
    await sheet.getByLabel("1 person more at Build", { exact: false }).first().check();
    await sheet.getByText("Trying …").waitFor({ state: "hidden" });
    await sheet.getByRole("button", { name: "Take and go on" }).click();
    await sheet.getByText("The constraint has moved from Build to").waitFor({ timeout: 60_000 });
    await screenshot("guided-repeat");
    await sheet.getByRole("tab", { name: "The journey" }).click();
    await screenshot("guided-journey");
    expect(await page.getByText("Round 1: Elevate").count()).toBeGreaterThan(0);
  },
  { hosts: ["browser"] },
);
