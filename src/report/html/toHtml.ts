import { hash, script } from "virtual:html-player";
import { anyName } from "../../model/names";
import { constraintSentence } from "../../words/constraintSentence";
import { reasonSentence } from "../../words/reason";
import { words } from "../../words/words";
import { drawMap, titleOf } from "../map/drawMap";
import { doubtOf } from "../doubt";
import { whyMapped } from "../leftOut";
import { Pen } from "../page/Pen";
import { escaped, fontRules, toSvg } from "../page/toSvg";
import type { Report } from "../sheets/Report";
import { keyFigures } from "../sheets/summarySheet";
import { toPages } from "../sheets/toPages";
import type { Typesetter } from "../type/Typesetter";
import { htmlLook } from "./htmlLook";
import { playerMarkup } from "./playerMarkup";
import { sceneOf } from "./sceneOf";

/** A map so many times wider than high has what was found under it: beside it there would be too little room. */
const BROAD = 1.9;

/**
 * A report as one HTML file that needs nothing else: the map, over which the recorded run plays, with what was found
 * beside it, then every page as vectors and text, the fonts inside. It asks for nothing from anywhere and runs no
 * script but its own; its policy holds browsers to that. Without scripts it is the same report, standing still.
 */
export function toHtml(report: Report, type: Typesetter): string {
  const { picture, film } = report;
  const title = titleOf(picture);
  const showsMap = report.sections.has("map");
  const drawing = drawMap(new Pen(type), { ...picture, queues: film === null });
  const pages = toPages({ ...report, sections: without(report.sections, "map") }, type);
  const policy = [
    "default-src 'none'",
    `script-src '${hash}'`,
    "style-src 'unsafe-inline'",
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const contents = pages.flatMap(({ bookmarks }, index) =>
    bookmarks
      .filter(({ level }) => level === 1)
      .map((bookmark) => `<li><a href="#page-${index + 1}">${escaped(bookmark.title)}</a></li>`),
  );
  const live = [
    `<section class="live${drawing.width > BROAD * drawing.height ? " broad" : ""}" id="map">`,
    '<div class="stage">',
    `<div id="region" role="region" tabindex="0" aria-label="${escaped(words.film.region)}">`,
    toSvg(drawing, type, { text: "words" }),
    "</div>",
    ...(film === null ? [] : ['<canvas id="items" aria-hidden="true"></canvas>']),
    zoomMarkup(),
    "</div>",
    foundMarkup(report),
    ...(film === null ? [] : [playerMarkup(film, picture.map)]),
    "</section>",
    `<script type="application/json" id="scene">${asData(sceneOf(picture, drawing, film))}</script>`,
    `<script>${script}</script>`,
  ];
  return [
    "<!doctype html>",
    `<html lang="${escaped(picture.language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${fontRules([drawing, ...pages], type)}\n${htmlLook}</style>`,
    "</head>",
    "<body>",
    `<header><h1>${escaped(title)}</h1>`,
    `<nav aria-label="${escaped(words.film.contents)}"><ul>${showsMap ? `<li><a href="#map">${escaped(words.report.map)}</a></li>` : ""}${contents.join("")}</ul></nav></header>`,
    "<main>",
    ...(showsMap ? live : []),
    ...pages.map(
      (page, index) =>
        `<section class="page${page.width > page.height ? " wide" : ""}" id="page-${index + 1}">${toSvg(page, type, { text: "words" })}</section>`,
    ),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Data inside a page: nothing in it can end the element that it stands in. */
function asData(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function without<Value>(all: ReadonlySet<Value>, one: Value): ReadonlySet<Value> {
  return new Set([...all].filter((value) => value !== one));
}

function zoomMarkup(): string {
  const buttons = [
    ["smaller", "−", words.film.smaller],
    ["larger", "+", words.film.larger],
    ["fit", words.film.fit, words.film.fit],
  ].map(
    ([id = "", face = "", label = ""]) =>
      `<button type="button" id="${id}" aria-label="${escaped(label)}" title="${escaped(label)}">${escaped(face)}</button>`,
  );
  return `<div class="zoom" id="zoom" hidden>${buttons.join("")}</div>`;
}

/** The three numbers and what holds the stream back, beside the map. */
function foundMarkup(report: Report): string {
  const { picture, study } = report;
  const nameOf = (id: string): string => anyName(picture.map, id);
  const figures = keyFigures(report).map(
    ({ label, value, spread }) =>
      `<div><dt>${escaped(label)}</dt><dd><b>${escaped(value)}</b>${escaped(spread)}</dd></div>`,
  );
  const constraint = study?.results.constraint;
  const said =
    constraint === undefined
      ? [`<p>${escaped(whyMapped(report))}</p>`]
      : [
          `<p class="first">${escaped(constraintSentence(constraint.kind, constraint.ids.map(nameOf)))}</p>`,
          `<p>${escaped(reasonSentence(constraint.reason, nameOf))}</p>`,
        ];
  const doubt = doubtOf(report);
  if (doubt !== null) said.unshift(`<p>${escaped(doubt)}</p>`);
  const heading = study === null ? words.film.mapped : words.film.results;
  return `<aside class="found${study === null ? " mapped" : ""}"><h2>${escaped(heading)}</h2><dl>${figures.join("")}</dl>${said.join("")}</aside>`;
}
