import { expect } from "vitest";
import { journey } from "./harness";

journey("a stream is mapped and simulated with the keyboard alone", async ({ page, screenshot }) => {
  const { keyboard } = page;
  await page.locator(".step").first().waitFor();
  await page.getByRole("button", { name: "File" }).focus();
  await keyboard.press("Enter");
  await page.getByRole("menuitem", { name: /^New map/ }).waitFor();
  await page.getByRole("menuitem", { name: /^New map/ }).press("Enter");
  await page.getByText("An empty map").waitFor();

  const focused = () =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute("aria-label"));
  const field = (label: string) =>
    page.waitForFunction(
      (name) => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent === name,
      label,
    );
  for (const name of ["Intake", "Build", "Release"]) {
    await expect.poll(focused).toBe("map");
    await keyboard.press("Enter");
    await field("Name");
    await keyboard.type(name);
    if (name === "Intake") {
      const [bar, demand] = await Promise.all(
        [".insert-bar", ".no-arrival"].map((one) => page.locator(one).boundingBox()),
      );
      expect(demand?.x).toBeGreaterThan((bar?.x ?? 0) + (bar?.width ?? 0));
    }
    for (const [label, figure] of [
      ["Owner", `${name} team`],
      ["Lead time", "2d"],
      ["Process time", name === "Build" ? "3h" : "1h"],
      ["%C/A", "90"],
    ] as const) {
      await keyboard.press("Tab");
      await field(label);
      await keyboard.type(figure);
    }
    await keyboard.press("Enter");
  }
  expect(await page.locator(".step-name").allTextContents()).toEqual(["Intake", "Build", "Release"]);

  // Nothing arrives yet: Simulate says so and leads to the field that is missing.
  await keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("alert").getByText("No work arrives").waitFor();
  await page.getByRole("button", { name: "Let work arrive at Intake" }).press("Enter");
  await field("One every");
  await keyboard.type("4h 30m");
  await keyboard.press("Enter");
  await expect.poll(focused).toBe("map");
  await keyboard.press("ControlOrMeta+Enter");
  await page.locator(".readout").first().waitFor({ timeout: 20_000 });
  await page.getByText(/Build/).and(page.locator(".found-text")).waitFor({ timeout: 20_000 });
  expect(await page.locator(".step").count()).toBe(3);
  await screenshot("mapped by keyboard");
});

journey(
  "names of a language that puts words together from several keys go to their steps",
  async ({ page }) => {
    const { keyboard } = page;
    await page.locator(".step").first().waitFor();
    await page.getByRole("button", { name: "File" }).focus();
    await keyboard.press("Enter");
    await page.getByRole("menuitem", { name: /^New map/ }).press("Enter");
    await page.getByText("An empty map").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("map");
    const devtools = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      devtools.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    const commit = (text: string) => devtools.send("Input.insertText", { text });
    const taken = (key: string, type: "keyDown" | "rawKeyDown") =>
      devtools.send("Input.dispatchKeyEvent", {
        type,
        key,
        code: key,
        windowsVirtualKeyCode: 229,
        nativeVirtualKeyCode: 229,
      });
    await keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await compose("うけ");
    await taken("Enter", "rawKeyDown");
    await taken("Escape", "rawKeyDown");
    await taken("Tab", "rawKeyDown");
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("うけ");
    await commit("受付");
    await keyboard.press("Enter");
    for (const name of ["開発", "試験", "出荷"]) {
      await keyboard.press("Enter");
      await compose(name);
      await commit(name);
      await keyboard.press("Enter");
    }
    await expect
      .poll(() => page.locator(".step-name").allTextContents())
      .toEqual(["受付", "開発", "試験", "出荷"]);
  },
);
