import { labelOf } from "../model/names";
import type { StreamMap } from "../model/StreamMap";
import type { DrumBufferRope } from "../runs/focus/Journey";
import { words } from "../words/words";
import { shown } from "./comparisonText";
import { showEstimate } from "./showEstimate";

/** Drum, buffer and rope in three sentences. */
export function ropeSentences(map: StreamMap, rope: DrumBufferRope): string[] {
  const text = words.walk.rope;
  return [
    text.drumSaid(labelOf(map, rope.drum)),
    text.bufferSaid(shown(showEstimate(rope.buffer))),
    text.ropeSaid(labelOf(map, rope.start), rope.limit),
  ];
}
