import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { axeFindings } from "./axe";
import { journey } from "./harness";

/** A sample with few runs: what is shown matters here, not how sure it is. */
const sample = readFileSync(path.join(root, "assets/samples/change-board.millrace"), "utf8");

journey(
  "curves show how much at once, what a batch costs and how long work waits for people",
  async (app) => {
    const { page } = app;
    /** A picture, of what axe has nothing to say about. */
    const screenshot = async (name: string): Promise<void> => {
      expect(await axeFindings(page), name).toEqual([]);
      await app.screenshot(name);
    };
    await page.locator("#step-test").waitFor();
    const file = path.join(app.folder, "dates.millrace");
    writeFileSync(file, sample.replace('"replications": 30', '"replications": 6'));
    await app.willOpen(file);
    await page.keyboard.press("ControlOrMeta+o");
    await page.getByRole("heading", { name: "dates" }).waitFor();
    const open = async (command: string): Promise<void> => {
      await page.keyboard.press("ControlOrMeta+k");
      await page.getByPlaceholder(/Search/).fill(command);
      await page.keyboard.press("Enter");
    };
    await open("Curves");
    const sheet = page.getByRole("dialog", { name: /Curves/ });
    const ready = async (): Promise<void> => {
      await sheet.getByText(/runs at each point/).waitFor({ timeout: 120_000 });
    };
    await ready();
    await screenshot("curves stream light");

    await sheet.getByText("Batches and dates", { exact: true }).click();
    await ready();
    await sheet.getByText(/Without both costs/).waitFor();
    await sheet.getByLabel("Cost of delay, per item and day").fill("40");
    await sheet.getByLabel(/Cost per (batch|date)/).fill("600");
    await sheet.getByText(/least cost/).waitFor();
    await screenshot("curves batch light");

    await sheet.getByText("People and waiting", { exact: true }).click();
    await ready();
    await sheet.getByText("As a table").click();
    await page.emulateMedia({ colorScheme: "dark" });
    await screenshot("curves people dark");

    await sheet.getByText("How much at once", { exact: true }).click();
    await sheet.getByRole("button", { name: "Try it as a what-if" }).click();
    await sheet.waitFor({ state: "detached" });
    await page
      .getByText(/1 change/)
      .first()
      .waitFor();
    await screenshot("curves tried dark");
    await page.keyboard.press("ControlOrMeta+z");

    await open("What to measure next");
    const next = page.getByRole("dialog", { name: "What to measure next" });
    await next.getByRole("columnheader", { name: "Said as" }).waitFor({ timeout: 120_000 });
    await page.emulateMedia({ colorScheme: "light" });
    await screenshot("measure next light");
    await next
      .getByRole("button", { name: /^Go to/ })
      .first()
      .click();
    await next.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByText("What happened in one run").click({ timeout: 60_000 });
    await page.getByRole("img", { name: /Cumulative flow over/ }).scrollIntoViewIfNeeded();
    await screenshot("one run light");
  },
  { hosts: ["browser"], timeout: 240_000 },
);
