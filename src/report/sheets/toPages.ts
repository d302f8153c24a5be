import { words } from "../../words/words";
import { doubtOf } from "../doubt";
import { drawMap, titleOf } from "../map/drawMap";
import type { DocumentFacts, Page } from "../page/Page";
import { paper as inks } from "../page/paper";
import { onPaper, PageFlow, withFoot } from "../page/PageFlow";
import { paperSizes } from "../page/paperSizes";
import { Pen } from "../page/Pen";
import type { Typesetter } from "../type/Typesetter";
import { basisSheet, planSheet } from "./closingSheets";
import { comparisonSheet } from "./comparisonSheet";
import { constraintSheet, distributionSheet, goalsSheet } from "./evidenceSheets";
import { deliverySheet } from "./deliverySheet";
import { journeySheet } from "./journeySheet";
import { mapSheet } from "./mapSheet";
import { mapStrips } from "./mapStrips";
import { metricsSheet } from "./metricsSheet";
import type { Report } from "./Report";
import { summarySheet } from "./summarySheet";

/** A report as pages: what was asked for, each page with its number. */
export function toPages(report: Report, type: Typesetter): Page[] {
  const pen = new Pen(type);
  const size = paperSizes[report.paper];
  // Pages are set for A4 or Letter and grow with the paper, so that a line stays as long as one can read it.
  const isAmerican = report.paper === "Letter" || report.paper === "Tabloid";
  const [width, height] = isAmerican ? paperSizes.Letter : paperSizes.A4;
  const title = titleOf(report.picture);
  const paper = { width, height, title, language: report.picture.language };
  const has = (section: Parameters<Report["sections"]["has"]>[0]): boolean => report.sections.has(section);
  const pages: { page: Page; full: boolean }[] = [];
  const flowing = (fill: (flow: PageFlow) => void): void => {
    const flow = new PageFlow(pen, paper);
    fill(flow);
    pages.push(...flow.finish().map((page) => ({ page, full: false })));
  };
  if (has("summary")) flowing((flow) => summarySheet(flow, report));
  if (has("map")) {
    const { picture } = report;
    const drawing = drawMap(pen, picture);
    const sheets = [mapSheet(pen, picture, size, "auto", drawing), ...mapStrips(pen, picture, size, drawing)];
    pages.push(...sheets.map((page) => ({ page, full: true })));
  }
  flowing((flow) => {
    // Without the first page it is said where the first figures of the runs are.
    const doubt = has("summary") || !figureSections.some(has) ? null : doubtOf(report);
    if (doubt !== null) flow.paragraph(doubt, { ink: inks.wait });
    if (has("metrics")) metricsSheet(flow, report);
    if (has("constraint")) flow.together((part) => constraintSheet(part, report));
    if (has("distribution")) flow.together((part) => distributionSheet(part, report));
    if (has("goals")) flow.together((part) => goalsSheet(part, report));
    if (has("metrics")) flow.together((part) => deliverySheet(part, report));
    if (has("comparison")) comparisonSheet(flow, report);
    if (has("journey")) journeySheet(flow, report);
    if (has("plan")) flow.together((part) => planSheet(part, report));
    if (has("basis")) flow.together((part) => basisSheet(part, report));
  });
  return pages.map(({ page, full }, index) => {
    const foot = {
      title,
      left: (cut: string) => words.report.foot(cut, report.made.date, report.made.version),
      right: words.report.pageNumber(index + 1, pages.length),
    };
    return full ? withFoot(pen, page, size[0] / width, foot) : onPaper(pen, page, size, foot);
  });
}

/** The sections that tell figures of the map that is shown. */
const figureSections = ["metrics", "constraint", "distribution", "goals"] as const;

/** What the document says of itself. */
export function factsOf(report: Report, made: Date): DocumentFacts {
  return {
    title: titleOf(report.picture),
    author: words.report.author,
    subject: words.report.subject,
    creator: `Millrace ${report.made.version}`,
    language: report.picture.language,
    made,
  };
}

/** All texts that a report may draw, so that their fonts can be read. */
export function textsOfReport({ base, picture, made }: Pick<Report, "base" | "picture" | "made">): string[] {
  return [JSON.stringify(base), JSON.stringify(picture.map), made.file, made.command, ...catalogueSigns];
}

/** Signs that the catalogue and the figures use beyond plain letters. */
const catalogueSigns = ["→≤≥±×–—…“”„‘’·•²³¹⁴^−≈ÄÖÜäöüß"];
