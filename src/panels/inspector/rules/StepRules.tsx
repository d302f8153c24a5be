import { ActionIcon, Button, Select } from "@mantine/core";
import { Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import { useDocument } from "../../../hooks/useStores";
import { setMark, setStepField } from "../../../model/edits";
import { labelOf } from "../../../model/names";
import { addSpawn, changeOutages, setSpawn } from "../../../model/rules";
import { drawingOrder, incomingLinks, outgoingLinks } from "../../../model/structure";
import type { Spawn, Step } from "../../../model/StreamMap";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readNumber, readPercent } from "../parseFields";
import { Section } from "../Section";
import { TimeField } from "../TimeField";
import { useEdit } from "../useEdit";
import { useWish } from "../useWish";

const text = words.symbols;
const NONE = "none";

/** The rules of a step that only some have: several ways on or in, the cost of switching, outages, and work that it makes. */
export function StepRules({ id, step }: { readonly id: string; readonly step: Step }) {
  return (
    <>
      <WaysFields id={id} step={step} />
      <TroubleFields id={id} step={step} />
      <SpawnFields id={id} step={step} />
    </>
  );
}

function WaysFields({ id, step }: { readonly id: string; readonly step: Step }) {
  const waysOn = useDocument(({ map }) => outgoingLinks(map, id).length);
  const waysIn = useDocument(({ map }) => incomingLinks(map, id).length);
  const hasSplit = waysOn > 1 || step.split !== undefined;
  const hasJoin = waysIn > 1 || step.join !== undefined;
  if (!hasSplit && !hasJoin) return null;
  return (
    <Section title={text.ways}>
      {hasSplit && (
        <WayChoice
          id={id}
          mark="split"
          value={step.split}
          labels={[text.waysOn, text.oneWay, text.allWays]}
        />
      )}
      {hasJoin && (
        <WayChoice
          id={id}
          mark="join"
          value={step.join}
          labels={[text.waysIn, text.asItComes, text.waitForAll]}
        />
      )}
    </Section>
  );
}

interface WayChoiceProps {
  readonly id: string;
  readonly mark: "split" | "join";
  readonly value: "all" | undefined;
  readonly labels: readonly [label: string, one: string, all: string];
}

function WayChoice({ id, mark, value, labels: [label, one, all] }: WayChoiceProps) {
  const edit = useEdit();
  const field = useRef<HTMLInputElement>(null);
  useWish(mark, () => field.current?.focus());
  return (
    <Select
      ref={field}
      className="field"
      label={label}
      data={[
        { value: "one", label: one },
        { value: "all", label: all },
      ]}
      value={value ?? "one"}
      allowDeselect={false}
      onChange={(next) =>
        edit(label, `steps/${id}/${mark}/${next}`, (map) =>
          setMark(map, id, mark, next === "all" ? "all" : undefined),
        )
      }
    />
  );
}

function TroubleFields({ id, step }: { readonly id: string; readonly step: Step }) {
  const edit = useEdit();
  const place = `steps/${id}`;
  return (
    <Section title={text.trouble}>
      <Field
        place={`${place}/switchCost`}
        label={text.switchCostName}
        hint={text.switchCostHint}
        value={step.switchCost === undefined ? "" : `${step.switchCost}%`}
        read={(typed) => readNumber(typed.replace(/\s*%\s*$/, ""))}
        onChange={(cost) =>
          edit(text.switchCostName, `${place}/switchCost`, (map) => setStepField(map, id, "switchCost", cost))
        }
      />
      <div className="outage-fields">
        <TimeField
          place={`${place}/outages/every`}
          field="outageEvery"
          label={text.outageEvery}
          hint={text.outageHint}
          spec={step.outages?.every}
          bare="constant"
          first={(typed) => ({ distribution: "exponential", mean: typed })}
          set={(map, every) =>
            setStepField(map, id, "outages", changeOutages(map.steps[id]?.outages, { every }))
          }
        />
        <TimeField
          place={`${place}/outages/lasts`}
          field="outageLasts"
          label={text.outageLasts}
          spec={step.outages?.lasts}
          bare="constant"
          set={(map, lasts) =>
            setStepField(map, id, "outages", changeOutages(map.steps[id]?.outages, { lasts }))
          }
        />
      </div>
    </Section>
  );
}

function SpawnFields({ id, step }: { readonly id: string; readonly step: Step }) {
  const edit = useEdit();
  const spawns = Object.entries(step.spawns ?? {});
  return (
    <Section
      title={text.spawnsName}
      action={
        <Button
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() =>
            edit(text.addSpawn, `steps/${id}/spawns/new/${spawns.length}`, (now) =>
              addSpawn(now, id, { to: drawingOrder(now)[0] ?? id, chance: 5 }),
            )
          }
        >
          {text.addSpawn}
        </Button>
      }
    >
      {spawns.map(([key, spawn]) => (
        <OneSpawn key={key} step={id} id={key} spawn={spawn} />
      ))}
    </Section>
  );
}

interface OneSpawnProps {
  readonly step: string;
  readonly id: string;
  readonly spawn: Spawn;
}

function OneSpawn({ step, id, spawn }: OneSpawnProps) {
  const edit = useEdit();
  const map = useDocument((state) => state.map);
  const place = `steps/${step}/spawns/${id}`;
  const set = (label: string, at: string, fields: Partial<Spawn> | null): void =>
    edit(label, `${place}/${at}`, (now) => setSpawn(now, step, id, fields));
  return (
    <div className="arrival-fields">
      <div className="field-row">
        <Field
          place={`${place}/chance`}
          label={text.spawnChance}
          value={`${spawn.chance}%`}
          read={(typed) => {
            const read = readPercent(typed);
            return "value" in read && read.value === undefined
              ? { fault: words.inspector.notPercent("") }
              : read;
          }}
          onChange={(chance) => set(text.spawnChance, "chance", { chance })}
        />
        <Select
          className="field"
          label={words.inspector.arrivalType}
          data={[
            { value: NONE, label: words.inspector.noType },
            ...Object.entries(map.types ?? {}).map(([key, { name }]) => ({
              value: `type:${key}`,
              label: name || key,
            })),
          ]}
          value={spawn.type === undefined ? NONE : `type:${spawn.type}`}
          allowDeselect={false}
          onChange={(next) =>
            set(words.inspector.arrivalType, `type/${next}`, {
              type: next === null || next === NONE ? undefined : next.slice(5),
            })
          }
        />
      </div>
      <Select
        className="field"
        label={text.spawnTo}
        data={drawingOrder(map).map((other) => ({ value: other, label: labelOf(map, other) }))}
        value={spawn.to}
        allowDeselect={false}
        onChange={(to) => {
          if (to !== null) set(text.spawnTo, `to/${to}`, { to });
        }}
      />
      <TimeField
        place={`${place}/after`}
        field={`after ${id}`}
        label={text.spawnAfter}
        spec={spawn.after}
        bare="constant"
        set={(now, after) => setSpawn(now, step, id, { after })}
      />
      <div className="arrival-foot">
        <span />
        <ActionIcon
          variant="subtle"
          color="red"
          size="sm"
          aria-label={`${words.inspector.removeArrival}: ${text.spawnsName}`}
          title={words.inspector.removeArrival}
          onClick={() => set(text.spawnsName, "gone", null)}
        >
          <Trash2 size={14} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  );
}
