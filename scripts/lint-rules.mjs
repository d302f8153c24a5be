// Writes .oxlintrc.json from the import law in rooms.mjs: `node scripts/lint-rules.mjs`. A test fails when the
// committed file is not what this writes. One set of rules per room and depth of folder, so that "../model/Step"
// means the room src/model where it is one, and nothing else where it is not.
import { realpathSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rooms as table } from "./rooms.mjs";

/** @type {Record<string, string[]>} */
const rooms = table;

const deepestFolder = 3;
const roomNames = Object.keys(rooms);

/** What a room may take from npm and from Node, beyond files of ours: a pattern of what is barred, and why. */
const barredPackages = /** @type {Record<string, [string, string]>} */ ({
  simulations: [
    "^[^.]",
    "The simulation is pure TypeScript: no package, no Node. Write it here, or do it in src/runs.",
  ],
  "src/model": [
    "^[^.]",
    "The model is pure TypeScript: no package, no Node. Put this into src/stores or above.",
  ],
  "src/words": ["^[^.]", "The catalogue is pure TypeScript: no package, no Node."],
  "src/document": [
    "^(node:|electron|react|zustand|@)",
    "Reading and writing is pure: text in, map or problems out.",
  ],
  "src/runs": [
    "^(electron|react|zustand|@)",
    "A run knows nothing of the screen. Put this into src/stores or above.",
  ],
  "src/stores": [
    "^(node:|electron|react|@mantine|@xyflow)",
    "State lives without React and without Node: bind it in src/hooks.",
  ],
  "src/desktop": [
    "^(node:|electron|react|@mantine)",
    "The renderer is sandboxed: ask the main process through electron/contract.ts.",
  ],
  "src/cli": ["^(electron|react|@mantine|@xyflow|zustand)", "The command line runs without a window."],
  "electron/contract": [
    "^(node:|electron|react)",
    "The contract is shared by main, preload and screen: types and plain checks only.",
  ],
  "electron/preload": ["^node:", "A sandboxed preload has no Node: move this into electron/main."],
  "electron/main": [
    "^(react|@mantine|@xyflow|zustand)",
    "The main process draws nothing: do this in the screen.",
  ],
});
for (const room of [
  "src/ui",
  "src/hooks",
  "src/commands",
  "src/canvas",
  "src/panels",
  "src/report",
  "src/app",
]) {
  barredPackages[room] = [
    "^(node:|electron$|electron/)",
    "The screen has no Node: go through src/desktop/Desktop.ts.",
  ];
}

/** The rules that hold everywhere. */
const everywhere = {
  "typescript/no-explicit-any": "error",
  "typescript/consistent-type-imports": "error",
  "typescript/no-floating-promises": "error",
  "typescript/no-misused-promises": "error",
  "typescript/ban-ts-comment": "error",
  // Our interfaces are records of functions, made to be taken out one by one; nothing of ours uses `this` in them.
  "typescript/unbound-method": "off",
  "import/no-cycle": "error",
  "import/no-default-export": "error",
  "oxc/no-barrel-file": "off",
  // "auto" | string names the value that a reader should know of.
  "typescript/no-redundant-type-constituents": "off",
  // A sentence's parameters are plain values from a file, shown as they were found.
  "typescript/no-base-to-string": "off",
  "typescript/no-misused-spread": "off",
  // Guesses of the React compiler that bar what React allows: the newest handler kept in a ref, state taken from outside.
  "react/refs": "off",
  "react/set-state-in-effect": "off",
  "eslint/eqeqeq": ["error", "always", { null: "ignore" }],
  "eslint/no-var": "error",
  "eslint/prefer-const": "error",
  "eslint/max-lines": ["error", { max: 400 }],
  "vitest/no-focused-tests": "error",
  "vitest/no-disabled-tests": "error",
  "react/rules-of-hooks": "error",
  "react/exhaustive-deps": "error",
};

const noChance = {
  "eslint/no-restricted-properties": [
    "error",
    {
      object: "Math",
      property: "random",
      message: "Draw from the stream of random numbers that this source of chance owns.",
    },
  ],
  "eslint/no-restricted-globals": [
    "error",
    { name: "Date", message: "A run knows only its own clock, in working hours." },
    { name: "performance", message: "A run knows only its own clock, in working hours." },
    { name: "crypto", message: "Draw from the stream of random numbers that this source of chance owns." },
    { name: "setTimeout", message: "A run never waits: schedule an event in its queue." },
  ],
};

