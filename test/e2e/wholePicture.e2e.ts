import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { axeFindings } from "./axe";
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

journey(
  "supplier, systems and information stand over the stream as the craft has it",
  async (app) => {
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
  },
  { hosts: ["browser"] },
);

journey(
  "swim-lanes by owner: on, a step dragged into another, its owner typed, off",
  async (app) => {
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
  },
  { hosts: ["browser"] },
);

journey(
  "splits, joins and parallel branches are read from the map and from every ladder",
  async (app) => {
    const { page, screenshot } = app;
    await page.locator("#step-analyse").waitFor();
    await openWith(app, (map) => {
      const step = (
        name: string,
        owner: string,
        at: [number, number],
        leadTime: string,
        rest: object = {},
      ) => ({
        name,
        owner,
        at,
        leadTime,
        processTime: "4h",
        percentCompleteAccurate: 90,
        ...rest,
      });
      map.steps = {
        order: step("Take the order and check what is asked for", "Sales", [0, 0], "2d", { split: "all" }),
        build: step("Build", "Development", [300, 0], "8d", {
          wipLimit: 4,
          batch: { mode: "transfer", size: 3 },
          cadence: "1w",
          switchCost: 10,
          inventory: { count: 12, time: "4d" },
        }),
        legal: step("Legal review of the contract", "Legal", [300, 260], "3d", { pool: "experts" }),
        budget: step("Release the budget", "Finance", [600, 260], "1d", { pool: "experts" }),
        deploy: step("Deploy", "Operations", [600, 0], "5d", { join: "all" }),
        self: step("Self service", "Customer care", [900, 0], "1d"),
        visit: step("Visit", "Field", [900, 260], "5d", { inventory: { count: 3 } }),
      };
      map.links = {
        a: { from: "order", to: "build" },
        b: { from: "order", to: "legal" },
        c: { from: "legal", to: "budget" },
        d: { from: "build", to: "deploy", flow: "fifo" },
        e: { from: "budget", to: "deploy" },
        f: { from: "deploy", to: "self", share: 75 },
        g: { from: "deploy", to: "visit", share: 25, flow: "push" },
      };
      map["pools"] = { experts: { name: "Experts", size: 2 } };
      map["arrivals"] = { orders: { to: "order", every: "1d" } };
      map["ropes"] = { r: { name: "Never more than", from: "build", to: "deploy", limit: 9 } };
      map["improvements"] = {
        a: { name: "One contract template for all", on: "/steps/legal" },
        b: { name: "Smaller batches", on: "/steps/build", status: "done" },
      };
      map["scenarios"] = {};
      map["measures"] = {};
      map["goals"] = {};
    });
    await page.locator("#step-order").waitFor();
    await page.keyboard.press("ControlOrMeta+0");
    await page.waitForTimeout(400);
    await screenshot("branches");
    expect(await page.getByRole("img", { name: "A copy goes down every way" }).count()).toBe(1);
    expect(await page.getByRole("img", { name: "Waits until all copies are here" }).count()).toBe(1);
    // The longest branch counts; the other is lighter. Of the exclusive ones each counts by its share.
    expect(await page.locator(".rung[data-aside]").count()).toBe(2);
    expect(await page.locator(".rung-weight", { hasText: "× 25" }).count()).toBe(1);
    const total = await page.locator(".total[data-kind=lead] dd").first().textContent();
    await page.getByText("Waits", { exact: true }).click();
    expect(await page.locator(".total[data-kind=lead] dd").first().textContent()).toBe(total);
    await page.getByText("Time", { exact: true }).click();
    expect(await page.locator(".time-segment[data-aside]").count()).toBe(2);
    expect(await page.locator(".time-name", { hasText: "× 75" }).count()).toBe(1);
    await page.waitForTimeout(300);
    await screenshot("branches time");
    await page.emulateMedia({ colorScheme: "dark" });
    await screenshot("branches time dark");
  },
  { hosts: ["browser"] },
);

journey(
  "axe finds nothing on a map with every symbol, nor on their panes",
  async (app) => {
    const { page } = app;
    await page.locator("#step-analyse").waitFor();
    await page.locator("#step-test").click();
    for (const key of ["b", "q", "n", "g"]) {
      await page.keyboard.press(key);
      await page.keyboard.type("7");
      expect(await axeFindings(page), key).toEqual([]);
      await page.keyboard.press("Enter");
      await page.locator("#step-test").click();
    }
    for (const name of ["System", "Supplier", "Information", "Rope", "Measure"]) {
      await page.locator("#step-test").click();
      await page.getByRole("button", { name: "More symbols" }).click();
      await page.getByRole("menuitem", { name, exact: true }).click();
      await page.waitForTimeout(250);
      expect(await axeFindings(page), name).toEqual([]);
      await page.keyboard.press("Enter");
    }
    await page.getByText("Time", { exact: true }).click();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForTimeout(250);
    expect(await axeFindings(page), "dark").toEqual([]);
  },
  { hosts: ["browser"] },
);
