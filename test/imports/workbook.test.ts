import { describe, expect, test } from "vitest";
import { importLog } from "../../src/imports/importLog";
import { importSteps } from "../../src/imports/importSteps";
import { readTableFile } from "../../src/imports/readTableFile";
import { writtenKind } from "../../src/imports/workbook/numberFormats";
import { MOST_UNPACKED } from "../../src/imports/workbook/readZip";
import { toXlsx } from "../../src/report/tables/toXlsx";
import { makeWorkbook, zip, type WorkbookParts } from "./makeWorkbook";

async function textOf(parts: WorkbookParts, sheet = 0): Promise<string> {
  const read = await readTableFile(makeWorkbook(parts), sheet);
  if ("fault" in read) throw new Error(read.fault);
  return read.text;
}

const faultOf = async (bytes: Uint8Array): Promise<string | null> => {
  const read = await readTableFile(bytes);
  return "fault" in read ? read.fault : null;
};

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy &quot;um&quot; hh:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>';
const numbers =
  '<row r="2"><c r="A2"><v>0.30000000000000004</v></c><c r="B2" s="1"><v>46027</v></c><c r="C2" s="2"><v>46027.395833333336</v></c>' +
  '<c r="D2" s="3"><v>0.8</v></c><c r="E2" s="4"><v>1.5</v></c><c r="F2" s="5"><v>46027.5000115741</v></c><c r="G2" s="6"><v>0.0625</v></c></row>';

describe("a sheet of a workbook reads as a table that was copied out of it", () => {
  test("numbers are what their cells show: dates, hours, percentages", async () => {
    expect(await textOf({ sheets: { A: numbers }, styles })).toBe(
      "\n0.3\t2026-01-05\t2026-01-05 09:30\t80%\t36h\t2026-01-05 12:00:01\t1.5h",
    );
  });

  test("numbers get the decimal mark that is wanted", async () => {
    const read = await readTableFile(makeWorkbook({ sheets: { A: numbers }, styles }), 0, ",");
    expect("text" in read && read.text.split("\t")).toEqual(expect.arrayContaining(["\n0,3", "80%", "1,5h"]));
  });

  test("days are counted from 1904 where the workbook says so, and before March 1900 as it did", async () => {
    const day = (serial: number): string => `<row><c s="1"><v>${serial}</v></c></row>`;
    const from1904 = { workbookPr: '<workbookPr date1904="1"/>', styles };
    expect(await textOf({ sheets: { A: day(44565) }, ...from1904 })).toBe("2026-01-05");
    expect(await textOf({ sheets: { A: day(1) + day(59) + day(61) }, styles })).toBe(
      "1900-01-01\n1900-02-28\n1900-03-01",
    );
  });

  test("texts are shared, inline, of a formula, rich, and hold what a table must keep", async () => {
    const sheets = {
      A:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>&lt;b&gt; &amp; &#252;&#x1F525;</t></is></c></row>' +
        '<row r="3"><c r="A3" t="str"><f>A1&amp;"x"</f><v>Buildx</v></c><c r="B3"><f>NOW()</f></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="d"><v>2026-01-05T09:30:00</v></c></row>',
    };
    const strings =
      '<si><r><t xml:space="preserve">Buil</t></r><r><t>d</t></r><rPh><t>ビルド</t></rPh></si><si><t>a\tb\n"c"_x0041_</t></si>';
    expect(await textOf({ sheets, strings })).toBe(
      'Build\t\t"a\tb ""c""A"\t<b> & ü🔥\n\nBuildx\t\tTRUE\t#N/A\t2026-01-05 09:30:00',
    );
  });

  test("of several sheets one is read; those that are hidden are not offered", async () => {
    const cell = (text: string): string => `<row><c t="str"><v>${text}</v></c></row>`;
    const bytes = makeWorkbook({ sheets: { One: cell("1st"), Two: cell("2nd") } });
    expect(await readTableFile(bytes, 1)).toEqual({ text: "2nd", sheets: ["One", "Two"], sheet: 1 });
    const hidden = makeWorkbook({ sheets: { One: cell("1st"), 'Two" state="hidden': cell("2nd") } });
    expect(await readTableFile(hidden, 7)).toEqual({ text: "1st", sheets: ["One"], sheet: 0 });
  });

  test("what Millrace writes it reads again", async () => {
    const bytes = await toXlsx([
      {
        name: "Steps",
        head: ["Step", "LT", "PT", "%C/A"],
        rows: [
          ["=cmd|'x'!A1", "2d", "4h", 80],
          ["Ünï <b>", "1w", "1h", 95.5],
        ],
      },
    ]);
    const read = await readTableFile(bytes);
    expect("text" in read && read.text).toBe(
      "Step\tLT\tPT\t%C/A\n=cmd|'x'!A1\t2d\t4h\t80\nÜnï <b>\t1w\t1h\t95.5",
    );
    const steps = importSteps("text" in read ? read.text : "", "Shop")!;
    expect(Object.values(steps.map.steps).map(({ name, leadTime }) => [name, leadTime])).toEqual([
      ["=cmd|'x'!A1", "2d"],
      ["Ünï <b>", "1w"],
    ]);
  });

  test("an event log with real dates is one", async () => {
    const head = ["item", "step", "start", "end"].map((text) => `<c t="str"><v>${text}</v></c>`).join("");
    const row = (item: number, from: number): string =>
      `<row><c><v>${item}</v></c><c t="str"><v>Build</v></c><c s="2"><v>${from}</v></c><c s="2"><v>${from + 1 / 24}</v></c></row>`;
    const sheets = { Log: `<row>${head}</row>${row(1, 46027.375)}${row(2, 46028.5)}` };
    const imported = importLog(await textOf({ sheets, styles }), "Log");
    if ("fault" in imported) throw new Error(imported.fault);
    expect(imported.summary.steps).toMatchObject([{ name: "Build", visits: 2, processTimeHours: 1 }]);
  });
});

