import { describe, expect, it } from "vitest";
import { charterOf, drawn, flowOf, inventoryOf, partyOf, setDrawn, sourceOf } from "../../src/model/drawing";
import type { StreamMap } from "../../src/model/StreamMap";

const map = (fields: object): StreamMap =>
  ({ format: "millrace", version: 1, steps: {}, ...fields }) as unknown as StreamMap;

describe("what is drawn around the stream", () => {
  it("is read entry by entry: what has our shape is there, the rest is not", () => {
    const found = drawn(
      map({ notes: { a: { text: "look" }, b: "theirs", c: { text: 4 }, d: { at: [1, Number.NaN] } } }),
      "notes",
    );
    expect(found).toEqual({ a: { text: "look" } });
    expect(drawn(map({ notes: ["theirs"] }), "notes")).toEqual({});
    expect(drawn(map({ information: { a: { from: "/steps/a" } } }), "information")).toEqual({});
  });

  it("is the same object as long as the collection is", () => {
    const one = map({ notes: { a: { text: "look" } } });
    expect(drawn(one, "notes")).toBe(drawn({ ...one, title: "x" }, "notes"));
  });

  it("is set and taken away, one entry at a time", () => {
    const one = setDrawn(map({}), "notes", "a", { text: "look" });
    expect(one.notes).toEqual({ a: { text: "look" } });
    expect(setDrawn(one, "notes", "a", undefined).notes).toEqual({});
    expect(setDrawn(one, "notes", "b", undefined)).toBe(one);
  });

  it("never writes over what another program keeps under the same name", () => {
    const list = map({ notes: ["theirs"] });
    expect(setDrawn(list, "notes", "a", { text: "look" })).toBe(list);
    const mixed = map({ notes: { a: "theirs" } });
    expect(setDrawn(mixed, "notes", "a", { text: "look" })).toBe(mixed);
    expect(setDrawn(mixed, "notes", "a", undefined)).toBe(mixed);
  });

  it("has a charter, parties, flows and counts, or none", () => {
    expect(charterOf(map({ charter: { scope: "web", participants: ["Ann"] } })).scope).toBe("web");
    expect(charterOf(map({ charter: { participants: "Ann" } }))).toEqual({});
    expect(partyOf(map({ customer: { name: "Shoppers" } }), "customer")?.name).toBe("Shoppers");
    expect(partyOf(map({ customer: 7 }), "customer")).toBeUndefined();
    expect(flowOf({ from: "a", to: "b", flow: "sideways" as "push" })).toBe("push");
    expect(inventoryOf({ inventory: { count: -1, time: "2d" } })).toEqual({ time: "2d" });
  });

  it("says where a figure comes from, and leaves out what is not an estimate", () => {
    const figures = { processTime: { confidence: "guess", by: "Ann", estimates: [{ value: "2h" }, "3h"] } };
    expect(sourceOf({ figures: figures as never }, "processTime")).toEqual({
      confidence: "guess",
      by: "Ann",
      estimates: [{ value: "2h" }],
    });
    expect(sourceOf({ figures: { leadTime: { confidence: "sure" } } as never }, "leadTime")).toEqual({});
  });
});
