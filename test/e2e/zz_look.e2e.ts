import { journey } from "./harness";
journey(
  "look",
  async (app) => {
    await app.page.waitForTimeout(1500);
    await app.screenshot("look-1");
    await app.page.keyboard.press("Control+Enter");
    await app.page.waitForTimeout(4000);
    await app.screenshot("look-2");
  },
  { hosts: ["electron"], allow: /.*/ },
);
