import { useReactFlow, useStore } from "@xyflow/react";
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
  const seen = useStore(({ transform: [x, y, zoom], width, height }) =>
    [-x / zoom, -y / zoom, width / zoom, height / zoom].map(Math.round).join(" "),
  );
  const wide = box.right - box.left + 2 * AROUND;
  const drawn = box.bottom - box.top + 2 * AROUND;
  const scale = Math.min(WIDTH / wide, HEIGHT / drawn);
  const high = Math.max(drawn, LEAST_HEIGHT / scale);
  const [left, top] = [box.left - AROUND, box.top - AROUND - (high - drawn) / 2];

  useEffect(() => {
    // With the next picture: to ask for a colour now would lay out the whole page once more.
    const frame = requestAnimationFrame(() => {
      const context = canvas.current?.getContext("2d");
      if (!canvas.current || !context) return;
      const styles = getComputedStyle(canvas.current);
      const [plain, marked] = ["--line-strong", "--work"].map((name) => styles.getPropertyValue(name).trim());
      const sharp = window.devicePixelRatio || 1;
      context.setTransform(sharp, 0, 0, sharp, 0, 0);
      context.clearRect(0, 0, WIDTH, HEIGHT);
      const chosen = new Set(selection);
      for (const [id, [x, y]] of placeSteps(map)) {
        context.fillStyle = (chosen.has(id) ? marked : plain) ?? "";
        context.fillRect(
          (x - left) * scale,
          (y - top) * scale,
          Math.max(2, STEP_WIDTH * scale),
          Math.max(2, STEP_HEIGHT * scale),
        );
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [map, selection, theme, left, top, scale]);

  const goTo = (event: PointerEvent<HTMLElement>): void => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const zoom = flow.getZoom();
    const x = left + (event.clientX - bounds.left) / scale;
    const y = top + (event.clientY - bounds.top) / scale;
    void flow.setCenter(x, y, { zoom });
  };
  const [x = 0, y = 0, width = 0, height = 0] = seen.split(" ").map(Number);
  const sharp = window.devicePixelRatio || 1;
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
      <canvas
        ref={canvas}
        width={WIDTH * sharp}
        height={HEIGHT * sharp}
        style={{ width: WIDTH, height: HEIGHT }}
      />
      <span
        className="overview-seen"
        style={{
          transform: `translate(${(x - left) * scale}px, ${(y - top) * scale}px)`,
          width: width * scale,
          height: height * scale,
        }}
      />
    </div>
  );
}
