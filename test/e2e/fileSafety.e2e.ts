import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { journey } from "./harness";

const sample = path.join(root, "assets/samples/line-1-2-1-1.millrace");

journey("a broken file is refused in one sentence, and what was open stays", async (app) => {
  const { page, folder, willOpen } = app;
  await page.locator(".step").first().waitFor();
  const before = await page.locator(".document-title").textContent();
  const whole = readFileSync(sample, "utf8");
  const broken: readonly (readonly [string, string, RegExp])[] = [
    ["not json.millrace", "Dear diary", /found "Dear"/],
    ["cut off.millrace", whole.slice(0, whole.length / 2), /expected/],
    ["newer.millrace", whole.replace('"version": 1', '"version": 99'), /newer/i],
    ["nan.millrace", '{"format":"millrace","version":1,"steps":{"a":{"workers":NaN}}}', /found "NaN"/],
    ["array.millrace", "[1,2,3]", /./],
    ["garbage.millrace", "x9€".repeat(150_000), /expected/],
    [
      "markup.millrace",
      '{"format":"millrace","version":1,"steps":{"<img src=x onerror=alert(1)>":{"name":5}}}',
      /<img src=x onerror=alert\(1\)>/,
    ],
  ];
  for (const [name, text, says] of broken) {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    await willOpen(file);
    await page.keyboard.press("ControlOrMeta+o");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(`${name} could not be opened`).waitFor();
    expect(await dialog.locator(".problem-list").textContent(), name).toMatch(says);
    expect((await dialog.textContent())?.length, name).toBeLessThan(900);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.locator(".document-title").textContent()).toBe(before);
  }
});

journey(
  "a file that went away or may not be written: the work stays, and is offered back after a crash",
  async (app) => {
    const { folder, willOpen } = app;
    const file = path.join(folder, "line.millrace");
    copyFileSync(sample, file);
    await app.page.locator(".step").first().waitFor();
    await willOpen(file);
    await app.page.keyboard.press("ControlOrMeta+o");
    await app.page.getByRole("heading", { name: "line" }).waitFor();

    const edit = async (name: string): Promise<void> => {
      await app.page.locator("#step-build").click();
      const field = app.page.getByLabel("Name", { exact: true });
      await field.fill(name);
      await field.press("Enter");
    };
    await edit("Build it");
    if (app.host === "electron") {
      rmSync(file);
      mkdirSync(file);
      await app.page.keyboard.press("ControlOrMeta+s");
      const dialog = app.page.getByRole("dialog");
      await dialog.getByText("line.millrace could not be saved").waitFor();
      await dialog.getByText("your work is still on the screen").waitFor();
      await app.page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    }
    await app.page.getByText("Edited").waitFor();
    await edit("Build it well");
    // A draft is written a second after the last key.
    await app.page.waitForTimeout(1500);
    await app.restart({ crash: true });
    const offer = app.page.getByRole("dialog");
    await offer.getByText("Unsaved work from an earlier session").waitFor();
    await offer.getByRole("button", { name: "Restore" }).click();
    await expect.poll(() => app.page.locator("#step-build").textContent()).toContain("Build it well");
    await app.page.getByText("Edited").waitFor();
  },
);
