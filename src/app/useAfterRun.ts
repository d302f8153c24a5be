import { useEffect } from "react";
import { useStores } from "../hooks/useStores";

/** From this width on there is room for the side pane beside a whole map. */
export const ROOMY = 1500;

/** Shows what a run found beside the map where there is room, and always why it did not come about. */
export function useAfterRun(): void {
  const { run, view, lesson } = useStores();
  useEffect(
    () =>
      run.subscribe((now, before) => {
        if (before.status !== "running" && now.status !== "failed") return;
        if (now.status === before.status) return;
        // A lesson has a page of its own beside the map.
        if (now.status === "done" && lesson.getState().id !== null) return;
        const { paneOpen, showPane } = view.getState();
        if (now.status === "failed") showPane("results");
        else if (now.status === "done" && (paneOpen || window.innerWidth >= ROOMY)) showPane("results");
      }),
    [run, view, lesson],
  );
}
