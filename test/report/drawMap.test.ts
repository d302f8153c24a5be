import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { setLanes } from "../../src/model/lanes";
import type { StreamMap } from "../../src/model/StreamMap";
import { timedSteps } from "../../src/report/map/timedSteps";
import { boundsOf } from "../../src/report/page/boundsOf";
import { textsOf, type Mark, type TextMark } from "../../src/report/page/Drawing";
import { toSvg } from "../../src/report/page/toSvg";
import { mapMetrics } from "../../src/model/metrics";
import { draw, hostileMap, longMap, pictureOf } from "./pictures";

const sample = (name: string): StreamMap =>
  JSON.parse(readFileSync(`assets/samples/${name}.millrace`, "utf8")) as StreamMap;
const samples = ["idea-to-production", "change-board", "line-1-2-1-1", "penny-fab-one"];

/** Texts with the place that they have on the paper. */
function placed(marks: readonly Mark[], dx = 0, dy = 0): TextMark[] {
  return marks.flatMap((mark) => {
    if (mark.kind === "text") return [{ ...mark, x: mark.x + dx, y: mark.y + dy }];
    if (mark.kind !== "group") return [];
    return placed(mark.marks, dx + (mark.at?.[0] ?? 0), dy + (mark.at?.[1] ?? 0));
  });
}

function overlapping(texts: readonly TextMark[]): string[] {
  const found: string[] = [];
  for (const [index, a] of texts.entries())
    for (const b of texts.slice(index + 1)) {
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const along = Math.min(a.y, b.y) - Math.max(a.y - a.size * 0.72, b.y - b.size * 0.72);
      if (across > 0.5 && along > 0.5) found.push(`${a.text} / ${b.text}`);
    }
  return found;
}

