import { beforeAll, describe, expect, test } from "vitest";
import { textsOf } from "../../src/report/page/Drawing";
import { PageFlow } from "../../src/report/page/PageFlow";
import { Pen } from "../../src/report/page/Pen";
import { loadTypesetter } from "../../src/report/type/Typesetter";
import { shelf } from "./shelf";

let pen: Pen;
beforeAll(async () => {
  pen = new Pen(await loadTypesetter(shelf, ["abc"]));
});

const paper = { width: 595, height: 842, title: "", language: "en" };
/** What stands on each page. */
const pagesOf = (flow: PageFlow): string[] =>
  flow.finish().map(({ marks }) =>
    textsOf(marks)
      .map(({ text }) => text)
      .join(" "),
  );

describe("the flow of pages", () => {
  test("keeps together what belongs together, where a page has room for it", () => {
    const flow = new PageFlow(pen, paper);
    flow.space(0);
    for (let line = 0; line < 34; line++) flow.paragraph(`above ${line}`);
    flow.together((part) => {
      part.heading(1, "How to get this again");
      for (let line = 0; line < 6; line++) part.paragraph(`below ${line}`);
    });
    const [first, second] = pagesOf(flow);
    expect(first).toContain("above 33");
    expect(first).not.toContain("How to");
    expect(second).toMatch(/How to get this again.*below 0.*below 5/);
  });

  test("lets go on over several pages what has no room on one", () => {
    const flow = new PageFlow(pen, paper);
    flow.paragraph("above");
    flow.together((part) => {
      for (let line = 0; line < 90; line++) part.paragraph(`long ${line}`);
    });
    const pages = pagesOf(flow);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]).toMatch(/above.*long 0/);
  });

  test("never leaves a note alone on a page: it stands with the last rows of its table", () => {
    for (let rows = 20; rows < 45; rows++) {
      const flow = new PageFlow(pen, paper);
      flow.table(
        [{ title: "Head", share: 1 }],
        Array.from({ length: rows }, (_, row) => [{ text: `row ${row}` }]),
        "The note under it",
      );
      const last = pagesOf(flow).at(-1)!;
      expect(last).toContain(`row ${rows - 1}`);
      expect(last).toContain("The note under it");
    }
  });
});
