import { copyFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { journey } from "./harness";

const sample = path.join(root, "assets/samples/line-1-2-1-1.millrace");

journey("steps are copied, duplicated, cut, and pasted into another map", async (app) => {
  const { page, electron, folder, willOpen, screenshot } = app;
  const file = path.join(folder, "line.millrace");
  copyFileSync(sample, file);
  await page.locator("#step-analyse").waitFor();
  await willOpen(file);
  await page.keyboard.press("ControlOrMeta+o");
  await page.locator("#step-build").waitFor();
  const before = await page.locator(".step").count();
  const stepsAre = async (count: number) => {
    await expect.poll(() => page.locator(".step").count()).toBe(count);
  };

  // Two of them, once more below, with the link between them.
  await page.locator("#step-build").click();
  await page.locator("#step-test").click({ modifiers: ["Shift"] });
  await page.keyboard.press("ControlOrMeta+c");
  await page.keyboard.press("ControlOrMeta+v");
  await stepsAre(before + 2);
  await page.locator("#step-build-2").waitFor();
  await screenshot("copied steps");
  await page.getByRole("button", { name: "Undo: Paste 2 steps" }).click();
  await stepsAre(before);

  // In a text field the same keys mean text.
  await page.locator("#step-build").click();
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("Build and pack");
  await name.press("ControlOrMeta+a");
  await name.press("ControlOrMeta+c");
  await name.press("End");
  await name.press("ControlOrMeta+v");
  await expect.poll(() => name.inputValue()).toBe("Build and packBuild and pack");
  await stepsAre(before);
  await name.press("Enter");

  await page.locator("#step-test").click();
  await page.keyboard.press("ControlOrMeta+d");
  await page.locator("#step-test-2").waitFor();
  await page.keyboard.press("ControlOrMeta+x");
  await stepsAre(before);
  await page.getByRole("button", { name: "Undo: Cut step" }).waitFor();

  // Into another map.
  await page.keyboard.press("ControlOrMeta+Alt+n");
  await page.getByRole("button", { name: "Don't save" }).click();
  await page.getByText("An empty map").waitFor();
  await page.locator("#map").focus();
  if (electron) {
    // By the menu, as with the mouse.
    await electron.evaluate(({ Menu, BrowserWindow }) => {
      const edit = Menu.getApplicationMenu()?.items.find((item) => item.label === "Edit");
      const paste = edit?.submenu?.items.find((item) => item.label === "Paste");
      const window = BrowserWindow.getAllWindows()[0];
      paste?.click(undefined, window, window?.webContents);
    });
  } else await page.keyboard.press("ControlOrMeta+v");
  await stepsAre(1);
  await expect.poll(() => page.locator(".step").textContent()).toContain("Test");
});
