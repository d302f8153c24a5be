#!/usr/bin/env node
// The command line. In a bare clone it sets up first, on standard error; an installed package goes straight on.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @param {string} relative */
const at = (relative) => new URL(`../${relative}`, import.meta.url);

if (existsSync(fileURLToPath(at("src/cli/main.ts")))) {
  const { setUp } = await import(at("scripts/lib/setup.mjs").href);
  await setUp();
}
await import(at("dist/cli/main.js").href);
