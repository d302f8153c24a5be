import type { Page } from "../page/Page";
import { escaped, fontRules, toSvg } from "../page/toSvg";
import type { Typesetter } from "../type/Typesetter";

/**
 * A report as one HTML file that needs nothing else: every page a picture of vectors and text, the fonts inside,
 * no script. It asks for nothing from anywhere, and its policy holds browsers to that.
 */
export function toHtml(pages: readonly Page[], type: Typesetter, title: string, language: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
  const contents = pages.flatMap(({ bookmarks }, index) =>
    bookmarks
      .filter(({ level }) => level === 1)
      .map((bookmark) => `<li><a href="#page-${index + 1}">${escaped(bookmark.title)}</a></li>`),
  );
  return [
    "<!doctype html>",
    `<html lang="${escaped(language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${fontRules(pages, type)}\n${look}</style>`,
    "</head>",
    "<body>",
    `<nav><ul>${contents.join("")}</ul></nav>`,
    "<main>",
    ...pages.map(
      (page, index) =>
        `<section id="page-${index + 1}"${page.width > page.height ? ' class="wide"' : ""}>${toSvg(page, type, { text: "words" })}</section>`,
    ),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const look = `
body { margin: 0; background: #f3f2ee; font: 15px Inter, system-ui, sans-serif; color: #1b1f23; }
nav { position: sticky; top: 0; background: #ffffff; border-bottom: 1px solid #e0ddd5; padding: 8px 16px; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0 auto; padding: 0; max-width: 1400px; list-style: none; }
nav a { color: #0b6a73; }
main { display: grid; gap: 24px; justify-items: center; padding: 24px 12px; }
section { width: min(100%, 900px); scroll-margin-top: 60px; background: #ffffff; border: 1px solid #e0ddd5; }
section.wide { width: min(100%, 1600px); overflow-x: auto; }
section svg { display: block; width: 100%; height: auto; }
section.wide svg { min-width: 1100px; }
@media print {
  nav { display: none; }
  body { background: none; }
  main { display: block; padding: 0; }
  section, section.wide { width: auto; border: 0; break-after: page; }
  section.wide svg { min-width: 0; }
}`;
