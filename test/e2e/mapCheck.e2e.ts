import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { journey } from "./harness";

const broken = {
  format: "millrace",
  version: 1,
  title: "A map drawn in a hurry",
  demand: "9/w",
  steps: {
    intake: {
      name: "Intake",
      owner: "Product",
      at: [0, 0],
      leadTime: "2d",
      processTime: "1h",
      percentCompleteAccurate: 80,
    },
    build: { name: "Build", owner: "Dev", at: [300, 0], leadTime: "3d", processTime: "2d" },
    review: {
      name: "Review",
      owner: "Dev",
      at: [600, 0],
      leadTime: "30m",
      processTime: "1h",
      percentCompleteAccurate: 90,
    },
    docs: {
      name: "Build",
      owner: "Docs",
      at: [600, 260],
      leadTime: "1d",
      processTime: "2h",
      percentCompleteAccurate: 95,
    },
    deploy: {
      name: "Deploy",
      owner: "Operations",
      at: [900, 0],
      leadTime: "1w",
      processTime: "1h",
      percentCompleteAccurate: 99,
      inventory: { count: 40 },
    },
  },
  links: {
    a: { from: "intake", to: "build" },
    b: { from: "build", to: "review", share: 60 },
    c: { from: "build", to: "docs", share: 20 },
  },
};

journey(
  "the map check speaks while one maps, and mends",
  async ({ page, folder, willOpen, screenshot }) => {
    const file = path.join(folder, "hurry.millrace");
    writeFileSync(file, JSON.stringify(broken));
    await page.locator(".step").first().waitFor();
    await willOpen(file);
    await page.keyboard.press("ControlOrMeta+o");
    await page.locator("#step-review").waitFor();
    const pane = page.locator(".side-pane");
    await pane.getByText("1 thing to mend").waitFor();
    await page.locator("#step-review .step-findings").waitFor();
    await screenshot("map check light");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 900, height: 600 });
    await screenshot("map check dark small");
    await page.setViewportSize({ width: 1280, height: 800 });

    // By keyboard: the fix is a button, its sentence is what Undo says.
    await pane.getByRole("button", { name: "Scale the shares out of Build to 100 %" }).press("Enter");
    await page.getByRole("button", { name: "Undo: Scale the shares out of Build to 100 %" }).waitFor();
    await pane.getByText("1 thing to mend").waitFor({ state: "hidden" });
    await pane.getByRole("button", { name: "Set LT of Review to 1h, its process time" }).click();
    await pane.getByRole("button", { name: "Connect Review to Deploy" }).click();
    await pane.getByRole("button", { name: "Call it Build 2" }).click();
    await pane.getByRole("button", { name: /Let work arrive at Intake as the customer asks, 9\/w/ }).click();
    await pane.getByRole("button", { name: /Set LT of Deploy to .*, as counted/ }).click();
    await expect.poll(() => pane.getByText("thing to look at").count()).toBe(0);
    await screenshot("map check mended");
    await expect.poll(() => page.locator(".step-findings").count()).toBe(0);

    // What nobody has said leads to its field.
    await pane.getByRole("button", { name: /Build has no %C\/A/ }).click();
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent))
      .toBe("%C/A");
    // A new contradiction is said to those who do not see the list.
    await page.locator("#step-intake").click();
    await expect
      .poll(() => pane.getByRole("textbox", { name: "Name", exact: true }).inputValue())
      .toBe("Intake");
    await pane.getByRole("textbox", { name: "Lead time" }).fill("10m");
    await page
      .getByRole("status")
      .getByText(/Map check: Intake has a process time/)
      .waitFor({ state: "attached" });
    for (let undone = 0; undone < 7; undone += 1) await page.keyboard.press("ControlOrMeta+z");
    await page.keyboard.press("ControlOrMeta+2");
    await pane.getByText("1 thing to mend").waitFor();
  },
  { hosts: ["browser"] },
);
