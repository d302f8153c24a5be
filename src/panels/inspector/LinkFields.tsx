import { Button, Select } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { canReconnect, reconnectLink } from "../../commands/linkActions";
import { deleteSelected } from "../../commands/stepActions";
import { useDocument, useStores } from "../../hooks/useStores";
import { setEntry } from "../../model/edits";
import { labelOf } from "../../model/names";
import { flowOrder, outgoingLinks } from "../../model/structure";
import type { Link } from "../../model/StreamMap";
import { focusMap } from "../../ui/focusMap";
import { words } from "../../words/words";
import { Field } from "./Field";
import { readPercent } from "./parseFields";
import { useEdit } from "./useEdit";

const text = words.inspector;

/** Where a link leads, and how often work takes it. */
export function LinkFields({ id, link }: { readonly id: string; readonly link: Link }) {
  const stores = useStores();
  const edit = useEdit();
  const map = useDocument((state) => state.map);
  const several = outgoingLinks(map, link.from).length > 1;
  return (
    <div className="inspector">
      <h3 className="inspector-title">
        {words.canvas.linkLabel(labelOf(map, link.from), labelOf(map, link.to))}
      </h3>
      {(["from", "to"] as const).map((end) => (
        <Select
          key={end}
          label={end === "from" ? words.hand.linkFrom : words.hand.linkTo}
          size="sm"
          className="field"
          allowDeselect={false}
          searchable
          value={link[end]}
          data={flowOrder(map)
            .filter((step) => step === link[end] || canReconnect(map, id, end, step))
            .map((step) => ({ value: step, label: labelOf(map, step) }))}
          onChange={(step) => {
            if (step !== null && step !== link[end]) reconnectLink(stores, id, end, step);
          }}
        />
      ))}
      {(several || link.share !== undefined) && (
        <Field
          place={`links/${id}/share`}
          label={text.share}
          hint={text.shareHint}
          value={link.share === undefined ? "" : `${link.share}%`}
          read={readPercent}
          onChange={(share) =>
            edit(text.share, `links/${id}/share`, (now) => setEntry(now, "links", id, { share }))
          }
        />
      )}
      <div className="inspector-end">
        <Button
          variant="subtle"
          color="red"
          leftSection={<Trash2 size={14} aria-hidden />}
          onClick={() => {
            deleteSelected(stores);
            focusMap();
          }}
        >
          {text.deleteLink}
        </Button>
      </div>
    </div>
  );
}
