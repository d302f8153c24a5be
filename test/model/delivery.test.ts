import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withCommitToProduction } from "../../src/commands/deliveryActions";
import {
  commitToProduction,
  deliveryPlaces,
  deployStep,
  restoringType,
  suggestedMeasure,
} from "../../src/model/delivery";
import { devopsHints, type HintCode } from "../../src/model/devopsHints";
import type { Step, StreamMap } from "../../src/model/StreamMap";

/** Steps of these names one after the other. */
function row(
  names: readonly string[],
  more: Readonly<Record<string, Step>> = {},
  rest: Partial<StreamMap> = {},
): StreamMap {
  const ids = names.map((name) => name.toLowerCase().replaceAll(" ", "-"));
  return {
    format: "millrace",
    version: 1,
    steps: Object.fromEntries(
      ids.map((id, at) => [id, { name: names[at]!, at: [at * 300, 0] as const, ...more[id] }]),
    ),
    links: Object.fromEntries(ids.slice(1).map((to, at) => [`${ids[at]}-${to}`, { from: ids[at]!, to }])),
    ...rest,
  };
}

const sample = (name: string): StreamMap =>
  JSON.parse(readFileSync(`assets/samples/${name}.millrace`, "utf8")) as StreamMap;

describe("where changes go into production", () => {
  test.each([
    [["Analyse", "Develop", "Test", "Deploy"], "deploy"],
    [["Develop", "Release planning", "Release", "Verify in production"], "release"],
    [["Entwickeln", "Testen", "Ausrollen"], "ausrollen"],
    [["Develop", "Deployment board", "Go live"], "go-live"],
    [["Sketch", "Cook", "Serve"], null],
    [["Order", "Ship"], "ship"],
  ])("%j", (names, deploy) => expect(deployStep(row(names))).toBe(deploy));

  test("where names are silent, a system that deploys tells", () => {
    const map = row(
      ["Make", "Put there"],
      {},
      {
        systems: { argo: { name: "Argo CD" } },
        information: { i: { from: "/systems/argo", to: "/steps/put-there" } },
      },
    );
    expect(deployStep(map)).toBe("put-there");
  });
});

describe("commit to production", () => {
  test.each([
    [["Analyse", "Develop", "Test", "Deploy"], { from: "test", to: "deploy" }],
    [["Develop", "Code review", "Test", "Release"], { from: "code-review", to: "release" }],
    [["Entwickeln", "Prüfen", "Ausliefern"], { from: "prüfen", to: "ausliefern" }],
    [["Analyse", "Approve", "Deploy"], null],
    [["Develop", "Test"], null],
  ])("%j", (names, ends) => expect(suggestedMeasure(row(names))).toEqual(ends));

  test("a pipeline that a step is informed by says where commits come in", () => {
    const map = row(
      ["Make", "Check", "Deploy"],
      {},
      {
        systems: { ci: { name: "GitLab" } },
        information: { i: { from: "/steps/check", to: "/systems/ci" } },
      },
    );
    expect(suggestedMeasure(map)).toEqual({ from: "check", to: "deploy" });
  });

  test("one press adds it, and then it is not offered again; one that is there counts", () => {
    const map = row(
      ["Develop", "Test", "Deploy"],
      {},
      { measures: { commitToProduction: { from: "develop", to: "test" } } },
    );
    const timed = withCommitToProduction(map);
    expect(timed.measures).toEqual({
      commitToProduction: { from: "develop", to: "test" },
      commitToProduction2: { name: "Commit to production", from: "test", to: "deploy" },
    });
    expect(suggestedMeasure(timed)).toBeNull();
    expect(withCommitToProduction(timed)).toBe(timed);
    expect(commitToProduction(sample("change-board"))).toBe("change");
  });

  test("two samples have one already; without it the shop is offered one from Code review to Release", () => {
    expect(suggestedMeasure(sample("change-board"))).toBeNull();
    const { measures: _, ...shop } = sample("idea-to-production");
    expect(suggestedMeasure(shop)).toEqual({ from: "review", to: "release" });
  });
});

