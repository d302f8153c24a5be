import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "a long map that was moved stays in view when the five steps open under it and close again",
  async ({ page, screenshot }) => {
    await page.locator("#step-analyse").waitFor();
    await page.keyboard.press("ControlOrMeta+e");
    const row = Array.from({ length: 13 }, (_, at) => `More ${at}: PT 1h, LT 1d, CA 95%`);
    await page.getByRole("dialog").getByRole("textbox").first().fill(row.join("\n"));
    await page.keyboard.press("ControlOrMeta+Enter");
    // A step is chosen: the map is too long to be read as a whole, and stays as it is.
    await page.locator("#step-develop").click();
    await page.waitForTimeout(600);
    const middleOf = async (what: string): Promise<number> => {
      const box = await page.locator(what).first().boundingBox();
      return box!.y + box!.height / 2;
    };
    const before = (await middleOf("#step-develop")) - (await middleOf(".app-map"));
    const high = (await page.locator(".app-map").boundingBox())!.height;
    await page.keyboard.press("ControlOrMeta+Shift+F");
    await page.getByRole("button", { name: "Step by step" }).click();
    await expect
      .poll(async () => (await page.locator(".app-map").boundingBox())!.height)
      .toBeLessThan(high - 150);
    const apart = async () =>
      Math.abs((await middleOf("#step-develop")) - (await middleOf(".app-map")) - before);
    await expect.poll(apart).toBeLessThan(40);
    await screenshot("five steps under a long map");
    await page.getByRole("button", { name: "Close" }).last().click();
    await expect.poll(apart).toBeLessThan(40);
  },
);
