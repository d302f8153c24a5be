import { useReactFlow } from "@xyflow/react";
import { useEffect } from "react";
import { useView } from "../hooks/useStores";
import { stepNodeId } from "./mapElements";

function moveTime(): number {
  return window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ? 0 : 220;
}

/** Takes the view where a command or a key asked it to go. */
export function useCamera(): void {
  const camera = useView((state) => state.camera);
  const flow = useReactFlow();
  useEffect(() => {
    const duration = camera.count <= 1 ? 0 : moveTime();
    if (camera.move === "fit") void flow.fitView({ padding: 0.06, maxZoom: 1.1, duration });
    else if (camera.move === "in") void flow.zoomIn({ duration });
    else if (camera.move === "out") void flow.zoomOut({ duration });
    else {
      const frame = requestAnimationFrame(() => {
        const first = camera.steps[0];
        const node = first === undefined ? undefined : flow.getNode(stepNodeId(first));
        const pane = document.getElementById("map")?.getBoundingClientRect();
        if (!node || !pane) return;
        const { x, y, zoom } = flow.getViewport();
        const left = node.position.x * zoom + x;
        const top = node.position.y * zoom + y;
        const [width, height] = [200 * zoom, 150 * zoom];
        const margin = 60;
        const dx = left < margin ? margin - left : Math.min(0, pane.width - margin - (left + width));
        const dy = top < margin ? margin - top : Math.min(0, pane.height - margin - (top + height));
        if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration });
      });
      return () => cancelAnimationFrame(frame);
    }
  }, [camera, flow]);
}
