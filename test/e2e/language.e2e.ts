import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "another language keeps the document, saved or not, and the next start speaks it too",
  async (app) => {
    const { page } = app;
    await page.locator(".step").first().waitFor();
    const before = (await page.locator(".step-name").first().textContent()) ?? "";
    await page.locator(".step").first().click();
    const name = page.getByLabel("Name", { exact: true });
    await name.fill("Prüfen");
    await name.press("Enter");
    await page.getByText("Edited").waitFor();
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder(/Search for a command/).fill("Deutsch");
    await page.getByText("Language: Deutsch").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("html[lang=de]").waitFor();
    await page.getByText("Geändert").waitFor();
    await page.locator(".step").first().getByText("Prüfen").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await app.screenshot("german");
    // What was done before can still be taken back, and done again.
    await page.locator("#map").focus();
    await page.keyboard.press("ControlOrMeta+z");
    await page.locator(".step").first().getByText(before).waitFor();
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await page.locator(".step").first().getByText("Prüfen").waitFor();
    if (app.host === "browser") {
      await app.restart();
      await app.page.locator("html[lang=de]").waitFor();
    }
  },
);
