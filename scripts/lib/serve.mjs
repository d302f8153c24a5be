// Serves the built window to a browser on this machine, with the same policy as in Electron.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

/** @type {Record<string, string>} */
const types = JSON.parse(readFileSync(new URL("../../electron/contentTypes.json", import.meta.url), "utf8"));

/**
 * Starts the server on 127.0.0.1, on `port` or, where that is taken and `exact` is not set, the next free one.
 * `handedOver` is a file named at the start: the window asks for it once at /handed-over.
 * @param {{ folder: string, policy: string, port: number, exact?: boolean, handedOver?: string | null }} options
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ folder, policy, port, exact = false, handedOver = null }) {
  let pending = handedOver;
  const server = createServer((request, response) => {
    /** @param {number} status @param {Record<string, string>} [headers] @param {string} [body] */
    const answer = (status, headers = {}, body = "") => {
      response.writeHead(status, { ...safe, ...headers }).end(body);
    };
    const safe = {
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cache-Control": "no-cache",
    };
    // Another name for this address would be another site that reaches for us through the browser.
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    if (host !== "localhost" && host !== "127.0.0.1") return answer(403);
    if (request.method !== "GET" && request.method !== "HEAD") return answer(405, { Allow: "GET, HEAD" });
    const wanted = pathOf(request.url ?? "/");
    if (wanted === null) return answer(400);
    if (wanted === "/handed-over") {
      const site = request.headers["sec-fetch-site"];
      if (request.method !== "GET" || (site !== undefined && site !== "same-origin")) return answer(403);
      const file = pending;
      pending = null;
      if (file === null) return answer(204);
      return answer(200, { "Content-Type": types[".json"] ?? "" }, JSON.stringify(readHandedOver(file)));
    }
    // Browsers ask for this one unbidden.
    if (wanted === "/favicon.ico") return answer(204);
    const full = path.join(folder, wanted === "/" ? "index.html" : wanted);
    const stat = full.startsWith(folder + path.sep) ? statSync(full, { throwIfNoEntry: false }) : undefined;
    if (!stat?.isFile())
      return answer(404, { "Content-Type": types[".txt"] ?? "" }, "There is no such page here.\n");
    response.writeHead(200, {
      ...safe,
      // Names under assets/ carry a hash of their content.
      ...(wanted.startsWith("/assets/") ? { "Cache-Control": "public, max-age=31536000, immutable" } : {}),
      "Content-Type": types[path.extname(full)] ?? "application/octet-stream",
      "Content-Length": stat.size,
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(full)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  const taken = await listen(server, port, exact);
  return {
    url: `http://localhost:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The path that was asked for, decoded; null where it is not one, or would climb out. @param {string} url */
function pathOf(url) {
  try {
    const wanted = decodeURIComponent(url.split(/[?#]/)[0] ?? "");
    const climbs = wanted.split(/[/\\]/).includes("..") || wanted.includes("\0") || wanted.includes("\\");
    return wanted.startsWith("/") && !climbs ? wanted : null;
  } catch {
    return null;
  }
}

/** As the screen's Desktop expects it: an opened file or a failure. @param {string} file */
function readHandedOver(file) {
  const name = path.basename(file);
  const folder = path.dirname(file);
  try {
    if (!existsSync(file)) return { failed: "missing", name, folder, detail: "" };
    if (statSync(file).size > 64 * 1024 * 1024) return { failed: "tooLarge", name, folder, detail: "" };
    return {
      file: { key: `handed-over:${file}`, name, folder },
      text: readFileSync(file, "utf8"),
    };
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    return {
      failed: code === "EACCES" || code === "EPERM" ? "denied" : "unknown",
      name,
      folder,
      detail: message,
    };
  }
}

/** @param {import("node:http").Server} server @param {number} port @param {boolean} exact @returns {Promise<number>} */
function listen(server, port, exact) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const busy = /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";
      if (busy && !exact && port < 65_535) resolve(listen(server, port + 1, exact));
      else reject(error);
    });
    server.once("listening", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
    server.listen(port, "127.0.0.1");
  });
}
