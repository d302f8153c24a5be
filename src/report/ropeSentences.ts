import { labelOf } from "../model/names";
import type { StreamMap } from "../model/StreamMap";
import type { DrumBufferRope } from "../runs/focus/Journey";
import { words } from "../words/words";
import { shown } from "./comparisonText";
import { showEstimate } from "./showEstimate";
import { showSignificant } from "./showNumber";

/** Drum, buffer and rope in three sentences. */
export function ropeSentences(map: StreamMap, rope: DrumBufferRope): string[] {
  const text = words.walk.rope;
  return [
    text.drumSaid(labelOf(map, rope.drum)),
    text.bufferSaid(bufferText(rope)),
    text.ropeSaid(labelOf(map, rope.start), rope.limit),
  ];
}

/** How much waits before the drum, no finer than anybody would count it. */
export function bufferText({ buffer }: Pick<DrumBufferRope, "buffer">): string {
  const said = showEstimate(buffer);
  return said.state === "exact" ? showSignificant(buffer.mean ?? 0, 2) : shown(said);
}
