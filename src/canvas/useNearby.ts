import { useStore } from "@xyflow/react";
import { createContext, useMemo, useState } from "react";
import type { Box } from "../report/map/mapGeometry";

/** What lies near the view, for symbols that are longer than it; null: all. */
export const NearbyContext = createContext<Box | null>(null);

/** So much of the window is drawn beyond each of its sides, and so much is left when more is drawn. */
const AHEAD = 0.4;
const LEAST_AHEAD = 0.05;

/**
 * What is in view and some way around it, in the map's own measure; null when everything may be drawn.
 * It stays the same box until the view has nearly left it, so that panning seldom changes what is drawn.
 */
export function useNearby(culls: boolean): Box | null {
  const [keep] = useState(keepNearby);
  const key = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (!culls || width === 0 || height === 0) return "";
    return keep(-x / zoom, -y / zoom, width / zoom, height / zoom);
  });
  return useMemo(() => {
    if (key === "") return null;
    const [left = 0, top = 0, right = 0, bottom = 0] = key.split(" ").map(Number);
    return { left, top, right, bottom };
  }, [key]);
}

function keepNearby(): (x: number, y: number, width: number, height: number) => string {
  let kept = "";
  let box: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  const around = (share: number, x: number, y: number, width: number, height: number): Box => ({
    left: Math.floor(x - width * share),
    top: Math.floor(y - height * share),
    right: Math.ceil(x + width * (1 + share)),
    bottom: Math.ceil(y + height * (1 + share)),
  });
  return (x, y, width, height) => {
    const wanted = around(LEAST_AHEAD, x, y, width, height);
    const holds =
      box.left <= wanted.left &&
      box.top <= wanted.top &&
      box.right >= wanted.right &&
      box.bottom >= wanted.bottom;
    // Of a box from when the view was far away, most is out of sight.
    if (!holds || box.right - box.left > 2 * width * (1 + 2 * AHEAD)) {
      box = around(AHEAD, x, y, width, height);
      kept = [box.left, box.top, box.right, box.bottom].join(" ");
    }
    return kept;
  };
}
