import { useDocument } from "../../../hooks/useStores";
import { drawn, partyOf } from "../../../model/drawing";
import { changeDrawn, setPartyName } from "../../../model/drawnEdits";
import { own } from "../../../model/own";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readText } from "../parseFields";
import { useEdit } from "../useEdit";
import { DemandField } from "./DemandField";

const text = words.symbols;

interface PartyFieldsProps {
  readonly kind: "supplier" | "customer" | "systems";
  readonly id: string;
}

/** Who or what it is; for the customer also how much is wanted. */
export function PartyFields({ kind, id }: PartyFieldsProps) {
  const edit = useEdit();
  const party = useDocument(({ map }) =>
    kind === "systems" ? own(drawn(map, "systems"), id) : partyOf(map, kind),
  );
  const placeholder = { supplier: text.supplierName, customer: text.customerName, systems: text.systemName };
  return (
    <>
      <Field
        place={kind === "systems" ? `systems/${id}/name` : `${kind}/name`}
        field="first"
        label={text.partyName}
        placeholder={placeholder[kind]}
        value={party?.name ?? ""}
        read={readText}
        onChange={(name) =>
          edit(text.partyName, `${kind}/${id}/name`, (map) =>
            kind === "systems" ? changeDrawn(map, "systems", id, { name }) : setPartyName(map, kind, name),
          )
        }
      />
      {kind === "customer" && <DemandField />}
    </>
  );
}
