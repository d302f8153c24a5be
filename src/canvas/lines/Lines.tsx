import { useCallback, useEffect, useRef, useState, type MouseEvent } from "react";
import { linkOfEdge, type MapEdge, type MapNode } from "../elements/mapParts";
import type { Box } from "../../report/map/mapGeometry";
import { LineLayer } from "./LineLayer";
import { LinkTools } from "./LinkTools";

/** The tools of a link stay so long after the pointer has left it, for its way to them. */
const LINGER_MS = 350;

interface LinesProps {
  readonly edges: readonly MapEdge[];
  readonly nodes: readonly MapNode[];
  readonly moved: ReadonlyMap<string, MapNode>;
  readonly within: Box | null;
  readonly layer: Element;
  readonly selected: readonly string[];
  readonly onPick: (edge: string, event: MouseEvent) => void;
}

/** The lines of the map, and the tools on the one that is selected or pointed at. */
export function Lines({ selected, ...lines }: LinesProps) {
  const [hovered, setHovered] = useState<string | null>(null);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hover = useCallback((link: string | null): void => {
    clearTimeout(timer.current);
    if (link !== null) setHovered(link);
    else timer.current = window.setTimeout(() => setHovered(null), LINGER_MS);
  }, []);
  const onHover = useCallback(
    (edge: string | null) => hover(edge === null ? null : linkOfEdge(edge)),
    [hover],
  );
  const { nodes, layer } = lines;
  const only = selected.length === 1 ? selected[0] : undefined;
  const shown = only ?? hovered;
  return (
    <>
      <LineLayer {...lines} onHover={onHover} />
      {shown !== null && shown !== undefined && (
        <LinkTools
          link={shown}
          nodes={nodes}
          layer={layer}
          selected={shown === only}
          onHover={(over) => hover(over ? shown : null)}
        />
      )}
    </>
  );
}
