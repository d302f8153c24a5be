import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "scenarios are held against the current state, and what can be said of them is said",
  async (app) => {
    const { page, screenshot } = app;
    await page.locator("#step-test").waitFor();
    await page.getByRole("button", { name: "Compare scenarios" }).click();
    const sheet = page.getByRole("dialog", { name: "Compare scenarios" });
    await sheet.getByText(/runs of each over/).waitFor();
    await expect.poll(() => sheet.getByRole("row").count(), { timeout: 60_000 }).toBe(6);
    await sheet.getByRole("button", { name: "Compare again" }).waitFor({ timeout: 60_000 });

    // What the sample teaches: a sixth developer changes next to nothing, the second tester does.
    const row = (name: string) => sheet.getByRole("row").filter({ hasText: name });
    expect(await row("A second tester").textContent()).toMatch(/better/);
    expect(await row("A sixth developer").textContent()).toMatch(
      /no detectable difference|too small to matter|cannot be told/,
    );
    await screenshot("compare light");
    await page.emulateMedia({ colorScheme: "dark" });
    if (app.host === "browser") await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForTimeout(200);
    await screenshot("compare dark");
    if (app.host === "browser") {
      await page.setViewportSize({ width: 820, height: 640 });
      await page.waitForTimeout(200);
      await screenshot("compare small");
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    await page.emulateMedia({ colorScheme: "light" });
    await sheet.getByText("From run to run").scrollIntoViewIfNeeded();
    await screenshot("compare charts");

    // Why: the parts add up to the difference.
    await sheet.getByRole("button", { name: "Explain A second tester" }).click();
    await sheet.getByRole("row", { name: /With the scenario/ }).waitFor({ timeout: 60_000 });
    await sheet.getByRole("row", { name: /With the scenario/ }).scrollIntoViewIfNeeded();
    await screenshot("compare why");

    // What happened in one run of each.
    await sheet.getByRole("button", { name: "Show one run of each" }).click();
    await sheet
      .getByRole("img", { name: /Cumulative flow over/ })
      .first()
      .waitFor({ timeout: 60_000 });
    await sheet
      .getByRole("img", { name: /Cumulative flow over/ })
      .first()
      .scrollIntoViewIfNeeded();
    await screenshot("compare one run of each");

    // Fewer of them, against another one.
    await sheet.getByRole("checkbox", { name: "A sixth developer" }).uncheck();
    await sheet.getByText("Something was changed since").waitFor();
    await sheet.getByRole("button", { name: "Compare again" }).last().click();
    await expect
      .poll(() => sheet.getByRole("row", { name: /A sixth developer/ }).count(), { timeout: 30_000 })
      .toBe(0);

    // Escape goes back to the map, whose keys work again.
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await page.keyboard.press("ArrowRight");
    await page.locator(".step[data-selected]").waitFor();
    await page.keyboard.press("ControlOrMeta+u");
    await sheet.waitFor();
    await sheet.getByRole("button", { name: "A second tester" }).first().click();
    await page
      .getByRole("navigation", { name: "What is shown" })
      .getByRole("button", { name: "A second tester", pressed: true })
      .waitFor();
  },
  { hosts: ["browser"], timeout: 180_000 },
);
