import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { writeDocument } from "../../src/document/writeDocument";
import { journey } from "./harness";

const long = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsfolgenprüfung";

journey(
  "a name of eighty letters without a space takes no room from the figures, and no map from under its banner",
  async ({ page, folder, willOpen, screenshot }) => {
    const file = `${folder}/long.millrace`;
    const step = { name: long, processTime: "4h", leadTime: "1d", percentCompleteAccurate: 90 };
    writeFileSync(
      file,
      writeDocument({
        format: "millrace",
        version: 1,
        title: "Long",
        arrivals: { work: { to: "a", every: "10h" } },
        steps: { a: { ...step, at: [0, 0] }, b: { ...step, at: [300, 0] } },
        links: { l: { from: "a", to: "b" } },
        scenarios: {
          s: { name: long, changes: [{ op: "add", path: "/steps/a/workers", value: 2 }] },
        },
        experiment: { horizon: "8w", replications: 5, seed: 1 },
      }),
    );
    await page.locator("#step-analyse").waitFor();
    await willOpen(file);
    await page.keyboard.press("ControlOrMeta+o");
    await page.getByRole("button", { name: "Simulate" }).click();
    const banner = page.locator(".found");
    await banner.waitFor();
    const [map, found] = [await page.locator(".app-map").boundingBox(), await banner.boundingBox()];
    expect(found!.x + found!.width).toBeLessThanOrEqual(map!.x + map!.width);
    const compare = page.getByRole("button", { name: /^Compare/ });
    await compare.first().click();
    await page.getByRole("heading", { name: "Why lead time changed" }).waitFor();
    await screenshot("a long name compared");
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("aside, [class*=main]")]
        .filter((part) => part.scrollWidth > part.clientWidth + 1)
        .map((part) => part.className),
    );
    expect(wide).toEqual([]);
  },
);

journey(
  "no figure of a box is cut off or runs into the next one, near or from afar",
  async ({ page, willOpen, screenshot }) => {
    await page.locator("#step-analyse").waitFor();
    await willOpen(path.join(root, "assets/samples/dice-game.millrace"));
    await page.keyboard.press("ControlOrMeta+o");
    await page.getByRole("heading", { name: "dice-game" }).waitFor();
    const cut = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".cell-value")]
          .filter((figure) => figure.scrollWidth > figure.clientWidth)
          .map((figure) => figure.textContent),
      );
    await expect.poll(() => page.locator(".cell-value").count()).toBe(15);
    expect(await cut()).toEqual([]);
    const far = page.locator(".map[data-far]");
    for (let out = 0; out < 5 && (await far.count()) === 0; out++) {
      await page.keyboard.press("ControlOrMeta+-");
      await page.waitForTimeout(500);
    }
    await expect.poll(() => page.locator("[data-far] .cell-value").count()).toBe(15);
    await screenshot("dice game from afar");
    expect(await cut()).toEqual([]);
  },
);
