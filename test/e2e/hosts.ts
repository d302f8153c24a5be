import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../scripts/lib/chromium.mjs";
import { findElectron, hasDisplay } from "../../scripts/lib/electronRuntime.mjs";
import { TOGETHER } from "./together";
import { root } from "../../scripts/lib/setup.mjs";

/** A program that journeys run in, or why there is none. */
export type Host = { program: string; env: Record<string, string> } | { missing: string };

/** Electron, and the displays that were made for it: one for each journey that is walked at the same time; none where there is one. */
export type ElectronHost = Host & { displays?: readonly number[] };

/** The environment to start Electron in, on the display of this worker. */
export function electronEnv({ displays = [] }: ElectronHost): Record<string, string> {
  const mine = displays[Number(process.env["VITEST_POOL_ID"] ?? 1) % displays.length];
  return { ...process.env, ...(mine === undefined ? {} : { DISPLAY: `:${mine}` }) } as Record<string, string>;
}

declare module "vitest" {
  interface ProvidedContext {
    browser: Host;
    electron: ElectronHost;
  }
}

/** Finds the browser and the Electron runtime once for all journeys, and gives Electron a display where there is none. */
export default async function findHosts(project: TestProject): Promise<() => void> {
  const displays = Array.from({ length: TOGETHER }, () => new Display());
  project.provide("browser", await findChromium());
  project.provide(
    "electron",
    await electronHost(displays).catch((error: Error) => ({ missing: error.message })),
  );
  return () => displays.forEach((display) => display.end());
}

async function electronHost(displays: readonly Display[]): Promise<ElectronHost> {
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
  const numbers: number[] = [];
  for (const display of displays) {
    const number = await display.start();
    if (number === null) return { missing: "there is no display, and no Xvfb to make one" };
    numbers.push(number);
  }
  return { program: found.program, env: {}, displays: numbers };
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
