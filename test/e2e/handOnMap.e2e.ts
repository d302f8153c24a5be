import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { largeMap } from "../../bench/page/largeMap";
import { journey } from "./harness";

const folder = mkdtempSync(path.join(tmpdir(), "millrace-hand-"));

const steps = {
  idea: { name: "Idea", at: [0, 0], processTime: "1h", leadTime: "1d", percentCompleteAccurate: 80 },
  build: { name: "Build", at: [300, 0], processTime: "4h", leadTime: "3d", percentCompleteAccurate: 90 },
  deploy: { name: "Deploy", at: [900, 0], processTime: "1h", leadTime: "1d", percentCompleteAccurate: 95 },
  test: { name: "Test", at: [300, 340], processTime: "2h", leadTime: "2d", percentCompleteAccurate: 85 },
};
const shop = path.join(folder, "shop.millrace");
writeFileSync(
  shop,
  JSON.stringify({
    format: "millrace",
    version: 1,
    title: "Shop",
    arrivals: { ideas: { to: "idea", every: "4h" } },
    steps,
    links: { ib: { from: "idea", to: "build" }, bd: { from: "build", to: "deploy" } },
  }),
);
const large = path.join(folder, "large.millrace");
writeFileSync(large, JSON.stringify(largeMap()));

async function middle(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes hold of a thing, moves in steps as a hand does, and stays there; let go with `page.mouse.up()`. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 2, from.y + 2);
  for (let part = 1; part <= 8; part += 1)
    await page.mouse.move(from.x + ((to.x - from.x) * part) / 8, from.y + ((to.y - from.y) * part) / 8);
}

const undoIs = (page: Page, label: string): Promise<void> =>
  page.getByRole("button", { name: `Undo: ${label}` }).waitFor();

journey(
  "a step goes into a link: dropped there, by its button, by keyboard",
  async ({ page, screenshot }) => {
    await page.locator("#step-test").waitFor();
    await page.waitForTimeout(600);
    const [build, deploy] = [await middle(page, "#step-build"), await middle(page, "#step-deploy")];
    const grip = await middle(page, "#step-test .step-name");
    const test = await middle(page, "#step-test");
    const target = { x: (build.x + deploy.x) / 2 + grip.x - test.x, y: build.y + grip.y - test.y };
    await drag(page, grip, target);
    await page.getByText("Let go: Test goes between Build and Deploy").waitFor();
    await page.locator(".drop-link").waitFor({ state: "attached" });
    await screenshot("step over a link");
    await page.mouse.up();
    await undoIs(page, "Put Test between Build and Deploy");
    await screenshot("step put into a link");
    await page.keyboard.press("ControlOrMeta+z");
    await page.getByRole("button", { name: "Redo: Put Test between Build and Deploy" }).waitFor();

    // Pointed at, a link offers a place for a new step.
    const line = await middle(page, '[data-line="link:bd"] .link-line');
    await page.mouse.move(line.x + 30, line.y);
    await page.getByRole("button", { name: "Put a step between Build and Deploy" }).waitFor();
    await screenshot("link pointed at");
    await page.getByRole("button", { name: "Put a step between Build and Deploy" }).click();
    await page.keyboard.type("Review");
    await page.keyboard.press("Enter");
    await page.locator(".step-name", { hasText: "Review" }).waitFor();

    // By keyboard: onto the link, Enter.
    await page.locator("#step-idea").click();
    await page.locator("#map").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByText("Link from Idea to Build").first().waitFor({ state: "attached" });
    await screenshot("link selected");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Analyse");
    await page.keyboard.press("Enter");
    await page.locator(".step-name", { hasText: "Analyse" }).waitFor();
    expect(await page.locator(".step").count()).toBe(6);
    await screenshot("steps put into links");
  },
  { file: shop, hosts: ["browser"] },
);

journey(
  "lines drawn by hand: a link, rework back, a link led elsewhere, a new step",
  async ({ page, screenshot }) => {
    await page.locator("#step-test").waitFor();
    await page.waitForTimeout(600);
    const out = (id: string) => middle(page, `#step-${id} [data-port="out"]`);

    await page.locator("#step-deploy").hover();
    await drag(page, await out("deploy"), await middle(page, "#step-idea"));
    await page.getByText("what Idea did wrong goes back from Deploy as rework").waitFor();
    await screenshot("rework being drawn");
    await page.mouse.up();
    await undoIs(page, "Add rework");

    await page.locator("#step-build").hover();
    await drag(page, await out("build"), await middle(page, "#step-test"));
    await page.getByText("Let go: work goes from Build to Test").waitFor();
    await screenshot("link being drawn");
    await page.mouse.up();
    await undoIs(page, "Connect steps");

    // Escape gives up.
    await page.locator("#step-test").hover();
    await drag(page, await out("test"), { x: (await out("test")).x + 200, y: (await out("test")).y });
    await page.getByText("Let go: a new step after Test").waitFor();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await page.locator(".step").count()).toBe(4);
    await drag(page, await out("test"), { x: (await out("test")).x + 200, y: (await out("test")).y });
    await page.mouse.up();
    await page.keyboard.type("Demo");
    await page.keyboard.press("Enter");
    expect(await page.locator(".step").count()).toBe(5);

    // The end of a selected link is taken to another step.
    await page.locator("#step-build").click();
    await page.locator("#map").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.locator('[data-port="end"]').waitFor();
    await screenshot("link with grips");
    const title = await page.locator(".inspector-title").textContent();
    expect(title).toMatch(/^Build to /);
    const other = title === "Build to Deploy" ? "Deploy" : "Test";
    await drag(page, await middle(page, '[data-port="end"]'), await middle(page, '.step[aria-label="Demo"]'));
    await page.getByText("Let go: the link leads from Build to Demo").waitFor();
    await screenshot("link led elsewhere");
    await page.mouse.up();
    await undoIs(page, "Lead the link from Build to Demo");

    // And back, by its fields.
    await page.getByRole("combobox", { name: "To", exact: true }).click();
    await page.getByRole("option", { name: other }).click();
    await undoIs(page, `Lead the link from Build to ${other}`);
    await screenshot("link fields");
  },
  { file: shop, hosts: ["browser"] },
);

