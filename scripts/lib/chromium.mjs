// Finds a Chromium for the browser journeys: CHROMIUM_PATH, one that is installed, or the one inside an npm package.
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { say } from "./say.mjs";
import { root } from "./setup.mjs";

/** A program and the environment that it needs. @typedef {{ program: string, env: Record<string, string> }} Chromium */

/** @returns {Promise<Chromium | { missing: string }>} */
export async function findChromium() {
  const named = process.env["CHROMIUM_PATH"];
  if (named)
    return existsSync(named)
      ? { program: named, env: {} }
      : { missing: `CHROMIUM_PATH: there is no ${named}` };
  const installed = usualPlaces().find((place) => existsSync(place));
  if (installed) return { program: installed, env: {} };
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { missing: "no Chromium is installed; name one in CHROMIUM_PATH" };
  }
  return unpack();
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const folders = [
      process.env["PROGRAMFILES"],
      process.env["PROGRAMFILES(X86)"],
      process.env["LOCALAPPDATA"],
    ];
    const programs = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return folders.flatMap((folder) => (folder ? programs.map((program) => path.join(folder, program)) : []));
  }
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Unpacks @sparticuz/chromium once, with the NSS libraries and fonts that a bare machine lacks. @returns {Promise<Chromium>} */
async function unpack() {
  const require = createRequire(path.join(root, "node_modules/@sparticuz/chromium/package.json"));
  const { version } = JSON.parse(
    readFileSync(path.join(root, "node_modules/@sparticuz/chromium/package.json"), "utf8"),
  );
  const folder = path.join(root, "node_modules/.cache/millrace", `chromium-${version}`);
  if (!existsSync(folder)) {
    say("unpacking Chromium for the browser journeys (once) …");
    const fresh = `${folder}-${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    const packed = path.join(root, "node_modules/@sparticuz/chromium/bin");
    /** @type {{ extract(folder: string): NodeJS.WritableStream }} */
    const tar = require(/** @type {string} */ ("tar-fs"));
    const unbrotli = (/** @type {string} */ name) =>
      createReadStream(path.join(packed, name)).pipe(createBrotliDecompress());
    try {
      await pipeline(unbrotli("chromium.br"), createWriteStream(path.join(fresh, "chromium")));
      chmodSync(path.join(fresh, "chromium"), 0o755);
      for (const name of ["al2023", "fonts"])
        await pipeline(unbrotli(`${name}.tar.br`), tar.extract(path.join(fresh, name)));
      // The software renderer is looked for beside the program.
      await pipeline(unbrotli("swiftshader.tar.br"), tar.extract(fresh));
      writeFileSync(path.join(fresh, "fonts.conf"), fontsConfiguration(folder));
      renameSync(fresh, folder);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const libraries = [path.join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]]
    .filter(Boolean)
    .join(":");
  return {
    program: path.join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(folder, "fonts.conf") },
  };
}

/** @param {string} folder */
function fontsConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, "font-cache")}</cachedir>
</fontconfig>
`;
}
