// Finds the Electron program to run: the folder a person names, the one that is installed, or Electron's own installer.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { say } from "./say.mjs";
import { root } from "./setup.mjs";

const program =
  { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" }[
    /** @type {string} */ (process.platform)
  ] ?? "electron";

/**
 * The path of Electron's program, or a sentence that says why there is none. The installer downloads about 120 MB
 * and is stopped when it takes longer than `installSeconds`.
 * @param {{ installSeconds: number }} options
 * @returns {Promise<{ program: string } | { missing: string }>}
 */
export async function findElectron({ installSeconds }) {
  const named = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (named) {
    const full = path.join(named, program);
    return existsSync(full)
      ? { program: full }
      : { missing: `ELECTRON_OVERRIDE_DIST_PATH holds no ${program}` };
  }
  const installed = path.join(root, "node_modules/electron/dist", program);
  if (existsSync(installed)) return { program: installed };
  const installer = path.join(root, "node_modules/electron/install.js");
  if (!existsSync(installer)) return { missing: "the electron package is not installed" };
  const reason = await runInstaller(installer, installSeconds);
  if (existsSync(installed)) return { program: installed };
  return { missing: `Electron could not be fetched (${reason})` };
}

/** @param {string} installer @param {number} seconds @returns {Promise<string>} */
function runInstaller(installer, seconds) {
  say("fetching the Electron runtime with its own installer (once, about 120 MB) …");
  return new Promise((resolve) => {
    let output = "";
    let timedOut = false;
    const started = Date.now();
    const child = spawn(process.execPath, [installer], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    const progress = setInterval(
      () => say(`still fetching Electron, ${Math.round((Date.now() - started) / 1000)} s …`),
      15_000,
    );
    const limit = setTimeout(() => {
      timedOut = true;
      child.kill();
    }, seconds * 1000);
    /** @param {string} reason */
    const end = (reason) => {
      clearInterval(progress);
      clearTimeout(limit);
      resolve(reason);
    };
    child.on("error", (error) => end(error.message));
    child.on("close", (code) => {
      if (timedOut) return end(`no answer within ${seconds} s`);
      end(
        output.match(/^\s*(?:\w*Error): (.+)$/m)?.[1]?.slice(0, 160) ??
          `its installer ended with code ${code}`,
      );
    });
  });
}

/** Whether a window can be shown here. */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/** What Electron must be told on this machine before the app's own arguments. @returns {string[]} */
export function electronFlags() {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