/** The whole configuration, as it stands in .oxlintrc.json. */
export function lintRules() {
  return {
    $schema: "./node_modules/oxlint/configuration_schema.json",
    plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "react", "vitest"],
    categories: { correctness: "error" },
    env: { builtin: true, browser: true, node: true },
    ignorePatterns: ["dist", "node_modules", "release"],
    rules: everywhere,
    overrides: [
      ...roomNames.flatMap(rulesOfRoom),
      { files: ["simulations/**"], rules: noChance },
      {
        // Published constants stand as their source prints them, with more digits than a double holds.
        files: ["simulations/**", "bench/**"],
        rules: { "eslint/no-loss-of-precision": "off" },
      },
      {
        files: ["test/**", "scripts/**", "*.config.ts", "*.config.mjs"],
        rules: { "import/no-default-export": "off" },
      },
      {
        files: ["test/**"],
        rules: {
          "vitest/expect-expect": "off",
          "vitest/no-standalone-expect": "off",
          "vitest/no-conditional-expect": "off",
          "vitest/valid-title": "off",
          "eslint/no-control-regex": "off",
          // Vitest's second argument says what was expected, in the test's own words.
          "vitest/valid-expect": ["error", { maxArgs: 2 }],
          // Some promises are made only on Unix, or only to who is not root.
          "vitest/no-conditional-tests": "off",
          "vitest/require-mock-type-parameters": "off",
        },
      },
      {
        // A journey's expectations stand in shared functions; the harness names the test, and skips it where there is
        // no host to walk it in.
        files: ["test/e2e/**"],
        rules: {
          "vitest/no-disabled-tests": "off",
        },
      },
    ],
  };
}

/** @param {string} room */
function rulesOfRoom(room) {
  if (room === "electron/contract") {
    return [{ files: ["electron/contract.ts"], rules: restrict(room, 0, 1) }];
  }
  const home = room.split("/").length;
  return Array.from({ length: deepestFolder + 1 }, (_, depth) => ({
    files: [`${room}/${"*/".repeat(depth)}*.{ts,tsx}`],
    rules: restrict(room, depth, home),
  }));
}

/**
 * For a file `depth` folders inside `room`, which is itself `home` folders below the root.
 * @param {string} room
 * @param {number} depth
 * @param {number} home
 */
function restrict(room, depth, home) {
  const patterns = [];
  const [barred, why] = barredPackages[room] ?? [];
  if (barred) patterns.push({ regex: barred, message: why });
  const mayAll = rooms[room].includes("*");
  const forbidden = roomNames.filter((other) => other !== room && !mayAll && !rooms[room].includes(other));
  if (forbidden.length > 0) {
    const ways = forbidden.flatMap((other) => waysTo(room, other, depth, home));
    patterns.push({ regex: `^(${ways.join("|")})(/|$)`, message: adviceFor(room) });
  }
  if (room !== "simulations" && !forbidden.includes("simulations")) {
    patterns.push({
      regex: `^${up(depth + home)}simulations/(engine|statistics|experiments)/`,
      message: "Come in by the front door: import from simulations/index, and export there what is missing.",
    });
  }
  if (room.startsWith("src/") || room === "simulations") {
    patterns.push({
      regex: `^${up(depth + home)}(test|scripts|bin|dist)/`,
      message: "The app knows nothing of its tests and tools. Move what it needs into a room.",
    });
  }
  return { "eslint/no-restricted-imports": ["error", { patterns }] };
}

/** @param {number} levels */
function up(levels) {
  return "\\.\\./".repeat(levels);
}

/**
 * Every way to write a path from `depth` folders inside a room to another room.
 * @param {string} room
 * @param {string} other
 * @param {number} depth
 * @param {number} home
 */
function waysTo(room, other, depth, home) {
  const ways = [`${up(depth + home)}${other}`];
  const [top, ...rest] = other.split("/");
  if (home > 1 && rest.length > 0 && room.split("/")[0] === top) {
    ways.push(`${up(depth + home - 1)}${rest.join("/")}`);
  }
  if (room === "electron/contract" && top === "electron") ways.push(`\\./${rest.join("/")}`);
  return ways;
}

/** @param {string} room */
function adviceFor(room) {
  const allowed = rooms[room].length ? rooms[room].join(", ") : "nothing of ours";
  return `${room} may import ${allowed}. Hand it in from above, move the code down, or change scripts/rooms.mjs with a reason.`;
}

/** The text of .oxlintrc.json: one override a line, so that a change of the law is a short diff. */
export function lintRulesText() {
  const { overrides, ...rest } = lintRules();
  const lines = overrides.map((each) => `    ${JSON.stringify(each)}`).join(",\n");
  return JSON.stringify(rest, null, 2).replace(/\n}$/, `,\n  "overrides": [\n${lines}\n  ]\n}\n`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../.oxlintrc.json", import.meta.url), lintRulesText());
}
