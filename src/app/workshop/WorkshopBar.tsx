import { Contrast, Plus, Presentation as PresentationIcon, Redo2, Timer, Undo2, X } from "lucide-react";
import { useEffect } from "react";
import { toggleWorkshop } from "../../commands/workshopActions";
import { useDocument, useStores } from "../../hooks/useStores";
import { MAP_ID } from "../../ui/focusMap";
import { words } from "../../words/words";
import { CommandButton } from "../CommandButton";
import { isComposing } from "../../ui/composing";
import { useFocusOnMap } from "./useFocusOnMap";

const text = words.workshop;

/** All that stands above the map while a room looks at it. */
export function WorkshopBar() {
  const stores = useStores();
  const name = useDocument((state) => state.name || state.map.title || words.screen.untitled);
  const edited = useDocument((state) => state.edited);
  useFocusOnMap();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { dialog, paneOpen, togglePane } = stores.view.getState();
      if (event.key !== "Escape" || event.defaultPrevented || isComposing(event) || dialog !== null) return;
      if (stores.workshop.getState().stop !== null) return;
      const inText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      // A popup closes itself.
      if (inText || (event.target instanceof Element && event.target.closest("[role=menu],[role=dialog]")))
        return;
      if (paneOpen) togglePane();
      else toggleWorkshop(stores);
    };
    // The map lets go of what is chosen: its figures go with it.
    const onMapKey = (event: KeyboardEvent): void => {
      const { paneOpen, togglePane, selection, connectingFrom, inHand } = stores.view.getState();
      const chosen = selection.steps.length + selection.links.length + selection.things.length > 0;
      const onMap = event.target instanceof Element && event.target.id === MAP_ID;
      if (event.key === "Escape" && onMap && paneOpen && chosen && connectingFrom === null && !inHand)
        togglePane();
    };
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener("keydown", onMapKey, true);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("keydown", onMapKey, true);
    };
  }, [stores]);
  return (
    <section className="workshop-bar" aria-label={text.bar}>
      <h1 className="document-name">
        <span className="document-title">{name}</span>
        {edited && <span className="document-edited">{words.screen.edited}</span>}
      </h1>
      <nav className="workshop-tools" aria-label={words.screen.tools}>
        <CommandButton id="undo" icon={Undo2} />
        <CommandButton id="redo" icon={Redo2} />
        <CommandButton id="addStep" icon={Plus} />
        <CommandButton id="setTimer" icon={Timer} />
        <CommandButton id="present" icon={PresentationIcon} />
        <CommandButton id="themeContrast" icon={Contrast} />
        <CommandButton id="workshop" icon={X} />
      </nav>
    </section>
  );
}
