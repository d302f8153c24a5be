// `npm run dev`: the window in a browser, changed as its sources change. Without the content security policy.
import { createServer } from "vite";
import { root, setUp } from "./lib/setup.mjs";
import { rendererConfig } from "./lib/viteConfigs.mjs";

await setUp({ build: false });
const server = await createServer({ ...rendererConfig(`${root}/dist`), logLevel: "info" });
await server.listen();
server.printUrls();
