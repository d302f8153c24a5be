import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../scripts/lib/chromium.mjs";
import { findElectron, hasDisplay } from "../../scripts/lib/electronRuntime.mjs";
import { root } from "../../scripts/lib/setup.mjs";

/** A program that journeys run in, or why there is none. */
export type Host = { program: string; env: Record<string, string> } | { missing: string };

declare module "vitest" {
  interface ProvidedContext {
    browser: Host;
    electron: Host;
  }
}

/** Finds the browser and the Electron runtime once for all journeys, and gives Electron a display where there is none. */
export default async function findHosts(project: TestProject): Promise<() => void> {
  const display = new Display();
  project.provide("browser", await findChromium());
  project.provide(
    "electron",
    await electronHost(display).catch((error: Error) => ({ missing: error.message })),
  );
  return () => display.end();
}

async function electronHost(display: Display): Promise<Host> {
  takeSharedRuntime();
  const found = await findElectron({ installSeconds: 240 });
  if ("missing" in found) return found;
  try {
    // Says at once when a library of the system is missing.
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
    execFileSync(found.program, ["-e", "0"], { env, stdio: "pipe", timeout: 60_000 });
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? error);
    return { missing: `Electron does not run here: ${said.trim().split("\n")[0]}` };
  }
  if (hasDisplay()) return { program: found.program, env: {} };
  const number = await display.start();
  if (number === null) return { missing: "there is no display, and no Xvfb to make one" };
  return { program: found.program, env: { DISPLAY: `:${number}` } };
}

/** A machine that cannot reach Electron's downloads may have a runtime beside the clone. */
function takeSharedRuntime(): void {
  const script = path.join(root, "../shared/bin/electron-runtime");
  if (process.env["ELECTRON_OVERRIDE_DIST_PATH"] || !existsSync(script)) return;
  try {
    const folder = execFileSync(script, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      timeout: 300_000,
    });
    process.env["ELECTRON_OVERRIDE_DIST_PATH"] = folder.trim();
  } catch {
    // Then Electron's own installer is asked.
  }
}

class Display {
  private server: ChildProcess | null = null;

  /** Starts a virtual display on the next free number; null where that cannot be. */
  start(): Promise<number | null> {
    return new Promise((resolve) => {
      const args = ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"];
      const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
      this.server = server;
      server.on("error", () => resolve(null));
      server.on("exit", () => resolve(null));
      let said = "";
      server.stdio[3]?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (said.endsWith("\n")) resolve(Number(said));
      });
    });
  }

  end(): void {
    this.server?.kill();
  }
}
