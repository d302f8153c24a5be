import type { NodeProps } from "@xyflow/react";
import { memo, type CSSProperties, type ReactNode } from "react";
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
import type { DrawnSymbol } from "../../report/symbols/DrawnSymbol";
import type { DrawnThing } from "../../model/StreamMap";
import { SymbolSvg } from "./SymbolSvg";

const text = words.symbols;
const house = factory(CUSTOMER_WIDTH, CUSTOMER_HEIGHT);
const star = burst(BURST_WIDTH, BURST_HEIGHT);
const spectacles = glasses(44, 28);
const shelf = system(SYSTEM_WIDTH, SYSTEM_HEIGHT);

interface FrameProps {
  readonly kind: "party" | "system" | "note" | "burst";
  readonly path: DrawnThing;
  readonly selected: boolean;
  readonly label: string;
  readonly symbol: DrawnSymbol;
  readonly "data-status"?: string;
  readonly children: ReactNode;
}

/** More than any symbol has room for; browsers take minutes over the lines of a text without end. */
const MOST_SHOWN = 1000;
const shown = (said: string): string => (said.length > MOST_SHOWN ? `${said.slice(0, MOST_SHOWN)}…` : said);

/** How high a line of a note is, and what of the note is none. */
const NOTE_LINE = 20;
const noteEdge = ({ kind }: NoteNodeType["data"]["note"]): number => (kind === "goSee" ? 38 : 16);

/** A thing of the drawing: its symbol, and what it says over it. */
function Frame({ kind, path, selected, label, symbol, children, ...data }: FrameProps) {
  return (
    <div
      className={kind}
      id={domIdOfThing(path)}
      data-selected={selected || undefined}
      role="img"
      aria-label={label}
      {...data}
    >
      <SymbolSvg of={symbol} />
      {children}
    </div>
  );
}

function PartyName({ name }: { readonly name: string }) {
  return (
    <span className="party-name" data-long={name.length > 12 || undefined}>
      {name}
    </span>
  );
}

/** The customer, at the end of every stream. */
export const CustomerNode = memo(function CustomerNode({
  data: { party },
  selected,
}: NodeProps<CustomerNodeType>) {
  const label = party.name ? text.customerLabel(party.name) : text.customerName;
  return (
    <Frame kind="party" path="/customer" selected={selected} label={label} symbol={house}>
      <PartyName name={party.name || text.customerName} />
    </Frame>
  );
});

/** Who gives the work in. */
export const SupplierNode = memo(function SupplierNode({
  data: { party },
  selected,
}: NodeProps<SupplierNodeType>) {
  const label = party.name ? text.supplierLabel(party.name) : text.supplierName;
  return (
    <Frame kind="party" path="/supplier" selected={selected} label={label} symbol={house}>
      <PartyName name={party.name || text.supplierName} />
    </Frame>
  );
});

/** Where work is planned or information is kept. */
export const SystemNode = memo(function SystemNode({
  data: { path, party },
  selected,
}: NodeProps<SystemNodeType>) {
  const name = party.name || text.unnamedSystem;
  return (
    <Frame kind="system" path={path} selected={selected} label={text.systemLabel(name)} symbol={shelf}>
      <span
        className="system-name"
        data-missing={party.name ? undefined : true}
        data-long={name.length > 16 || undefined}
        title={name}
      >
        {name}
      </span>
    </Frame>
  );
});

/** Words on the map, or the glasses: somebody has to look there. */
export const NoteNode = memo(function NoteNode({ data: { path, note }, selected }: NodeProps<NoteNodeType>) {
  const isGoSee = note.kind === "goSee";
  const said = shown(note.text || (isGoSee ? text.goSee : text.emptyNote));
  const height = noteHeight(note);
  const lines = { "--lines": Math.floor((height - noteEdge(note)) / NOTE_LINE) } as CSSProperties;
  return (
    <Frame
      kind="note"
      path={path}
      selected={selected}
      label={isGoSee ? text.goSeeLabel(said) : text.noteLabel(said)}
      symbol={sheet(NOTE_WIDTH, height)}
    >
      <div className="note-words">
        {isGoSee && <SymbolSvg of={spectacles} className="glasses" />}
        <span className="note-text" data-missing={note.text ? undefined : true} style={lines} title={said}>
          {said}
        </span>
      </div>
    </Frame>
  );
});

/** A kaizen burst: an improvement that somebody could make, with a line to what it is about. */
export const BurstNode = memo(function BurstNode({
  data: { path, improvement },
  selected,
}: NodeProps<BurstNodeType>) {
  const said = shown(improvement.name || text.emptyBurst);
  const on = useDocument(({ map }) =>
    improvement.on === undefined ? null : nameOfThing(map, improvement.on),
  );
  return (
    <Frame
      kind="burst"
      path={path}
      selected={selected}
      label={on === null ? text.burstLabel(said) : text.burstOn(said, on)}
      symbol={star}
      data-status={improvement.status ?? "idea"}
    >
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
    </Frame>
  );
});
