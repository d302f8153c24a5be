import { expect } from "vitest";
import { axeFindings } from "./axe";
import { journey } from "./harness";

journey(
  "what comes after a change is seen week by week, in words, as charts and as tables",
  async (app) => {
    const { page, screenshot } = app;
    await page.locator("#step-test").waitFor();
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder(/Search/).fill("When will it help");
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: "When will it help?" });
    await sheet.getByLabel("Scenario", { exact: true }).click();
    await page.getByRole("option", { name: "Release every day" }).click();
    await sheet
      .getByText(/^Lead time is detectably shorter from week \d+ on\.$/)
      .waitFor({ timeout: 60_000 });
    await sheet.getByRole("button", { name: /^Make \d+ runs$/ }).waitFor({ timeout: 60_000 });
    expect(await sheet.getByRole("img", { name: /over 26 weeks/ }).count()).toBe(4);
    await sheet.getByText("As a table").first().click();
    // Weeks 1 to 26, the end, and the head.
    expect(await sheet.getByRole("row").count()).toBe(28);
    await sheet.getByText("As a table").first().click();
    await screenshot("transient light");
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 820, height: 640 });
    await page.waitForTimeout(200);
    await screenshot("transient dark small");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
  },
  { hosts: ["browser"], timeout: 120_000 },
);
