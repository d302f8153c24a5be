import { calendarOf } from "../../model/durations";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { showHours } from "../../words/localDecimals";
import { words } from "../../words/words";
import { escaped } from "../page/toSvg";
import type { Film } from "../playback/film";
import { playbackSpeeds } from "../playback/playbackSpeeds";
import { shapeCorners, typeMark } from "../symbols/typeMarks";

const icons = {
  first: "M5 4h3v16H5zM20 4v16L9 12z",
  before: "M4 4h3v16H4zM19 5v14l-9-7z",
  next: "M17 4h3v16h-3zM5 5v14l9-7z",
  play: "M7 4v16l13-8z",
  pause: "M6 4h4v16H6zM14 4h4v16h-4z",
};

/** The bar that plays a film. It is hidden until its script is there to serve it. */
export function playerMarkup(film: Film, map: StreamMap): string {
  const text = words.playback;
  const calendar = calendarOf(map);
  const step = Math.min(1, (film.endHours - film.startHours) / 100) || 1;
  const speeds = playbackSpeeds(calendar).map(
    ({ hoursPerSecond, amount, unit }) =>
      `<option value="${hoursPerSecond}"${unit === "h" && amount === 4 ? " selected" : ""}>${escaped(text.perSecond(amount, text.units[unit]))}</option>`,
  );
  const figures = [
    ["inside", text.wip],
    ["backlog", text.backlog],
    ["delivered", words.film.delivered],
  ].map(([id, name = ""]) => `<div><dt>${escaped(name)}</dt><dd id="${id}"></dd></div>`);
  const hours = (value: number): string => showHours(value, calendar);
  return [
    `<section class="player" id="player" aria-label="${escaped(words.film.controls)}" hidden>`,
    '<div class="row">',
    button("first", text.toStart, icon(icons.first)),
    button("before", text.previousEvent, icon(icons.before)),
    button("play", text.play, icon(icons.play, "when-still") + icon(icons.pause, "when-playing")),
    button("next", text.nextEvent, icon(icons.next)),
    '<span id="time"></span>',
    `<label>${escaped(text.speed)} <select id="speed">${speeds.join("")}</select></label>`,
    `<dl>${figures.join("")}</dl>`,
    "</div>",
    `<input type="range" id="moment" min="${film.startHours}" max="${film.endHours}" step="${step}" value="${film.startHours}" aria-label="${escaped(text.position)}">`,
    `<ul class="legend">${legend(film, map)}<li>${escaped(words.film.what(hours(film.startHours), hours(film.endHours)))}</li></ul>`,
    "</section>",
  ].join("\n");
}

function button(id: string, label: string, inside: string): string {
  return `<button type="button" id="${id}" aria-label="${escaped(label)}" title="${escaped(label)}">${inside}</button>`;
}

function icon(d: string, className?: string): string {
  const kind = className === undefined ? "" : ` class="${className}"`;
  return `<svg viewBox="0 0 24 24" aria-hidden="true"${kind}><path d="${d}"/></svg>`;
}

function legend({ typeIds }: Film, map: StreamMap): string {
  const text = words.playback;
  const types = typeIds.map((id, type) => {
    const name = own(map.types, id)?.name?.trim() || (id === "default" ? text.untyped : id);
    return `<li>${sign(type, "filled")}${escaped(name)}</li>`;
  });
  return [
    ...(typeIds.length > 1 ? types : []),
    `<li>${sign(0, "held")}${escaped(text.held)}</li>`,
    `<li>${sign(0, "hollow")}${escaped(text.outside)}</li>`,
  ].join("");
}

function sign(type: number, look: "filled" | "held" | "hollow"): string {
  const { shape, colour } = typeMark(type);
  const fill = look === "hollow" ? "none" : `var(${colour})`;
  const stroke = look === "held" ? "var(--wait-line)" : look === "hollow" ? `var(${colour})` : "none";
  const corners = shapeCorners(shape, 6, 6, 4.2).map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`);
  const drawn =
    corners.length === 0 ? '<circle cx="6" cy="6" r="4.4"' : `<polygon points="${corners.join(" ")}"`;
  return `<svg viewBox="0 0 12 12" aria-hidden="true">${drawn} fill="${fill}" stroke="${stroke}" stroke-width="1.75"/></svg>`;
}
