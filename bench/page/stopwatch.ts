import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Step, StreamMap } from "../../src/model/StreamMap";

/** A person's pace, thinking included. */
const A_KEY_MS = 200;

const sample = JSON.parse(readFileSync("assets/samples/idea-to-production.millrace", "utf8")) as StreamMap;

/** The keys that put the figures of a step in, field after field; what is 1 already is left. */
function keysOf({
  name,
  owner,
  leadTime,
  processTime,
  percentCompleteAccurate,
  workers = 1,
}: Step): string[] {
  if (typeof processTime !== "string") throw new Error(`${name ?? ""} has a spread`);
  const typed = (figure: unknown): string[] => [...String(figure)];
  return [
    "Enter",
    ...typed(name),
    ...[owner, leadTime, processTime, percentCompleteAccurate].flatMap((figure) => ["Tab", ...typed(figure)]),
    // Past the distribution of the process time.
    ...(workers === 1 ? [] : ["Tab", "Tab", ...typed(workers)]),
    "Enter",
  ];
}

/** The map as the page shows it, step by step, for comparison. */
async function shown(page: Page): Promise<string[]> {
  const boxes = await page.locator(".step").all();
  return Promise.all(
    boxes.map(async (box) =>
      [
        await box.locator(".step-name").textContent(),
        ...(await box.locator(".cell-value").allTextContents()),
        await box.locator(".chip-people .chip-text").textContent(),
      ].join(" "),
    ),
  );
}

/**
 * The steps of the README's sample stream typed onto an empty map, by keyboard alone and without ever waiting for the
 * page, at a person's pace. Says how long that takes, and fails when a key was lost.
 */
export async function stopwatch(page: Page): Promise<void> {
  const steps = Object.values(sample.steps);
  await page.locator("#map").focus();
  let keys = 0;
  const seconds: number[] = [];
  for (const step of steps) {
    const start = Date.now();
    for (const key of keysOf(step)) {
      await page.keyboard.press(key === " " ? "Space" : key);
      await page.waitForTimeout(A_KEY_MS);
      keys += 1;
    }
    seconds.push((Date.now() - start) / 1000);
  }
  const wanted = steps.map(({ name, leadTime, processTime, percentCompleteAccurate, workers = 1 }) =>
    [name, leadTime, processTime, `${percentCompleteAccurate}%`, workers].join(" "),
  );
  const got = await shown(page);
  const lost = wanted.filter((one) => !got.includes(one));
  if (lost.length > 0) throw new Error(`not as typed: ${lost.join("; ")}; but ${got.join("; ")}`);
  const whole = seconds.reduce((sum, one) => sum + one, 0);
  console.log(`\nBy keyboard alone, a key every ${A_KEY_MS} ms, never waiting for the page`);
  console.log(
    `  ${steps.length} steps with name, owner, LT, PT, %C/A and people: ${keys} keys, ${whole.toFixed(0)} s`,
  );
  console.log(
    `  a step: ${(whole / steps.length).toFixed(1)} s, the longest ${Math.max(...seconds).toFixed(1)} s`,
  );
}
