import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import { journey } from "./harness";

/** What a person waits for on a slow line before the map is there. */
const MOST_KILOBYTES = 600;

journey(
  "the first load is small",
  async ({ page }) => {
    const sizes = new Map<string, Promise<number>>();
    page.on("response", (response) => {
      sizes.set(
        response.url(),
        response
          .body()
          .then((body) => gzipSync(body).length)
          .catch(() => 0),
      );
    });
    await page.reload();
    await page.locator(".step").first().waitFor();
    await page.waitForLoadState("networkidle");
    const loaded = await Promise.all(
      [...sizes].map(async ([url, size]) => ({ name: new URL(url).pathname, size: await size })),
    );
    const total = loaded.reduce((sum, { size }) => sum + size, 0);
    const largest = loaded.sort((a, b) => b.size - a.size).slice(0, 8);
    const said = largest.map(({ name, size }) => `${name} ${Math.round(size / 1000)} kB`).join(", ");
    expect(loaded.some(({ name }) => name.endsWith(".js"))).toBe(true);
    expect(total / 1000, `the first load, gzipped: ${said}`).toBeLessThan(MOST_KILOBYTES);
  },
  { hosts: ["browser"] },
);
