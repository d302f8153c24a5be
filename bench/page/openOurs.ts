import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { contentSecurityPolicy } from "../../scripts/lib/contentSecurityPolicy.mjs";
import { serve } from "../../scripts/lib/serve.mjs";

export const root = process.cwd();
/** The build that is measured. */
export const webFolder = path.resolve(process.argv[2] ?? path.join(root, "dist/web"));

/** The app with this file open, at rest. */
export async function openOurs(
  browser: Browser,
  file: string,
  ready = ".step",
): Promise<{ page: Page; close: () => Promise<void> }> {
  const server = await serve({
    folder: webFolder,
    policy: contentSecurityPolicy(),
    port: 0,
    handedOver: file,
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.locator(ready).first().waitFor();
  await page.waitForTimeout(1500);
  return {
    page,
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}
