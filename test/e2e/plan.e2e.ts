import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "improvements become a plan beside the map",
  async ({ page, screenshot, folder, willSave, written }) => {
    const { keyboard } = page;
    await page.locator("#step-test").waitFor();
    const pane = page.locator(".side-pane");
    await keyboard.press("ControlOrMeta+5");
    await pane.getByText("No improvement yet.").waitFor();
    await screenshot("plan empty");
    await page.locator("#step-test").click();
    await keyboard.press("ControlOrMeta+Alt+i");
    await pane.getByLabel("New improvement at Test").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    for (const line of [
      "Test data on demand instead of by ticket @Anna 2026-01-31",
      "Automate the regression suite for the checkout, which takes two people three days before every release @Ben 2027-03-01",
      "One definition of done with Build",
    ]) {
      await keyboard.type(line);
      await keyboard.press("Enter");
    }
    await expect.poll(() => pane.locator(".plan-line").count()).toBe(3);
    await pane
      .getByText(/days overdue/)
      .first()
      .waitFor();
    await screenshot("plan three");

    // A line chosen is the burst chosen on the map, and the other way round.
    await pane.getByRole("button", { name: /One definition of done/ }).click();
    await pane.getByLabel("Expected effect").fill("%C/A of Build from 85 % to 95 %");
    await pane.getByRole("textbox", { name: "Owner" }).fill("Cara");
    await pane.getByRole("textbox", { name: "Due" }).fill("2026-12-24");
    await screenshot("plan edited");
    await pane.getByLabel("Sort by").click();
    await page.getByRole("option", { name: "Due date" }).click();
    await expect
      .poll(() => pane.locator(".plan-name").allTextContents())
      .toEqual([
        expect.stringContaining("Test data"),
        expect.stringContaining("One definition"),
        expect.stringContaining("Automate"),
      ]);
    await pane.getByRole("button", { name: "Delete improvement" }).click();
    await expect.poll(() => pane.locator(".plan-line").count()).toBe(2);
    await page.getByRole("button", { name: "Undo: Delete improvement" }).click();
    await expect.poll(() => pane.locator(".plan-line").count()).toBe(3);

    await willSave(`${folder}/plan.millrace`);
    await keyboard.press("ControlOrMeta+Shift+s");
    expect(JSON.parse(await written(`${folder}/plan.millrace`)).improvements).toMatchObject({
      "one-definition-of-done-with-build": { on: "/steps/test", owner: "Cara", due: "2026-12-24" },
    });

    // Forty of them, in the dark, in a small window.
    await page.locator("#step-analyse").click();
    await keyboard.press("ControlOrMeta+Alt+i");
    for (let count = 4; count <= 40; count += 1) {
      await keyboard.type(`Idea number ${count} @Team-${count % 5} 2027-0${(count % 9) + 1}-15`);
      await keyboard.press("Enter");
    }
    await pane.getByText("40 improvements", { exact: true }).first().waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 900, height: 600 });
    await screenshot("plan forty dark small");
    await pane.getByLabel("Show", { exact: true }).click();
    await page.getByRole("option", { name: "Team-3" }).click();
    await expect.poll(() => pane.locator(".plan-line").count()).toBeLessThan(12);
  },
  { hosts: ["browser"] },
);
