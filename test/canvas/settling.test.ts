import { describe, expect, it } from "vitest";
import { addStep, moveSteps } from "../../src/model/edits";
import { MapElements } from "../../src/canvas/mapElements";
import { stepNodeId, type MapNode } from "../../src/canvas/elements/mapParts";
import { holdBack } from "../../src/canvas/settling/holdBack";
import { takeUp } from "../../src/canvas/dragging/Hand";
import { linkUnder } from "../../src/canvas/dragging/linkUnder";
import type { StreamMap } from "../../src/model/StreamMap";

const none: ReadonlySet<string> = new Set();

function rowOf(count: number): StreamMap {
  const ids = Array.from({ length: count }, (_, index) => `s${index}`);
  return {
    format: "millrace",
    version: 1,
    steps: Object.fromEntries(ids.map((id, index) => [id, { name: id, at: [index * 300, 0] as const }])),
    links: Object.fromEntries(ids.slice(1).map((to, index) => [`l${index}`, { from: ids[index]!, to }])),
  };
}

/** The map with a step put in after `s1`, for which all behind it have moved on. */
function withRoomAfterSecond(map: StreamMap): StreamMap {
  const behind = Object.keys(map.steps).slice(2);
  const moved = moveSteps(
    map,
    Object.fromEntries(behind.map((id, index) => [id, [(index + 3) * 300, 0] as const])),
  );
  return addStep(moved, { id: "new", at: [600, 0], after: "s1" });
}

const drawn = (elements: MapElements, map: StreamMap): MapNode[] =>
  elements.toNodes(map, none, none, "martin");

describe("a step put into a row", () => {
  const byId = (nodes: readonly MapNode[]) => new Map(nodes.map((node) => [node.id, node]));

  it("leaves what it only moves as React has it, and says where that is now", () => {
    const elements = new MapElements();
    const row = rowOf(60);
    const before = byId(drawn(elements, row));
    const { nodes, moved } = holdBack(drawn(elements, withRoomAfterSecond(row)), before);
    const shown = byId(nodes);
    expect(shown.has(stepNodeId("new"))).toBe(true);
    expect(shown.get(stepNodeId("s40"))).toBe(before.get(stepNodeId("s40")));
    expect(moved.get(stepNodeId("s40"))?.position).toEqual({ x: 41 * 300, y: 0 });
    expect(moved.has(stepNodeId("s1"))).toBe(false);
  });

  it("holds nothing back of a few", () => {
    const elements = new MapElements();
    const row = rowOf(12);
    const before = byId(drawn(elements, row));
    const after = drawn(elements, withRoomAfterSecond(row));
    expect(holdBack(after, before)).toEqual({ nodes: after, moved: new Map() });
  });

  it("draws what changed besides moving", () => {
    const elements = new MapElements();
    const row = rowOf(60);
    const before = byId(drawn(elements, row));
    const room = withRoomAfterSecond(row);
    const renamed = { ...room, steps: { ...room.steps, s40: { ...room.steps["s40"], name: "Test" } } };
    const { nodes, moved } = holdBack(drawn(elements, renamed), before);
    expect(moved.has(stepNodeId("s40"))).toBe(false);
    expect(byId(nodes).get(stepNodeId("s40"))?.position.x).toBe(41 * 300);
  });

  it("leaves every line that says the same as it was", () => {
    const elements = new MapElements();
    const row = rowOf(60);
    const before = new Map(elements.toEdges(row, none, none).map((edge) => [edge.id, edge]));
    const after = elements.toEdges(withRoomAfterSecond(row), none, none);
    const anew = after.filter((edge) => before.get(edge.id) !== edge).map(({ id }) => id);
    expect(anew.length).toBeLessThanOrEqual(2);
  });
});

describe("a step dragged over links", () => {
  it("finds the link that its middle lies on, not its own", () => {
    const map = rowOf(4);
    expect(linkUnder(map, "s3", [150, 0])).toBe("l0");
    expect(linkUnder(map, "s1", [150, 0])).toBeNull();
    expect(linkUnder(map, "s3", [150, 200])).toBeNull();
  });
});

describe("what a drag takes along", () => {
  const flowOf = (elements: MapElements, map: StreamMap) => {
    const nodes = drawn(elements, map);
    const getNode = (id: string) => nodes.find((node) => node.id === id);
    return { getNode, getNodes: () => nodes } as unknown as Parameters<typeof takeUp>[3];
  };
  const move = (step: string, to: [number, number]) => ({ node: stepNodeId(step), name: step, to });

  it("is the step, what is selected with it and out of sight, and where its work comes from", () => {
    const map = { ...rowOf(4), arrivals: { ideas: { to: "s1", every: "4h" } } };
    const selection = { steps: ["s1", "s3"], links: [], things: [] };
    const hand = takeUp(map, selection, [move("s1", [310, 5])], flowOf(new MapElements(), map));
    expect(hand).toMatchObject({ leader: "s1", isStep: true, from: [300, 0] });
    expect([...hand.places]).toEqual([
      ["s1", [300, 0]],
      ["s3", [900, 0]],
    ]);
    expect(hand.others).toEqual([
      [0, 0],
      [600, 0],
    ]);
    expect([...hand.held]).toEqual([stepNodeId("s1")]);
    expect([...hand.nodes].slice(0, 2)).toEqual([stepNodeId("s1"), stepNodeId("s3")]);
    expect(hand.nodes.size).toBe(3);
  });

  it("is the step alone when others are selected", () => {
    const map = rowOf(4);
    const selection = { steps: ["s2", "s3"], links: [], things: [] };
    const hand = takeUp(map, selection, [move("s1", [310, 5])], flowOf(new MapElements(), map));
    expect([...hand.places.keys()]).toEqual(["s1"]);
  });
});
