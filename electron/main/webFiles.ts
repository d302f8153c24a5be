import { readFile } from "node:fs/promises";
import path from "node:path";
import policy from "../contentSecurityPolicy.json";
import contentTypes from "../contentTypes.json";

/** What a page may load and do, as one header line; the web server of `npm run web` sends the same. */
export const contentSecurityPolicy = Object.entries(policy)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

const types: Readonly<Record<string, string>> = contentTypes;

/** An answer to a page's request, before it is Electron's. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** The file of the built window that a URL `app://millrace/…` names. Any other URL, and any that climbs out, is not found. */
export async function webFile(folder: string, url: string): Promise<WebAnswer> {
  const full = fileFor(folder, url);
  const body = full === null ? null : await readFile(full).catch(() => null);
  const headers = {
    "Content-Security-Policy": contentSecurityPolicy,
    "X-Content-Type-Options": "nosniff",
    "Content-Type":
      (full !== null && body !== null && types[path.extname(full)]) || "text/plain; charset=utf-8",
  };
  return { status: body === null ? 404 : 200, headers, body: body === null ? null : new Uint8Array(body) };
}

function fileFor(folder: string, url: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(url);
    if (protocol !== "app:" || host !== "millrace") return null;
    const wanted = decodeURIComponent(pathname);
    if (wanted.includes("\0") || wanted.includes("\\")) return null;
    const full = path.join(folder, wanted === "/" ? "index.html" : wanted);
    return full.startsWith(folder + path.sep) ? full : null;
  } catch {
    return null;
  }
}