journey(
  "a dragged step holds to guides",
  async ({ page, screenshot }) => {
    await page.locator("#step-test").waitFor();
    await page.waitForTimeout(600);
    const deploy = await middle(page, "#step-deploy");
    const test = await middle(page, "#step-test");
    const top = (await middle(page, "#step-test .step-name")).y;
    await drag(page, { x: test.x, y: top }, { x: deploy.x + 3, y: top + 40 });
    await page.locator(".guide").first().waitFor({ state: "attached" });
    await screenshot("guides");
    await page.mouse.up();
    const left = async (id: string): Promise<number> =>
      (await page.locator(`#step-${id}`).boundingBox())?.x ?? Number.NaN;
    expect(Math.abs((await left("test")) - (await left("deploy")))).toBeLessThan(0.6);
    await undoIs(page, "Move step");
  },
  { file: shop, hosts: ["browser"] },
);

journey(
  "a stream is mapped backwards",
  async ({ page, screenshot }) => {
    await page.locator(".step").first().waitFor();
    await page.keyboard.press("ControlOrMeta+Alt+n");
    await page.getByText("An empty map").waitFor();
    await screenshot("empty map");
    await page.keyboard.press("ControlOrMeta+Shift+B");
    await page.getByText("Mapping backwards").waitFor();
    for (const name of ["Deploy", "Test", "Build"]) {
      await page.locator("#map").focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(
        () => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent === "Name",
      );
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
    }
    const lefts = await page.locator(".step").evaluateAll((all) =>
      all
        .map((one) => ({ name: one.getAttribute("aria-label"), left: one.getBoundingClientRect().left }))
        .sort((a, b) => a.left - b.left)
        .map(({ name }) => name),
    );
    expect(lefts).toEqual(["Build", "Test", "Deploy"]);
    await screenshot("mapped backwards");
    await page.getByRole("button", { name: "Map forwards again" }).click();
    await page.getByText("Mapping backwards").waitFor({ state: "hidden" });
  },
  { file: shop, hosts: ["browser"] },
);

journey(
  "a large map has an overview that leads about",
  async ({ page, screenshot }) => {
    await page.locator(".step").first().waitFor();
    const overview = page.getByRole("img", { name: "Overview of the map" });
    await overview.waitFor();
    await page.waitForTimeout(800);
    await screenshot("large map from afar");
    for (let press = 0; press < 9; press += 1) {
      await page.keyboard.press("ControlOrMeta+=");
      await page.waitForTimeout(300);
    }
    await screenshot("large map near");
    const box = await overview.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await page.locator('.step[aria-label="Step 2.2"]').waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForTimeout(300);
    await screenshot("large map corner dark");
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("Hide the overview");
    await page.keyboard.press("Enter");
    await overview.waitFor({ state: "hidden" });
  },
  { file: large, hosts: ["browser"] },
);

journey(
  "what is typed at once after a new step is its name, on a large map too",
  async ({ page }) => {
    await page.locator(".step").first().click();
    await page.locator("#map").focus();
    // Nobody waits for the pane: the keys follow each other as fast as they come.
    await Promise.all(["Enter", ..."Quick", "Tab", ..."Me"].map((key) => page.keyboard.press(key)));
    await page.locator('.step[aria-label="Quick"]').waitFor();
    await expect.poll(() => page.getByLabel("Owner", { exact: true }).first().inputValue()).toBe("Me");
    // What made way for it was moved at once, and then drawn where it stands.
    const places = () =>
      page.evaluate(() =>
        ["s0-0", "s0-1", "s9-49"].map((id) => {
          const node = document.getElementById(`step-${id}`)?.closest<HTMLElement>(".react-flow__node");
          return node?.style.left;
        }),
      );
    await expect.poll(places).toEqual(["0px", "600px", `${50 * 300}px`]);
  },
  { file: large, hosts: ["browser"] },
);
