import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { conductStudy, inlineRunner } from "../../simulations/index";
import type { StreamMap } from "../../src/model/StreamMap";
import type { Scene } from "../../src/report/html/Scene";
import { toHtml } from "../../src/report/html/toHtml";
import { cutFilm } from "../../src/report/playback/film";
import { filmOf } from "../../src/report/playback/filmOf";
import { reportSections, type Report } from "../../src/report/sheets/Report";
import { textsOfReport } from "../../src/report/sheets/toPages";
import { loadTypesetter } from "../../src/report/type/Typesetter";
import { toFlow } from "../../src/runs/toFlow";
import { toTrace } from "../fixtures/trace";
import { hostile, hostileMap, pictureOf } from "./pictures";
import { shelf } from "./shelf";

function reportOf(map: StreamMap, rest: Partial<Report> = {}): Report {
  return {
    picture: pictureOf(map),
    base: map,
    study: null,
    film: null,
    comparison: null,
    journey: null,
    sections: new Set(reportSections),
    paper: "A4",
    logo: null,
    made: { version: "1", date: "2026-11-21", file: hostile[0], command: hostile[1] },
    ...rest,
  };
}

async function htmlOf(report: Report): Promise<string> {
  return toHtml(report, await loadTypesetter(shelf, textsOfReport(report)));
}

const sceneIn = (html: string): Scene =>
  JSON.parse(/<script type="application\/json" id="scene">(.*?)<\/script>/s.exec(html)![1]!) as Scene;

test("A report of one file holds two scripts, its data and its own program by hash, whatever the names say", async () => {
  const map = hostileMap();
  const ids = Object.keys(map.steps);
  const trace = toTrace(
    [
      [1, "arrive", 1, 0],
      [1, "enter", 1, 0],
      [2, "takeUp", 1, 0],
    ],
    ids,
    {
      horizonHours: 40,
      typeIds: ["t", hostile[0]],
    },
  );
  const html = await htmlOf(reportOf(map, { film: cutFilm(trace, 0, 40) }));
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script/g)).toHaveLength(2);
  const [, own = ""] = /<script>(.*?)<\/script>/s.exec(html)!;
  const hash = createHash("sha256").update(own).digest("base64");
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src 'sha256-${hash}';`);
  expect(html).not.toMatch(/\son\w+="|javascript:/i);
  const scene = sceneIn(html);
  expect(scene.film?.stepIds).toEqual(ids);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
});

test("The weeks that are played follow the lines that are drawn, and the file stays small", async () => {
  const map = JSON.parse(readFileSync("assets/samples/idea-to-production.millrace", "utf8")) as StreamMap;
  const { flow, experiment } = toFlow(map, { replications: 2, horizonHours: 1600, warmUpHours: 100 });
  const options = { runner: inlineRunner, trace: true, constraint: true, assumptions: [] } as const;
  const study = await conductStudy(flow, experiment, options);
  const film = filmOf(study, map)!;
  // Whole weeks, from the end of the warm-up.
  expect([film.startHours, film.endHours]).toEqual([80, 80 + 13 * 40]);
  const html = await htmlOf(
    reportOf(map, { study, film, picture: pictureOf(map, { results: study.results }) }),
  );
  expect(html.length).toBeLessThan(600_000);
  const { ways, stages } = sceneIn(html);
  expect(stages.every(({ box }) => box !== null)).toBe(true);
  const [analyse, develop, test] = ["analyse", "develop", "test"].map((id) => film.stepIds.indexOf(id));
  for (const [from, to, rework] of [
    [null, analyse, false],
    [test, develop, true],
  ] as const)
    expect(ways.some((way) => way.from === from && way.to === to && way.rework === rework)).toBe(true);
  for (const { d } of ways) expect(d).toMatch(/^M[-\d. LQ]+$/);
});

test("A report of a map that was not simulated stands still", async () => {
  const html = await htmlOf(reportOf({ format: "millrace", version: 1, steps: {} }));
  expect(html).not.toContain('id="player"');
  expect(sceneIn(html).film).toBeNull();
  expect(html).toContain("Nothing was simulated for this report.");
});
