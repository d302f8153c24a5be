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
    // A scenario is looked at: what is changed next goes into it, in another language too.
    await page.getByRole("button", { name: "A second tester" }).click();
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder(/Search for a command/).fill("Deutsch");
    await page.getByText("Language: Deutsch").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("html[lang=de]").waitFor();
    await page.getByText("Geändert", { exact: true }).waitFor();
    await page.locator(".step").first().getByText("Prüfen").waitFor();
    await page.getByText(/Gezeigt wird das Szenario A second tester/).waitFor({ state: "attached" });
    await page.locator(".step[data-selected]").getByText("Prüfen").waitFor();
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
