import { expect, test } from "vitest";
import type { FigureSource, StreamMap } from "../../src/model/StreamMap";
import type { Mark } from "../../src/report/page/Drawing";
import { confidenceMarks } from "../../src/report/symbols/confidenceMarks";
import { draw, pictureOf } from "./pictures";

const pathsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) =>
    mark.kind === "path" ? [mark.d] : mark.kind === "group" ? pathsOf(mark.marks) : [],
  );

async function shown(figures: Readonly<Record<string, FigureSource>>): Promise<string[]> {
  const map: StreamMap = {
    format: "millrace",
    version: 1,
    steps: { a: { name: "A", at: [0, 0], leadTime: "2d", processTime: "1h", figures } },
  };
  const { drawing } = await draw(pictureOf(map));
  const paths = pathsOf(drawing.marks);
  return Object.entries(confidenceMarks).flatMap(([confidence, { parts }]) =>
    paths.filter((d) => d === parts[0]!.d).map(() => confidence),
  );
}

test("the printed map shows how sure each figure is, and claims nothing of the others", async () => {
  expect(await shown({})).toEqual([]);
  expect(
    await shown({
      leadTime: { confidence: "measured" },
      processTime: { confidence: "guess" },
      percentCompleteAccurate: { confidence: "estimated" },
    }),
    // Once at the figure, once in the legend; the third has no figure.
  ).toEqual(["measured", "measured", "guess", "guess"]);
});
