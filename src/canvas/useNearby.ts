import { useStore } from "@xyflow/react";
import { useMemo } from "react";
import type { Box } from "../report/map/mapGeometry";

/**
 * What is in view with a margin, in the map's own measure: a box that grows and moves in large steps, so
 * that panning seldom changes what is drawn. Null when everything may be drawn.
 */
export function useNearby(culls: boolean): Box | null {
  const key = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (!culls || width === 0 || height === 0) return "";
    const step = 2 ** Math.floor(Math.log2(width / zoom / 8));
    const low = (shift: number): number => Math.floor(-shift / zoom / step) - 1;
    const high = (shift: number, size: number): number => Math.ceil((size - shift) / zoom / step) + 1;
    return [low(x) * step, low(y) * step, high(x, width) * step, high(y, height) * step].join(" ");
  });
  return useMemo(() => {
    if (key === "") return null;
    const [left = 0, top = 0, right = 0, bottom = 0] = key.split(" ").map(Number);
    return { left, top, right, bottom };
  }, [key]);
}
