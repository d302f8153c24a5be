import { describe, expect, test } from "vitest";
import type { StreamMap } from "../../src/model/StreamMap";
import { giveUpEdit, recordEdit, redoEdit, sealEdit, startHistory, undoEdit } from "../../src/stores/history";

const titled = (title: string): StreamMap => ({ format: "millrace", version: 1, title, steps: {} });

describe("a history", () => {
  test("takes edits back in reverse order, and does them again", () => {
    const [a, b, c] = [titled("a"), titled("b"), titled("c")];
    let history = recordEdit(recordEdit(startHistory(a), "to b", b), "to c", c);
    history = undoEdit(history);
    expect(history.present).toBe(b);
    history = undoEdit(history);
    expect(history.present).toBe(a);
    expect(history.future.map(({ label }) => label)).toEqual(["to b", "to c"]);
    history = redoEdit(redoEdit(history));
    expect(history.present).toBe(c);
  });

  test("undo and redo with nothing left change nothing", () => {
    const history = startHistory(titled("a"));
    expect(undoEdit(history)).toBe(history);
    expect(redoEdit(history)).toBe(history);
  });

  test("an edit that changes nothing is not recorded", () => {
    const history = startHistory(titled("a"));
    expect(recordEdit(history, "nothing", history.present)).toBe(history);
  });

  test("a new edit after undo forgets what was undone", () => {
    const history = undoEdit(recordEdit(startHistory(titled("a")), "to b", titled("b")));
    expect(recordEdit(history, "to c", titled("c")).future).toEqual([]);
  });

  test("edits in a row with the same merge key are one undo", () => {
    const a = titled("a");
    let history = startHistory(a);
    for (const text of ["b", "bc", "bcd"]) history = recordEdit(history, "title", titled(text), "title");
    expect(history.past).toHaveLength(1);
    expect(undoEdit(history).present).toBe(a);
  });

  test("sealing, undo and another field end the merging", () => {
    const type = (history: ReturnType<typeof startHistory>, text: string, key = "title") =>
      recordEdit(history, "title", titled(text), key);
    expect(type(sealEdit(type(startHistory(titled("a")), "b")), "c").past).toHaveLength(2);
    expect(type(type(startHistory(titled("a")), "b"), "c", "other").past).toHaveLength(2);
    expect(type(undoEdit(type(startHistory(titled("a")), "b")), "c").past).toHaveLength(1);
  });

  test("typing that is given up leaves no trace; what was done before stays", () => {
    const before = recordEdit(startHistory(titled("a")), "to b", titled("b"));
    const typed = recordEdit(before, "title", titled("bc"), "title");
    expect(giveUpEdit(typed)).toEqual(before);
    expect(giveUpEdit(before)).toBe(before);
  });

  test("keeps the last five hundred edits", () => {
    let history = startHistory(titled("start"));
    for (let i = 0; i < 600; i += 1) history = recordEdit(history, `edit ${i}`, titled(String(i)));
    expect(history.past).toHaveLength(500);
    expect(history.past.at(-1)?.label).toBe("edit 599");
  });
});
