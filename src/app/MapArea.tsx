import type { ReactNode } from "react";
import { useDocument } from "../hooks/useStores";
import { useWhenIdle } from "../hooks/useWhenIdle";

/** Where the map is, edged while a scenario is shown. It alone is drawn anew when one begins, not the whole window. */
export function MapArea({ children }: { readonly children: ReactNode }) {
  const inScenario = useWhenIdle(useDocument((state) => state.scenario !== null));
  return (
    <div className="app-map" data-scenario={inScenario || undefined}>
      {children}
    </div>
  );
}
