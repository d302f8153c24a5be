import { FileWarning } from "lucide-react";
import { saveMapAs } from "../commands/fileActions";
import { chooseVersion, theirsOf } from "../commands/fileChanges";
import { useDocument, useStores, useView } from "../hooks/useStores";
import { focusMap } from "../ui/focusMap";
import { words } from "../words/words";

/** That another program changed the file while there is unsaved work here: said over the map, and asked when it is pressed. */
export function ChangedBanner() {
  const stores = useStores();
  const file = useDocument((state) => state.file);
  const theirs = useView((state) => theirsOf(file, state.theirs));
  const choose = async (): Promise<void> => {
    await chooseVersion(stores, () => saveMapAs(stores));
    // The button that was pressed has gone with the banner.
    if (theirsOf(stores.document.getState().file, stores.view.getState().theirs) === null) focusMap();
  };
  // What is there before it speaks is read aloud when it does.
  return (
    <div className={theirs === null ? undefined : "found changed-banner"} data-tone="alarm">
      {theirs && <FileWarning size={20} aria-hidden className="found-sign" />}
      <span className="found-text" role="status">
        {theirs && words.files.changedMeanwhile(theirs.file.name)}
      </span>
      {theirs && (
        <button type="button" className="found-show" onClick={() => void choose()}>
          {words.files.chooseVersion}
        </button>
      )}
    </div>
  );
}
