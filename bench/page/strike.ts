import type { Page } from "playwright-core";

/**
 * Presses a key as a hand does: what is held with it first, and all is let go of only after `seen`, when a picture of what the key
 * did is there. A key that is let go of in the same moment would be measured along.
 */
export async function strike(
  page: Page,
  key: string,
  ready: () => Promise<unknown>,
  seen: () => Promise<unknown>,
): Promise<void> {
  const [last = "", ...held] = key.split("+").reverse();
  for (const each of held) await page.keyboard.down(each);
  if (held.length > 0) await page.waitForTimeout(100);
  await ready();
  await page.keyboard.down(last);
  await seen();
  for (const each of [last, ...held]) await page.keyboard.up(each);
}
