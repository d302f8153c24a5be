import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { journey } from "./harness";

const axe = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByPlaceholder(/Search for a command/).fill(name);
  await page.getByRole("dialog").getByText(name).first().waitFor();
  await page.keyboard.press("Enter");
}

/** Everything that axe finds with the rules of AA, and with seven to one where the screen promises it. */
async function findings(page: Page, enhanced = false): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (strict) => {
    const checker = (
      window as unknown as { axe: { run(context: unknown, options: unknown): Promise<Found> } }
    ).axe;
    interface Found {
      violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[];
    }
    const found = await checker.run(document, {
      runOnly: strict
        ? { type: "rule", values: ["color-contrast-enhanced"] }
        : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa"] },
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary.split("\n")[1] ?? ""}`,
      ),
    );
  }, enhanced);
}

journey(
  "workshop mode: the map large and alone, a timer, figures in a large panel, Escape leaves",
  async (app) => {
    const { page } = app;
    await page.locator(".step").first().waitFor();
    await page.keyboard.press("F9");
    await page.locator(".workshop-bar").waitFor();
    expect(await page.locator(".top-bar").isVisible()).toBe(false);
    expect(await page.locator(".side-pane").count()).toBe(0);
    await command(page, "Set a timer");
    await page.getByLabel("Count down from").fill("soon");
    await page.keyboard.press("Enter");
    await page.getByText("“soon” is no length of time").waitFor();
    await app.screenshot("workshop timer field");
    await page.getByLabel("Count down from").fill("62s");
    await page.keyboard.press("Enter");
    const timer = page.getByRole("timer");
    await expect.poll(() => timer.textContent()).toMatch(/1:0\d/);
    await app.screenshot("workshop");
    await page.getByText("Last minute").waitFor();
    await app.screenshot("workshop last minute");
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("Paused").waitFor();
    await page.getByRole("button", { name: "Remove the timer" }).click();
    await page.locator(".step").nth(1).click();
    await page.getByLabel("Name", { exact: true }).waitFor();
    await app.screenshot("workshop figures");
    expect(await findings(page)).toEqual([]);
    await page.locator(".react-flow__pane").click({ position: { x: 30, y: 300 } });
    await page.keyboard.press("Escape");
    await page.locator(".side-pane").waitFor({ state: "detached" });
    // What is chosen and its figures go together.
    await page.locator("#step-test").click();
    await page.locator(".side-pane").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".side-pane").waitFor({ state: "detached" });
    expect(await page.locator(".step[data-selected]").count()).toBe(0);
    await page.locator(".workshop-bar").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".top-bar").waitFor();
  },
  { hosts: ["browser"] },
);

journey(
  "the presentation walks from the whole to each step and back to the whole, by clicker keys",
  async (app) => {
    const { page } = app;
    await page.locator(".step").first().waitFor();
    const steps = await page.locator(".step").count();
    await page.keyboard.press("F8");
    const caption = page.locator(".presentation-caption");
    await caption.getByText("Total LT").waitFor();
    await page.waitForTimeout(600);
    await app.screenshot("presentation whole");
    await page.keyboard.press("PageDown");
    await caption.getByText("Lead time").waitFor();
    await page.getByText(`2 of ${steps + 2}`).waitFor();
    await page.waitForTimeout(700);
    await app.screenshot("presentation step");
    const box = await page.locator(".step[data-selected]").boundingBox();
    const width = page.viewportSize()?.width ?? (await page.evaluate(() => window.innerWidth));
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - width / 2)).toBeLessThan(width * 0.1);
    await page.keyboard.press("ArrowRight");
    await page.getByText(`3 of ${steps + 2}`).waitFor();
    await page.keyboard.press("b");
    await page.getByText("Dark screen").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByText("Dark screen").waitFor({ state: "detached" });
    await page.getByText(`3 of ${steps + 2}`).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("End");
    await caption.getByText("Rolled %C/A").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".presentation").waitFor({ state: "detached" });
    await page.locator(".top-bar").waitFor();
  },
  { hosts: ["browser"] },
);

journey(
  "the high contrast theme: every text at seven to one, and the next start has it too",
  async (app) => {
    await app.page.locator(".step").first().waitFor();
    await command(app.page, "Theme: high contrast");
    await app.page.locator("html[data-high-contrast]").waitFor({ state: "attached" });
    await app.page.waitForTimeout(400);
    await app.screenshot("high contrast");
    expect(await findings(app.page, true)).toEqual([]);
    await app.page.keyboard.press("F9");
    await app.page.locator(".step").nth(1).click();
    await app.page.getByLabel("Name", { exact: true }).waitFor();
    await app.page.waitForTimeout(400);
    await app.screenshot("high contrast workshop");
    expect(await findings(app.page, true)).toEqual([]);
    await app.restart();
    await app.page.locator("html[data-high-contrast]").waitFor({ state: "attached" });
  },
  { hosts: ["browser"] },
);

type Points = readonly (readonly [number, number])[];

/** Fingers on the screen, as the browser itself would report them. */
async function fingersOf(
  page: Page,
): Promise<(type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel", points: Points) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  return async (type, points) => {
    const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
    await devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  };
}

journey(
  "fingers select, pan, zoom, draw a step and ask what can be done",
  async (app) => {
    const { page } = app;
    const touch = await fingersOf(page);
    await page.locator(".step").first().waitFor();
    await page.keyboard.press("F9");
    await page.waitForTimeout(400);
    const zoom = () =>
      page.evaluate(() => {
        const { transform } = getComputedStyle(
          document.querySelector(".react-flow__viewport") ?? document.body,
        );
        const { a, e } = new DOMMatrix(transform);
        return { scale: a, x: e };
      });
    const sizes = await page.locator(".workshop-bar button").evaluateAll((buttons) =>
      buttons.map((button) => {
        const { width, height } = button.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);

    const before = await zoom();
    await touch("touchStart", [[700, 640]]);
    for (let i = 1; i <= 5; i++) await touch("touchMove", [[700 - 30 * i, 640]]);
    await touch("touchEnd", []);
    await expect.poll(async () => (await zoom()).x).toBeLessThan(before.x - 80);
    await touch("touchStart", [
      [500, 700],
      [700, 700],
    ]);
    for (let i = 1; i <= 6; i++)
      await touch("touchMove", [
        [500 - 15 * i, 700],
        [700 + 15 * i, 700],
      ]);
    await touch("touchEnd", []);
    await expect.poll(async () => (await zoom()).scale).toBeGreaterThan(before.scale * 1.2);
    await page.getByRole("button", { name: "Zoom to fit" }).tap();
    await page.waitForTimeout(500);

    const count = await page.locator(".step").count();
    await page.touchscreen.tap(640, 800);
    await page.touchscreen.tap(640, 800);
    await expect.poll(() => page.locator(".step").count()).toBe(count + 1);
    await page.keyboard.press("Escape");

    const box = await page.locator(".step").nth(1).boundingBox();
    if (!box) throw new Error("no step");
    const name = [box.x + 40, box.y + 20] as const;
    await touch("touchStart", [name]);
    for (let i = 1; i <= 5; i++) await touch("touchMove", [[name[0] + 8 * i, name[1] + 12 * i]]);
    const where = () => page.locator(".step").nth(1).boundingBox();
    await expect.poll(where).not.toEqual(box);
    // What the system takes out of the hand is put back.
    await touch("touchCancel", []);
    await page.waitForTimeout(300);
    expect(await where()).toEqual(box);
    await page.touchscreen.tap(...name);
    await page.getByLabel("Name", { exact: true }).waitFor();
    await app.screenshot("touched step");
    await page.getByLabel("Name", { exact: true }).press("Escape");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(600);
    const again = await page.locator(".step").nth(1).boundingBox();
    if (!again) throw new Error("no step");
    await touch("touchStart", [[again.x + 40, again.y + 20]]);
    await page.getByRole("menuitem", { name: "Add a step after" }).waitFor();
    await app.screenshot("long press");
    await touch("touchEnd", []);
    await page.getByRole("menuitem", { name: "Add a step after" }).tap();
    await expect.poll(() => page.locator(".step").count()).toBe(count + 2);
  },
  { hosts: ["browser"], touch: true },
);

journey(
  "a finger draws a link from one step to another, and rework back to an earlier one",
  async (app) => {
    const { page } = app;
    const touch = await fingersOf(page);
    await page.locator(".step").first().waitFor();
    const view = () =>
      page.evaluate(() => document.querySelector<HTMLElement>(".react-flow__viewport")?.style.transform);
    const middleOf = async (what: string, [dx, dy] = [0.5, 0.5]): Promise<readonly [number, number]> => {
      const box = await page.locator(what).boundingBox();
      if (!box) throw new Error(`nothing is drawn of ${what}`);
      return [box.x + box.width * dx, box.y + box.height * dy];
    };
    const draw = async (from: readonly [number, number], to: readonly [number, number]) => {
      await touch("touchStart", [from]);
      for (let part = 1; part <= 6; part += 1)
        await touch("touchMove", [
          [from[0] + ((to[0] - from[0]) * part) / 6, from[1] + ((to[1] - from[1]) * part) / 6],
        ]);
      await app.screenshot("finger draws");
      await touch("touchEnd", []);
    };
    const before = await view();
    await draw(await middleOf("#step-test [data-port=out]"), await middleOf("#step-release"));
    await page.locator(`[data-line^="link:"][aria-label="Test to Release"]`).waitFor({ state: "attached" });
    await draw(await middleOf("#step-release [data-port=out]"), await middleOf("#step-design"));
    await page
      .getByRole("img", { name: /Release.*Design/ })
      .first()
      .waitFor({ state: "attached" });
    expect(await view()).toBe(before);
  },
  { hosts: ["browser"], touch: true },
);

journey(
  "the manual stands in the window, page by page, and nothing in it stops a screen reader",
  async (app) => {
    const { page } = app;
    await page.locator(".step").first().waitFor();
    await page.keyboard.press("F1");
    const manual = page.getByRole("dialog");
    await manual.getByRole("heading", { level: 3 }).waitFor();
    await manual.getByRole("button", { name: "Workshop" }).click();
    await manual.getByText("Before a room").waitFor();
    await page.waitForTimeout(400);
    await app.screenshot("manual");
    expect(await findings(page)).toEqual([]);
  },
  { hosts: ["browser"] },
);
