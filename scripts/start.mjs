// `npm start [-- FILE]` opens the window; `npm run web` serves the same app to a browser. Set-up is done as needed.
//   --web       serve to a browser on purpose
//   --port N    serve on this port (default: the first free one from 4173)
//   --no-open   do not open the browser
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { electronFlags, findElectron, hasDisplay } from "./lib/electronRuntime.mjs";
import { giveUp, say } from "./lib/say.mjs";
import { root, setUp } from "./lib/setup.mjs";

/** A window that closes with a failure this soon never opened. */
const failedToOpenWithin = 10_000;

const { web, port, noOpen, file } = readArguments();
await setUp();
if (web || !(await openWindow())) await serveToBrowser();

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { web: { type: "boolean" }, port: { type: "string" }, "no-open": { type: "boolean" } },
    });
    const wanted = values.port === undefined ? null : Number(values.port);
    if (wanted !== null && !(Number.isInteger(wanted) && wanted >= 0 && wanted < 65_536)) {
      giveUp(`--port: found ${values.port}, expected a number from 0 to 65535.`, 2);
    }
    if (positionals.length > 1) giveUp(`found ${positionals.length} files, expected one.`, 2);
    // npm runs scripts in the package's folder; a person means the folder they stand in.
    const from = process.env["INIT_CWD"] ?? process.cwd();
    const named = positionals[0];
    const full = named === undefined ? null : path.resolve(from, named);
    if (full !== null && !existsSync(full)) giveUp(`${named}: there is no such file.`, 2);
    return { web: values.web ?? false, port: wanted, noOpen: values["no-open"] ?? false, file: full };
  } catch (error) {
    return giveUp(/** @type {Error} */ (error).message.split(/\. |\n/)[0] ?? "", 2);
  }
}

/** Opens the Electron window and stays until it is closed; false where there can be none. */
async function openWindow() {
  if (!hasDisplay()) {
    say("there is no display here, so the app is served to a browser instead.");
    return false;
  }
  const found = await findElectron({ installSeconds: 600 });
  if ("missing" in found) {
    say(`${found.missing}, so the app is served to a browser instead.`);
    return false;
  }
  const flags = electronFlags();
  if (flags.includes("--no-sandbox"))
    say("running as root: Electron's own sandbox is off, as it cannot work for root.");
  const env = { ...process.env };
  delete env["ELECTRON_RUN_AS_NODE"];
  const started = Date.now();
  const child = spawn(found.program, [...flags, root, ...(file ? [file] : [])], {
    cwd: root,
    stdio: "inherit",
    env,
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
    process.on(signal, () => child.kill(signal));
  const ended = await new Promise(
    (/** @type {(ended: { code: number | null, why: string }) => void} */ resolve) => {
      child.on("error", (error) => resolve({ code: 1, why: error.message }));
      child.on("exit", (code, signal) =>
        resolve({ code, why: signal ? `signal ${signal}` : `code ${code}` }),
      );
    },
  );
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.removeAllListeners(signal);
  const failed = ended.code !== 0 && ended.why !== "signal SIGINT" && ended.why !== "signal SIGTERM";
  if (failed && Date.now() - started < failedToOpenWithin) {
    say(`Electron could not start (${ended.why}), so the app is served to a browser instead.`);
    return false;
  }
  process.exitCode = failed ? 1 : 0;
  return true;
}

async function serveToBrowser() {
  const { serve } = await import("./lib/serve.mjs");
  const { contentSecurityPolicy } = await import("./lib/contentSecurityPolicy.mjs");
  const server = await serve({
    folder: path.join(root, "dist/web"),
    policy: contentSecurityPolicy(),
    port: port ?? 4173,
    exact: port !== null && port !== 0,
    handedOver: file,
  }).catch((error) => giveUp(`port ${port ?? 4173} cannot be used: ${error.message}`));
  process.stdout.write(`Millrace is at ${server.url} (Ctrl+C ends it)\n`);
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => void server.close().then(() => process.exit(0)));
  }
  if (!noOpen) openBrowser(server.url);
}

/** Opens the default browser where there is one; a person can always type the address. @param {string} url */
function openBrowser(url) {
  if (!hasDisplay()) return;
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [url]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", url]]
        : ["xdg-open", [url]];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
