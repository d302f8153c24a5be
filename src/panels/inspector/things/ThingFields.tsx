import { Button } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { deleteSelected } from "../../../commands/stepActions";
import { nameOfThing } from "../../../commands/thingNames";
import { useDocument, useStores } from "../../../hooks/useStores";
import { partyOf } from "../../../model/drawing";
import { readThing, type Thing } from "../../../model/things";
import type { DrawnThing } from "../../../model/StreamMap";
import { focusMap } from "../../../ui/focusMap";
import { words } from "../../../words/words";
import { ImprovementFields } from "./ImprovementFields";
import { InformationFields } from "./InformationFields";
import { InventoryFields } from "./InventoryFields";
import { NoteFields } from "./NoteFields";
import { PartyFields } from "./PartyFields";
import { SpanFields } from "./SpanFields";

const text = words.symbols;

const titles = {
  improvements: text.improvementName,
  notes: text.note,
  systems: text.systemName,
  information: text.information,
  ropes: text.rope,
  measures: text.measure,
  supplier: text.supplierName,
  customer: text.customerName,
  inventory: text.inventory,
  steps: "",
  links: "",
} as const;

/** The fields of one symbol of the map that is neither a step nor a link. */
export function ThingFields({ path }: { readonly path: DrawnThing }) {
  const stores = useStores();
  const thing = readThing(path);
  const name = useDocument(({ map }) => nameOfThing(map, path));
  const canGo = useDocument(({ map }) => path !== "/customer" || partyOf(map, "customer") !== undefined);
  if (thing === null) return null;
  return (
    <div className="inspector" role="group" aria-label={name}>
      <h3 className="inspector-title">{titles[thing.kind]}</h3>
      <div className="thing-fields">
        <FieldsOf thing={thing} />
      </div>
      {canGo && (
        <div className="inspector-end">
          <Button
            variant="subtle"
            color="red"
            leftSection={<Trash2 size={14} aria-hidden />}
            aria-label={text.deleteThing(name)}
            onClick={() => {
              stores.view.getState().select([], [], [path]);
              deleteSelected(stores);
              focusMap();
            }}
          >
            {text.delete}
          </Button>
        </div>
      )}
    </div>
  );
}

function FieldsOf({ thing: { kind, id } }: { readonly thing: Thing }) {
  switch (kind) {
    case "improvements":
      return <ImprovementFields id={id} />;
    case "notes":
      return <NoteFields id={id} />;
    case "systems":
    case "supplier":
    case "customer":
      return <PartyFields kind={kind} id={id} />;
    case "inventory":
      return <InventoryFields id={id} />;
    case "ropes":
    case "measures":
      return <SpanFields kind={kind} id={id} />;
    case "information":
      return <InformationFields id={id} />;
    default:
      return null;
  }
}
