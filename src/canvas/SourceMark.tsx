import type { FigureSource } from "../model/StreamMap";
import { ConfidenceMark } from "../ui/ConfidenceMark";
import { words } from "../words/words";

/** How sure a figure is, as a small shape; in words for those who cannot see it. */
export function SourceMark({
  source: { confidence, by },
  size = 12,
}: {
  source: FigureSource;
  size?: number;
}) {
  if (confidence === undefined) return null;
  const how = words.sources.said[confidence];
  const said = by === undefined ? how : words.sources.saidBy(how, by);
  return (
    <span className="source-mark" title={said} role="img" aria-label={said}>
      <ConfidenceMark confidence={confidence} size={size} />
    </span>
  );
}
