import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lintRulesText } from "../scripts/lint-rules.mjs";
import { rooms } from "../scripts/rooms.mjs";

const root = path.resolve(import.meta.dirname, "..");
let tree: string;

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), "millrace-rooms-"));
  writeFileSync(path.join(tree, ".oxlintrc.json"), readFileSync(path.join(root, ".oxlintrc.json")));
  symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"), "junction");
  mkdirSync(path.join(tree, "simulations"));
  writeFileSync(path.join(tree, "simulations/index.ts"), "export const anything = 1;\n");
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** What the linter says of one file planted in a tree of its own. */
function lint(file: string, text: string): string {
  const full = path.join(tree, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  try {
    const oxlint = path.join(root, "node_modules/oxlint/bin/oxlint");
    execFileSync(process.execPath, [oxlint, "--format=json", file], {
      cwd: tree,
      encoding: "utf8",
      stdio: "pipe",
    });
    return "";
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    rmSync(full);
  }
}

const barred: [file: string, imported: string][] = [
  ["simulations/engine/planted.ts", "../../src/model/StreamMap"],
  ["simulations/planted.ts", "../src/runs/RunHandle"],
  ["simulations/engine/planted.ts", "zod"],
  ["simulations/engine/planted.ts", "node:fs"],
  ["src/model/planted.ts", "../document/read"],
  ["src/model/planted.ts", "../../simulations/index"],
  ["src/model/edits/planted.ts", "../../stores/documentStore"],
  ["src/document/planted.ts", "../words/words"],
  ["src/runs/planted.ts", "../document/read"],
  ["src/runs/planted.ts", "../../simulations/engine/Flow"],
  ["src/stores/planted.ts", "react"],
  ["src/stores/planted.ts", "../canvas/Canvas"],
  ["src/desktop/planted.ts", "../../electron/main/files"],
  ["src/canvas/planted.tsx", "../panels/Inspector"],
  ["src/panels/results/planted.tsx", "../../canvas/Canvas"],
  ["src/panels/results/deeper/still/planted.tsx", "../../../../canvas/Canvas"],
  ["src/report/symbols/planted.ts", "../../canvas/Canvas"],
  ["src/ui/planted.tsx", "../stores/documentStore"],
  ["src/panels/planted.tsx", "node:fs"],
  ["src/cli/planted.ts", "../app/main"],
  ["electron/main/planted.ts", "../../src/model/StreamMap"],
  ["electron/preload/planted.ts", "../main/files"],
  ["electron/contract.ts", "./main/files"],
  ["electron/contract.ts", "../src/desktop/Desktop"],
];

const allowed: [file: string, imported: string][] = [
  ["simulations/engine/planted.ts", "../statistics/quantile"],
  ["src/document/planted.ts", "../model/StreamMap"],
  ["src/runs/planted.ts", "../../simulations/index"],
  ["src/desktop/planted.ts", "../../electron/contract"],
  ["src/panels/results/planted.tsx", "../../stores/documentStore"],
  ["src/canvas/planted.tsx", "../report/symbols/shapes"],
  ["src/app/planted.tsx", "../canvas/Canvas"],
  ["electron/main/planted.ts", "../contract"],
];

describe("the import law is held by the linter", () => {
  test.each(barred)("%s may not import %s", (file, imported) => {
    const said = lint(
      file,
      `import type { Anything } from "${imported}";\nexport type Planted = Anything;\n`,
    );
    expect(said).toContain("no-restricted-imports");
  });

  test.each(allowed)("%s may import %s", (file, imported) => {
    const said = lint(
      file,
      `import type { Anything } from "${imported}";\nexport type Planted = Anything;\n`,
    );
    expect(said).not.toContain("no-restricted-imports");
  });

  test("it says what to do instead", () => {
    const said = lint("src/model/planted.ts", `import { a } from "../stores/a";\nexport const b = a;\n`);
    expect(said).toContain("src/model may import nothing of ours");
  });

  test("chance and the wall clock are barred from the simulation", () => {
    expect(lint("simulations/planted.ts", "export const a = Math.random();\n")).toContain(
      "no-restricted-properties",
    );
    expect(lint("simulations/planted.ts", "export const a = Date.now();\n")).toContain(
      "no-restricted-globals",
    );
  });

  test("cycles and any are barred everywhere", () => {
    expect(lint("src/model/planted.ts", "export const a: any = 1;\n")).toContain("no-explicit-any");
    writeFileSync(
      path.join(tree, "src/model/other.ts"),
      `import { a } from "./planted";\nexport const b = a;\n`,
    );
    expect(lint("src/model/planted.ts", `import { b } from "./other";\nexport const a = b;\n`)).toContain(
      "no-cycle",
    );
  });

  test("the committed rules are those of scripts/rooms.mjs (else run: node scripts/lint-rules.mjs)", () => {
    expect(readFileSync(path.join(root, ".oxlintrc.json"), "utf8")).toBe(lintRulesText());
  });

  test("every room of the table names only rooms of the table", () => {
    const table: Record<string, string[]> = rooms;
    for (const allows of Object.values(table)) {
      for (const other of allows) expect(other === "*" || other in table).toBe(true);
    }
  });
});
