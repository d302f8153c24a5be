import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "a what-if is made, edited as usual, compared by eye, taken back and deleted",
  async (app) => {
    const { page, screenshot } = app;
    const test = page.locator("#step-test");
    await test.waitFor();
    await page.getByRole("button", { name: "File" }).click();
    await page.getByRole("menuitem", { name: "New map" }).click();
    await test.waitFor({ state: "detached" });
    await page.keyboard.press("ControlOrMeta+4");
    await page.getByText("What if something were different?").waitFor();
    await screenshot("what-if empty");
    await page.getByRole("button", { name: "File" }).click();
    await page.getByRole("menuitem", { name: "Web shop, idea to production" }).click();
    await test.waitFor();
    await page.keyboard.press("ControlOrMeta+4");
    await screenshot("what-if log");

    // A scenario of the current state; a field of the inspector changes it, not the current state.
    await page.getByRole("button", { name: "What if…", exact: true }).click();
    await test.click();
    const limit = page.getByLabel("WIP limit", { exact: true });
    const before = await limit.inputValue();
    await limit.fill("4");
    await limit.press("Enter");
    const bar = page.getByRole("navigation", { name: "What is shown" });
    const scenario = bar.getByRole("button", { name: /^Test: WIP limit/ });
    await scenario.waitFor();
    await expect.poll(() => test.textContent()).toMatch(/WIP limit .*4/);
    await page.keyboard.press("ControlOrMeta+4");
    await page.getByLabel("Hypothesis").fill("Less started, sooner done");
    await page.getByLabel("Name", { exact: true }).fill("Limit Test to 4");
    await page.getByLabel("Name", { exact: true }).press("Enter");
    await bar.getByRole("button", { name: "Limit Test to 4" }).waitFor();

    // The keyboard on the map: a new step goes into the scenario as well.
    await test.click();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByLabel("Name", { exact: true }).inputValue()).toBe("");
    await page.getByLabel("Name", { exact: true }).fill("Smoke test");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+4");
    await screenshot("what-if scenario");

    // Before and after at one key.
    await page.keyboard.press("ControlOrMeta+j");
    await expect.poll(() => page.getByText("Smoke test").count()).toBeLessThan(2);
    await expect.poll(() => test.textContent()).not.toMatch(/WIP limit/);
    await page.keyboard.press("ControlOrMeta+j");
    await expect.poll(() => test.textContent()).toMatch(/WIP limit/);

    // One change taken back is one undo.
    const takeBack = page.getByRole("button", { name: /^Take back: Test: WIP limit/ });
    await takeBack.click();
    await expect.poll(() => test.textContent()).not.toMatch(/WIP limit/);
    await page.getByRole("button", { name: /^Undo: Take back/ }).click();
    await takeBack.waitFor();

    // A second one on top, and the first deleted below it: nothing is lost.
    await page.keyboard.press("ControlOrMeta+Shift+i");
    await page.getByText("From Limit Test to 4").waitFor();
    await screenshot("what-if on top");
    await bar.getByRole("button", { name: "Limit Test to 4" }).click();
    await page.getByRole("button", { name: "Delete the scenario" }).click();
    await page.getByText(/has taken over its changes/).waitFor();
    await bar.getByRole("button", { name: /^Test: WIP limit/ }).click();
    await expect.poll(() => test.textContent()).toMatch(/WIP limit/);

    // Dark, and small.
    await page.emulateMedia({ colorScheme: "dark" });
    await screenshot("what-if dark");
    if (app.host === "browser") {
      await page.setViewportSize({ width: 900, height: 640 });
      await page.waitForTimeout(300);
      await screenshot("what-if small");
      await page.setViewportSize({ width: 1280, height: 800 });
    }

    await page.keyboard.press("ControlOrMeta+j");
    await test.click();
    expect(await page.getByLabel("WIP limit", { exact: true }).inputValue()).toBe(before);
  },
  { hosts: ["browser"] },
);
