import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { chromium, type Browser, type Page } from "playwright-core";
import { build } from "vite";
import { findChromium } from "../../scripts/lib/chromium.mjs";
import { contentSecurityPolicy } from "../../scripts/lib/contentSecurityPolicy.mjs";
import { electronFlags } from "../../scripts/lib/electronRuntime.mjs";
import { serve } from "../../scripts/lib/serve.mjs";
import { framesOf, quantile, traceCategories, type Frame } from "./frames";
import { dialAnswers, firstFigures } from "./figures";
import { largeMap } from "./largeMap";
import { openOurs, root, webFolder } from "./openOurs";
import { stopwatch } from "./stopwatch";
import { strike } from "./strike";

const folder = mkdtempSync(path.join(tmpdir(), "millrace-bench-"));
const MOVES = 90;

/** Moves the mouse so often with its button down, one move a frame, and says what each frame cost. */
async function framesWhileMoving(
  browser: Browser,
  page: Page,
  from: readonly [number, number],
  step: readonly [number, number],
): Promise<Frame[]> {
  await page.mouse.move(from[0], from[1]);
  await page.mouse.down();
  await page.mouse.move(from[0] + 4, from[1] + 4);
  // Past Playwright, which with a button down asks the page with every move whether something is dragged: that is not its work.
  const pointer = await page.context().newCDPSession(page);
  await browser.startTracing(page, { categories: traceCategories });
  for (let move = 1; move <= MOVES; move += 1) {
    // There and back, so that it stays in the window.
    const far = move <= MOVES / 2 ? move : MOVES - move;
    const [x, y] = [from[0] + step[0] * far, from[1] + step[1] * far];
    await pointer.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y, button: "left", buttons: 1 });
  }
  const trace = (await browser.stopTracing()).toString();
  await page.mouse.up();
  return framesOf(trace);
}

interface Spent {
  readonly work: number;
  readonly script: number;
  readonly frames: number;
}

/** Frames with less work are those between two moves of the hand. */
const IDLE_MS = 1;

function p95(all: readonly Frame[]): Spent {
  const frames = all.filter(({ work }) => work >= IDLE_MS);
  return {
    work: quantile(
      frames.map(({ work }) => work),
      0.95,
    ),
    script: quantile(
      frames.map(({ script }) => script),
      0.95,
    ),
    frames: frames.length,
  };
}

const show = (value: number): string => value.toFixed(1).padStart(7);

function say(name: string, ours: Spent, bare: Spent): void {
  console.log(
    `${name.padEnd(34)}${show(ours.work)}${show(ours.script)}${show(bare.work)}${show(bare.script)}   ${(ours.work / bare.work).toFixed(2)}`,
  );
}

