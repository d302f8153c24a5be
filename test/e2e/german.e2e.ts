import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { german } from "../../src/words/de/german";
import { english } from "../../src/words/words";
import { journey } from "./harness";

/** Sentences of a catalogue that stand there as they are. */
function sentences(part: unknown): string[] {
  if (typeof part === "string") return [part];
  if (typeof part !== "object" || part === null) return [];
  return Object.values(part).flatMap(sentences);
}

const spokenInGerman = new Set(sentences(german));
// What the sample maps say of themselves is their own, in whatever language.
const maps = readdirSync("assets/samples")
  .filter((name) => name.endsWith(".millrace"))
  .map((name) => readFileSync(`assets/samples/${name}`, "utf8"))
  .join("\n");
const onlyEnglish = sentences(english).filter(
  (text) => text.length > 12 && /\w+ \w+/.test(text) && !spokenInGerman.has(text) && !maps.includes(text),
);

/** What stands on the screen or is said of it in English. */
async function inEnglish(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const spoken = [...document.querySelectorAll("[aria-label],[title],[placeholder]")].flatMap((element) =>
      ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
    );
    return [document.body.innerText, ...spoken].join("\n");
  });
  return onlyEnglish.filter((text) => said.includes(text));
}

/** Buttons whose words are cut off. */
const cutOff = (page: Page): Promise<string[]> =>
  page
    .locator(".mantine-Button-label")
    .evaluateAll((labels) =>
      labels.flatMap((label) =>
        label.scrollWidth > label.clientWidth ? [(label as HTMLElement).innerText] : [],
      ),
    );

/** Words on the map that lie on one another. */
const overlapping = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said = [
      ...document.querySelectorAll<HTMLElement>(
        ".arrival-pace, .step-badge, .rework-share, .readout, .bracket-label",
      ),
    ].map((element) => ({ text: element.innerText, box: element.getBoundingClientRect() }));
    return said.flatMap(({ text, box }, index) =>
      said
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        )
        .map((other) => `${text} / ${other.text}`),
    );
  });

journey(
  "on a German machine the whole screen speaks German, and a comma is understood",
  async (app) => {
    const { page } = app;
    await page.locator("html[lang=de]").waitFor({ state: "attached" });
    await page.locator(".step").first().waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    const look = async (name: string): Promise<void> => {
      await page.waitForTimeout(450);
      await app.screenshot(`german ${name}`);
      expect(await inEnglish(page), name).toEqual([]);
      expect(await cutOff(page), name).toEqual([]);
    };
    await page.locator(".step").nth(1).click();
    const leadTime = page.getByLabel("Durchlaufzeit (LT)", { exact: true });
    await leadTime.fill("2,5d");
    await leadTime.press("Enter");
    await page.locator(".step").nth(1).getByText("2,5d").waitFor();
    // What could be thousands is asked about, and stays as it was typed; what the map shows is understood again.
    await page.locator(".step").nth(1).click();
    await leadTime.fill("");
    await leadTime.pressSequentially("1.500h");
    await leadTime.press("Tab");
    await page.getByText("„1.500h“ könnte Tausender oder Dezimalen meinen").waitFor();
    expect(await leadTime.inputValue()).toBe("1.500h");
    await page.locator(".step").nth(1).getByText("2,5d").waitFor();
    await look("asked about");
    await leadTime.fill("2,375d");
    await leadTime.press("Tab");
    await page.locator(".step").nth(1).getByText("2,375d").waitFor();
    expect(await leadTime.inputValue()).toBe("2,375d");
    await look("step");
    await page
      .locator(".step")
      .nth(3)
      .click({ modifiers: ["Shift"] });
    await look("several steps");
    await page.keyboard.press("ControlOrMeta+2");
    await look("check");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.keyboard.press("ControlOrMeta+3");
    await page.getByText("Wie lange Arbeit dauert").waitFor({ timeout: 60_000 });
    await look("results");
    await page.keyboard.press("ControlOrMeta+b");
    await page.locator(".bracket-label").waitFor();
    await page.keyboard.press("ControlOrMeta+0");
    await look("simulated map");
    expect(await overlapping(page)).toEqual([]);
    await page.keyboard.press("ControlOrMeta+b");
    await page.keyboard.press("ControlOrMeta+4");
    await look("scenarios");
    await page.getByRole("button", { name: "Datei", exact: true }).click();
    await look("file menu");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder("Befehl, Schritt oder Beispiel suchen").waitFor();
    await look("palette");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+e");
    await look("quick entry");
    await page
      .getByLabel("Schritte, je Zeile einer")
      .fill(
        "Karte Q3\t\t\t\nSchritt\tDLZ (Tage)\tBZ (Std.)\t%C/A\nBauen\t2,5\t1.000\t80 %\nTesten\t3 Tage\t4,5\t0,9\nSumme\t5,5\t1.004,5\t",
      );
    const preview = page.getByRole("table");
    await preview.getByText("4,5h").waitFor();
    await preview.getByText("1000h").waitFor();
    await page.getByText("ein Anteil zwischen Prozentsätzen?").waitFor();
    await page.getByText("2 Zeilen sind keine Schritte und bleiben weg").waitFor();
    await look("pasted table");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Vergleichen" }).first().click();
    await look("compare");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Shift+F");
    await look("focus");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Alt+t");
    await look("timer");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F8");
    await look("presentation");
    await page.keyboard.press("PageDown");
    await look("presented step");
    await page.keyboard.press("Escape");
  },
  { hosts: ["browser"], locale: "de-DE", timeout: 120_000 },
);
