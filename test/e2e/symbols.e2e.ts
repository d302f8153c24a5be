import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "queue, bursts and notes go onto the map at the speed of talk",
  async (app) => {
    const { page, screenshot } = app;
    await page.locator("#step-analyse").waitFor();

    // A burst on the selected step: B, its words, Enter; and the next one at once.
    await page.locator("#step-test").click();
    await page.keyboard.press("b");
    await page.keyboard.type("Test data on demand");
    await page.keyboard.press("Enter");
    await page.keyboard.press("b");
    await page.keyboard.type("Testers sit with developers");
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: "Improvement: Test data on demand. About Test" }).waitFor();
    expect(await page.locator(".burst").count()).toBe(2);

    // A queue before it, with what was counted.
    await page.keyboard.press("q");
    await page.keyboard.type("24");
    await page.keyboard.press("Tab");
    await page.keyboard.type("3d");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#step-test .queue-inside").textContent()).toBe("24");
    await page.locator(".queue-time", { hasText: "3d" }).waitFor();

    // A note and a place to go and see.
    await page.locator("#step-develop").click();
    await page.keyboard.press("n");
    await page.keyboard.type("Who decides what is started next?");
    await page.keyboard.press("Enter");
    await page.locator("#step-accept").click();
    await page.getByRole("button", { name: "More symbols" }).click();
    await page.getByRole("menuitem", { name: /Go and see/ }).click();
    await page.keyboard.type("Who waits for whom?");
    await page.keyboard.press("Enter");

    // The customer has a name.
    await page.getByRole("navigation", { name: "Insert" }).getByRole("button", { name: "Customer" }).click();
    await page.keyboard.type("Shoppers");
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: "Customer: Shoppers" }).waitFor();
    await page.keyboard.press("ControlOrMeta+0");
    await page.waitForTimeout(400);
    await screenshot("symbols everyday");
    await page.emulateMedia({ colorScheme: "dark" });
    await screenshot("symbols everyday dark");
    await page.emulateMedia({ colorScheme: "light" });

    // One after the other by keys; Delete takes one away and Undo brings it back.
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Shift+Y");
    const first = await page.locator("#map").getAttribute("aria-activedescendant");
    expect(first).toMatch(/^thing-/);
    await page.locator("#step-test").click();
    await page.keyboard.press("ControlOrMeta+Shift+Y");
    await page.keyboard.press("Delete");
    await page.getByRole("button", { name: "Undo: Delete symbol" }).click();
    expect(await page.locator(".burst").count()).toBe(2);

    // A burst stands where it is dragged.
    const burst = page.locator(".burst").first();
    const before = (await burst.boundingBox())!;
    await page.mouse.move(before.x + before.width / 2, before.y + 8);
    await page.mouse.down();
    await page.mouse.move(before.x + before.width / 2 - 80, before.y - 30, { steps: 6 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Undo: Move symbol" }).waitFor();
    await page.waitForTimeout(300);
    await screenshot("symbols dragged");
  },
  { hosts: ["browser"] },
);
