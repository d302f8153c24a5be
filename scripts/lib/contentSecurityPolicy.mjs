import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./setup.mjs";

/** The content security policy as one header line, the same one that Electron's app:// sends. @returns {string} */
export function contentSecurityPolicy() {
  const policy = JSON.parse(readFileSync(path.join(root, "electron/contentSecurityPolicy.json"), "utf8"));
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
