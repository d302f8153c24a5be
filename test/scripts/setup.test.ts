import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { packagesAreCurrent, root } from "../../scripts/lib/setup.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "millrace-setup-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function locks(wanted: object | null, present: object | null): void {
  mkdirSync(path.join(folder, "node_modules"), { recursive: true });
  if (wanted) writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify({ packages: wanted }));
  if (present) {
    writeFileSync(
      path.join(folder, "node_modules/.package-lock.json"),
      JSON.stringify({ packages: present }),
    );
  }
}

describe("packages are current", () => {
  const react = { "node_modules/react": { version: "19.3.1" } };

  test("when all that the lockfile names is there, packages for other systems apart", () => {
    locks({ "": {}, ...react, "node_modules/for-windows": { version: "1.0.0", optional: true } }, react);
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  test.each([
    ["nothing is installed", react, null],
    ["an older version is there", react, { "node_modules/react": { version: "19.3.0" } }],
    ["one is missing", { ...react, "node_modules/zod": { version: "4.6.7" } }, react],
    ["there is no lockfile", null, react],
  ])("not when %s", (_why, wanted, present) => {
    locks(wanted, present);
    expect(packagesAreCurrent(folder)).toBe(false);
  });
});

describe("a failed install", () => {
  test("ends with one clear sentence, code 1, and nothing on standard output", () => {
    for (const part of ["bin", "scripts"])
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    mkdirSync(path.join(folder, "src/cli"), { recursive: true });
    writeFileSync(path.join(folder, "src/cli/main.ts"), "");
    writeFileSync(
      path.join(folder, "package.json"),
      `{"name":"planted","version":"1.0.0","dependencies":{"a":"1.0.0"}}`,
    );
    writeFileSync(
      path.join(folder, "package-lock.json"),
      `{"lockfileVersion":3,"packages":{"":{"dependencies":{"b":"1.0.0"}},"node_modules/b":{"version":"1.0.0"}}}`,
    );
    const done = spawnSync(process.execPath, [path.join(folder, "bin/millrace.mjs"), "verify"], {
      encoding: "utf8",
    });
    expect(done.status).toBe(1);
    expect(done.stdout).toBe("");
    expect(done.stderr).toMatch(
      /millrace: packages could not be installed \(npm ci ended with code 1\)\. Check the connection/,
    );
  });
});
