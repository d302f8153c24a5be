import type { Scene } from "../Scene";
import { playFilm } from "./playFilm";
import { zoomMap } from "./zoomMap";

// The only script of a report that is sent as one file. It is bundled into a text of its own (scripts/lib/htmlPlayer.mjs).
const written = document.getElementById("scene")?.textContent;
if (written) {
  const scene = JSON.parse(written) as Scene;
  const { film } = scene;
  zoomMap(scene, film === null ? () => undefined : playFilm({ ...scene, film }));
}
