import { openCharter } from "../../commands/talkCommands";
import { useDocument, useStores } from "../../hooks/useStores";
import { charterInBrief } from "../../model/charter";
import { charterOf } from "../../model/drawing";
import { words } from "../../words/words";
import "./charter.css";

const text = words.charter;

/** What the map is about, in one line under its name; it leads to the charter. */
export function CharterLine() {
  const stores = useStores();
  const brief = charterInBrief(useDocument(({ map }) => charterOf(map)));
  if (brief === null) return null;
  const line = text.brief[brief.part](brief.text);
  return (
    <button type="button" className="charter-line" title={line} onClick={() => openCharter(stores)}>
      <span className="visually-hidden">{text.open}</span> {line}
    </button>
  );
}
