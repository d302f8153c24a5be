import { describe, expect, test } from "vitest";
import { isClip, readClip, writeClip } from "../../src/document/stepClipText";
import { putClip, takeClip } from "../../src/model/stepClip";
import type { StreamMap } from "../../src/model/StreamMap";

const map: StreamMap = {
  format: "millrace",
  version: 1,
  pools: { ops: { name: "Ops", size: 2 }, other: { name: "Other" } },
  types: { bug: { name: "Bug" } },
  steps: {
    a: { name: "Analyse", at: [0, 0], split: "all", "x-mine": 1 },
    b: { name: "Build", at: [300, 0], pool: "ops", rework: { to: "a", foundBy: "t", effort: 50 } },
    c: { name: "Check", at: [300, 260] },
    t: {
      name: "Test",
      at: [600, 0],
      join: "all",
      rework: { foundBy: "customer" },
      spawns: { s: { type: "bug", to: "b", chance: 5 }, far: { to: "d", chance: 1 } },
    },
    d: { name: "Deploy", at: [900, 0] },
  },
  links: {
    ab: { from: "a", to: "b" },
    ac: { from: "a", to: "c" },
    bt: { from: "b", to: "t" },
    ct: { from: "c", to: "t", share: 40 },
    cd: { from: "c", to: "d", share: 60 },
    td: { from: "t", to: "d" },
  },
};
const none = new Map();

describe("a copy of steps", () => {
  test("takes the links and rework between them, and what they need", () => {
    const clip = takeClip(map, ["a", "b", "c", "t"], none);
    expect(clip).toEqual({
      steps: {
        ...map.steps,
        t: { ...map.steps["t"], spawns: { s: { type: "bug", to: "b", chance: 5 } } },
        d: undefined,
      },
      links: {
        ab: { from: "a", to: "b" },
        ac: { from: "a", to: "c" },
        bt: { from: "b", to: "t" },
        ct: { from: "c", to: "t" },
      },
      pools: { ops: { name: "Ops", size: 2 } },
      types: { bug: { name: "Bug" } },
    });
  });
  test("takes the bursts along that are about them", () => {
    const marked: StreamMap = {
      ...map,
      improvements: {
        one: { name: "Less started", on: "/steps/a", at: [10, -200], owner: "Ada", scenario: "limit" },
        two: { name: "No queue", on: "/steps/b/inventory" },
        three: { name: "Pull", on: "/links/ab" },
        other: { name: "Elsewhere", on: "/steps/d" },
      },
    };
    const clip = takeClip(marked, ["a", "b"], none);
    expect(Object.keys(clip.improvements ?? {})).toEqual(["one", "two", "three"]);
    const read = readClip(writeClip(clip));
    if ("problems" in read) throw new Error("not read");
    const { map: pasted, ids } = putClip(marked, read, [0, 520]);
    const copies = Object.values(pasted.improvements ?? {}).slice(4);
    const link = Object.keys(pasted.links ?? {}).at(-1);
    expect(copies).toEqual([
      { name: "Less started", on: `/steps/${ids[0]}`, at: [10, 320], owner: "Ada" },
      { name: "No queue", on: `/steps/${ids[1]}/inventory` },
      { name: "Pull", on: `/links/${link}` },
    ]);
  });
  test("leaves behind what leads elsewhere", () => {
    const clip = takeClip(map, ["a", "b", "no such step"], none);
    expect(clip.steps).toEqual({
      a: { name: "Analyse", at: [0, 0], "x-mine": 1 },
      b: { name: "Build", at: [300, 0], pool: "ops", rework: { to: "a", effort: 50 } },
    });
    expect(clip.links).toEqual({ ab: { from: "a", to: "b" } });
  });
  test("becomes steps of their own, in the same map", () => {
    const { map: grown, ids } = putClip(map, takeClip(map, ["b", "t"], none), [0, 520]);
    expect(ids).toEqual(["build", "test"]);
    expect(grown.steps["build"]).toEqual({
      name: "Build",
      at: [300, 520],
      pool: "ops",
      rework: { foundBy: "test", effort: 50 },
    });
    expect(grown.steps["test"]?.spawns?.["s"]?.to).toBe("build");
    expect(grown.links).toEqual({ ...map.links, "build-test": { from: "build", to: "test" } });
    expect(grown.pools).toBe(map.pools);
    expect(map.steps["build"]).toBeUndefined();
  });
  test("brings its people and types into another map, and meets those of the same name there", () => {
    const clip = takeClip(map, ["b", "t"], none);
    const bare: StreamMap = { format: "millrace", version: 1, steps: {} };
    expect(putClip(bare, clip, [0, 0]).map).toMatchObject({
      pools: { ops: { size: 2 } },
      types: { bug: {} },
    });
    const own: StreamMap = { ...bare, pools: { ops: { name: "Someone else" }, p: { name: "Ops", size: 9 } } };
    const met = putClip(own, clip, [0, 0]).map;
    expect(met.steps["build"]?.pool).toBe("p");
    const strange: StreamMap = { ...bare, pools: { ops: { name: "Someone else" } } };
    const both = putClip(strange, clip, [0, 0]).map;
    expect(both.steps["build"]?.pool).toBe("ops-2");
    expect(both.pools?.["ops"]?.name).toBe("Someone else");
  });
  test("ids are data, whatever they are", () => {
    const steps = JSON.parse('{"__proto__": {"name": "P"}, "constructor": {"name": "C"}}');
    const odd: StreamMap = { ...map, steps, links: { l: { from: "__proto__", to: "constructor" } } };
    const clip = takeClip(odd, ["__proto__", "constructor"], none);
    expect(Object.keys(clip.steps)).toEqual(["__proto__", "constructor"]);
    expect(putClip(map, clip, [0, 0]).map.links?.["p-c-2"]).toEqual({
      from: "p",
      to: "c-2",
    });
  });
});

describe("the clipboard's text", () => {
  test("what is written is read", () => {
    const clip = takeClip(map, Object.keys(map.steps), none);
    const text = writeClip(clip);
    expect(isClip(text)).toBe(true);
    expect(readClip(text)).toEqual(clip);
  });
  test("other text is not ours", () => {
    for (const text of ["", "Test: PT 4h", '{"format":"millrace"}', '[{"format":"millrace-steps"}]'])
      expect(isClip(text)).toBe(false);
  });
  test.each([
    ["a newer version", '{"format":"millrace-steps","version":99,"steps":{}}', "file.newer"],
    ["cut off", '{"format":"millrace-steps","version":1,"steps":{', "file.notJson"],
    [
      "of another shape",
      '{"format":"millrace-steps","version":1,"steps":{"a":{"workers":"many"}}}',
      "shape.type",
    ],
    ["without steps", '{"format":"millrace-steps","version":1}', "shape.missing"],
    ["too deep", `{"format":"millrace-steps","version":1,"steps":${"[".repeat(5000)}`, "file.tooDeep"],
  ])("%s is refused with the reason", (_what, text, code) => {
    const read = readClip(text);
    expect("problems" in read && read.problems[0]?.code).toBe(code);
  });
});
