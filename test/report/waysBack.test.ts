import { describe, expect, test } from "vitest";
import { KeptLines } from "../../src/canvas/elements/KeptLines";
import { keepRework } from "../../src/canvas/elements/reworkLines";
import { placeSteps, type Place } from "../../src/model/placeSteps";
import type { StreamMap } from "../../src/model/StreamMap";
import { BoxesInTheWay } from "../../src/report/map/linkWay";
import { returns } from "../../src/report/map/ways";
import { waysBack } from "../../src/report/map/waysBack";
import { mapOf } from "../model/maps";

const flawed = { percentCompleteAccurate: 90 };
const branched = mapOf(
  {
    a: { at: [0, 0], ...flawed },
    b: { at: [280, 0], ...flawed },
    c: { at: [560, 0], ...flawed },
    d: { at: [280, 260], ...flawed },
  },
  ["a>b 70", "a>d 30", "b>c", "d>c"],
);

/** The ends of all pieces of a drawn way. */
const pointsOf = (d: string): readonly Place[] =>
  [...d.matchAll(/[ML]?(-?[\d.]+) (-?[\d.]+)(?= |$)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const hidden = (map: StreamMap): readonly string[] => {
  const boxes = new BoxesInTheWay(placeSteps(map).values());
  return returns(map, placeSteps(map)).flatMap(({ way, d }) => (boxes.hide(pointsOf(d)) ? [way.id] : []));
};

describe("ways back to and from a step in a lower row", () => {
  test("pass beside the box above it; one along a row runs up and down as ever", () => {
    expect(hidden(branched)).toEqual([]);
    const asides = waysBack(branched, placeSteps(branched)).map(({ finder, back, asides: { out, into } }) => [
      `${finder} to ${back.to}`,
      out > 0,
      into > 0,
    ]);
    expect(asides).toEqual([
      ["b to a", false, false],
      ["d to a", true, false],
      ["c to b", false, false],
      ["c to d", false, true],
      ["null to c", false, false],
    ]);
  });

  test("where there is no room for them between two rows, they run over the upper one", () => {
    const steps = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        `s${index}`,
        {
          at: [(index % 5) * 300, index < 5 ? 0 : 260] as const,
          ...flawed,
          ...(index > 5 ? { rework: { to: "s5" } } : {}),
        },
      ]),
    );
    const map = mapOf(steps, ["s0>s1", "s1>s2", "s2>s3", "s3>s4", "s5>s6", "s6>s7", "s7>s8", "s8>s9"]);
    expect(hidden(map)).toEqual([]);
  });

  test("say how much takes them once for the same flaws", () => {
    const said = new KeptLines()
      .from((keep) => keepRework(keep, branched))
      .map(({ data }) => data as { step: string; isSaid: boolean });
    expect(said.filter(({ step }) => step === "a").map(({ isSaid }) => isSaid)).toEqual([true, false]);
  });
});
