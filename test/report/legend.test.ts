import { expect, test } from "vitest";
import type { StreamMap } from "../../src/model/StreamMap";
import { textsOf, type Mark } from "../../src/report/page/Drawing";
import { itemInks } from "../../src/report/symbols/typeMarks";
import { draw, pictureOf } from "./pictures";

const flat = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? [mark, ...flat(mark.marks)] : [mark]));

const plain: StreamMap = {
  format: "millrace",
  version: 1,
  steps: { a: { name: "A", leadTime: "2d", processTime: "1h" }, b: { name: "B", at: [300, 0] } },
  links: { l: { from: "a", to: "b" } },
};

async function shown(map: StreamMap) {
  const { drawing } = await draw(pictureOf(map));
  return { texts: textsOf(drawing.marks).map(({ text }) => text), marks: flat(drawing.marks) };
}

test("The legend says what the symbols of this map mean, and of no others", async () => {
  const { texts } = await shown(plain);
  expect(texts.slice(texts.indexOf("Legend"))).toEqual(["Legend", "queue before a step", "waiting", "work"]);
  const rich = await shown({
    ...plain,
    pools: { brent: { name: "Brent", size: 2 } },
    steps: {
      a: { ...plain.steps["a"], split: "all", figures: { leadTime: { confidence: "guess" } } },
      b: { ...plain.steps["b"], join: "all", pool: "brent", cadence: "1w" },
    },
  });
  const legend = rich.texts.slice(rich.texts.indexOf("Legend"));
  for (const entry of [
    "a guess",
    "a copy down every way, or all copies awaited",
    "leaves only at fixed times",
  ])
    expect(legend).toContain(entry);
  expect(legend).not.toContain("measured");
});

test("Splits, joins, shared people and types of work look on paper as on the screen", async () => {
  const { texts, marks } = await shown({
    ...plain,
    types: { bug: { name: "Bug" }, idea: { name: "Idea" } },
    pools: { brent: { name: "Brent", size: 2 } },
    arrivals: { x: { to: "a", type: "idea", every: "1d" } },
    steps: {
      a: { ...plain.steps["a"], split: "all" },
      b: { ...plain.steps["b"], join: "all", pool: "brent" },
    },
  });
  expect(texts.filter((text) => text === "&")).toHaveLength(2);
  expect(texts).toContain(" · 2");
  const inks = marks.map((mark) => (mark.kind === "box" || mark.kind === "path" ? mark.fill : undefined));
  // The second type is a square in the second colour; the first pool a circle in the first.
  expect(inks).toContain(itemInks[1]);
  expect(inks).toContain(itemInks[0]);
});

test("The ladder true to time is one bar with every name under it", async () => {
  const map: StreamMap = {
    format: "millrace",
    version: 1,
    steps: Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `s${index}`,
        {
          name: `A long name of step ${index}`,
          at: [index * 300, 0],
          leadTime: index === 0 ? "8w" : "1h",
          processTime: "30m",
        },
      ]),
    ),
    links: Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`l${index}`, { from: `s${index}`, to: `s${index + 1}` }]),
    ),
  };
  const { drawing } = await draw(pictureOf(map, { ladder: "time" }));
  const texts = textsOf(drawing.marks);
  const segments = flat(drawing.marks).filter(
    (mark) => mark.kind === "box" && mark.height === 52 && mark.fill !== undefined,
  );
  expect(new Set(segments.map((mark) => mark.kind === "box" && mark.y)).size).toBe(1);
  for (const step of Object.values(map.steps))
    expect(texts.filter(({ text }) => text === step.name)).toHaveLength(2);
  expect(texts.filter(({ text }) => text === "1h (PT 30m)")).toHaveLength(11);
});
