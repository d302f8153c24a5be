import { readFileSync } from "node:fs";
import { DISTANT } from "../../src/canvas/Distant";
import { describe, expect, test } from "vitest";
import { intoStep } from "../../src/canvas/lines/linePath";

const read = (name: string): string =>
  readFileSync(new URL(`../../src/canvas/${name}`, import.meta.url), "utf8");

/** What a style sheet says of a selector, in its own words. */
function ruleOf(sheet: string, selector: string): string {
  const at = sheet.indexOf(`${selector} {`);
  expect(at, selector).toBeGreaterThan(-1);
  return sheet.slice(at, sheet.indexOf("}", at));
}

const pixels = (rule: string, property: string): readonly number[] =>
  (new RegExp(`${property}: ([^;]+);`).exec(rule)?.[1] ?? "").split(" ").map((one) => parseFloat(one));

describe("where the pointer takes a link", () => {
  // As MapCanvas has it: from here on boxes are drawn for far away, from there on they say only their names.
  const far = Number(/const FAR = ([\d.]+);/.exec(read("MapCanvas.tsx"))?.[1]);
  const distant = DISTANT;

  test("it is at least 16 pixels high, near and far", () => {
    const sheet = read("canvas.css");
    const [near] = pixels(ruleOf(sheet, "\n.map-lines .react-flow__edge-interaction"), "stroke-width");
    const [afar] = pixels(
      ruleOf(sheet, ".map[data-far] .map-lines .react-flow__edge-interaction"),
      "stroke-width",
    );
    expect(near! * far).toBeGreaterThanOrEqual(16);
    expect(afar! * distant).toBeGreaterThanOrEqual(16);
  });

  test("its arrow head lies clear of the handle of the step, and a queue that nobody counted lets it through", () => {
    const rule = ruleOf(read("step.css"), '.step-handle[data-port="in"]::after');
    const [, , , left] = pixels(rule, "inset");
    const [size] = pixels(ruleOf(read("step.css"), "\n.step-handle"), "width");
    const tip = intoStep([0, 0]).x - 2;
    expect(-(size! / 2) + left!).toBeGreaterThanOrEqual(tip);
    expect(ruleOf(read("found.css"), ".queue-marker:not([data-counted])")).toContain("pointer-events: none");
  });
});
