import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const spoken = ["aria-label", "alt", "title", "label", "placeholder", "description", "aria-roledescription"];

/** Words between tags, and in attributes that a person hears or reads, that are written into a component. */
function literals(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const between = [...code.matchAll(/(?:[\w"'}]|\/)>\s*([A-Z][a-z]+(?:[ ,][^<>{}=;()]*)?)\s*</g)].map(
    ([, text]) => text,
  );
  const said = [
    ...code.matchAll(new RegExp(`[\\s](${spoken.join("|")})=(?:"|\\{")([^"]*[a-z]{3}[^"]*)"`, "g")),
  ].map(([, name, text]) => `${name}="${text}"`);
  // A word of the file format is data.
  return [...between, ...said].filter((text) => text !== `placeholder="auto"`);
}

describe("components", () => {
  const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".tsx"),
  );

  test("are there to be looked at", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(literals('<Button title="Save it">Save now</Button>')).toEqual(["Save now", 'title="Save it"']);
    expect(literals("<b>{text.save}</b>")).toEqual([]);
  });

  test.each(files)("%s says nothing that is not in the catalogue", (file) => {
    expect(literals(readFileSync(path.join(root, "src", file), "utf8"))).toEqual([]);
  });
});
