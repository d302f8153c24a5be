import { expect } from "vitest";
import { journey } from "./harness";

journey("Millrace opens", async ({ page, host, screenshot }) => {
  await expect.poll(() => page.textContent("body")).toContain("Millrace");
  await page.waitForTimeout(500);
  await screenshot("opens");
  expect(await page.evaluate(() => "millrace" in window)).toBe(host === "electron");
});
