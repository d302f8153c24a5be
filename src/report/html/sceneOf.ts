import { calendarOf } from "../../model/durations";
import { placeSteps } from "../../model/placeSteps";
import { words } from "../../words/words";
import { readoutRoom, type PlacedDrawing } from "../map/drawMap";
import type { MapPicture } from "../map/MapPicture";
import { returns, waysOnward } from "../map/ways";
import type { Film } from "../playback/film";
import { stagesOf } from "../playback/stagesOf";
import type { Scene, SceneWay } from "./Scene";

/** A drawn map with what moves over it. */
export function sceneOf(picture: MapPicture, drawing: PlacedDrawing, film: Film | null): Scene {
  const { map } = picture;
  const stepIds = film?.stepIds ?? [];
  const index = new Map(stepIds.map((id, at) => [id, at]));
  const places = placeSteps(map);
  const ways: SceneWay[] = [];
  const add = (from: string | null, to: string | null, rework: boolean, d: string): void => {
    const [start, end] = [from, to].map((id) => (id === null ? null : index.get(id)));
    if (start !== undefined && end !== undefined) ways.push({ from: start, to: end, rework, d });
  };
  for (const { from, to, d } of waysOnward(map, places, readoutRoom(picture))) add(from, to, false, d);
  for (const { way, d } of returns(map, places))
    if (way.finder !== null) add(way.finder, way.back.to, true, d);
  return {
    film,
    calendar: calendarOf(map),
    origin: drawing.origin,
    width: drawing.width,
    height: drawing.height,
    stages: stagesOf(stepIds, map),
    ways: film === null ? [] : ways,
    words: {
      play: words.playback.play,
      pause: words.playback.pause,
      time: words.film.time,
      timeText: words.film.timeText,
    },
  };
}
