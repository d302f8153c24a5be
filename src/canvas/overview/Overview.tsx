import { useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { useDeferredValue, useEffect, useRef, type PointerEvent } from "react";
import { useDocument, useStores, useView } from "../../hooks/useStores";
import { placeSteps, STEP_HEIGHT, STEP_WIDTH } from "../../model/placeSteps";
import { boxAround, type Box } from "../../report/map/mapGeometry";
import { words } from "../../words/words";
import "./overview.css";

const WIDTH = 200;
const HEIGHT = 120;
/** A long row of steps is still something to point at. */
const LEAST_HEIGHT = 44;
/** Room around the steps, in the map's own measure. */
const AROUND = 200;
/** Below this zoom the figures of the boxes cannot be read: a map that is seen whole only there is a large one. */
const READABLE = 0.5;

/** The map in small, with what is in view of it; the view goes where one points. Appears by itself when the map is larger than the window. */
export function Overview() {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const places = placeSteps(map);
  const box = boxAround(places);
  const wish = useView((state) => state.overview.wish);
  const needed = useStore(({ width, height }) => {
    if (!box || width === 0) return false;
    return (box.right - box.left) * READABLE > width || (box.bottom - box.top) * READABLE > height;
  });
  useEffect(() => stores.view.getState().needOverview(needed), [stores, needed]);
  return box && (wish ?? needed) ? <Picture box={box} /> : null;
}

function Picture({ box }: { readonly box: Box }) {
  const flow = useReactFlow();
  // It may follow a moment later.
  const map = useDeferredValue(useDocument((state) => state.map));
  const selection = useView((state) => state.selection.steps);
  const theme = useView((state) => state.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLCanvasElement>(null);
  const pane = useStoreApi();
  const wide = box.right - box.left + 2 * AROUND;
  const drawn = box.bottom - box.top + 2 * AROUND;
  const scale = Math.min(WIDTH / wide, HEIGHT / drawn);
  const high = Math.max(drawn, LEAST_HEIGHT / scale);
  const [left, top] = [box.left - AROUND, box.top - AROUND - (high - drawn) / 2];

  useEffect(() => {
    let stop = (): void => {};
    // With the next picture: to ask for a colour now would lay out the whole page once more.
    const wait = requestAnimationFrame(() => {
      const [steps, seen] = [startDrawing(canvas.current), startDrawing(frame.current)];
      if (!steps || !seen) return;
      const [plain, marked] = coloursOf(steps.canvas);
      const chosen = new Set(selection);
      for (const [id, [x, y]] of placeSteps(map)) {
        steps.fillStyle = chosen.has(id) ? marked : plain;
        steps.fillRect(
          (x - left) * scale,
          (y - top) * scale,
          Math.max(2, STEP_WIDTH * scale),
          Math.max(2, STEP_HEIGHT * scale),
        );
      }
      const draw = ({ transform: [x, y, zoom], width, height }: PaneView): void => {
        const at = [(-x / zoom - left) * scale, (-y / zoom - top) * scale] as const;
        drawSeen(seen, marked, at, [(width / zoom) * scale, (height / zoom) * scale]);
      };
      draw(pane.getState());
      stop = pane.subscribe((now, before) => {
        if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)
          draw(now);
      });
    });
    return () => {
      cancelAnimationFrame(wait);
      stop();
    };
  }, [map, selection, theme, left, top, scale, pane]);

  const goTo = (event: PointerEvent<HTMLElement>): void => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const zoom = flow.getZoom();
    const x = left + (event.clientX - bounds.left) / scale;
    const y = top + (event.clientY - bounds.top) / scale;
    void flow.setCenter(x, y, { zoom });
  };
  return (
    <div
      className="overview"
      role="img"
      aria-label={words.hand.overview}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
      style={{ width: Math.ceil(wide * scale), height: Math.ceil(high * scale) }}
    >
      {[canvas, frame].map((layer, index) => (
        <canvas
          key={index}
          ref={layer}
          width={WIDTH * sharpness()}
          height={HEIGHT * sharpness()}
          style={{ width: WIDTH, height: HEIGHT }}
        />
      ))}
    </div>
  );
}

/** How the view lies on the map, as React Flow says it. */
interface PaneView {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

const sharpness = (): number => window.devicePixelRatio || 1;

function startDrawing(canvas: HTMLCanvasElement | null): CanvasRenderingContext2D | null {
  const context = canvas?.getContext("2d") ?? null;
  context?.setTransform(sharpness(), 0, 0, sharpness(), 0, 0);
  context?.clearRect(0, 0, WIDTH, HEIGHT);
  return context;
}

function coloursOf(canvas: Element): readonly [plain: string, marked: string] {
  const styles = getComputedStyle(canvas);
  return [styles.getPropertyValue("--line-strong").trim(), styles.getPropertyValue("--work").trim()];
}

/**
 * The frame around what is in view. It is drawn, and no element that moves: at every element that changes its
 * bounds, the browser orders all layers of the map anew.
 */
function drawSeen(
  context: CanvasRenderingContext2D,
  colour: string,
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
): void {
  context.clearRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.globalAlpha = 0.12;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  context.lineWidth = 2;
  context.strokeRect(x + 1, y + 1, width - 2, height - 2);
}
