import type { StreamMap } from "../../model/StreamMap";
import type { DrumBufferRope } from "../../runs/focus/Journey";
import { ropeSentences } from "../../report/ropeSentences";
import css from "./focus.module.css";

/** Drum, buffer and rope in words, as they are drawn on the map. */
export function RopeText({ rope, map }: { readonly rope: DrumBufferRope; readonly map: StreamMap }) {
  return <p className={css.quiet}>{ropeSentences(map, rope).join(" ")}</p>;
}