async function openBare(
  browser: Browser,
  query: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const server = await serve({ folder: path.join(folder, "bare"), policy: "", port: 0 });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${server.url}${query}`);
  await page.locator(".react-flow__node").first().waitFor();
  await page.waitForTimeout(1000);
  return {
    page,
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

/** A box well inside what is seen, by its middle; and a place beside it where the map is empty. */
async function places(page: Page, box: string): Promise<{ step: [number, number]; gap: [number, number] }> {
  return page.evaluate((selector) => {
    const boxes = [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
    const found = boxes.find(
      ({ left, top, right, bottom }) => left > 300 && top > 250 && right < 900 && bottom < 700,
    );
    if (!found) throw new Error("no box in the middle of the window");
    return {
      step: [found.left + found.width / 2, found.top + found.height * 0.2],
      gap: [found.left + found.width / 2, found.bottom + found.height * 0.45],
    };
  }, box);
}

interface Moved {
  readonly pan: Spent;
  readonly drag: Spent;
}

async function panAndDrag(browser: Browser, page: Page, box: string): Promise<Moved> {
  const { gap } = await places(page, box);
  const pan = p95(await framesWhileMoving(browser, page, gap, [9, 5]));
  await page.waitForTimeout(600);
  const after = (await places(page, box)).step;
  const drag = p95(await framesWhileMoving(browser, page, after, [3, 3]));
  await page.waitForTimeout(600);
  return { pan, drag };
}

/** From going to the page until its first step is painted and a key of the map is answered, and what that loads. */
async function firstLoad(browser: Browser): Promise<void> {
  const server = await serve({ folder: webFolder, policy: contentSecurityPolicy(), port: 0 });
  const waits: number[] = [];
  const answers: number[] = [];
  let bytes = 0;
  for (let round = 0; round < 5; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector(".step")) return;
        watch.disconnect();
        requestAnimationFrame(() => performance.mark("first step"));
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    const page = await context.newPage();
    // By address: a file that two workers are made of is loaded once.
    const sizes = new Map<string, Promise<number>>();
    page.on("response", (response) =>
      sizes.set(
        response.url(),
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      ),
    );
    await page.goto(server.url);
    await page.locator(".step").first().waitFor();
    waits.push(await page.evaluate(() => performance.getEntriesByName("first step")[0]?.startTime ?? NaN));
    await page.locator("#map").focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.getElementById("map")?.hasAttribute("aria-activedescendant"));
    answers.push(await page.evaluate(() => performance.now()));
    await page.waitForLoadState("networkidle");
    bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
    await context.close();
  }
  await server.close();
  console.log("\nThe first load, nothing in the cache");
  console.log(`  gzipped                 ${show(bytes / 1000)} kB`);
  console.log(`  first step painted      ${show(quantile(waits, 0.5))} ms after the start, median of five`);
  console.log(`  a key of the map heard  ${show(quantile(answers, 0.5))} ms at the latest`);
}

/** How long from a key until what it did is painted: the middle and the worst tenth of several. */
async function edits(
  page: Page,
  keyOf: (round: number) => string,
  rounds: number,
  before: () => Promise<unknown> = async () => {},
): Promise<string> {
  const waits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await before();
    const wait = await strike(page, keyOf(round), () =>
      page.evaluate(() => {
        const marks = window as unknown as { painted?: Promise<number> };
        marks.painted = new Promise((resolve) => {
          const hear = (event: KeyboardEvent): void =>
            void requestAnimationFrame(() => {
              // The next task after the picture: before what else has waited for it.
              const stop = (): void => resolve(performance.now() - event.timeStamp);
              void scheduler.postTask(stop, { priority: "user-blocking" });
            });
          window.addEventListener("keydown", hear, { capture: true, once: true });
        });
      }),
    );
    waits.push(wait);
    await page.waitForTimeout(700);
  }
  return `${show(quantile(waits, 0.5))} ms median, ${quantile(waits, 0.9).toFixed(0)} ms worst of ten`;
}

async function main(): Promise<void> {
  const found = await findChromium();
  if ("missing" in found) {
    console.log(`\nThe page is not measured: ${found.missing}`);
    return;
  }
  const file = path.join(folder, "large.millrace");
  writeFileSync(file, JSON.stringify(largeMap()));
  await build({
    configFile: false,
    root: path.join(root, "bench/page/bare"),
    base: "./",
    logLevel: "warn",
    publicDir: false,
    plugins: [react()],
    build: { outDir: path.join(folder, "bare"), emptyOutDir: true },
  });
  const browser = await chromium.launch({
    executablePath: found.program,
    env: { ...process.env, ...found.env } as Record<string, string>,
    args: ["--disable-dev-shm-usage", "--font-render-hinting=none", ...electronFlags()],
  });
  try {
    console.log("\nThe page with 500 steps and 700 links in Chromium, drawn in software");
    console.log(
      "processor time of the main thread for a frame in which something moved, 95th percentile, in ms:",
    );
    console.log(
      "all its tasks (script, style, layout, pre-paint, paint orders, commit), without raster threads\n",
    );
    console.log(`${"".padEnd(34)}   ours script   bare script   ratio`);
    const ours = await openOurs(browser, file);
    const bare = await openBare(browser, "");
    const [ourFit, bareFit] = [
      await panAndDrag(browser, ours.page, ".step"),
      await panAndDrag(browser, bare.page, ".react-flow__node"),
    ];
    say("pan, the whole map in view", ourFit.pan, bareFit.pan);
    say("drag, the whole map in view", ourFit.drag, bareFit.drag);
    await bare.close();
    for (let press = 0; press < 9; press += 1) {
      await ours.page.keyboard.press("ControlOrMeta+=");
      await ours.page.waitForTimeout(350);
    }
    const near = await openBare(browser, "?zoom=0.6");
    const nearVisible = await openBare(browser, "?zoom=0.6&visible");
    const [ourNear, bareNear, bareVisible] = [
      await panAndDrag(browser, ours.page, ".step"),
      await panAndDrag(browser, near.page, ".react-flow__node"),
      await panAndDrag(browser, nearVisible.page, ".react-flow__node"),
    ];
    say("pan, near", ourNear.pan, bareNear.pan);
    say("drag, near", ourNear.drag, bareNear.drag);
    say("pan, near (bare: only visible)", ourNear.pan, bareVisible.pan);
    say("drag, near (bare: only visible)", ourNear.drag, bareVisible.drag);
    await near.close();
    await nearVisible.close();
    await ours.close();

    const edited = await openOurs(browser, file);
    const { page } = edited;
    await page.locator("#step-s4-20").click();
    await page.getByLabel("Process time", { exact: true }).first().click();
    await page.keyboard.press("End");
    console.log(
      `\nfrom a key to the picture, the whole map in view\n  a digit of a figure   ${await edits(page, (round) => (round % 2 === 0 ? "1" : "Backspace"), 20)}`,
    );
    await page.keyboard.press("Enter");
    console.log(
      `  a step added          ${await edits(
        page,
        () => "Enter",
        10,
        () => page.locator("#map").focus(),
      )}`,
    );
    await page.keyboard.press("Escape");
    await page.locator("#map").focus();
    console.log(`  its undo              ${await edits(page, () => "ControlOrMeta+z", 8)}`);
    console.log(`  its redo              ${await edits(page, () => "ControlOrMeta+Shift+Z", 8)}`);
    await page.locator("#step-s4-20").click();
    await page.waitForTimeout(1000);
    await page.locator("#map").focus();
    console.log(`  a step deleted        ${await edits(page, () => "Delete", 10)}`);
    await edited.close();
    const empty = path.join(folder, "empty.millrace");
    writeFileSync(empty, JSON.stringify({ format: "millrace", version: 1, steps: {} }));
    const blank = await openOurs(browser, empty, ".empty-map");
    await stopwatch(blank.page);
    await blank.close();
    await firstLoad(browser);
    await firstFigures(browser);
    await dialAnswers(browser);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
