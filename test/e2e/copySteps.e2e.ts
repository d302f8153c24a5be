import { expect } from "vitest";
import { journey } from "./harness";

journey("steps are copied, duplicated, cut, and pasted into another map", async (app) => {
  const { page, electron, screenshot } = app;
  await page.locator("#step-analyse").waitFor();
  const before = await page.locator(".step").count();
  const stepsAre = async (count: number) => {
    await expect.poll(() => page.locator(".step").count()).toBe(count);
  };

  // Two of them, once more below, with the link between them.
  await page.locator("#step-analyse").click();
  await page.locator("#step-design").click({ modifiers: ["Shift"] });
  await page.keyboard.press("ControlOrMeta+c");
  await page.keyboard.press("ControlOrMeta+v");
  await stepsAre(before + 2);
  await page.locator("#step-analyse-2").waitFor();
  await screenshot("copied steps");
  await page.getByRole("button", { name: "Undo: Paste 2 steps" }).click();
  await stepsAre(before);

  // In a text field the same keys mean text.
  await page.locator("#step-analyse").click();
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("Look and see");
  await name.press("ControlOrMeta+a");
  await name.press("ControlOrMeta+c");
  await name.press("End");
  await name.press("ControlOrMeta+v");
  await expect.poll(() => name.inputValue()).toBe("Look and seeLook and see");
  await stepsAre(before);
  await name.press("Enter");

  await page.locator("#step-design").click();
  await page.keyboard.press("ControlOrMeta+d");
  await page.locator("#step-design-2").waitFor();
  await page.keyboard.press("ControlOrMeta+x");
  await stepsAre(before);
  await page.getByRole("button", { name: "Undo: Cut step" }).waitFor();

  // Into another map.
  await page.keyboard.press("ControlOrMeta+Alt+n");
  await page.getByRole("button", { name: "Don't save" }).click();
  await page.getByText("An empty map").waitFor();
  await page.locator("#map").focus();
  if (electron) {
    // As the menu's own Paste does, which has the role of that name.
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
  } else await page.keyboard.press("ControlOrMeta+v");
  await stepsAre(1);
  await expect.poll(() => page.locator(".step").textContent()).toContain("Design");
});
