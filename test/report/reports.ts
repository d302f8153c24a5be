import { readFileSync } from "node:fs";
import { compareFlows, conductStudy, inlineRunner } from "../../simulations/index";
import { applyScenario } from "../../src/model/scenarios";
import type { StreamMap } from "../../src/model/StreamMap";
import { scenarioPicture } from "../../src/report/map/scenarioPicture";
import { toPdf } from "../../src/report/pdf/toPdf";
import { reportSections, type Report } from "../../src/report/sheets/Report";
import { factsOf, textsOfReport, toPages } from "../../src/report/sheets/toPages";
import { loadTypesetter } from "../../src/report/type/Typesetter";
import { toFlow } from "../../src/runs/toFlow";
import { shelf } from "./shelf";

/** A map that ships. */
export const sample = (name: string): StreamMap =>
  JSON.parse(readFileSync(`assets/samples/${name}.millrace`, "utf8")) as StreamMap;
export const made = {
  version: "1.2.3",
  date: "2026-11-21",
  file: "shop.millrace",
  command: "millrace export shop.millrace --to report.pdf",
};

/** A report of a map, simulated with a few short runs where it can be. */
export async function reportOf(base: StreamMap, rest: Partial<Report> = {}, run = true): Promise<Report> {
  const options = { runner: inlineRunner, trace: false, constraint: true } as const;
  const { flow, experiment, assumptions } = run
    ? toFlow(base, { replications: 3, horizonHours: 400, warmUpHours: 40 })
    : { flow: null, experiment: null, assumptions: [] };
  const study = flow === null ? null : await conductStudy(flow, experiment, { ...options, assumptions });
  const scenarios = Object.keys(base.scenarios ?? {});
  const comparison =
    flow === null || scenarios.length === 0
      ? null
      : await compareFlows(
          flow,
          scenarios.map((id) => ({ id, flow: toFlow(applyScenario(base, id).map).flow })),
          experiment,
          { runner: inlineRunner, margin: 0.02 },
        );
  return {
    picture: {
      ...scenarioPicture(base, null),
      results: study?.results ?? null,
      ladder: "martin",
      language: "en",
    },
    base,
    study,
    film: null,
    comparison,
    journey: null,
    sections: new Set(reportSections),
    paper: "A4",
    logo: null,
    made,
    ...rest,
  };
}

/** A report as the bytes of a PDF. */
export async function pdfOf(report: Report): Promise<Uint8Array> {
  const type = await loadTypesetter(shelf, textsOfReport(report));
  return toPdf(toPages(report, type), factsOf(report, new Date(0)), type);
}
