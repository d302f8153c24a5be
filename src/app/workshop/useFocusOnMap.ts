import { useEffect } from "react";
import { focusMapIfLost } from "../../ui/focusMap";

/** What takes the place of other bars: who had the focus may go away as it begins, or with it as it ends. Then the map has it. */
export function useFocusOnMap(): void {
  useEffect(() => {
    focusMapIfLost();
    return () => void setTimeout(focusMapIfLost, 0);
  }, []);
}
