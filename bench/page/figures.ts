import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { quantile } from "./frames";
import { openOurs, root } from "./openOurs";
import { strike } from "./strike";

const sample = path.join(root, "assets/samples/idea-to-production.millrace");

/** What the page looks like while the figures are still to come, where that is seen, and when they are there. */
interface Signs {
  readonly before: string | null;
  readonly there: string;
}

/** Presses a key, and says how many milliseconds later the figures that it asks for are painted. */
async function untilPainted(page: Page, key: string, signs: Signs): Promise<number> {
  return strike(page, key, () =>
    page.evaluate(({ before, there }) => {
      const marks = window as unknown as { painted: Promise<number> };
      marks.painted = new Promise<number>((resolve) => {
        const waitFrom = (event: Event): void => {
          let isAwaited = before === null;
          const watch = new MutationObserver(() => {
            isAwaited ||= before !== null && document.querySelector(before) !== null;
            if (!isAwaited || !document.querySelector(there)) return;
            watch.disconnect();
            requestAnimationFrame(() => {
              // The next task after the picture: before what else has waited for it.
              const stop = (): void => resolve(performance.now() - event.timeStamp);
              void scheduler.postTask(stop, { priority: "user-blocking" });
            });
          });
          watch.observe(document, { childList: true, subtree: true, attributes: true });
        };
        window.addEventListener("keydown", waitFrom, { capture: true, once: true });
      });
    }, signs),
  );
}

/** From the first Simulate of a session, on the shipped sample, until its first figures are painted. */
export async function firstFigures(browser: Browser): Promise<void> {
  const waits: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const { page, close } = await openOurs(browser, sample);
    await page.locator("#map").focus();
    waits.push(await untilPainted(page, "ControlOrMeta+Enter", { before: null, there: ".readout-label" }));
    await close();
  }
  console.log("\nFrom the first Simulate of a session until figures of the sample are painted");
  console.log(
    `  ${quantile(waits, 0.5).toFixed(0)} ms median, ${Math.min(...waits).toFixed(0)} ms least of seven`,
  );
}

/** From a turn of a dial until what it does to the figures of the sample is painted. */
export async function dialAnswers(browser: Browser): Promise<void> {
  const first: number[] = [];
  const later: number[] = [];
  const signs = { before: ".live:not([data-fresh])", there: ".live[data-fresh]" };
  for (let round = 0; round < 5; round += 1) {
    const { page, close } = await openOurs(browser, sample);
    await page.locator("#step-test").click();
    await page.keyboard.press("ControlOrMeta+4");
    await page.getByRole("slider", { name: "People" }).focus();
    await page.waitForTimeout(2500);
    for (let turn = 0; turn < 6; turn += 1) {
      (turn === 0 ? first : later).push(await untilPainted(page, "ArrowRight", signs));
      await page.waitForTimeout(1500);
    }
    await close();
  }
  console.log("\nFrom a turn of a dial until first figures of what it does are painted");
  console.log(`  the turn that begins a scenario  ${quantile(first, 0.5).toFixed(0)} ms, median of five`);
  console.log(`  each other turn                  ${quantile(later, 0.5).toFixed(0)} ms, median of 25`);
}
