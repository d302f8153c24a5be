import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createChosenFiles } from "../../electron/main/chosenFiles";
import { createDrafts } from "../../electron/main/drafts";
import { readMapFile, writeMapFile } from "../../electron/main/mapFiles";
import { createRecentFiles } from "../../electron/main/recentFiles";

// Root may write what is read-only, and Windows wants a privilege for links.
const isRoot = process.getuid?.() === 0;
const onUnix = process.platform !== "win32";
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "millrace-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a map file", () => {
  test("is read as it was written", async () => {
    const text = '{\n  "title": "Bestellung → Lieferung 注文"\n}\n';
    const ref = { key: at("a.millrace"), name: "a.millrace", folder, version: expect.any(String) };
    expect(await writeMapFile(at("a.millrace"), text)).toEqual(ref);
    expect(await readMapFile(at("a.millrace"))).toEqual({ file: ref, text });
  });

  test("leaves no other file behind when it is written over", async () => {
    for (const text of ["one", "two", "three"]) await writeMapFile(at("a.millrace"), text);
    expect(readdirSync(folder)).toEqual(["a.millrace"]);
    expect(readFileSync(at("a.millrace"), "utf8")).toBe("three");
  });

  test("is whole when two saves come at once", async () => {
    const texts = Array.from({ length: 8 }, (_, i) => String(i).repeat(100_000));
    await Promise.all(texts.map((text) => writeMapFile(at("a.millrace"), text)));
    expect(texts).toContain(readFileSync(at("a.millrace"), "utf8"));
  });

  if (onUnix) {
    test("that is a link is written where the link leads", async () => {
      writeFileSync(at("real.millrace"), "old");
      symlinkSync(at("real.millrace"), at("link.millrace"));
      await writeMapFile(at("link.millrace"), "new");
      expect(readFileSync(at("real.millrace"), "utf8")).toBe("new");
    });
  }

  test("loses the mark that some editors put at its start", async () => {
    writeFileSync(at("a.millrace"), "\uFEFF{}");
    expect(await readMapFile(at("a.millrace"))).toMatchObject({ text: "{}" });
  });

  test("that is not there, is a folder, too large or not text is refused by name", async () => {
    mkdirSync(at("folder"));
    writeFileSync(at("bytes.millrace"), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    writeFileSync(at("large.millrace"), "");
    truncateSync(at("large.millrace"), 64 * 1024 * 1024 + 1);
    expect(await readMapFile(at("none.millrace"))).toMatchObject({
      failed: "missing",
      name: "none.millrace",
      folder,
    });
    expect(await readMapFile(at("folder"))).toMatchObject({ failed: "notAFile" });
    expect(await readMapFile(at("bytes.millrace"))).toMatchObject({ failed: "notText" });
    expect(await readMapFile(at("large.millrace"))).toMatchObject({ failed: "tooLarge" });
  });

  test.each([
    ["EACCES", "denied"],
    ["EMFILE", "overloaded"],
    ["EBUSY", "inUse"],
    ["ETIMEDOUT", "away"],
    ["EROFS", "readOnly"],
    ["EDQUOT", "full"],
    ["ENAMETOOLONG", "badName"],
    ["EWHATEVER", "unknown"],
  ])(
    "that the system refuses with %s is a failure with a sentence of its own, and leaves the old one",
    async (code, failed) => {
      writeFileSync(at("a.millrace"), "old");
      const refuse = () => Promise.reject(Object.assign(new Error(`${code}: no`), { code }));
      expect(await writeMapFile(at("b.millrace"), "new", undefined, refuse)).toMatchObject({
        failed,
        folder,
      });
      expect(readFileSync(at("a.millrace"), "utf8")).toBe("old");
    },
  );

  test("is not written over a folder; a name that is too long is said to be", async () => {
    mkdirSync(at("folder.millrace"));
    expect(await writeMapFile(at("folder.millrace"), "{}")).toMatchObject({ failed: "notAFile" });
    expect(await readMapFile(at(`${"x".repeat(300)}.millrace`))).toMatchObject({ failed: "badName" });
    expect(readdirSync(folder)).toEqual(["folder.millrace"]);
  });

  if (onUnix) {
    test("that is a link to itself is neither read nor written over", async () => {
      symlinkSync(at("loop.millrace"), at("loop.millrace"));
      expect(await readMapFile(at("loop.millrace"))).toMatchObject({ failed: "circle" });
      expect(await writeMapFile(at("loop.millrace"), "{}")).toMatchObject({ failed: "circle" });
    });
  }

  test("in a folder that has gone is a failure, and not a new folder", async () => {
    expect(await writeMapFile(at("gone/a.millrace"), "{}")).toMatchObject({ failed: "missing" });
    expect(readdirSync(folder)).toEqual([]);
  });

  if (onUnix && !isRoot) {
    test("that is read-only stays as it was", async () => {
      writeFileSync(at("a.millrace"), "old");
      chmodSync(at("a.millrace"), 0o444);
      expect(await writeMapFile(at("a.millrace"), "new")).toMatchObject({ failed: "readOnly" });
      expect(readFileSync(at("a.millrace"), "utf8")).toBe("old");
    });
  }
});

