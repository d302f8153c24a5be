import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/document/readDocument";
import { validateMap } from "../../src/document/validateMap";
import { writeDocument } from "../../src/document/writeDocument";
import type { StreamMap } from "../../src/model/StreamMap";
import { sentence } from "../../src/words/sentence";

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/versions/${name}`, import.meta.url), "utf8");

/** The map in a text that must be readable. */
function mapIn(text: string): StreamMap {
  const read = readDocument(text);
  if ("problems" in read) throw new Error(read.problems.map(sentence).join("\n"));
  return read.map;
}

/** What is said of a text that must be refused: path and sentence. */
function refusal(text: string): string[] {
  const read = readDocument(text);
  return "problems" in read
    ? read.problems.map((problem) => `${problem.path}: ${sentence(problem)}`)
    : ["was read"];
}

const withSteps = (steps: string, rest = ""): string =>
  `{"format":"millrace","version":1,"steps":${steps}${rest}}`;

describe("a file of any past version", () => {
  test("version 1 is read and written back to the letter", () => {
    const text = fixture("1.millrace");
    expect(writeDocument(mapIn(text))).toBe(text);
    expect(readDocument(text)).not.toHaveProperty("migratedFrom");
    expect(validateMap(mapIn(text))).toEqual([]);
  });

  test("version 0 is brought up to date with all that it holds", () => {
    const read = readDocument(fixture("0.millrace"));
    expect(read).toMatchObject({ migratedFrom: 0 });
    const map = mapIn(fixture("0.millrace"));
    expect(map).toMatchObject({
      version: 1,
      steps: {
        analyse: { percentCompleteAccurate: 75, colour: "amber" },
        test: { percentCompleteAccurate: 90 },
      },
      links: { "a-t": { from: "analyse", to: "test" } },
      arrivals: { ideas: { to: "analyse" } },
      notes: ["kept as it is"],
    });
    expect(map.steps["analyse"]).not.toHaveProperty("id");
    expect(validateMap(map)).toEqual([]);
  });

  test("version 0 with an id twice is refused, not half kept", () => {
    expect(refusal('{"format":"millrace","version":0,"steps":[{"id":"a"},{"id":"a"}]}')).toEqual([
      '/steps: Found [{"id":"a"},{"id":"a"}]; expected a collection { … } keyed by id.',
    ]);
  });

  test("a newer one is refused with the way out", () => {
    expect(refusal('{"format":"millrace","version":2,"steps":{"a":5}}')).toEqual([
      "/version: This map was saved by a newer Millrace (format version 2; this one reads up to 1). Update Millrace to open it.",
    ]);
  });
});

describe("a text that is no map", () => {
  test.each([
    ["", ": The file is empty; expected a Millrace map."],
    ["\uFEFF \r\n", ": The file is empty; expected a Millrace map."],
    ["[]", ": Found []; expected a Millrace map, an object { … }."],
    ["null", ": Found null; expected a Millrace map, an object { … }."],
    ["{}", '/format: This is not a Millrace map: "format": "millrace" is missing.'],
    ['{"format":"bpmn"}', '/format: This is not a Millrace map: its format is "bpmn", expected "millrace".'],
    ['{"format":"millrace"}', "/version: The version is nothing; expected a whole number such as 1."],
    [
      '{"format":"millrace","version":"1"}',
      '/version: The version is "1"; expected a whole number such as 1.',
    ],
    [
      '{"format":"millrace","version":1.5}',
      "/version: The version is 1.5; expected a whole number such as 1.",
    ],
    ['{"format":"millrace","version":1}', ': "steps" is missing; expected a collection { … } keyed by id.'],
  ])("%j", (text, sentenceOfIt) => {
    expect(refusal(text)).toEqual([sentenceOfIt]);
  });
});

describe("a text that is no JSON is told by line and column", () => {
  test.each([
    ['{\n  "format": "millrace",\n}', 'Line 3, column 1: found "}", expected a key in double quotes.'],
    ['{"a": NaN}', 'Line 1, column 7: found "NaN", expected a value.'],
    ['{"a": -Infinity}', 'Line 1, column 7: found "-Infinity", expected a plain number.'],
    ['{"a": 01}', 'Line 1, column 7: found "01", expected a plain number.'],
    ['{"a": 1.}', 'Line 1, column 7: found "1.", expected a plain number.'],
    ["{'a': 1}", 'Line 1, column 2: found "\'", expected a key in double quotes.'],
    ['{"a" 1}', 'Line 1, column 6: found "1", expected a colon after the key.'],
    ['{"a": 1 "b": 2}', 'Line 1, column 9: found "\\"", expected a comma or "}".'],
    ['{"a": [1 2]}', 'Line 1, column 10: found "2", expected a comma or "]".'],
    [
      '{"a": "x\ny"}',
      'Line 1, column 9: found "\\n", expected text that ends with a double quote on the same line.',
    ],
    [
      '{"a": "\\x"}',
      'Line 1, column 8: found "\\\\", expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 after the backslash.',
    ],
    ['{"a": 1}\r\n\r\nmore', 'Line 3, column 1: found "more", expected the end of the file.'],
    ['{"a": 1', 'Line 1, column 8: found the end of the file, expected a comma or "}".'],
    ['{"a": "🚀", }', 'Line 1, column 13: found "}", expected a key in double quotes.'],
    ["// a comment\n{}", 'Line 1, column 1: found "/", expected a value.'],
    [
      '{\n"a": 1,\n<<<<<<< HEAD\n"b": 2\n}',
      "Line 3 is a merge conflict mark; settle the conflict between the two versions first.",
    ],
    [
      '{\n"a": 1\n=======\n"b": 2\n}',
      "Line 3 is a merge conflict mark; settle the conflict between the two versions first.",
    ],
    ['{"a": 1e999}', "Line 1, column 7: 1e999 is too large for a number."],
  ])("%j", (text, sentenceOfIt) => {
    expect(refusal(text).map((line) => line.replace(/^[^:]*: /, ""))).toEqual([sentenceOfIt]);
  });

  test("a key that stands twice would be lost, so it is refused with its place", () => {
    expect(refusal(withSteps('{\n"a": {},\n"b": {"workers": 1, "workers": 2},\n"\\u0061": {}}'))).toEqual([
      '/steps/b/workers: Line 3: the key "workers" stands here a second time; keep one of the two.',
      '/steps/a: Line 4: the key "a" stands here a second time; keep one of the two.',
    ]);
  });

  test("a million brackets are refused at once, and are no overflow", () => {
    expect(refusal("[".repeat(1_000_000))).toEqual([
      ": Line 1: values are nested more than 100 deep; expected a Millrace map.",
    ]);
    expect(refusal(withSteps("{}", `,"x":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`))).toEqual([
      ": Line 1: values are nested more than 100 deep; expected a Millrace map.",
    ]);
  });

  test("a very long text in it is no overflow either", () => {
    const name = "x".repeat(5_000_000);
    expect(mapIn(withSteps(`{"a":{"name":"${name}"}}`)).steps["a"]!.name).toBe(name);
  });

  test("a file of more than 64 MB is not even looked at", () => {
    expect(refusal(" ".repeat(65 * 1024 * 1024))).toEqual([
      ": The file has 65 MB; Millrace opens up to 64 MB.",
    ]);
  });
});

describe("a field of the wrong kind is told with its path", () => {
  test.each([
    ["[]", "/steps: Found []; expected a collection { … } keyed by id."],
    ['{"a": 5}', "/steps/a: Found 5; expected an object { … }."],
    ['{"": {}}', '/steps/: An id in "steps" is empty; expected at least one character.'],
    ['{"__proto__": {"workers": "three"}}', '/steps/__proto__/workers: Found "three"; expected a number.'],
    [
      '{"a/b": {"leadTime": 5}}',
      '/steps/a~1b/leadTime: Found 5; expected a duration: a number with m, h, d or w, such as "2h" or "1d 4h", in quotes.',
    ],
    [
      '{"a": {"processTime": 5}}',
      '/steps/a/processTime: Found 5; expected a duration such as "2h", or an object that names its distribution.',
    ],
    ['{"a": {"at": [1]}}', "/steps/a/at: Found [1]; expected two numbers, [left, top]."],
    ['{"a": null}', "/steps/a: Found null; expected an object { … }."],
    ['{"a": {"workers": true}}', "/steps/a/workers: Found true; expected a number."],
    ['{"a": {"split": "some"}}', '/steps/a/split: Found "some"; expected "all", or nothing.'],
    ['{"a": {"batch": {"mode": "transfer"}}}', '/steps/a/batch: "size" is missing; expected a number.'],
    [
      '{"a": {"spawns": {"x": {"chance": 5}}}}',
      '/steps/a/spawns/x: "to" is missing; expected an id in quotes.',
    ],
  ])("%s", (steps, sentenceOfIt) => {
    expect(refusal(withSteps(steps))).toEqual([sentenceOfIt]);
  });

  test("all of them at once", () => {
    expect(
      refusal(
        withSteps(
          '{"a":{"workers":"many","name":4}}',
          ',"links":{"l":{"from":"a"}},"experiment":{"seed":"x"}',
        ),
      ),
    ).toHaveLength(4);
  });
});

describe("what is unusual but right", () => {
  test("a byte order mark and Windows line ends", () => {
    expect(mapIn(`\uFEFF${fixture("1.millrace").replaceAll("\n", "\r\n")}`)).toEqual(
      mapIn(fixture("1.millrace")),
    );
  });

  test("unknown fields at every level", () => {
    const text = withSteps(
      '{"a":{"confidence":{"leadTime":"guess"},"rework":{"note":"x"}}}',
      ',"notes":{"n":{"text":"hi"}},"links":{"l":{"from":"a","to":"b","kind":"push"}}',
    );
    expect(JSON.parse(writeDocument(mapIn(text)))).toEqual(JSON.parse(text));
  });

  test("null for an absent field and a number in quotes are mended, and it is said", () => {
    const read = readDocument(
      withSteps('{"a":{"workers":"3","pool":null,"rework":{"to":null}}}', ',"experiment":{"seed":null}'),
    );
    if ("problems" in read) throw new Error("refused");
    expect(read.map).toStrictEqual({
      format: "millrace",
      version: 1,
      steps: { a: { workers: 3, rework: {} } },
      experiment: {},
    });
    expect(read.warnings.map((warning) => `${warning.path}: ${sentence(warning)}`)).toEqual([
      '/steps/a/workers: Found "3" in quotes; it is read as the number 3.',
      '/steps/a/pool: "pool" is null; it is read as absent.',
      '/steps/a/rework/to: "to" is null; it is read as absent.',
      '/experiment/seed: "seed" is null; it is read as absent.',
    ]);
    expect(refusal(withSteps('{"a":{"batch":{"mode":"transfer","size":null}}}'))).toEqual([
      '/steps/a/batch: "size" is missing; expected a number.',
    ]);
  });

  test("a number with more digits than can be kept is told before it is saved", () => {
    const read = readDocument(withSteps("{}", ',"ticket":12345678901234567890'));
    expect("warnings" in read && read.warnings.map(sentence)).toEqual([
      "Line 1: 12345678901234567890 has more digits than can be kept and would be saved as 12345678901234567000.",
    ]);
  });
});

describe("a written file", () => {
  test("has known fields in one order and unknown ones after, whatever the order in memory", () => {
    const map = {
      steps: { b: { workers: 1, colour: "red", name: "B" }, a: {} },
      notes: 1,
      version: 1,
      format: "millrace",
    } as unknown as StreamMap;
    expect(writeDocument(map)).toBe(`{
  "format": "millrace",
  "version": 1,
  "steps": {
    "b": {
      "name": "B",
      "workers": 1,
      "colour": "red"
    },
    "a": {}
  },
  "notes": 1
}
`);
  });

  test("leaves out what is undefined, and puts short lists on one line", () => {
    const map = {
      format: "millrace",
      version: 1,
      steps: { a: { at: [0, -80], name: undefined } },
      long: Array.from({ length: 40 }, () => "x"),
    } as unknown as StreamMap;
    const text = writeDocument(map);
    expect(text).toContain('"at": [0, -80]\n');
    expect(text).not.toContain("name");
    expect(text.split("\n").length).toBeGreaterThan(45);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(map)));
  });
});
