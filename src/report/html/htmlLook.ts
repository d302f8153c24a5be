import { paper } from "../page/paper";
import { itemInks } from "../symbols/typeMarks";

const inks = itemInks.map((ink, at) => `--item-${at}:${ink};`).join("");

/** How a report of one file looks: the colours of the light screen, whatever the reader's own are. */
export const htmlLook = `
:root { color-scheme: light; --font: Inter, system-ui, sans-serif; --paper: #f3f2ee; --surface: ${paper.surface};
  --line: ${paper.line}; --line-strong: ${paper.lineStrong}; --ink: ${paper.ink}; --ink-2: ${paper.ink2};
  --ink-3: ${paper.ink3}; --work: ${paper.work}; --wait: ${paper.wait}; --wait-line: ${paper.waitLine};
  --simulated: ${paper.simulated}; ${inks} }
[hidden] { display: none !important; }
body { margin: 0; background: var(--paper); font: 15px/1.45 var(--font); color: var(--ink); }
:focus-visible { outline: 2px solid #1466d8; outline-offset: 2px; }
header { background: var(--surface); border-bottom: 1px solid var(--line); padding: 10px 20px; overflow-wrap: anywhere; }
h1 { display: -webkit-box; margin: 0 0 2px; font-size: 17px; font-weight: 600; overflow: hidden; -webkit-box-orient: vertical;
  -webkit-line-clamp: 2; }
nav { font-size: 13.5px; }
nav ul { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0; padding: 0; list-style: none; }
nav a { color: var(--work); }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; justify-items: center; padding: 20px 12px; }
.page { width: min(100%, 900px); background: var(--surface); border: 1px solid var(--line); }
.page.wide { width: min(100%, 1600px); overflow-x: auto; }
.page svg { display: block; width: 100%; height: auto; }
.page.wide svg { min-width: 1100px; }
.live { display: grid; grid-template-columns: minmax(0, 1fr) 250px; width: min(100%, 1900px); box-sizing: border-box;
  background: var(--surface); border: 1px solid var(--line); }
.stage { position: relative; min-width: 0; }
.stage #region { overflow: auto; max-height: 76vh; }
.stage #region svg { display: block; width: 100%; height: auto; margin: 0; }
.stage canvas { position: absolute; top: 0; left: 0; pointer-events: none; }
.zoom { display: flex; justify-content: flex-end; gap: 4px; padding: 6px 16px; }
.zoom button { min-width: 32px; height: 30px; padding: 0 9px; border: 1px solid var(--line); border-radius: 6px;
  background: var(--surface); color: var(--ink-2); font: inherit; font-size: 13px; cursor: pointer; }
.found { padding: 18px 18px 14px; border-left: 1px solid var(--line); overflow-wrap: anywhere; }
.found h2 { margin: 0 0 12px; font-size: 15px; font-weight: 600; }
.found dl { margin: 0; }
.found dt { color: var(--ink-2); font-size: 13px; }
.found dd { margin: 0 0 12px; font-size: 12px; color: var(--ink-3); }
.found dd b { display: block; font-size: 22px; font-weight: 600; color: var(--simulated); }
.found.mapped dd b { color: var(--ink); }
.found p { margin: 0 0 8px; font-size: 13px; color: var(--ink-2); }
.found p.first { color: var(--ink); font-weight: 600; }
.player { grid-column: 1 / -1; border-top: 1px solid var(--line); padding: 7px 16px 9px; font-size: 14px; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.row button { display: grid; place-items: center; width: 32px; height: 32px; padding: 0; border: 0; border-radius: 6px;
  background: none; color: var(--ink-2); cursor: pointer; }
.row button:hover { background: #efede7; color: var(--ink); }
.row #play { width: 38px; height: 38px; border-radius: 50%; background: var(--work); color: #ffffff; }
.row svg { width: 18px; height: 18px; fill: currentColor; }
#play[data-playing="true"] .when-still, #play:not([data-playing="true"]) .when-playing { display: none; }
#time { min-width: 160px; font-weight: 600; font-variant-numeric: tabular-nums; }
.row label { display: flex; align-items: center; gap: 6px; color: var(--ink-3); font-size: 13px; }
.row select { height: 28px; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--surface);
  color: var(--ink); font: inherit; }
.row dl { display: flex; gap: 14px; margin: 0 0 0 auto; color: var(--ink-3); font-size: 13px; }
.row dl div { display: flex; gap: 5px; }
.row dd { margin: 0; min-width: 2ch; color: var(--ink); font-weight: 600; font-variant-numeric: tabular-nums; text-align: right; }
#moment { display: block; width: 100%; height: 22px; margin: 2px 0; background: none; appearance: none; cursor: pointer; }
#moment::-webkit-slider-runnable-track { height: 6px; border-radius: 3px;
  background: linear-gradient(to right, var(--work) var(--played, 0%), var(--line) var(--played, 0%)); }
#moment::-moz-range-track { height: 6px; border-radius: 3px;
  background: linear-gradient(to right, var(--work) var(--played, 0%), var(--line) var(--played, 0%)); }
#moment::-webkit-slider-thumb { width: 16px; height: 16px; margin-top: -5px; border: 2px solid var(--surface);
  border-radius: 50%; background: var(--work); appearance: none; }
#moment::-moz-range-thumb { width: 13px; height: 13px; border: 2px solid var(--surface); border-radius: 50%; background: var(--work); }
.legend { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 14px; margin: 0; padding: 0; list-style: none;
  color: var(--ink-3); font-size: 12px; }
.legend li { display: flex; align-items: center; gap: 4px; }
.legend svg { width: 12px; height: 12px; flex: none; }
.live.broad { grid-template-columns: minmax(0, 1fr); }
.live.broad .found { grid-row: 3; border-left: 0; border-top: 1px solid var(--line); }
.live.broad .found dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 0 24px; }
.live.broad .found h2 { margin-bottom: 8px; }
@media (max-width: 900px) {
  .live { grid-template-columns: minmax(0, 1fr); }
  .found { grid-row: 3; border-left: 0; border-top: 1px solid var(--line); }
}
/* On a small screen a page goes from edge to edge, without most of its margins: two fingers enlarge the rest. */
@media screen and (max-width: 640px) {
  main { gap: 12px; padding: 12px 0; }
  .live, .page { border-left: 0; border-right: 0; }
  .page:not(.wide) { overflow: hidden; }
  .page:not(.wide) svg { width: 116%; margin-left: -8%; }
}
@media print {
  header, .player, .zoom, .stage canvas { display: none !important; }
  body { background: none; }
  main { display: block; padding: 0; }
  .live { display: block; border: 0; break-after: page; }
  .stage #region { max-height: none !important; overflow: visible; }
  .stage #region svg { width: 100% !important; }
  .found { border: 0; }
  .page, .page.wide { width: auto; border: 0; break-after: page; }
  .page.wide svg { min-width: 0; }
}`;
