import type { Page } from "playwright-core";

/**
 * Presses a key as a hand does, and says how many milliseconds later what it did is painted: what is held with it first, and all is
 * let go of only when the picture is there. A key that is let go of in the same moment would be measured along. `ready` has the page
 * promise that moment as `window.painted`.
 */
export async function strike(page: Page, key: string, ready: () => Promise<unknown>): Promise<number> {
  const [last = "", ...held] = key.split("+").reverse();
  for (const each of held) await page.keyboard.down(each);
  if (held.length > 0) await page.waitForTimeout(100);
  await ready();
  await page.keyboard.down(last);
  const wait = await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
  for (const each of [last, ...held]) await page.keyboard.up(each);
  return wait;
}
