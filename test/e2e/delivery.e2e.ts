import { writeFileSync } from "node:fs";
import { expect } from "vitest";
import { axeFindings } from "./axe";
import { journey } from "./harness";

journey(
  "DevOps eyes: hints in the check, commit to production by one press, the four figures in the results",
  async ({ page, folder, willOpen, screenshot }) => {
    const file = `${folder}/delivery.millrace`;
    const step = (name: string, leadTime: string, processTime: string, more = {}) => ({
      name,
      leadTime,
      processTime,
      percentCompleteAccurate: 100,
      ...more,
    });
    writeFileSync(
      file,
      JSON.stringify({
        format: "millrace",
        version: 1,
        arrivals: {
          ideas: { to: "develop", type: "feature", every: { distribution: "exponential", mean: "1d" } },
        },
        types: { feature: { name: "Feature" }, incident: { name: "Incident", priority: 1 } },
        steps: {
          develop: step("Develop", "5d", "2d", { owner: "Dev", workers: 3, at: [0, 0] }),
          test: step("Test", "8d", "4h", { owner: "QA", percentCompleteAccurate: 90, at: [280, 0] }),
          deploy: step("Deploy", "4d", "1h", {
            owner: "Ops",
            cadence: "1w",
            at: [560, 0],
            spawns: { fires: { type: "incident", to: "fix", chance: 15, after: "2h" } },
          }),
          fix: step("Fix incident", "4h", "3h", { owner: "Ops", at: [560, 230] }),
        },
        links: { a: { from: "develop", to: "test" }, b: { from: "test", to: "deploy" } },
        experiment: { horizon: "52w", replications: 12 },
      }),
    );
    await page.locator("#step-analyse").waitFor();
    await willOpen(file);
    await page.keyboard.press("ControlOrMeta+o");
    await page.locator("#step-deploy").waitFor();
    await page.keyboard.press("ControlOrMeta+2");
    const pane = page.locator(".side-pane");
    await pane.getByText(/With DevOps eyes: \d hints/).click();
    await pane.getByText("A usual constraint: test set-up and run").waitFor();
    await screenshot("delivery-hints");
    await pane.getByRole("button", { name: "Time commit to production: from Test to Deploy" }).click();
    await page.locator(".simulate-button").click();
    const delivery = pane.getByRole("region", { name: "Delivery (DORA)" });
    await delivery.getByRole("row", { name: /Time to restore/ }).waitFor();
    await expect
      .poll(() => delivery.getByRole("row", { name: /Deployment frequency/ }).innerText())
      .toMatch(/0\.\d+|1\b/);
    await delivery.scrollIntoViewIfNeeded();
    await screenshot("delivery-dora");
    // No tip stands over the page when nothing is pointed at.
    await page.mouse.move(640, 300);
    await expect
      .poll(() => axeFindings(page), { message: "figures of delivery", timeout: 10_000 })
      .toEqual([]);
  },
  { hosts: ["browser"] },
);