describe("the picture of a map", () => {
  test("says of a note that has no room for all of its words that there are more", async () => {
    const said = async (text: string): Promise<string[]> => {
      const map = { ...sample("brent"), notes: { n: { kind: "note", text, at: [0, -400] } } } as StreamMap;
      return textsOf((await draw(pictureOf(map))).drawing.marks).map((mark) => mark.text);
    };
    const forty = Array.from({ length: 40 }, (_, at) => `line ${at}`).join("\n");
    const shown = (await said(forty)).filter((text) => text.startsWith("line "));
    expect(shown.at(-1)).toMatch(/^line \d+ line .*…$/);
    expect(shown.slice(0, -1).every((text) => /^line \d+$/.test(text))).toBe(true);
    expect(await said("line one\nline two")).toContain("line two");
  });

  test.each(samples)(
    "of the sample %s has all of its words inside the paper and none on another",
    async (name) => {
      for (const ladder of ["martin", "rother", "time"] as const) {
        const { drawing } = await draw(pictureOf(sample(name), { ladder }));
        const texts = placed(drawing.marks).filter(({ text }) => text.trim() !== "");
        for (const { x, width, y, size } of texts) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(drawing.width);
          expect(y - size).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(drawing.height);
        }
        expect(overlapping(texts)).toEqual([]);
      }
    },
  );

  test("of sixty steps and of an empty map has no words on one another either", async () => {
    for (const map of [longMap(60), { format: "millrace", version: 1, steps: {} } as StreamMap]) {
      const { drawing } = await draw(pictureOf(map));
      expect(overlapping(placed(drawing.marks))).toEqual([]);
      expect(drawing.width).toBeGreaterThan(400);
    }
  });

  test("lies on its paper as a whole", async () => {
    const { drawing } = await draw(pictureOf(hostileMap()));
    const bounds = boundsOf(drawing.marks)!;
    expect(bounds.left).toBeGreaterThanOrEqual(0);
    expect(bounds.top).toBeGreaterThanOrEqual(0);
    expect(bounds.right).toBeLessThanOrEqual(drawing.width);
    expect(bounds.bottom).toBeLessThanOrEqual(drawing.height);
  });

  test("of the same map is the same, byte for byte, however its keys lie", async () => {
    const map = sample("idea-to-production");
    const turned = {
      ...map,
      steps: Object.fromEntries(Object.entries(map.steps).reverse()),
      links: Object.fromEntries(Object.entries(map.links ?? {}).reverse()),
    };
    const one = await draw(pictureOf(map));
    const two = await draw(pictureOf(turned));
    const svg = toSvg(one.drawing, one.type, { text: "outlines" });
    expect(toSvg(one.drawing, one.type, { text: "outlines" })).toBe(svg);
    expect(textsOf(two.drawing.marks).map(({ text }) => text)).toEqual(
      textsOf(one.drawing.marks).map(({ text }) => text),
    );
  });

  test("writes the figures of the map and its totals", async () => {
    const map = sample("line-1-2-1-1");
    const { drawing } = await draw(pictureOf(map));
    const said = textsOf(drawing.marks).map(({ text }) => text);
    for (const text of ["The line of 1, 2, 1 and 1 hours", "Build", "17h", "Customer", "2.5d", "25 %"])
      expect(said).toContain(text);
  });

  test("shows swim-lanes, ropes, measures and work that is made elsewhere, none on another", async () => {
    const map = sample("idea-to-production");
    const whole = setLanes(
      {
        ...map,
        ropes: { r: { name: "Release control", from: "develop", to: "test", limit: 12 } },
        steps: {
          ...map.steps,
          release: { ...map.steps["release"]!, spawns: { i: { to: "develop", chance: 5 } } },
        },
      },
      true,
    );
    const { drawing } = await draw(pictureOf(whole));
    const texts = placed(drawing.marks);
    expect(overlapping(texts)).toEqual([]);
    const said = texts.map(({ text }) => text);
    for (const text of ["Security", "Release control · max 12", "Commit to production"])
      expect(said).toContain(text);
  });

  test("numbers the changes of a scenario where they are made", async () => {
    const map = sample("idea-to-production");
    const changes = [
      { path: "/steps/test/workers", sentence: "Test: People 1 → 2" },
      { path: "/calendar/hoursPerDay", sentence: "The map: hours per day 8 → 6" },
    ];
    const { drawing } = await draw(
      pictureOf(map, { scenario: { name: "A second tester", changes } }, "second-tester"),
    );
    const said = textsOf(drawing.marks).map(({ text }) => text);
    expect(said[0]).toBe("Web shop, idea to production: A second tester");
    expect(said).toContain("Test: People 1 → 2");
    // Once in the list, once at the step; the second change is of no place.
    expect(said.filter((text) => text === "1").length).toBeGreaterThanOrEqual(2);
    expect(said).toContain("2");
  });

  test("keeps hostile names as text", async () => {
    const { drawing, type } = await draw(pictureOf(hostileMap()));
    for (const text of ["fonts", "outlines"] as const) {
      const svg = toSvg(drawing, type, { text });
      expect(svg).not.toMatch(/<script/i);
      expect(svg).not.toMatch(/[\u0000-\u0008\u001b\u202e]/u);
      // Well-formed: every tag that opens closes.
      const open = [...svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)].reduce<string[]>(
        (stack, [, end, tag, self]) => {
          if (self) return stack;
          if (!end) return [...stack, tag!];
          expect(stack.at(-1)).toBe(tag);
          return stack.slice(0, -1);
        },
        [],
      );
      expect(open).toEqual([]);
    }
  });

  test("carries the fonts of its words, and only those", async () => {
    const { drawing, type } = await draw(pictureOf(sample("line-1-2-1-1")));
    const svg = toSvg(drawing, type, { text: "fonts" });
    const families = new Set([...svg.matchAll(/font-family:'([^']+)'/g)].map(([, family]) => family));
    // Inter has no "≈", which the totals use.
    expect([...families]).toEqual(["Inter", "Noto Sans SC"]);
    expect(svg).toMatch(/<text [^>]*>Build<\/text>/);
  });
});

describe("the ladder true to time", () => {
  test("ends where the total lead time ends", () => {
    for (const name of samples) {
      const map = sample(name);
      const last = timedSteps(map).at(-1)!;
      expect(last.startHours + (last.lengthHours ?? 0)).toBeCloseTo(mapMetrics(map).stream.leadTimeHours!, 9);
    }
  });
});
