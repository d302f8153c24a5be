import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { journey, type App } from "./harness";

interface Open {
  steps: Record<string, Record<string, unknown>>;
  links: Record<string, Record<string, unknown>>;
  [name: string]: unknown;
}

async function openWith(app: App, change: (map: Open) => void): Promise<void> {
  const file = path.join(app.folder, "whole picture.millrace");
  const map = JSON.parse(
    readFileSync(path.join(root, "assets/samples/idea-to-production.millrace"), "utf8"),
  ) as Open;
  change(map);
  writeFileSync(file, JSON.stringify(map));
  await app.willOpen(file);
  await app.page.keyboard.press("ControlOrMeta+o");
  await app.page.getByRole("heading", { name: "whole picture" }).waitFor();
}

journey("supplier, systems and information stand over the stream as the craft has it", async (app) => {
  const { page, screenshot } = app;
  await page.locator("#step-analyse").waitFor();
  await openWith(app, (map) => {
    const [first, second, third] = Object.keys(map.links);
    map.links[first!]!["flow"] = "push";
    map.links[second!]!["flow"] = "fifo";
    map.links[third!]!["flow"] = "pull";
    map["supplier"] = { name: "Sales" };
    map["customer"] = { name: "Shoppers" };
    map["systems"] = { tracker: { name: "Issue tracker" }, board: { name: "Release board, weekly" } };
    map["information"] = {
      demand: { from: "/customer", to: "/systems/tracker", medium: "electronic", name: "wishes" },
      plan: { from: "/systems/tracker", to: "/systems/board", medium: "manual" },
      order: { from: "/systems/tracker", to: "/supplier", medium: "electronic", name: "forecast" },
      work: { from: "/systems/tracker", to: "/steps/develop", medium: "electronic", name: "priorities" },
      release: { from: "/systems/board", to: "/steps/release", medium: "manual", name: "go or no go" },
    };
    map.steps["verify"] ??= {};
    map.steps["test"]!["spawns"] = { bug: { to: "develop", type: "feature", chance: 8 } };
    map["improvements"] = { a: { name: "Prioritise once a week", on: "/systems/tracker" } };
  });
  await page.keyboard.press("ControlOrMeta+0");
  await page.waitForTimeout(400);
  await screenshot("whole picture");
  await page.emulateMedia({ colorScheme: "dark" });
  await screenshot("whole picture dark");
  await page.emulateMedia({ colorScheme: "light" });

  // A line of information is selected and edited.
  await page.getByText("forecast", { exact: true }).click();
  await page.getByRole("textbox", { name: "What is told" }).fill("six weeks ahead");
  await page.getByText("six weeks ahead").first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Undo: Delete symbol" }).waitFor();
});

journey("swim-lanes by owner: on, a step dragged into another, its owner typed, off", async (app) => {
  const { page, screenshot } = app;
  await page.locator("#step-analyse").waitFor();
  await page.getByRole("button", { name: "More symbols" }).click();
  await page.getByRole("menuitem", { name: "Swim-lanes" }).click();
  await page.getByRole("img", { name: "Lane of QA" }).waitFor();
  await page.waitForTimeout(400);
  await screenshot("lanes");
  await page.emulateMedia({ colorScheme: "dark" });
  await screenshot("lanes dark");
  await page.emulateMedia({ colorScheme: "light" });

  const box = async (id: string) => (await page.locator(`#step-${id}`).boundingBox())!;
  const from = await box("design");
  const lane = await box("test");
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 22, lane.y + 14, { steps: 10 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Undo: Move step" }).waitFor();
  await expect.poll(() => page.locator("#step-design .step-owner").textContent()).toBe("QA");
  await page.getByRole("button", { name: "Undo: Move step" }).click();
  await expect.poll(() => page.locator("#step-design .step-owner").textContent()).toBe("UX");

  // Typed, the step follows; it is one undo.
  await page.locator("#step-design").click();
  await page.getByRole("textbox", { name: "Owner" }).fill("QA");
  await page.keyboard.press("Enter");
  await expect.poll(async () => Math.round((await box("design")).y - (await box("test")).y)).toBe(0);
  await page.getByRole("button", { name: "Undo: Change owner" }).click();
  await expect.poll(() => page.locator("#step-design .step-owner").textContent()).toBe("UX");
  await expect
    .poll(async () => Math.abs((await box("design")).y - (await box("test")).y))
    .toBeGreaterThan(20);
});
