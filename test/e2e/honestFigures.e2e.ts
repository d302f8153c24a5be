import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "figures say how sure they are, and a room is asked for one",
  async ({ page, screenshot }) => {
    const { keyboard } = page;
    await page.locator("#step-test").waitFor();
    await page.locator("#step-test").click();
    const pane = page.locator(".side-pane");
    const lead = pane.getByRole("textbox", { name: "Lead time" });
    await lead.fill("8d? Anna");
    await lead.press("Tab");
    expect(await lead.inputValue()).toBe("8d?");
    await pane.getByText("Lead time: 8 working days = about 11 calendar days (5 days a week)").waitFor();
    const share = pane.getByRole("textbox", { name: "%C/A" });
    await share.fill("90%! Jira export of October");
    await share.press("Tab");
    await page
      .locator("#step-test .cell")
      .first()
      .getByRole("img", { name: /a guess, by Anna/ })
      .waitFor({ state: "attached" });
    await pane.getByRole("textbox", { name: "People" }).fill("~3");
    await screenshot("figures marked");
    await page.keyboard.press("ControlOrMeta+=");
    await page.keyboard.press("ControlOrMeta+=");
    await page.keyboard.press("ControlOrMeta+=");
    await page.waitForTimeout(600);
    await page.locator("#step-test").screenshot({ path: "test-results/figures-marked-step.png" });

    // Ask the room, from the field, by keyboard alone.
    await pane.getByRole("textbox", { name: /^Process time/ }).focus();
    await keyboard.press("Alt+ArrowDown");
    await pane.getByRole("heading", { name: "Where the process time comes from" }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe("Person");
    for (const voice of ["Anna 2h", "Ben 4h", "Cara 1d", "Deniz 30m", "Elif 4h"]) {
      await keyboard.type(voice);
      await keyboard.press("Enter");
    }
    await keyboard.type("Frank");
    await keyboard.press("Tab");
    await keyboard.type("soon");
    await keyboard.press("Enter");
    await pane.getByText("“soon” is not a time").waitFor();
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type("3h");
    await keyboard.press("Enter");
    await pane.getByText(/People disagree a lot: the most is 16 times the least/).waitFor();
    await screenshot("ask the room");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 1024, height: 640 });
    await pane.locator(".room-result").scrollIntoViewIfNeeded();
    await screenshot("ask the room dark small");
    await keyboard.press("ControlOrMeta+Enter");
    await page
      .locator("#step-test .cell")
      .nth(1)
      .getByRole("img", { name: /a guess/ })
      .waitFor({ state: "attached" });
    expect(await page.locator("#step-test .cell").nth(1).textContent()).toContain("3.5h");

    // One undo takes the figure back; what was said stays.
    await page.getByRole("button", { name: /^Undo: Use the room's estimates/ }).click();
    expect(await page.locator("#step-test .cell").nth(1).textContent()).not.toContain("3.5h");
    expect(await pane.locator(".room-voices li").count()).toBe(6);
    await pane.getByRole("textbox", { name: "Estimate: Anna" }).press("Escape");
    await expect.poll(() => pane.locator(".ask").count()).toBe(0);
  },
  { hosts: ["browser"] },
);
