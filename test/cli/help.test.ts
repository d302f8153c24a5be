import { afterEach, expect, test, vi } from "vitest";
import { version } from "../../package.json";
import { runCommandLine } from "../../src/cli/commandLine";
import { words } from "../../src/words/words";

afterEach(() => vi.restoreAllMocks());

async function printed(...typed: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await runCommandLine(typed);
  return write.mock.calls.map(([text]) => String(text)).join("");
}

test.each([["--help"], ["-h"], ["help"], ["simulate", "--help"], ["export", "map.millrace", "-h"]])(
  "%s %s says what there is",
  async (...typed) => {
    expect(await printed(...typed)).toBe(words.commandLine.usage);
  },
);

test("--version says which Millrace this is", async () => {
  expect(await printed("--version")).toBe(`${version}\n`);
});
