import { describe, expect, test } from "vitest";
import { inlineRunner, TOO_SHORT } from "../../simulations/index";
import { applyScenario } from "../../src/model/scenarios";
import type { StreamMap } from "../../src/model/StreamMap";
import { boundsOf } from "../../src/report/page/boundsOf";
import { paperSizes } from "../../src/report/page/paperSizes";
import { words } from "../../src/words/words";
import { Pen } from "../../src/report/page/Pen";
import { toPdf } from "../../src/report/pdf/toPdf";
import { textsOf, type Mark } from "../../src/report/page/Drawing";
import { mapStrips } from "../../src/report/sheets/mapStrips";
import { mapSheet } from "../../src/report/sheets/mapSheet";
import { type Report } from "../../src/report/sheets/Report";
import { tiles } from "../../src/report/sheets/tiles";
import { factsOf, textsOfReport, toPages } from "../../src/report/sheets/toPages";
import { toMarkdown } from "../../src/report/tables/toMarkdown";
import { loadTypesetter } from "../../src/report/type/Typesetter";
import { walkFocus } from "../../src/runs/focus/walkFocus";
import { transientOf } from "../../src/runs/startTransient";
import { hostile, hostileMap, longMap } from "./pictures";
import { readPdf } from "./readPdf";
import { made, pdfOf, reportOf, sample } from "./reports";
import { shelf } from "./shelf";

/** From where to where across a page a text stands; null where it does not. */
function placeOf(mark: Mark, wanted: string): { readonly left: number; readonly right: number } | null {
  if (mark.kind === "text") return mark.text === wanted ? { left: mark.x, right: mark.x + mark.width } : null;
  if (mark.kind !== "group") return null;
  const { scale = 1, at: [x] = [0] } = mark;
  for (const inside of mark.marks) {
    const found = placeOf(inside, wanted);
    if (found !== null) return { left: x + found.left * scale, right: x + found.right * scale };
  }
  return null;
}

// Whole reports, drawn and read back: a busy machine takes its time.

const improved = (map: StreamMap): StreamMap => ({
  ...map,
  improvements: {
    tester: {
      name: "Train a second tester",
      owner: "Ann",
      due: "2027-01-31",
      on: "/steps/test",
      status: "planned",
    },
  },
});

