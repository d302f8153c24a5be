import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useDocument } from "../../hooks/useStores";
import { nameOfThing } from "../../commands/thingNames";
import { burst, factory, glasses, note as sheet, system } from "../../report/symbols/shapes";
import { words } from "../../words/words";
import type {
  BurstNodeType,
  CustomerNodeType,
  NoteNodeType,
  SupplierNodeType,
  SystemNodeType,
} from "../elements/mapParts";
import {
  BURST_HEIGHT,
  BURST_WIDTH,
  NOTE_WIDTH,
  noteHeight,
  SYSTEM_HEIGHT,
  SYSTEM_WIDTH,
} from "../../report/map/thingPlaces";
import { CUSTOMER_HEIGHT, CUSTOMER_WIDTH } from "../../report/map/mapGeometry";
import { domIdOfThing } from "./domIdOfThing";
import { SymbolSvg } from "./SymbolSvg";

const text = words.symbols;
const house = factory(CUSTOMER_WIDTH, CUSTOMER_HEIGHT);
const star = burst(BURST_WIDTH, BURST_HEIGHT);
const spectacles = glasses(44, 28);
const shelf = system(SYSTEM_WIDTH, SYSTEM_HEIGHT);

/** The customer, at the end of every stream. */
export const CustomerNode = memo(function CustomerNode({
  data: { party },
  selected,
}: NodeProps<CustomerNodeType>) {
  const name = party.name || text.customerName;
  return (
    <div
      className="party"
      id={domIdOfThing("/customer")}
      data-selected={selected || undefined}
      role="img"
      aria-label={party.name ? text.customerLabel(party.name) : text.customerName}
    >
      <SymbolSvg of={house} />
      <span className="party-name" data-long={name.length > 12 || undefined}>
        {name}
      </span>
    </div>
  );
});

/** Who gives the work in. */
export const SupplierNode = memo(function SupplierNode({
  data: { party },
  selected,
}: NodeProps<SupplierNodeType>) {
  const name = party.name || text.supplierName;
  return (
    <div
      className="party"
      id={domIdOfThing("/supplier")}
      data-selected={selected || undefined}
      role="img"
      aria-label={party.name ? text.supplierLabel(party.name) : text.supplierName}
    >
      <SymbolSvg of={house} />
      <span className="party-name" data-long={name.length > 12 || undefined}>
        {name}
      </span>
    </div>
  );
});

/** Where work is planned or information is kept. */
export const SystemNode = memo(function SystemNode({
  data: { path, party },
  selected,
}: NodeProps<SystemNodeType>) {
  const name = party.name || text.unnamedSystem;
  return (
    <div
      className="system"
      id={domIdOfThing(path)}
      data-selected={selected || undefined}
      role="img"
      aria-label={text.systemLabel(name)}
    >
      <SymbolSvg of={shelf} />
      <span
        className="system-name"
        data-missing={party.name ? undefined : true}
        data-long={name.length > 16 || undefined}
        title={name}
      >
        {name}
      </span>
    </div>
  );
});

/** Words on the map, or the glasses: somebody has to look there. */
export const NoteNode = memo(function NoteNode({ data: { path, note }, selected }: NodeProps<NoteNodeType>) {
  const isGoSee = note.kind === "goSee";
  const said = note.text || (isGoSee ? text.goSee : text.emptyNote);
  return (
    <div
      className="note"
      id={domIdOfThing(path)}
      data-selected={selected || undefined}
      data-kind={note.kind ?? "note"}
      role="img"
      aria-label={isGoSee ? text.goSeeLabel(said) : text.noteLabel(said)}
    >
      <SymbolSvg of={sheet(NOTE_WIDTH, noteHeight(note))} />
      <div className="note-words">
        {isGoSee && <SymbolSvg of={spectacles} className="glasses" />}
        <span className="note-text" data-missing={note.text ? undefined : true}>
          {said}
        </span>
      </div>
    </div>
  );
});

/** A kaizen burst: an improvement that somebody could make, with a line to what it is about. */
export const BurstNode = memo(function BurstNode({
  data: { path, improvement },
  selected,
}: NodeProps<BurstNodeType>) {
  const said = improvement.name || text.emptyBurst;
  const on = useDocument(({ map }) =>
    improvement.on === undefined ? null : nameOfThing(map, improvement.on),
  );
  return (
    <div
      className="burst"
      id={domIdOfThing(path)}
      data-selected={selected || undefined}
      data-status={improvement.status ?? "idea"}
      role="img"
      aria-label={on === null ? text.burstLabel(said) : text.burstOn(said, on)}
    >
      <SymbolSvg of={star} />
      <span
        className="burst-text"
        data-missing={improvement.name ? undefined : true}
        data-long={said.length > 34 || undefined}
        title={said}
      >
        {said}
      </span>
      {improvement.status === "done" && (
        <span className="burst-done" aria-hidden>
          ✓
        </span>
      )}
    </div>
  );
});
