import { useEffect, useState } from "react";
import { showInstead } from "../commands/fileActions";
import { isTableFile, openTable } from "../commands/importActions";
import { useStores } from "../hooks/useStores";
import { words } from "../words/words";

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** A file dropped anywhere on the window is opened; while one hovers over it, that is said. */
export function DropTarget() {
  const stores = useStores();
  const [hovers, setHovers] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // Without this, the window would leave for the file.
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isBusy() ? "none" : "copy";
      setHovers(!isBusy());
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovers(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHovers(false);
      if (event.dataTransfer && !isBusy()) void open(event.dataTransfer);
    };
    const isBusy = (): boolean => stores.view.getState().dialog !== null;
    const open = async (dropped: DataTransfer): Promise<void> => {
      const [file] = dropped.files;
      if (file !== undefined && isTableFile(file.name)) await openTable(stores, file);
      else await showInstead(stores, await stores.desktop.openDropped(dropped));
    };
    // Whatever is under it changes while the map moves: each new element has to take it too.
    window.addEventListener("dragenter", onDragOver);
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("dragleave", onDragLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragenter", onDragOver);
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("dragleave", onDragLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [stores]);
  return hovers && <div className="drop-target">{words.files.dropHint}</div>;
}
