import { useEffect } from "react";
import { focusMap } from "../../ui/focusMap";

/** What takes the place of other bars: who had the focus may go away as it begins, or with it as it ends. Then the map has it. */
export function useFocusOnMap(): void {
  useEffect(() => {
    const keep = (): void => {
      if (document.activeElement === document.body) focusMap();
    };
    keep();
    return () => void setTimeout(keep, 0);
  }, []);
}