describe("chosen files", () => {
  test("only those are the screen's to touch", () => {
    const chosen = createChosenFiles();
    chosen.choose(at("a.millrace"));
    expect(chosen.isChosen(at("a.millrace"))).toBe(true);
    expect(chosen.isChosen(path.join(folder, "x", "..", "a.millrace"))).toBe(true);
    expect(chosen.isChosen(at("b.millrace"))).toBe(false);
    expect(chosen.isChosen("a.millrace")).toBe(false);
    expect(chosen.isChosen(at("a.millrace/../b.millrace"))).toBe(false);
  });
});

describe("recent files", () => {
  test("come newest first, once each, twelve at most, and survive a start", async () => {
    const recent = createRecentFiles(at("recent.json"));
    await Promise.all(Array.from({ length: 14 }, (_, i) => recent.add(at(`${i}.millrace`))));
    await recent.add(at("5.millrace"));
    await recent.forget(at("13.millrace"));
    const again = await createRecentFiles(at("recent.json")).list();
    expect(again.map((file) => path.parse(file).name)).toEqual("5 12 11 10 9 8 7 6 4 3 2".split(" "));
  });

  test("a damaged list is an empty one, and is mended by the next file", async () => {
    writeFileSync(at("recent.json"), '["/tmp/a');
    const recent = createRecentFiles(at("recent.json"));
    expect(await recent.list()).toEqual([]);
    await recent.add(at("a.millrace"));
    expect(await recent.list()).toEqual([at("a.millrace")]);
  });

  test("what is no full path is passed over", async () => {
    writeFileSync(at("recent.json"), JSON.stringify(["../a", 7, at("a.millrace")]));
    expect(await createRecentFiles(at("recent.json")).list()).toEqual([at("a.millrace")]);
  });
});

describe("drafts", () => {
  const draft = (id: string, savedAt: number) => ({
    id,
    name: "Shop",
    file: null,
    text: `{"at":${savedAt}}`,
    savedAt,
  });

  test("one for each document, the newest first, there after a crash", async () => {
    const drafts = createDrafts(at("drafts"));
    await drafts.keep(draft("a", 1), 1);
    await drafts.keep(draft("b", 2), 1);
    await drafts.keep(draft("a", 3), 1);
    expect(await createDrafts(at("drafts")).list(1)).toEqual([draft("a", 3), draft("b", 2)]);
  });

  test("dropped is gone, also when it is dropped while it is being kept", async () => {
    const drafts = createDrafts(at("drafts"));
    await Promise.all([drafts.keep(draft("a", 1), 1), drafts.drop("a")]);
    expect(await drafts.list(1)).toEqual([]);
  });

  test("no id climbs out of the folder", async () => {
    const drafts = createDrafts(at("drafts"));
    await drafts.keep(draft("../../escaped", 1), 1);
    expect(readdirSync(folder)).toEqual(["drafts"]);
    expect(await drafts.list(1)).toHaveLength(1);
  });

  test("a damaged one is passed over and left where it is", async () => {
    const drafts = createDrafts(at("drafts"));
    await drafts.keep(draft("a", 1), 1);
    writeFileSync(at("drafts/broken.json"), '{"id":');
    expect(await drafts.list(1)).toEqual([draft("a", 1)]);
    expect(readdirSync(at("drafts"))).toContain("broken.json");
  });
});
