// Set-up of a bare clone: packages from the lockfile, then dist/ from the sources, each only when out of date.
// Runs before anything is installed, so it uses nothing but Node. Says all it says on standard error.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { giveUp, say } from "./say.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

const oldestNode = [20, 19];
const lockIsStaleAfter = 30 * 60_000;

/** What goes into dist/: a change in any of these makes a new build. */
const sources = [
  "src",
  "simulations",
  "electron",
  "assets",
  "index.html",
  "package.json",
  "package-lock.json",
  "scripts/build.mjs",
];

/** Makes the clone ready to run. @param {{ build?: boolean }} [options] */
export async function setUp({ build = true } = {}) {
  checkNode();
  if (packagesAreCurrent() && !(build && !buildIsCurrent())) return;
  const unlock = await lock();
  try {
    if (!packagesAreCurrent()) install();
    if (build && !buildIsCurrent()) runBuild();
  } finally {
    unlock();
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = oldestNode;
  if (major < needMajor || (major === needMajor && minor < needMinor)) {
    giveUp(`Millrace needs Node ${oldestNode.join(".")} or newer; this is Node ${process.versions.node}.`);
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes node_modules/.package-lock.json when an
 * install is complete, so an interrupted one counts as missing. Packages for other systems are absent rightly.
 */
export function packagesAreCurrent(folder = root) {
  const wanted = readLock(path.join(folder, "package-lock.json"));
  const present = readLock(path.join(folder, "node_modules/.package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === "" || (present[name] ? present[name].version === version : optional),
  );
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

function install() {
  say("installing packages from the lockfile (once, about a minute) …");
  const [command, args] = npm();
  const done = spawnSync(
    command,
    [...args, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      encoding: "utf8",
      shell: args.length === 0 && process.platform === "win32",
      windowsHide: true,
      maxBuffer: 1 << 26,
    },
  );
  if (done.error || done.status !== 0) {
    process.stderr.write(`${done.stderr ?? ""}`);
    giveUp(
      `packages could not be installed (${done.error?.message ?? `npm ci ended with code ${done.status}`}). ` +
        "Check the connection to the npm registry and start again.",
    );
  }
}

/** npm as a script for this Node where it can be found: a .cmd file needs a shell on Windows. @returns {[string, string[]]} */
function npm() {
  const beside = path.dirname(process.execPath);
  const places = [
    process.env["npm_execpath"] ?? "",
    path.join(beside, "node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
  ];
  const script = places.find((place) => place.endsWith("npm-cli.js") && existsSync(place));
  return script ? [process.execPath, [script]] : ["npm", []];
}

/** The fingerprint of all that dist/ is made of: names and contents, not times, which git changes at will. */
export function fingerprint() {
  const hash = createHash("sha256");
  for (const source of sources) addToHash(hash, path.join(root, source), source);
  return hash.digest("hex");
}

/** @param {import("node:crypto").Hash} hash @param {string} full @param {string} name */
function addToHash(hash, full, name) {
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    for (const entry of readdirSync(full).toSorted())
      addToHash(hash, path.join(full, entry), `${name}/${entry}`);
  } else {
    hash.update(`${name}\0${stat.size}\0`).update(readFileSync(full));
  }
}

export const stampFile = path.join(root, "dist/.fingerprint");

function buildIsCurrent() {
  try {
    return readFileSync(stampFile, "utf8") === fingerprint();
  } catch {
    return false;
  }
}

function runBuild() {
  say("building the app (once after each change, a few seconds) …");
  const done = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs")], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    windowsHide: true,
  });
  if (done.status !== 0) giveUp("the app could not be built; the lines above say why.");
}

/** Two starts at once must not install over each other: the second waits for the first. @returns {Promise<() => void>} */
async function lock() {
  const name = createHash("sha256").update(root).digest("hex").slice(0, 16);
  const file = path.join(tmpdir(), `millrace-setup-${name}.lock`);
  for (let waited = false; ; waited = true) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      const unlock = () => rmSync(file, { force: true });
      process.once("exit", unlock);
      return unlock;
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code !== "EEXIST") return () => {};
      if (isStale(file)) rmSync(file, { force: true });
      else {
        if (!waited) say("waiting for another start of Millrace that is setting up …");
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  }
}

/** A lock whose process is gone, or that is too old to believe. @param {string} file */
function isStale(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > lockIsStaleAfter) return true;
    const pid = Number(readFileSync(file, "utf8"));
    if (!pid) return Date.now() - statSync(file).mtimeMs > 5_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code !== "EPERM";
  }
}
