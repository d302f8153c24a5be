import { useOnViewportChange, useStoreApi, type Viewport } from "@xyflow/react";
import { useCallback, useEffect } from "react";
import { useStores } from "../../hooks/useStores";

/** Tells where on the map the middle of the window is, so that new things come into view. */
export function ViewMiddle() {
  const { view } = useStores();
  const flow = useStoreApi();
  const tell = useCallback(
    ({ x, y, zoom }: Viewport): void => {
      const { width, height } = flow.getState();
      view.getState().setMiddle([(width / 2 - x) / zoom, (height / 2 - y) / zoom]);
    },
    [flow, view],
  );
  useOnViewportChange({ onEnd: tell });
  useEffect(() => {
    const [x, y, zoom] = flow.getState().transform;
    tell({ x, y, zoom });
  }, [flow, tell]);
  return null;
}
