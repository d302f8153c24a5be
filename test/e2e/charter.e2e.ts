import { expect } from "vitest";
import { journey } from "./harness";

journey(
  "the charter comes first, stays with the map, and is never in the way",
  async ({ page, screenshot }) => {
    const { keyboard } = page;
    await page.locator(".step").first().waitFor();
    await keyboard.press("ControlOrMeta+Alt+n");
    await page.getByText("An empty map").waitFor();
    const pane = page.locator(".side-pane");
    await pane.getByText("What is this map about?").waitFor();
    await screenshot("charter empty");

    // By keyboard, from anywhere; Tab walks through it.
    await keyboard.press("ControlOrMeta+Alt+c");
    const field = (label: string) =>
      page.waitForFunction(
        (name) => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent === name,
        label,
      );
    for (const [label, typed] of [
      ["Problem", "Ideas take a quarter to reach the customer, and half of them come back with questions"],
      ["Target", "Half the lead time by summer, without one more person"],
      ["Scope", "Web shop: from the idea in the backlog to the release; not the app"],
      ["Starts with", "Product asks"],
      ["Done when", "Live and used"],
      ["Customer demand", "9/w"],
      [
        "Participants",
        "Anna, Ben, Cara, Deniz, Elif, Frank, Grace, Henrik, Ines, Jonas, Katharina von Bergen, Lucius",
      ],
      ["Date", "2026-11-21"],
    ] as const) {
      await field(label);
      await keyboard.type(typed);
      await keyboard.press("Tab");
    }
    await page.getByText("Target: Half the lead time by summer").first().waitFor();
    await screenshot("charter filled");
    await page.getByRole("button", { name: "Undo: Change date" }).waitFor();

    // Enter commits and goes to the map; Enter there draws the first step.
    await pane.getByLabel("Date").press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("map");
    await keyboard.press("Enter");
    await field("Name");
    await keyboard.type("Intake");
    await keyboard.press("Enter");
    await keyboard.press("Escape");
    expect(await page.locator(".step-name").allTextContents()).toEqual(["Intake"]);
    await page.getByRole("button", { name: /Open the charter Target/ }).waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator(".react-flow__pane").click({ position: { x: 30, y: 500 } });
    await pane.getByText("12 participants").waitFor();
    await screenshot("charter in brief dark");

    // One line leads back to it; a part that is emptied is gone in one undo.
    await page.getByRole("button", { name: /Open the charter/ }).click();
    await field("Problem");
    await keyboard.press("ControlOrMeta+a");
    await keyboard.press("Delete");
    await pane.getByRole("button", { name: "Close" }).click();
    await keyboard.press("ControlOrMeta+z");
    await pane.getByRole("button", { name: "Edit" }).click();
    expect(await pane.getByLabel("Problem").inputValue()).toContain("Ideas take a quarter");
  },
  { hosts: ["browser"] },
);
