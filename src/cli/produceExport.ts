import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { drawMap, titleOf } from "../report/map/drawMap";
import { paperSizes } from "../report/page/paperSizes";
import { Pen } from "../report/page/Pen";
import { toSvg } from "../report/page/toSvg";
import { toPdf } from "../report/pdf/toPdf";
import { mapSheet } from "../report/sheets/mapSheet";
import type { Report } from "../report/sheets/Report";
import { factsOf, textsOfReport, toPages } from "../report/sheets/toPages";
import { basisTable, replicationsTable, resultsTable, stepsTable } from "../report/tables/resultTables";
import { toCsv } from "../report/tables/toCsv";
import { toHtml } from "../report/tables/toHtml";
import { toMarkdown } from "../report/tables/toMarkdown";
import { toMermaid } from "../report/tables/toMermaid";
import { toXlsx } from "../report/tables/toXlsx";
import { loadTypesetter } from "../report/type/Typesetter";
import { words } from "../words/words";
import { UsageError } from "./commandArguments";
import type { ExportRequest } from "./exportRequest";
import type { ExportTools } from "./exportTools";

/** The file that was asked for, as bytes. */
export async function produce(
  request: ExportRequest,
  report: Report,
  tools: ExportTools,
): Promise<Uint8Array> {
  const { map } = report.picture;
  switch (request.kind) {
    case "csv":
      return bytesOf(`\ufeff${toCsv(tableOf(request, report))}`);
    case "xlsx": {
      const { study, comparison } = report;
      return toXlsx([
        stepsTable(map, study?.results ?? null),
        ...(study === null ? [] : [resultsTable(map, study.results)]),
        ...(comparison === null ? [] : [replicationsTable(report.base, comparison)]),
        basisTable(map, study?.results ?? null, report.made),
      ]);
    }
    case "md":
      return bytesOf(toMarkdown(report));
    case "mmd":
      return bytesOf(toMermaid(map));
    case "svg":
    case "png":
    case "pdf":
    case "html":
      return draw(request, report, tools);
  }
}

async function draw(request: ExportRequest, report: Report, tools: ExportTools): Promise<Uint8Array> {
  const type = await loadTypesetter(await tools.shelf(), textsOfReport(report));
  const pen = new Pen(type);
  if (request.kind === "svg") return bytesOf(toSvg(drawMap(pen, report.picture), type, { text: "fonts" }));
  if (request.kind === "png") {
    const drawing = drawMap(pen, report.picture);
    return toPng(toSvg(drawing, type, { text: "outlines" }), drawing.width * request.scale, tools);
  }
  const pages = request.poster
    ? [mapSheet(pen, report.picture, paperSizes[request.paper], request.orientation)]
    : toPages(report, type);
  if (request.kind === "html")
    return bytesOf(toHtml(pages, type, titleOf(report.picture), report.picture.language));
  return toPdf(pages, factsOf(report, tools.now()), type);
}

let loaded: Promise<void> | null = null;

async function toPng(svg: string, width: number, tools: ExportTools): Promise<Uint8Array> {
  loaded ??= initWasm(tools.resvg());
  await loaded;
  const picture = new Resvg(svg, { fitTo: { mode: "width", value: Math.max(1, Math.round(width)) } });
  return picture.render().asPng();
}

function tableOf({ table }: ExportRequest, { picture: { map }, base, study, comparison }: Report) {
  if (table === "steps") return stepsTable(map, study?.results ?? null);
  if (study === null) throw new UsageError(words.commandLine.export.nothingRun(table));
  if (table === "results") return resultsTable(map, study.results);
  if (comparison === null) throw new UsageError(words.commandLine.export.nothingRun(table));
  return replicationsTable(base, comparison);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
