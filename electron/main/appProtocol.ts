import { protocol } from "electron";
import path from "node:path";
import { webFile } from "./webFiles";

const web = path.join(import.meta.dirname, "../../web");

/** Before Electron is ready: `app://` is a proper origin, with modules, workers and storage, unlike `file://`. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serves the built window at `app://millrace/`, with its content security policy. */
export function serveAppProtocol(): void {
  protocol.handle("app", async (request) => {
    const { status, headers, body } = await webFile(web, request.url);
    return new Response(body, { status, headers });
  });
}
