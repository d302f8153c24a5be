import { writeFileSync } from "node:fs";
import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "a dial that is turned answers at once, and what it starts is one undo",
  async (app) => {
    const { page, screenshot } = app;
    const test = page.locator("#step-test");
    await test.waitFor();
    await test.click();
    await page.keyboard.press("ControlOrMeta+4");
    const people = page.getByRole("slider", { name: "People" });
    await people.focus();
    // Before anything is turned the current state's own figures stand there, and what is to come has its room already.
    const current = page.getByRole("region", { name: "The current state" });
    await current.getByText("30 runs", { exact: true }).waitFor({ timeout: 20_000 });
    expect(await current.locator(".live-now").allInnerTexts()).toEqual([
      expect.stringMatching(/^\d[\d.]* d$/),
      expect.stringMatching(/^\d[\d.]* \/ week$/),
      expect.stringMatching(/^\d[\d.]*$/),
    ]);
    expect(await current.getByText(/^\d[\d.]* to \d[\d.]*$/).count()).toBe(3);
    const place = await people.boundingBox();
    // New rules of style would have the whole page styled anew, just when an answer is waited for.
    await page.evaluate(() => {
      const watch = new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
        if (added.some(({ nodeName }) => nodeName === "STYLE")) document.body.dataset["restyled"] = "";
      });
      watch.observe(document.head, { childList: true });
    });
    await page.keyboard.press("ArrowRight");
    const bar = page.getByRole("navigation", { name: "What is shown" });
    await bar.getByRole("button", { name: "Test: People 1 → 2", pressed: true }).waitFor();
    const live = page.getByRole("region", { name: "Against the current state" });
    await live.getByText("better").first().waitFor({ timeout: 20_000 });
    await live.getByText("30 runs", { exact: true }).waitFor({ timeout: 20_000 });
    expect(await page.locator("body[data-restyled]").count()).toBe(0);
    expect(Math.abs((await people.boundingBox())!.y - place!.y)).toBeLessThan(2);
    await screenshot("dials light");

    // The whole curve of a dial, with what it shows.
    await page.getByRole("button", { name: "Curve: WIP limit" }).click();
    await page.getByText(/runs at each value/).waitFor({ timeout: 60_000 });
    await page.getByText(/runs at each value/).scrollIntoViewIfNeeded();
    await screenshot("dials curve");
    await page.getByRole("button", { name: "Close", exact: true }).click();

    // By hand: what is passed on the way is let go of, and the last one counts.
    const box = await people.boundingBox();
    if (!box) throw new Error("no slider");
    await page.mouse.move(box.x + box.width * 0.15, box.y + box.height / 2);
    await page.mouse.down();
    for (let step = 2; step <= 8; step += 1)
      await page.mouse.move(box.x + (box.width * step) / 10, box.y + box.height / 2, { steps: 2 });
    await page.mouse.up();
    await live.getByText("30 runs", { exact: true }).waitFor({ timeout: 20_000 });
    await expect.poll(() => people.getAttribute("aria-valuetext")).not.toBe("2");
    await page.emulateMedia({ colorScheme: "dark" });
    if (app.host === "browser") await page.setViewportSize({ width: 1280, height: 800 });
    await screenshot("dials dark");

    // The drag is one undo, the scenario that the first key began another.
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => people.getAttribute("aria-valuetext")).toBe("2");
    await page.keyboard.press("ControlOrMeta+z");
    await bar.getByRole("button", { name: "Current state", pressed: true }).waitFor();
    await live.waitFor({ state: "detached" });
    await current.waitFor();
  },
  { hosts: ["browser"] },
);

journey(
  "a dial stays in the hand when its first turn begins the first scenario",
  async (app) => {
    const file = `${app.folder}/one.millrace`;
    const map = {
      format: "millrace",
      version: 1,
      steps: { serve: { name: "Serve", processTime: "1h" } },
      arrivals: { in: { to: "serve", every: { distribution: "exponential", mean: "2h" } } },
    };
    writeFileSync(file, JSON.stringify(map));
    await app.restart({ file });
    const { page } = app;
    await page.locator("#step-serve").click();
    await page.keyboard.press("ControlOrMeta+4");
    await page.getByText("What if something were different?").waitFor();
    const people = page.getByRole("slider", { name: "People" });
    await people.focus();
    for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press("ArrowRight");
    await expect.poll(() => people.getAttribute("aria-valuetext")).toBe("4");
    await page.getByRole("button", { name: /^Serve: People/, pressed: true }).waitFor();
  },
  { hosts: ["browser"] },
);