describe("failures", () => {
  test("work that only deployments make tells of failures; work that also comes by itself does not", () => {
    const spawning = { deploy: { spawns: { s: { type: "incident", to: "develop", chance: 5 } } } };
    const map = row(["Develop", "Deploy"], spawning);
    expect(deliveryPlaces(map)).toMatchObject({ failureTypes: ["incident"], isMixed: false });
    expect(restoringType(map)).toBe("incident");
    const mixed = { ...map, arrivals: { a: { to: "develop", type: "incident", every: "1w" } } };
    expect(deliveryPlaces(mixed)).toMatchObject({ failureTypes: [], isMixed: true });
    expect(restoringType({ ...mixed, types: { incident: { name: "Störung" } } })).toBe("incident");
    expect(restoringType(row(["Develop", "Deploy"], {}, { types: { bug: { name: "Bug" } } }))).toBeNull();
  });
});

describe("hints, each only where the map's figures are", () => {
  const codes = (map: StreamMap): HintCode[] => devopsHints(map).map(({ code }) => code);
  const figured = (leadTime: string, processTime = "1h"): Step => ({ leadTime, processTime });
  const names = ["Develop", "Environment", "Test", "Deploy"];

  test("a map without figures has none, whatever its steps are called", () => {
    expect(codes(row([...names, "Approval board", "Manual check"]))).toEqual([]);
  });

  test("a usual constraint is named where its wait is more than an even share of the lead time", () => {
    const map = row(names, {
      develop: figured("1d"),
      environment: figured("9d", "1d"),
      test: figured("1d"),
      deploy: figured("5d", "1d"),
    });
    expect(devopsHints(map)).toEqual([
      {
        code: "environment",
        path: "/steps/environment",
        params: { step: "Environment", wait: "1w 3d", percent: 50 },
      },
    ]);
  });

  test("the longest wait is told where no usual constraint is", () => {
    const map = row(["Write", "Check"], { write: figured("2d"), check: figured("4d", "1d") });
    expect(devopsHints(map)).toEqual([
      { code: "waiting", path: "/steps/check", params: { step: "Check", wait: "3d", percent: 50 } },
    ]);
  });

  test.each<[HintCode, StreamMap]>([
    ["partlyDone", row(["A", "B"], { b: { inventory: { count: 12 } } })],
    ["extraFeatures", row(["A", "B"], {}, { demand: "4/w", arrivals: { in: { to: "a", every: "1d" } } })],
    ["extraProcess", row(["A", "Change approval"], { "change-approval": figured("3d", "30m") })],
    ["handoffs", row(["A", "B", "C"], { a: { owner: "x" }, b: { owner: "y" }, c: { owner: "x" } })],
    ["defects", row(["A", "B"], { a: { percentCompleteAccurate: 70 } })],
    ["switching", row(["A", "B"], { b: { switchCost: 20 } })],
    ["heroics", row(["A", "B"], { a: { pool: "p" }, b: { pool: "p" } }, { pools: { p: { name: "Brent" } } })],
    ["manual", row(["A", "Manual regression"], { "manual-regression": figured("1h", "1h") })],
  ])("%s", (code, map) => {
    expect(codes(map)).toContain(code);
    expect(codes(row(["A", "B"]))).not.toContain(code);
  });

  test.each<[HintCode, StreamMap]>([
    ["extraFeatures", row(["A", "B"], {}, { demand: "5/w", arrivals: { in: { to: "a", every: "1d" } } })],
    ["extraProcess", row(["A", "Change approval"], { "change-approval": figured("30m", "30m") })],
    ["handoffs", row(["A", "B", "C"], { a: { owner: "x" }, b: { owner: "y" }, c: { owner: "y" } })],
    ["heroics", row(["A", "B"], { a: { pool: "p" }, b: { pool: "p" } }, { pools: { p: { size: 2 } } })],
    ["defects", row(["A", "B"], { a: { percentCompleteAccurate: 100 } })],
  ])("%s not where the figures are otherwise", (code, map) => expect(codes(map)).not.toContain(code));
});
