import { ActionIcon, Button, UnstyledButton } from "@mantine/core";
import { Plus, Trash2 } from "lucide-react";
import { memo, type ReactNode } from "react";
import { editThing } from "../../../commands/insertThings";
import { nameOfThing, sayThing } from "../../../commands/thingNames";
import { useDocument, useMapLater, useStores } from "../../../hooks/useStores";
import { addEntry, setEntry } from "../../../model/edits";
import { newId } from "../../../model/ids";
import { pointerTo } from "../../../model/pointer";
import { mostPeople } from "../../../model/quickFigures";
import { removePool, removeType } from "../../../model/rules";
import type { StreamMap } from "../../../model/StreamMap";
import { marksOf } from "../../../report/map/marksOf";
import { markLook, typeMark } from "../../../report/symbols/typeMarks";
import { ColourMark } from "../../../ui/ColourMark";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readCount, readText } from "../parseFields";
import { Section } from "../Section";
import { useEdit } from "../useEdit";
import { GoalsSection } from "./GoalsSection";
import { LanesSection } from "./LanesSection";

const text = words.symbols;

/** What belongs to the stream as a whole: types of work, shared people, ropes and measures, goals. */
export function StreamCollections() {
  return (
    <>
      <LanesSection />
      <TypesSection />
      <PoolsSection />
      <SpansSection kind="ropes" title={text.ropes} />
      <SpansSection kind="measures" title={text.measures} />
      <GoalsSection />
    </>
  );
}

interface RowProps {
  readonly mark: ReactNode;
  readonly children: ReactNode;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

function Row({ mark, children, removeLabel, onRemove }: RowProps) {
  return (
    <div className="collection-row">
      {mark}
      {children}
      <ActionIcon
        variant="subtle"
        color="red"
        size="sm"
        aria-label={removeLabel}
        title={words.inspector.removeArrival}
        onClick={onRemove}
      >
        <Trash2 size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** A list whose entries have a name, a number and a mark of their own. */
function TypesSection() {
  const types = useDocument(({ map }) => map.types);
  const edit = useEdit();
  const stores = useStores();
  const marks = marksOf(types);
  const add = (): void => {
    const id = newId(types, "", "type");
    edit(text.addType, `types/${id}/new`, (map) => addEntry(map, "types", id, {}));
    stores.document.getState().seal();
    stores.view.getState().focusField(`type ${id}`);
  };
  return (
    <Section title={text.types} action={<AddButton label={text.addType} onClick={add} />}>
      {Object.entries(types ?? {}).map(([id, type]) => (
        <Row
          key={id}
          mark={<ColourMark {...markLook(marks.get(id) ?? typeMark(0), 16)} />}
          removeLabel={text.deleteThing(type.name || id)}
          onRemove={() => edit(text.types, `types/${id}/gone`, (map) => removeType(map, id))}
        >
          <Field
            place={`types/${id}/name`}
            field={`type ${id}`}
            label={text.typeName}
            placeholder={id}
            value={type.name ?? ""}
            read={readText}
            onChange={(name) =>
              edit(text.typeName, `types/${id}/name`, (map) => setEntry(map, "types", id, { name }))
            }
          />
          <Field
            place={`types/${id}/priority`}
            label={text.priority}
            hint={text.priorityHint}
            placeholder="0"
            value={type.priority === undefined ? "" : String(type.priority)}
            read={(typed) => readCount(typed, 0)}
            onChange={(priority) =>
              edit(text.priority, `types/${id}/priority`, (map) => setEntry(map, "types", id, { priority }))
            }
          />
        </Row>
      ))}
    </Section>
  );
}

function PoolsSection() {
  const pools = useDocument(({ map }) => map.pools);
  const edit = useEdit();
  const stores = useStores();
  const marks = marksOf(pools);
  const add = (): void => {
    const id = newId(pools, "", "pool");
    edit(text.newPool, `pools/${id}/new`, (map) => addEntry(map, "pools", id, { size: 1 }));
    stores.document.getState().seal();
    stores.view.getState().focusField(`pool ${id}`);
  };
  return (
    <Section title={text.pools} action={<AddButton label={text.newPool} onClick={add} />}>
      {Object.entries(pools ?? {}).map(([id, pool]) => (
        <Row
          key={id}
          mark={<ColourMark {...markLook(marks.get(id) ?? typeMark(0), 16)} />}
          removeLabel={text.deleteThing(pool.name || id)}
          onRemove={() => edit(text.pools, `pools/${id}/gone`, (map) => removePool(map, id))}
        >
          <Field
            place={`pools/${id}/name`}
            field={`pool ${id}`}
            label={text.poolName}
            placeholder={id}
            value={pool.name ?? ""}
            read={readText}
            onChange={(name) =>
              edit(text.poolName, `pools/${id}/name`, (map) => setEntry(map, "pools", id, { name }))
            }
          />
          <Field
            place={`pools/${id}/size`}
            label={words.inspector.people}
            placeholder="1"
            value={pool.size === undefined ? "" : String(pool.size)}
            read={(typed) => readCount(typed, 1, mostPeople)}
            onChange={(size) =>
              edit(words.inspector.people, `pools/${id}/size`, (map) => setEntry(map, "pools", id, { size }))
            }
          />
        </Row>
      ))}
    </Section>
  );
}

/** Ropes or measures: each leads to its place on the map. */
function SpansSection({ kind, title }: { readonly kind: "ropes" | "measures"; readonly title: string }) {
  return <SpansIn kind={kind} title={title} map={useMapLater()} />;
}

interface SpansInProps {
  readonly kind: "ropes" | "measures";
  readonly title: string;
  readonly map: StreamMap;
}

const SpansIn = memo(function SpansIn({ kind, title, map }: SpansInProps) {
  const stores = useStores();
  const ids = Object.keys(map[kind] ?? {});
  if (ids.length === 0) return null;
  return (
    <Section title={title}>
      {ids.map((id) => {
        const path = pointerTo(kind, id);
        return (
          <UnstyledButton
            key={id}
            className="collection-link"
            title={sayThing(map, path)}
            onClick={() => editThing(stores, path)}
          >
            <strong>{nameOfThing(map, path)}</strong>
            <span>{spanText(map, kind, id)}</span>
          </UnstyledButton>
        );
      })}
    </Section>
  );
});

function spanText(map: StreamMap, kind: "ropes" | "measures", id: string): string {
  const span = map[kind]?.[id];
  if (span === undefined) return "";
  const ends = words.canvas.linkLabel(
    nameOfThing(map, pointerTo("steps", span.from)),
    nameOfThing(map, pointerTo("steps", span.to)),
  );
  const limit = kind === "ropes" ? map.ropes?.[id]?.limit : undefined;
  return limit === undefined ? ends : `${ends} · ${text.ropeMax(limit)}`;
}

function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="subtle" leftSection={<Plus size={14} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  );
}
