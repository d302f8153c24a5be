import { drawPlayback } from "../../playback/drawPlayback";
import { filmTrace, type Film } from "../../playback/film";
import { nextEventHours, previousEventHours } from "../../playback/playbackIndex";
import { movesBetween } from "../../playback/playbackMoves";
import { readerOf } from "../../playback/playbackReader";
import { glideHours, toCalendarMoment } from "../../playback/playbackTime";
import { Routes } from "../../playback/routes";
import type { Scene } from "../Scene";
import { element } from "./element";

const MOST_MOVES = 600;
/** The longest step of the clock, in seconds: after a pause of the whole page it does not leap. */
const LONGEST_FRAME = 0.1;

/** Plays a film over the picture of its map. Returns what draws the present moment anew. */
export function playFilm(scene: Scene & { readonly film: Film }): () => void {
  const { film, calendar, words } = scene;
  const trace = filmTrace(film);
  const reader = readerOf(trace);
  const routes = new Routes({
    // Where no line is drawn, an item goes straight from box to box.
    places: new Map(
      film.stepIds.flatMap((id, at) => (scene.stages[at]?.box ? [[id, scene.stages[at].box]] : [])),
    ),
    stepIds: film.stepIds,
    lineOf: (move) => {
      const fits = scene.ways.filter(({ from, to }) => from === move.from && to === move.to);
      const way = fits.find(({ rework }) => rework === move.rework) ?? fits[0];
      if (way === undefined) return null;
      const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
      line.setAttribute("d", way.d);
      return line;
    },
  });
  const region = element("region", HTMLElement);
  const canvas = element("items", HTMLCanvasElement);
  const play = element("play", HTMLButtonElement);
  const moment = element("moment", HTMLInputElement);
  const speed = element("speed", HTMLSelectElement);
  const context = canvas.getContext("2d");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const styles = getComputedStyle(document.documentElement);
  const colours = new Map<string, string>();
  const colour = (name: string): string => {
    const found = colours.get(name) ?? styles.getPropertyValue(name).trim();
    colours.set(name, found);
    return found;
  };
  let atHours = film.startHours;
  let playing = false;
  let [frame, last] = [0, 0];

  const say = (template: string): string => {
    const { week, day, clock } = toCalendarMoment(atHours, calendar, atHours >= film.endHours);
    return template.replace("{week}", String(week)).replace("{day}", String(day)).replace("{clock}", clock);
  };
  const draw = (): void => {
    const state = reader.at(atHours);
    element("time", HTMLElement).textContent = say(words.time);
    element("inside", HTMLElement).textContent = String(state.inside);
    element("backlog", HTMLElement).textContent = String(state.backlog);
    element("delivered", HTMLElement).textContent = String(state.delivered);
    moment.value = String(atHours);
    moment.setAttribute("aria-valuetext", say(words.timeText));
    const share = (atHours - film.startHours) / Math.max(1e-9, film.endHours - film.startHours);
    moment.style.setProperty("--played", `${100 * share}%`);
    if (context === null) return;
    const { clientWidth: width, clientHeight: height } = region;
    const pixelRatio = devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const zoom = (region.querySelector("svg")?.clientWidth ?? scene.width) / scene.width;
    const glide = still.matches ? 0 : glideHours(Number(speed.value));
    drawPlayback(
      context,
      {
        x: scene.origin[0] * zoom - region.scrollLeft,
        y: scene.origin[1] * zoom - region.scrollTop,
        zoom,
        width,
        height,
        pixelRatio,
      },
      {
        state,
        moves: glide > 0 ? movesBetween(reader.index, atHours - glide, atHours, MOST_MOVES) : [],
        nowHours: atHours,
        glideHours: glide,
        routes,
        stages: scene.stages,
        typeOf: (item) => trace.itemTypes[item] ?? 0,
      },
      colour,
    );
  };
  const setPlaying = (now: boolean): void => {
    playing = now;
    play.setAttribute("aria-label", now ? words.pause : words.play);
    play.dataset["playing"] = String(now);
  };
  const tick = (now: number): void => {
    frame = 0;
    if (playing) {
      const seconds = last === 0 ? 0 : Math.min(LONGEST_FRAME, (now - last) / 1000);
      atHours = Math.min(film.endHours, atHours + seconds * Number(speed.value));
      if (atHours >= film.endHours) setPlaying(false);
    }
    last = now;
    draw();
    if (playing) drawSoon();
  };
  const drawSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(tick);
  };
  const goTo = (hours: number): void => {
    setPlaying(false);
    atHours = Math.min(film.endHours, Math.max(film.startHours, hours));
    drawSoon();
  };
  const toggle = (): void => {
    if (!playing && atHours >= film.endHours) atHours = film.startHours;
    setPlaying(!playing);
    last = 0;
    drawSoon();
  };
  play.addEventListener("click", toggle);
  element("first", HTMLButtonElement).addEventListener("click", () => goTo(film.startHours));
  element("before", HTMLButtonElement).addEventListener("click", () =>
    goTo(previousEventHours(trace, atHours) ?? film.startHours),
  );
  element("next", HTMLButtonElement).addEventListener("click", () =>
    goTo(nextEventHours(trace, atHours) ?? film.endHours),
  );
  moment.addEventListener("input", () => {
    atHours = Number(moment.value);
    drawSoon();
  });
  moment.addEventListener("keydown", (event) => {
    const days = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
    if (days === 0) return;
    event.preventDefault();
    goTo(atHours + days * calendar.hoursPerDay);
  });
  addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.key !== " " || event.repeat || target?.closest("button, select, a")) return;
    event.preventDefault();
    toggle();
  });
  still.addEventListener("change", drawSoon);
  element("player", HTMLElement).hidden = false;
  return drawSoon;
}
