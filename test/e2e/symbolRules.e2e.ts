import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { journey, type App } from "./harness";

/** The sample of nine steps with everything that a step can have, as a file of the journey's own. */
async function openWith(app: App, change: (map: Record<string, never>) => void): Promise<void> {
  const file = path.join(app.folder, "all rules.millrace");
  const sample = path.join(root, "assets/samples/idea-to-production.millrace");
  const map = JSON.parse(readFileSync(sample, "utf8")) as Record<string, never>;
  change(map);
  writeFileSync(file, JSON.stringify(map));
  await app.willOpen(file);
  await app.page.keyboard.press("ControlOrMeta+o");
  await app.page.locator("#step-analyse").waitFor();
}

interface Open {
  steps: Record<string, Record<string, unknown>>;
  [name: string]: unknown;
}

journey(
  "limits, batches, cadence, pools and ropes are seen and edited where they stand",
  async (app) => {
    const { page, screenshot } = app;
    await page.locator("#step-analyse").waitFor();
    await openWith(app, (raw) => {
      const map = raw as unknown as Open;
      map["pools"] = { brent: { name: "Brent", size: 1 }, ops: { name: "Operations on call", size: 2 } };
      map["types"] = { feature: { name: "Feature" }, incident: { name: "Incident", priority: 1 } };
      Object.assign(map.steps["develop"]!, {
        wipLimit: 8,
        batch: { mode: "transfer", size: 5 },
        wait: "1d",
        switchCost: 10,
        outages: { every: { distribution: "exponential", mean: "4w" }, lasts: "1d" },
        spawns: { incidents: { type: "incident", to: "analyse", chance: 5 } },
      });
      Object.assign(map.steps["test"]!, {
        pool: "brent",
        batch: { mode: "process", size: 3, setup: "2h" },
        cadence: "1w",
      });
      Object.assign(map.steps["security"]!, { pool: "brent", wipLimit: 3 });
      Object.assign(map.steps["release"]!, { pool: "ops" });
      map["ropes"] = {
        release: { name: "Release control", from: "develop", to: "security", limit: 12 },
        inner: { from: "test", to: "security", limit: 4 },
      };
      map["measures"] = { change: { name: "Commit to production", from: "review", to: "release" } };
    });
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+0");
    await page.waitForTimeout(500);
    await screenshot("rules");
    await page.keyboard.press("ControlOrMeta+b");
    await page.setViewportSize({ width: 2400, height: 1000 });
    await page.waitForTimeout(500);
    await screenshot("rules near");
    await page.emulateMedia({ colorScheme: "dark" });
    await screenshot("rules near dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press("ControlOrMeta+b");

    // A rope is selected by a click; its limit is edited; its end is dragged to another step.
    await page.getByText("Release control · max 12").click();
    await page.getByLabel("Most in it at once").fill("10");
    await page.getByText("Release control · max 10").waitFor();
    const end = page.locator(".bracket-end").last();
    const from = (await end.boundingBox())!;
    const to = (await page.locator("#step-accept").boundingBox())!;
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, from.y + 5, { steps: 8 });
    await page.mouse.up();
    await expect
      .poll(() =>
        page.getByRole("img", { name: /Release control: at most 10 from Develop to Accept/ }).count(),
      )
      .toBe(1);
    await screenshot("rope selected");
  },
  { hosts: ["browser"] },
);

journey(
  "the ladder true to time shows where the time goes, and leads to its steps",
  async (app) => {
    const { page, screenshot } = app;
    await page.locator("#step-analyse").waitFor();
    await page.getByText("Time", { exact: true }).click();
    const total = (await page.locator(".time-ladder").boundingBox())!.width;
    const widths = await page
      .locator(".time-segment")
      .evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(widths).toHaveLength(9);
    expect(total).toBeGreaterThan(300);
    await screenshot("ladder time");
    await page.locator(".time-segment").nth(5).click();
    await expect.poll(() => page.locator("#step-security").getAttribute("data-selected")).toBe("true");
    // Live while editing: a lead time three times as long takes more of the bar.
    const before = (await page.locator(".time-segment").nth(5).boundingBox())!.width;
    await page.getByRole("textbox", { name: "Lead time" }).fill("30d");
    await expect
      .poll(async () => (await page.locator(".time-segment").nth(5).boundingBox())!.width / before)
      .toBeGreaterThan(1.5);
    await page.getByRole("textbox", { name: "Lead time" }).fill("");
    await page.locator(".time-gap").waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    await screenshot("ladder time gap dark");
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 800, height: 560 });
    await page.waitForTimeout(400);
    await screenshot("small window");
  },
  { hosts: ["browser"] },
);
