import { expect, test } from "vitest";
import { anyName, labelOf } from "../../src/model/names";
import { mapOf } from "./maps";

test("a name that would turn about what stands behind it in a sentence does not", () => {
  const map = mapOf({ a: { name: " \u202eBuild " }, b: { name: "\u2066" }, c: { name: "בדיקה" } }, [], {
    pools: { p: { name: "\u202aBrent\u202c" } },
  });
  expect(["a", "b", "c"].map((id) => labelOf(map, id))).toEqual(["Build", "b", "בדיקה"]);
  expect(anyName(map, "p")).toBe("Brent");
});
