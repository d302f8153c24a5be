import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { fontFiles } from "../scripts/lib/fonts.mjs";
import { compareFlows, conductStudy, inlineRunner } from "../simulations/index";
import { readDocument } from "../src/document/readDocument";
import { importLog } from "../src/imports/importLog";
import { readTableFile } from "../src/imports/readTableFile";
import { applyScenario } from "../src/model/scenarios";
import type { StreamMap } from "../src/model/StreamMap";
import { scenarioPicture } from "../src/report/map/scenarioPicture";
import { textsOf } from "../src/report/page/Drawing";
import { produce } from "../src/report/produce";
import { reportSections, type Report } from "../src/report/sheets/Report";
import { textsOfReport, toPages } from "../src/report/sheets/toPages";
import type { FontShelf } from "../src/report/type/FontShelf";
import { loadTypesetter } from "../src/report/type/Typesetter";
import { toFlow } from "../src/runs/toFlow";
import { manyRows } from "../test/imports/logs";
import { makeWorkbook } from "../test/imports/makeWorkbook";
import { longMap } from "../test/report/pictures";

/** How often each is measured; the median counts. */
const ROUNDS = 5;
const SAMPLE = "assets/samples/idea-to-production.millrace";

const from = new Map(fontFiles().map((file) => [file.file, file.from]));
const shelf: FontShelf = {
  files: fontFiles(),
  read: async (file) => new Uint8Array(await readFile(from.get(file) ?? "")),
};

/** Processor time in milliseconds, so that what else the machine does counts for little. */
async function timed(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage().user;
    await run();
    times.push((process.cpuUsage().user - before) / 1000);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? NaN;
}

/** A line of the table: ours, the least that could be done instead, and how many times that ours takes. */
async function row(
  name: string,
  ours: () => unknown,
  least: string,
  reference: () => unknown,
): Promise<void> {
  const [a, b] = [await timed(ours), await timed(reference)];
  const ratio = (a / b).toFixed(1).padStart(7);
  console.log(`${name.padEnd(34)} ${a.toFixed(0).padStart(6)} ms ${ratio} × ${least} (${b.toFixed(0)} ms)`);
}

function reportOf(base: StreamMap, rest: Partial<Report> = {}): Report {
  return {
    picture: { ...scenarioPicture(base, null), results: null, ladder: "martin", language: "en" },
    base,
    study: null,
    film: null,
    comparison: null,
    journey: null,
    sections: new Set(reportSections),
    paper: "A4",
    logo: null,
    made: { version: "0", date: "2026-11-21", file: "bench.millrace", command: "npm run bench" },
    ...rest,
  };
}

async function sampleReport(): Promise<Report> {
  const read = readDocument(readFileSync(SAMPLE, "utf8"));
  if ("problems" in read) throw new Error(`${SAMPLE} cannot be read`);
  const { map } = read;
  const { flow, experiment, assumptions } = toFlow(map, { replications: 5 });
  const how = { runner: inlineRunner, assumptions, constraint: true, trace: false };
  const study = await conductStudy(flow, experiment, how);
  const candidates = Object.keys(map.scenarios ?? {}).map((id) => ({
    id,
    flow: toFlow(applyScenario(map, id).map).flow,
  }));
  const comparison = await compareFlows(flow, candidates, experiment, { runner: inlineRunner, margin: 0.02 });
  const picture = {
    ...scenarioPicture(map, null),
    results: study.results,
    ladder: "martin",
    language: "en",
  } as const;
  return reportOf(map, { study, comparison, picture });
}

/** The same lines of text on bare pages, in the font that nearly all of ours is. */
async function barePages(lines: readonly string[]): Promise<Uint8Array> {
  const document = new PDFDocument({ size: "A4", font: from.get("inter-latin-400-normal.woff") ?? "" });
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  lines.forEach((line, index) => {
    if (index > 0 && index % 100 === 0) document.addPage();
    document
      .fontSize(6)
      .text(line.replaceAll(/[^ -~]/g, "?"), 20, 20 + (index % 100) * 7, { lineBreak: false });
  });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

async function linesOf(report: Report): Promise<string[]> {
  const type = await loadTypesetter(shelf, textsOfReport(report));
  return toPages(report, type).flatMap(({ marks }) => textsOf(marks).map(({ text }) => text));
}

/** A log as a workbook, its dates as numbers. */
function asWorkbook(csv: string): Uint8Array {
  const [head = "", ...lines] = csv.split("\n");
  const serial = (text: string): number => Date.parse(`${text}Z`) / 86_400_000 + 25_569;
  const texts = (cells: readonly string[]): string =>
    cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join("");
  const rows = lines.map((line) => {
    const [item = "", step = "", start = "", end = ""] = line.split(",");
    return `<row>${texts([item, step])}<c s="1"><v>${serial(start)}</v></c><c s="1"><v>${serial(end)}</v></c></row>`;
  });
  return makeWorkbook({
    sheets: { Log: `<row>${texts(head.split(","))}</row>${rows.join("")}` },
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>',
  });
}

const order = { orientation: "auto", tile: null, table: "steps", made: new Date(0) } as const;
console.log(`Processor time, medians of ${ROUNDS}\n`);
const sample = await sampleReport();
const sampleLines = await linesOf(sample);
const pages = "bare pages of the same lines";
await row(
  "report of the sample (PDF)",
  () => produce({ ...order, kind: "pdf", report: sample, poster: false }, async () => shelf),
  pages,
  () => barePages(sampleLines),
);
const large = reportOf(longMap(500), { paper: "A0" });
const largeLines = await linesOf({ ...large, sections: new Set(["map"]) });
await row(
  "poster of 500 steps (PDF, A0)",
  () => produce({ ...order, kind: "pdf", report: large, poster: true }, async () => shelf),
  pages,
  () => barePages(largeLines),
);
const log = manyRows(100_000);
await row(
  "import of 100,000 rows (CSV)",
  () => importLog(log, "bench"),
  "cutting the same lines at commas",
  () => log.split("\n").map((line) => line.split(",")),
);
const book = asWorkbook(log);
const packed = Buffer.from(book);
const name = "xl/worksheets/sheet1.xml";
const at = packed.indexOf(name);
const sheet = packed.subarray(at + name.length, at + name.length + packed.readUInt32LE(at - 12));
await row(
  "import of 100,000 rows (XLSX)",
  async () => {
    const table = await readTableFile(book);
    if ("fault" in table) throw new Error(table.fault);
    return importLog(table.text, "bench");
  },
  "unpacking the same sheet",
  () => inflateRawSync(sheet).toString("utf8"),
);
