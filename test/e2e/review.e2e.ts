import { expect } from "vitest";
import { axeFindings } from "./axe";
import { journey } from "./harness";

journey(
  "a prediction is kept before and held against what came; it cannot be bent afterwards",
  async (app) => {
    const { page, screenshot } = app;
    const test = page.locator("#step-test");
    await test.click();
    await page.keyboard.press("ControlOrMeta+4");
    await page.getByRole("slider", { name: "People" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByLabel("Name", { exact: true }).fill("One more at Test");
    await page.getByLabel("Name", { exact: true }).press("Enter");
    await page.getByText(/press Keep this prediction/).waitFor();

    await page.keyboard.press("ControlOrMeta+u");
    const keep = page
      .getByRole("dialog")
      .getByRole("button", { name: "Keep this prediction: One more at Test" });
    await keep.waitFor({ timeout: 90_000 });
    await screenshot("review keep");
    await keep.click();
    await page.keyboard.press("Escape");
    const log = page.getByRole("region", { name: "Experiment log" });
    await log.getByText(/^Kept prediction/).waitFor();

    const form = page.getByRole("region", { name: "Did it come true?" });
    await form.getByRole("button", { name: "Add a review" }).click();
    await form.getByLabel("Date", { exact: true }).fill("2027-01-31");
    await form.getByLabel("Lead time, mean").fill("90d");
    await form.getByLabel("Throughput per week").fill("soon");
    await page.keyboard.press("Tab");
    await screenshot("review fault");
    const expected = await log
      .getByRole("row", { name: /^Throughput/ })
      .first()
      .getByRole("cell")
      .first()
      .innerText();
    await form.getByLabel("Throughput per week").fill(expected.split(" ")[0] ?? "");
    await form.getByLabel("Note").fill("Two were ill in December");
    await log.getByRole("row", { name: /Lead time, mean.*outside: above the interval/ }).waitFor();
    await log.getByRole("row", { name: /Throughput.*inside the interval/ }).waitFor();
    await log.getByText("1 of 2 came as predicted.").waitFor();
    await log.getByText("Settled: it cannot be replaced any more.").waitFor();
    expect(
      await page
        .getByRole("button", { name: /^Keep this/ })
        .filter({ hasText: "One more" })
        .count(),
    ).toBe(0);
    await form.scrollIntoViewIfNeeded();
    await screenshot("review form");
    await log.getByText("1 of 2 came as predicted.").scrollIntoViewIfNeeded();
    await screenshot("review light");
    expect(await axeFindings(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await page.waitForTimeout(300);
    await screenshot("review dark");
    expect(await axeFindings(page), "dark").toEqual([]);

    // A review that is deleted comes back by one undo.
    await form.getByRole("button", { name: "Delete this review" }).click();
    await log.getByText("1 of 2 came as predicted.").waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Undo: Delete review/ }).click();
    await log.getByText("1 of 2 came as predicted.").waitFor();
  },
  { hosts: ["browser"], timeout: 240_000 },
);
