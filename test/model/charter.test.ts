import { describe, expect, test } from "vitest";
import { charterInBrief, hasCharter, readParticipants, setCharter } from "../../src/model/charter";
import { charterOf } from "../../src/model/drawing";
import type { StreamMap } from "../../src/model/StreamMap";
import { bare, mapOf } from "./maps";

const map = mapOf(bare("test"));

describe("the charter", () => {
  test("is filled part by part, and gone when it is empty again", () => {
    const one = setCharter(map, "problem", "Ideas take a quarter");
    const two = setCharter(one, "participants", ["Anna", "Ben"]);
    expect(two.charter).toEqual({ problem: "Ideas take a quarter", participants: ["Anna", "Ben"] });
    expect(setCharter(two, "problem", "Ideas take a quarter")).toBe(two);
    const empty = setCharter(setCharter(two, "problem", undefined), "participants", undefined);
    expect(empty).toEqual(map);
    expect(hasCharter(two)).toBe(true);
    expect(hasCharter(empty)).toBe(false);
  });

  test("what others keep under its name is left alone", () => {
    const strange = { ...map, charter: { problem: 7 } } as unknown as StreamMap;
    expect(setCharter(strange, "scope", "x")).toBe(strange);
    const more = { ...map, charter: { sponsor: "Eve" } } as StreamMap;
    expect(setCharter(more, "scope", "x").charter).toEqual({ sponsor: "Eve", scope: "x" });
  });

  test("participants come in one line, each once", () => {
    expect(readParticipants(" Anna, Ben;Cara\nAnna,, ")).toEqual(["Anna", "Ben", "Cara"]);
    expect(readParticipants("")).toEqual([]);
  });

  test("in brief it is the target, else the problem, else the scope", () => {
    expect(charterInBrief(charterOf(map))).toBeNull();
    const scope = setCharter(map, "scope", "Idea to\n production");
    expect(charterInBrief(charterOf(scope))).toEqual({ part: "scope", text: "Idea to production" });
    expect(charterInBrief(charterOf(setCharter(scope, "target", "Half the lead time")))?.part).toBe("target");
  });
});
