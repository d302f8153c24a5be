import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { exportLanguage } from "../../src/cli/exportLanguage";
import type { StreamMap } from "../../src/model/StreamMap";
import { readPdf } from "../report/readPdf";
import { shelf } from "../report/shelf";

const folder = mkdtempSync(path.join(tmpdir(), "millrace-language-"));
const map = path.join(folder, "map.millrace");
writeFileSync(map, JSON.stringify({ format: "millrace", version: 1, language: "de", steps: {} }));

test.each([
  [["export", "no.millrace", "--to", "a.pdf"], "en"],
  [["export", "no.millrace", "--language", "de"], "de"],
  [["export", "no.millrace", "--language=de"], "de"],
  [["export", map, "--to", "a.pdf"], "de"],
  [["export", map, "--language", "en"], "en"],
  [["export", map, "--language", "fr"], "en"],
  [["export", "--no-run", "--poster", map, "--to", "a.pdf"], "de"],
  [["export", "no.millrace", "--to", map], "en"],
  [["simulate", map], "en"],
] as const)("what %j writes is in %s", (typed, language) => {
  expect(exportLanguage(typed)).toBe(language);
});

test("A German report is German throughout: its words, decimals, hyphens and what it says of itself", async () => {
  // As the command line does: the language before anything that reads a word.
  vi.resetModules();
  const { speak } = await import("../../src/words/words");
  speak((await import("../../src/words/de/german")).german);
  const [{ exportMap }, { readFileArguments }, { exportOptions }] = await Promise.all([
    import("../../src/cli/export"),
    import("../../src/cli/commandArguments"),
    import("../../src/cli/exportOptions"),
  ]);
  const shop = JSON.parse(
    readFileSync("assets/samples/idea-to-production.millrace", "utf8").replace(
      '"Security review"',
      '"Informationssicherheitsfreigabeverfahren"',
    ),
  ) as StreamMap;
  // Figures with decimals wherever a map may have them.
  const text = JSON.stringify({
    ...shop,
    arrivals: { ideas: { ...shop.arrivals!["ideas"], every: { distribution: "exponential", mean: "9.5h" } } },
    goals: { fast: { measure: "leadTime", percentile: 85, atMost: "7.5w" }, ...shop.goals },
    steps: {
      ...shop.steps,
      design: { ...shop.steps["design"], leadTime: "4.5d", wait: "1.5h", cadence: "2.5d", switchCost: 2.5 },
    },
  } satisfies StreamMap);
  const out = path.join(folder, "bericht.pdf");
  const run = ["--threads", "1", "--replications", "3", "--horizon", "20w", "--warm-up", "2w"];
  const given = readFileArguments(
    "export",
    ["m.millrace", "--to", out, "--language", "de", ...run],
    exportOptions,
  );
  await exportMap(
    given,
    text,
    { shelf: async () => shelf, resvg: async () => new Uint8Array(), now: () => new Date(0) },
    () => undefined,
  );
  const pdf = await readPdf(new Uint8Array(readFileSync(out)));
  expect(pdf.language).toBe("de");
  expect(pdf.outline).toContain("Worauf diese Zahlen beruhen");
  const all = pdf.pages.map((page) => page.text).join("\n");
  for (const part of ["Durchsatz", "Worauf diese Zahlen beruhen", "--language de"])
    expect(all).toContain(part);
  expect(all).toMatch(/Informations\p{L}*- ?\p{L}+/u);
  expect(all).toMatch(/\d,\d/);
  for (const figure of ["9,5h", "4,5d", "1,5h", "2,5d", "3,5"]) expect(all).toContain(figure);
  expect(all).not.toMatch(/\d\.\d+ ?(?:d|h|w|%)|Throughput|Figures of|better|cannot|working time/);
});
