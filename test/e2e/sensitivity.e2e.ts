import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "small improvements are tried one at a time, and most change nothing",
  async (app) => {
    const { page, screenshot } = app;
    await page.locator("#step-test").waitFor();
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder(/Search/).fill("improving one thing");
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: /improving one thing/ });
    await sheet.getByText(/small improvements (is|are) detectably better/).waitFor({ timeout: 150_000 });
    await sheet.getByRole("button", { name: "Cancel" }).waitFor({ state: "detached", timeout: 120_000 });
    // 9 places, 9 process times, 9 with room for %C/A; and the head.
    expect(await sheet.getByRole("row").count()).toBeGreaterThan(20);
    expect(
      await sheet.getByRole("row", { name: /no detectable difference|too small to matter/ }).count(),
    ).toBeGreaterThan(3);
    await screenshot("sensitivity light");
    await page.emulateMedia({ colorScheme: "dark" });
    await screenshot("sensitivity dark");
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
  },
  { hosts: ["browser"], timeout: 240_000 },
);
