import { useStoreApi } from "@xyflow/react";
import { use, useEffect, useMemo, useRef } from "react";
import type { Trace } from "../../../simulations/index";
import { placeSteps } from "../../model/placeSteps";
import { useDocument, useRun, useStores, useView } from "../../hooks/useStores";
import type { StreamMap } from "../../model/StreamMap";
import { DrawnContext } from "../Drawn";
import { drawPlayback } from "../../report/playback/drawPlayback";
import { movesBetween } from "../../report/playback/playbackMoves";
import { readerOf } from "../../report/playback/playbackReader";
import { glideHours } from "../../report/playback/playbackTime";
import { Routes } from "../../report/playback/routes";
import { stagesOf } from "../../report/playback/stagesOf";
import { edgeOfMove } from "./edgeOfMove";
import "./playback.css";

const MOST_MOVES = 600;

/** The recorded run, drawn over the map while playback is shown. Belongs inside React Flow. */
export function PlaybackLayer() {
  const shown = useView((state) => state.playback.shown);
  const trace = useRun((state) => state.study?.trace ?? null);
  const map = useDocument((state) => state.map);
  return shown && trace ? <Layer trace={trace} map={map} /> : null;
}

/** One canvas over the map. It is drawn anew whenever the moment, the view or the look changes, at most once a frame. */
function Layer({ trace, map }: { readonly trace: Trace; readonly map: StreamMap }) {
  const { view } = useStores();
  const flow = useStoreApi();
  const { edges, nodes } = use(DrawnContext);
  const canvas = useRef<HTMLCanvasElement>(null);
  const stages = useMemo(() => stagesOf(trace.stepIds, map), [trace, map]);
  const routes = useMemo(() => {
    const root = (): ParentNode | null => canvas.current?.closest(".react-flow") ?? null;
    const pathOf = (id: string): SVGPathElement | null =>
      root()?.querySelector<SVGPathElement>(`path[id="${CSS.escape(id)}"]`) ?? null;
    // Nodes and edges are new objects whenever a line may have moved: then ways are measured anew.
    void nodes;
    return new Routes({
      places: placeSteps(map),
      stepIds: trace.stepIds,
      lineOf: (move) => {
        const edge = edgeOfMove(move, edges, trace.stepIds);
        return edge && (pathOf(edge.id) ?? "unready");
      },
    });
  }, [edges, nodes, map, trace]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const reader = readerOf(trace);
    const still = window.matchMedia("(prefers-reduced-motion: reduce)");
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const { atHours, hoursPerSecond } = view.getState().playback;
      const [x, y, zoom] = flow.getState().transform;
      const { clientWidth: width, clientHeight: height } = element;
      const pixelRatio = window.devicePixelRatio || 1;
      fitTo(element, width * pixelRatio, height * pixelRatio);
      const glide = still.matches ? 0 : glideHours(hoursPerSecond);
      const styles = getComputedStyle(element);
      drawPlayback(
        context,
        { x, y, zoom, width, height, pixelRatio },
        {
          state: reader.at(atHours),
          moves: glide > 0 ? movesBetween(reader.index, atHours - glide, atHours, MOST_MOVES) : [],
          nowHours: atHours,
          glideHours: glide,
          routes,
          stages,
          typeOf: (item) => trace.itemTypes[item] ?? 0,
        },
        (name) => styles.getPropertyValue(name).trim(),
      );
    };
    const drawSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    drawSoon();
    const sizes = new ResizeObserver(drawSoon);
    sizes.observe(element);
    const looks = new MutationObserver(drawSoon);
    looks.observe(document.documentElement, { attributes: true });
    const stops = [view.subscribe(drawSoon), flow.subscribe(drawSoon)];
    still.addEventListener("change", drawSoon);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      looks.disconnect();
      still.removeEventListener("change", drawSoon);
      stops.forEach((stop) => stop());
    };
  }, [view, flow, trace, routes, stages]);

  return <canvas ref={canvas} className="playback-layer" aria-hidden="true" />;
}

function fitTo(element: HTMLCanvasElement, width: number, height: number): void {
  const [wide, high] = [Math.round(width), Math.round(height)];
  if (element.width !== wide) element.width = wide;
  if (element.height !== high) element.height = high;
}