describe("a report as PDF", () => {
  test("says what the map, the study and the plan say, on tagged pages with contents", async () => {
    const report = await reportOf(improved(sample("idea-to-production")));
    const bytes = await pdfOf(report);
    expect(bytes.length).toBeLessThan(1_000_000);
    const pdf = await readPdf(bytes);
    expect(pdf.title).toBe("Web shop, idea to production");
    expect(pdf.language).toBe("en");
    expect(pdf.hasStructure).toBe(true);
    expect(pdf.outline).toEqual([
      "Web shop, idea to production",
      "The map",
      "Figures of every step",
      "What holds it back",
      "Spread of lead times",
      "Goals",
      "Delivery (DORA)",
      "Scenarios",
      "Improvement plan",
      "What these figures rest on",
    ]);
    const all = pdf.pages.map(({ text }) => text).join(" ");
    for (const text of [
      "Security review",
      "Train a second tester (Ann, 2027-01-31)",
      "A sixth developer",
      "seed 1",
      "Millrace 1.2.3",
      made.command,
      `1 of ${pdf.pages.length}`,
    ])
      expect(all).toContain(text);
    const roles = new Set(pdf.pages.flatMap((page) => page.roles));
    for (const role of ["H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure"]) expect(roles).toContain(role);
    // Vectors throughout.
    expect(pdf.pages.every(({ images }) => images === 0)).toBe(true);
    // Each font with its used glyphs only: a subset has a tag before its name.
    expect(pdf.fonts.length).toBeGreaterThan(0);
    for (const font of pdf.fonts) expect(font).toMatch(/^[A-Z]{6}\+/);
    const [first, second] = pdf.pages;
    expect([first!.width, first!.height].map(Math.round)).toEqual([595, 842]);
    expect([second!.width, second!.height].map(Math.round)).toEqual([842, 595]);
  });

  test("where nothing is planned, says what of all that was tried helps, and that none of it has an owner", async () => {
    const sections = new Set(["summary"] as const);
    const line = sample("line-1-2-1-1");
    const textOf = async (map: StreamMap): Promise<string> =>
      (await readPdf(await pdfOf(await reportOf(map, { sections })))).pages.map(({ text }) => text).join(" ");
    const tried = (await textOf(line)).replaceAll("\u00a0", " ");
    expect(tried).toMatch(/Of what was tried.*Only three in the line: −1\.75 d ± 0 on average/s);
    expect(tried).toMatch(/Only three in the line.*Build in 1\.5 h/s);
    expect(tried).toContain("none has an owner or a date");
  });

  test("says against what nothing that was tried helps", async () => {
    const { scenarios: _scenarios, ...line } = sample("line-1-2-1-1");
    const same = { op: "replace", path: "/title", value: "Another title" } as const;
    const map: StreamMap = {
      ...line,
      scenarios: { one: { name: "Renamed", changes: [same] }, two: { name: "Renamed too", changes: [same] } },
    };
    const sections = new Set(["summary"] as const);
    const textOf = async (baseline: string | null): Promise<string> =>
      (await readPdf(await pdfOf(await reportOf(map, { sections, baseline })))).pages[0]!.text;
    expect(await textOf(null)).toMatch(/Nothing that was tried shortens lead\s+time detectably\./);
    expect(await textOf("one")).toMatch(/shortens lead\s+time detectably\s+against\s+“Renamed”\./);
  });

  test("says beside its first figures that the runs are too short for their intervals", async () => {
    const sections = new Set(["summary"] as const);
    const firstPage = async (study: Report["study"], report: Report): Promise<string> =>
      (await readPdf(await pdfOf({ ...report, study }))).pages[0]!.text.replaceAll("\u00a0", " ");
    const report = await reportOf(sample("line-1-2-1-1"), { sections });
    const study = report.study!;
    const doubted = { code: TOO_SHORT, params: { times: 7, hours: 700 } };
    const results = { ...study.results, assumptions: [doubted] };
    const said = /Each run is too short .* 7 times as long/s;
    expect(await firstPage({ ...study, results }, report)).toMatch(said);
    expect(toMarkdown({ ...report, study: { ...study, results } })).toMatch(said);
    expect(await firstPage(study, report)).not.toMatch(said);
    // Where there is no first page, too: beside the first figures, and on the map alone.
    for (const section of ["metrics", "constraint", "distribution", "map"] as const) {
      const alone = { ...report, sections: new Set([section]), picture: { ...report.picture, results } };
      expect(await firstPage({ ...study, results }, alone)).toMatch(said);
    }
    const comparison = { ...report.comparison!, assumptions: [doubted] };
    expect(await firstPage(study, { ...report, comparison })).toMatch(said);
  });

  test("says when a scenario helps, where that was asked", async () => {
    const map = sample("idea-to-production");
    const scenario = "release-daily";
    const changed = applyScenario(map, scenario).map;
    const short = { replications: 2, horizonHours: 800, warmUpHours: 80, weeks: 8 };
    const found = await transientOf(map, changed, short, inlineRunner);
    const sections = new Set(["comparison"] as const);
    const pdf = await readPdf(await pdfOf(await reportOf(map, { sections, transient: { scenario, found } })));
    const all = pdf.pages.map(({ text }) => text).join(" ");
    expect(all.match(/When it helps: Lead time/g)).toHaveLength(1);
  });

  test("tells the journey through the five steps: from where to where, what was done, and what it brought", async () => {
    const line = sample("line-1-2-1-1");
    const build = { ...line.steps["build"], availability: 80 };
    const map = { ...line, steps: { ...line.steps, build } };
    const short = { replications: 2, horizonHours: 400, warmUpHours: 40 };
    const bounds = { rounds: 2, people: 2, money: null, smallestBatch: 1, canRun: () => true };
    const journey = await walkFocus(map, { ...short, ...bounds, runner: inlineRunner });
    const sections = new Set(["journey"] as const);
    const report = await reportOf(map, { sections, journey: { map, journey } }, false);
    const { outline, pages } = await readPdf(await pdfOf(report));
    expect(outline).toEqual(["Five focusing steps"]);
    const all = pages.map(({ text }) => text).join(" ");
    const { before, after } = {
      before: journey.rounds[0]!.identify.results,
      after: journey.rounds[1]!.repeat.results,
    };
    expect(after.stream.throughputPerHour.mean!).toBeGreaterThan(before.stream.throughputPerHour.mean!);
    for (const text of [
      "Round 1: Build holds the stream back",
      "Throughput per week: 16",
      "2 people were taken on.",
      "Where the time of Build goes: Good work 80 %",
      "Build: Availability 80 %",
      "Build: People 1",
      "The constraint has moved",
      "Flow time, ",
    ])
      expect(all).toContain(text);
    expect(pages.flatMap(({ roles }) => roles)).toEqual(
      expect.arrayContaining(["H1", "Figure", "Table", "TD"]),
    );
    // Where nobody walked the section is not there.
    const none = await readPdf(await pdfOf(await reportOf(map, { sections }, false)));
    expect(none.outline).toEqual([]);
  });

  test("is the same, byte for byte, when it is made again", async () => {
    const report = await reportOf(sample("line-1-2-1-1"));
    expect(await pdfOf(report)).toEqual(await pdfOf(report));
  });

  test.each(Object.entries(paperSizes))("comes on %s", async (paper, [width, height]) => {
    const report = await reportOf(sample("penny-fab-one"), { paper: paper as Report["paper"] }, false);
    const { pages } = await readPdf(await pdfOf(report));
    expect(pages[0]!.width).toBeCloseTo(width, 0);
    expect(pages[0]!.height).toBeCloseTo(height, 0);
  });

  test("has only the sections that were asked for", async () => {
    const report = await reportOf(sample("penny-fab-one"), { sections: new Set(["metrics"]) }, false);
    expect((await readPdf(await pdfOf(report))).outline).toEqual(["Figures of every step"]);
  });

  test("of an empty map, of sixty steps and of hostile names comes about, and nothing in it is more than text", async () => {
    for (const map of [
      { format: "millrace", version: 1, steps: {} } as StreamMap,
      longMap(60),
      hostileMap(),
    ]) {
      const bytes = await pdfOf(await reportOf(map, {}, false));
      const { pages } = await readPdf(bytes);
      expect(pages.length).toBeGreaterThan(1);
      const raw = new TextDecoder("latin1").decode(bytes);
      expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|URI|OpenAction)\b/);
    }
  });

  test("keeps text in any script to be found", async () => {
    const { pages } = await readPdf(await pdfOf(await reportOf(hostileMap(), {}, false)));
    const all = pages.map(({ text }) => text.replaceAll(/\s+/g, "")).join(" ");
    for (const text of ["日本語", "한국어", "Ελληνικά", "alert(1)", "/Ccalc"]) expect(all).toContain(text);
  });

  test("sets signs between right-to-left words where they are read", async () => {
    const map = { ...longMap(1), title: "جدا 2024 (نسخة) اب" };
    const report = await reportOf(map, { sections: new Set(["summary"]) }, false);
    const { pages } = await readPdf(await pdfOf(report));
    // As it stands on the paper, from left to right: the blank after the number, then the brackets around their word.
    expect(pages[0]!.text).toMatch(/^[^(]*\( *[^()]+ *\) +2024/);
  });

  test("has nothing that leaves its page", async () => {
    const improvements = { k: { name: hostile[4], owner: hostile[3], effect: hostile[0] } };
    const report = await reportOf({ ...hostileMap(), improvements }, { paper: "A3" }, false);
    const type = await loadTypesetter(shelf, textsOfReport(report));
    for (const { marks, width, height } of toPages(report, type)) {
      const bounds = boundsOf(marks)!;
      expect(Math.min(bounds.left, bounds.top)).toBeGreaterThanOrEqual(-0.01);
      expect(bounds.right).toBeLessThanOrEqual(width + 0.01);
      expect(bounds.bottom).toBeLessThanOrEqual(height + 0.01);
    }
  });

  test("shows a map that is too long for one sheet in strips, each step whole in one of them", async () => {
    const { steps, ...rest } = longMap(60);
    const inLine = Object.entries(steps).map(([id, step], at) => [
      id,
      { ...step, at: [at * 260, 0] as const },
    ]);
    const report = await reportOf({ ...rest, steps: Object.fromEntries(inLine) }, {}, false);
    const type = await loadTypesetter(shelf, textsOfReport(report));
    const pages = mapStrips(new Pen(type), report.picture, paperSizes.A4);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.length).toBeLessThan(9);
    const whole = new Set<string>();
    for (const { marks, width, height } of pages)
      for (const strip of marks) {
        const bounds = boundsOf([strip])!;
        expect(bounds.top).toBeGreaterThanOrEqual(-0.01);
        expect(bounds.bottom).toBeLessThanOrEqual(height + 0.01);
        if (strip.kind !== "group") continue;
        const [left] = strip.at ?? [0];
        const edge = (x: number): number => left + x * (strip.scale ?? 1);
        for (const { text, x, width: wide } of textsOf(strip.marks))
          if (edge(x) >= 0 && edge(x + wide) <= width) whole.add(text);
      }
    const names = Object.values(report.picture.map.steps).map(({ name = "" }) => name);
    expect(names.filter((name) => !whole.has(name))).toEqual([]);
    // What the stream adds up to is read in one piece, on the first strip.
    const first = pages[0]!.marks.find((mark) => mark.kind === "group" && mark.scale !== undefined)!;
    const { ladder } = words;
    for (const label of [ladder.totalLead, ladder.handoffs, ladder.takt, "1 day = 8 h"]) {
      const place = placeOf(first, label);
      expect(place?.left).toBeGreaterThanOrEqual(0);
      expect(place?.right).toBeLessThanOrEqual(pages[0]!.width);
    }
    expect(mapStrips(new Pen(type), { ...report.picture, map: sample("brent") }, paperSizes.A4)).toEqual([]);
  });

  test("shows a map that is long and high in strips on upright pages, all of its height on each", async () => {
    const { steps, ...rest } = longMap(60);
    const withBranches = Object.entries(steps).map(([id, step], at) => [
      id,
      { ...step, at: [Math.floor(at / 3) * 260, (at % 3) * 300] as const },
    ]);
    const report = await reportOf({ ...rest, steps: Object.fromEntries(withBranches) }, {}, false);
    const type = await loadTypesetter(shelf, textsOfReport(report));
    const pages = mapStrips(new Pen(type), report.picture, paperSizes.A4);
    expect(pages.length).toBeGreaterThan(2);
    const names = new Set(Object.values(report.picture.map.steps).map(({ name = "" }) => name));
    for (const { marks, width, height } of pages) {
      expect(height).toBeGreaterThan(width);
      for (const strip of marks) {
        const bounds = boundsOf([strip])!;
        expect([bounds.top >= -0.01, bounds.bottom <= height + 0.01]).toEqual([true, true]);
        if (strip.kind !== "group" || strip.scale === undefined) continue;
        // As large as a step's figures can be read.
        expect(strip.scale).toBeGreaterThan(0.33);
        for (const name of names) {
          const place = placeOf(strip, name);
          if (place !== null && place.left >= 0 && place.right <= width) names.delete(name);
        }
      }
    }
    expect([...names]).toEqual([]);
  });

  test("may be the map alone, as large as its paper", async () => {
    const report = await reportOf(sample("idea-to-production"), {}, false);
    const type = await loadTypesetter(shelf, textsOfReport(report));
    const sheet = mapSheet(new Pen(type), report.picture, paperSizes.A0);
    const { pages } = await readPdf(await toPdf([sheet], factsOf(report, new Date(0)), type));
    expect(pages).toHaveLength(1);
    expect(pages[0]!.width).toBeCloseTo(3370.39, 0);
    expect(pages[0]!.roles).toContain("Figure");
    expect(pages[0]!.text).toContain("Verify in production");
  });

  test("may be cut into sheets that hold all of it", async () => {
    const report = await reportOf(sample("idea-to-production"), {}, false);
    const type = await loadTypesetter(shelf, textsOfReport(report));
    const pen = new Pen(type);
    const sheets = tiles(pen, mapSheet(pen, report.picture, paperSizes.A2), paperSizes.A4);
    const { pages, outline } = await readPdf(await toPdf(sheets, factsOf(report, new Date(0)), type));
    // 1684 × 1191 points on sheets of 842 × 595, of which 770 × 523 are new on each; no sheet for white margins alone.
    expect(pages).toHaveLength(2);
    expect(outline.at(-1)).toBe("Row 1, column 2 of 1 × 2");
    for (const { width, height } of pages) expect([width, height].map(Math.round)).toEqual([842, 595]);
    const all = pages.map(({ text }) => text).join(" ");
    for (const { name } of Object.values(report.base.steps)) expect(all).toContain(name);
    expect(tiles(pen, mapSheet(pen, report.picture, paperSizes.A4), paperSizes.A4)).toHaveLength(1);
  });
});
