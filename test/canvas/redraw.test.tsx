// @vitest-environment happy-dom
import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { MapElements } from "../../src/canvas/mapElements";
import { setStepField } from "../../src/model/edits";
import type { StreamMap } from "../../src/model/StreamMap";
import { testStores } from "../fixtures/testStores";
import { shimBrowser } from "./browserShims";
import { showScreen } from "./showScreen";

const drawn = vi.hoisted(() => ({ boxes: [] as string[] }));

vi.mock(import("../../src/canvas/DataBox"), async (original) => {
  const { DataBox } = await original();
  return {
    DataBox: (props: Parameters<typeof DataBox>[0]) => {
      drawn.boxes.push(props.id);
      return <DataBox {...props} />;
    },
  };
});

beforeAll(shimBrowser);
afterEach(cleanup);

// So few that they are seen from near, each in full.
const COUNT = 6;
const row: StreamMap = {
  format: "millrace",
  version: 1,
  steps: Object.fromEntries(
    Array.from({ length: COUNT }, (_, index) => [
      `s${index}`,
      { name: `Step ${index}`, at: [index * 300, 0], leadTime: "2d", processTime: "1h" },
    ]),
  ),
  links: Object.fromEntries(
    Array.from({ length: COUNT - 1 }, (_, index) => [
      `l${index}`,
      { from: `s${index}`, to: `s${index + 1}` },
    ]),
  ),
};

test("an edit of one step draws that step's box anew, and no other", async () => {
  const stores = testStores(row);
  await showScreen(stores);
  expect(screen.getAllByRole("group", { name: /^Step / })).toHaveLength(COUNT);
  drawn.boxes.length = 0;
  act(() =>
    stores.document.getState().apply("Change", (map) => setStepField(map, "s3", "processTime", "7h")),
  );
  expect([...new Set(drawn.boxes)]).toEqual(["s3"]);
});

test("what is drawn of unchanged steps and links is the very same object", () => {
  const elements = new MapElements();
  const none: ReadonlySet<string> = new Set();
  const nodes = elements.toNodes(row, none, none);
  const edges = elements.toEdges(row, none, none);
  const edited = setStepField(row, "s3", "processTime", "7h");
  const after = elements.toNodes(edited, none, none);
  expect(after.filter((node, index) => node !== nodes[index]).map(({ id }) => id)).toEqual(["step:s3"]);
  expect(elements.toEdges(edited, none, none)).toBe(edges);
});
