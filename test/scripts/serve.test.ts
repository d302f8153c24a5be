import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../scripts/lib/contentSecurityPolicy.mjs";
import { serve } from "../../scripts/lib/serve.mjs";
import { contentSecurityPolicy as policyOfElectron } from "../../electron/main/webFiles";

type Server = Awaited<ReturnType<typeof serve>>;
let parent: string;
let server: Server;
let file: string;

beforeEach(async () => {
  parent = mkdtempSync(path.join(tmpdir(), "millrace-serve-"));
  file = path.join(parent, "shop.millrace");
  writeFileSync(file, "{}");
  mkdirSync(path.join(parent, "web/assets"), { recursive: true });
  writeFileSync(path.join(parent, "web/index.html"), "<!doctype html>");
  writeFileSync(path.join(parent, "web/assets/app-1234.js"), "export {}");
  const folder = path.join(parent, "web");
  server = await serve({ folder, policy: contentSecurityPolicy(), port: 0, handedOver: file });
});
afterEach(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

/** A request exactly as given: fetch would tidy the path up. */
function ask(wanted: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const sent = request(
        { host: "127.0.0.1", port: server.port, path: wanted, headers, method },
        (answer) => {
          let body = "";
          answer.on("data", (chunk: Buffer) => (body += chunk.toString()));
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
        },
      );
      sent.on("error", reject).end();
    },
  );
}

describe("the web server", () => {
  test("serves the window with its types and the policy that Electron sends", async () => {
    const page = await ask("/");
    expect(page).toMatchObject({ status: 200, body: "<!doctype html>" });
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
    });
    expect(page.headers["content-security-policy"]).toBe(policyOfElectron);
    const script = await ask("/assets/app-1234.js?v=1");
    expect(script.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
  });

  test.each([
    "/../shop.millrace",
    "/%2e%2e/shop.millrace",
    "/assets/../../shop.millrace",
    "/..%2fshop.millrace",
    "/..%5cshop.millrace",
    "//etc/passwd",
    "/%00",
    "/%E0%A4%A",
    "/assets/",
  ])("does not give %s", async (wanted) => {
    const { status, body } = await ask(wanted);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain("{}");
  });

  test("hands the file over once, and only to its own page", async () => {
    expect((await ask("/handed-over", { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await ask("/handed-over", {}, "HEAD")).status).toBe(403);
    const answer = await ask("/handed-over", { "Sec-Fetch-Site": "same-origin" });
    expect(JSON.parse(answer.body)).toMatchObject({
      file: { name: "shop.millrace", folder: parent },
      text: "{}",
    });
    expect((await ask("/handed-over")).status).toBe(204);
  });

  test("answers to no other name and takes no other method", async () => {
    expect((await ask("/", { Host: "elsewhere.example" })).status).toBe(403);
    expect((await ask("/", {}, "POST")).status).toBe(405);
  });

  test("takes the next free port, unless one was asked for", async () => {
    const folder = path.join(parent, "web");
    const next = await serve({ folder, policy: "", port: server.port });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
    await expect(serve({ folder, policy: "", port: server.port, exact: true })).rejects.toThrow("EADDRINUSE");
  });
});
