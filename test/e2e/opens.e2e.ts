import { expect } from "vitest";
import { journey } from "./harness";

journey("Millrace opens", async ({ page, host, screenshot }) => {
  await expect.poll(() => page.title()).toContain("Millrace");
  await page.locator("#root button").first().waitFor();
  expect(await page.evaluate(() => "millrace" in window)).toBe(host === "electron");
  await screenshot("opens");
});