test.each([
  ["yyyy\\-mm\\-dd", "date"],
  ["[$-407]d. mmmm yyyy;@", "date"],
  ["mmm", "date"],
  ["[mm]:ss", "time"],
  ["h:mm AM/PM", "time"],
  ["0.0%", "percent"],
  ['0.00 "days"', "plain"],
  ["[Red]-0.00", "plain"],
  ["General", "plain"],
])("the format %s is one of a %s", (code, kind) => expect(writtenKind(code)).toBe(kind));

describe("a workbook that means harm, or is none, gets a sentence", () => {
  const cell = '<row><c t="str"><v>a</v></c></row>';
  test("a bomb stops at the bound", async () => {
    const bomb = new Uint8Array(MOST_UNPACKED + 1).fill(32);
    expect(
      await faultOf(makeWorkbook({ sheets: { A: cell }, files: { "xl/worksheets/sheet1.xml": bomb } })),
    ).toBe("tooLarge");
  });

  test("a text that a hundred thousand cells share does not grow without end", async () => {
    const strings = `<si><t>${"x".repeat(10_000)}</t></si>`;
    const many = `<row>${'<c t="s"><v>0</v></c>'.repeat(150)}</row>`.repeat(400);
    expect(await faultOf(makeWorkbook({ sheets: { A: many }, strings }))).toBe("tooLarge");
  });

  test.each([
    [
      "entities",
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>',
    ],
    ["damaged", "<worksheet><sheetData><row"],
    ["tooLarge", '<worksheet><sheetData><row r="99999999"><c><v>1</v></c></row></sheetData></worksheet>'],
  ])("%s", async (fault, xml) => {
    expect(
      await faultOf(makeWorkbook({ sheets: { A: cell }, files: { "xl/worksheets/sheet1.xml": xml } })),
    ).toBe(fault);
  });

  test("a cell far out is left out, and takes no room", async () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>';
    expect(await textOf({ sheets: { A: far } })).toBe("1");
  });

  test("no workbook, a locked one, one without sheets, one whose packing is broken", async () => {
    expect(await faultOf(zip({ "a.txt": "a" }))).toBe("notWorkbook");
    expect(await faultOf(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe("notWorkbook");
    expect(await faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe("locked");
    expect(await faultOf(makeWorkbook({}))).toBe("noSheet");
    const broken = makeWorkbook({ sheets: { A: cell.repeat(50) } });
    broken.fill(255, 40, 60);
    expect(await faultOf(broken)).toBe("damaged");
  });

  test("a text file is read in the letters that it was written in", async () => {
    const read = async (bytes: readonly number[]) => readTableFile(Uint8Array.from(bytes));
    expect(await read([0x50, 0x72, 0xfc, 0x66])).toMatchObject({ text: "Prüf" });
    expect(await read([0xff, 0xfe, 0x50, 0, 0xfc, 0])).toMatchObject({ text: "Pü" });
    expect(await read([0xef, 0xbb, 0xbf, 0xc3, 0xbc])).toMatchObject({ text: "ü" });
  });
});
