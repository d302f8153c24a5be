import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDraft, largestFile, notices, requests } from "../../electron/contract";

const file = { key: "/home/ada/shop.millrace", name: "shop.millrace", folder: "/home/ada" };
const draft = { id: "1", name: "shop", file, text: "{}", savedAt: 1 };

describe("a message passes when it is what the contract says", () => {
  test.each([
    ["file:open", []],
    ["file:reopen", [file]],
    ["file:save", [{ ...file, folder: null }, "{}"]],
    ["file:saveAs", ["shop.millrace", ""]],
    ["draft:keep", [draft]],
    ["draft:keep", [{ ...draft, file: null }]],
  ] as const)("%s", (name, args) => {
    expect(requests[name]([...args])).toBe(true);
  });

  test("a whole menu", () => {
    const items = [
      { separator: true },
      { commandId: "undo", label: "Undo", shortcut: "mod+Z", enabled: false },
    ];
    expect(notices["window:menu"]([[{ label: "Edit", items }]])).toBe(true);
  });
});

describe("a hostile message is refused", () => {
  test.each([
    ["too many arguments", "file:open", ["/etc/passwd"]],
    ["too few", "file:save", [file]],
    ["a path in place of a file", "file:save", ["/etc/passwd", "x"]],
    ["a key that is no text", "file:reopen", [{ ...file, key: ["/etc/passwd"] }]],
    ["an empty key", "file:reopen", [{ ...file, key: "" }]],
    ["a key with a zero byte", "file:reopen", [{ ...file, key: "/tmp/a\0.millrace" }]],
    ["a key without end", "file:reopen", [{ ...file, key: "x".repeat(5000) }]],
    ["a text that is no text", "file:save", [file, { toString: (): string => "{}" }]],
    ["a text that is too long", "file:save", [file, "x".repeat(largestFile + 1)]],
    ["a draft without time", "draft:keep", [{ ...draft, savedAt: Number.NaN }]],
    ["a draft with a hostile file", "draft:keep", [{ ...draft, file: { key: 1 } }]],
    ["null", "recent:forget", [null]],
  ] as const)("%s", (_what, name, args) => {
    expect(requests[name]([...args])).toBe(false);
  });

  test.each([
    ["a name that is no text", "window:document", [{ name: 1, edited: true }]],
    ["edited that is not yes or no", "window:document", [{ name: "a", edited: "yes" }]],
    ["a menu that is no list", "window:menu", [{ length: 1 }]],
    ["a menu without end", "window:menu", [Array.from({ length: 21 }, () => ({ label: "a", items: [] }))]],
    ["a menu item with a role", "window:menu", [[{ label: "a", items: [{ role: "quit" }] }]]],
    ["an argument where there is none", "window:close", [true]],
  ] as const)("%s", (_what, name, args) => {
    expect(notices[name]([...args])).toBe(false);
  });

  test("anything at all is answered with yes or no, never with an error", () => {
    const checks = [...Object.values(requests), ...Object.values(notices)];
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const check of checks) expect(typeof check(value)).toBe("boolean");
        for (const check of checks) expect(typeof check([value])).toBe("boolean");
        expect(typeof isDraft(value)).toBe("boolean");
      }),
    );
  });
});
