import { ActionIcon, Button, Select } from "@mantine/core";
import { Flag, Plus, Trash2 } from "lucide-react";
import { useDocument, useStores } from "../../../hooks/useStores";
import { calendarOf } from "../../../model/durations";
import { setEntry } from "../../../model/edits";
import { addGoal, goalKind, newGoalId, rateTarget, removeGoal, setGoalMeasure } from "../../../model/goals";
import type { Goal, StreamMap } from "../../../model/StreamMap";
import { words } from "../../../words/words";
import { goalMeasure, goalName } from "../../../words/goalText";
import { Field } from "../Field";
import { readDuration, readNumber, readPercentile, readRate } from "../parseFields";
import { Section } from "../Section";
import { useEdit } from "../useEdit";

const text = words.goals;
const builtIn = ["leadTime", "flowTime", "throughput", "wip"];

/** What the team wants of the stream: each goal with its measure, its bound and its target. */
export function GoalsSection() {
  const stores = useStores();
  const goals = useDocument(({ map }) => map.goals);
  const add = (): void => {
    const { map, apply, seal } = stores.document.getState();
    const id = newGoalId(map);
    apply(text.add, addGoal);
    seal();
    stores.view.getState().focusField(`goal ${id}`);
  };
  return (
    <Section
      title={words.symbols.goals}
      action={
        <Button variant="subtle" leftSection={<Plus size={14} aria-hidden />} onClick={add}>
          {text.add}
        </Button>
      }
    >
      {Object.entries(goals ?? {}).map(([id, goal]) => (
        <GoalFields key={id} id={id} goal={goal} />
      ))}
    </Section>
  );
}

function GoalFields({ id, goal }: { readonly id: string; readonly goal: Goal }) {
  const map = useDocument((state) => state.map);
  const edit = useEdit();
  const stores = useStores();
  const kind = goalKind(goal.measure);
  const bound = goal.atLeast === undefined ? "atMost" : "atLeast";
  const said = goalName(goal, map);
  const set = (label: string, field: string, fields: Partial<Goal>): void =>
    edit(label, `goals/${id}/${field}`, (now) => setEntry(now, "goals", id, fields));
  const measures = [...builtIn, ...Object.keys(map.measures ?? {})];
  return (
    <div className="goal-fields" role="group" aria-label={text.goal(said)}>
      <Flag size={16} aria-hidden className="goal-mark" />
      <Select
        className="field goal-choice"
        size="sm"
        label={text.measure}
        allowDeselect={false}
        value={goal.measure}
        data={[...new Set([...measures, goal.measure])].map((value) => ({
          value,
          label: goalMeasure({ measure: value }, map),
        }))}
        onChange={(measure) => {
          if (measure !== null)
            edit(text.measure, `goals/${id}/measure`, (now) => setGoalMeasure(now, id, measure));
        }}
      />
      {kind === "time" ? (
        <Field
          place={`goals/${id}/percentile`}
          label={text.percentile}
          hint={text.percentileHint}
          placeholder={text.mean}
          value={goal.percentile === undefined ? "" : String(goal.percentile)}
          read={readPercentile}
          onChange={(percentile) => set(text.percentile, "percentile", { percentile })}
        />
      ) : (
        <span />
      )}
      <ActionIcon
        variant="subtle"
        color="red"
        size="sm"
        className="goal-remove"
        aria-label={words.symbols.deleteThing(said)}
        title={words.inspector.removeArrival}
        onClick={() => {
          stores.document.getState().apply(words.symbols.deleteThing(said), (now) => removeGoal(now, id));
        }}
      >
        <Trash2 size={14} aria-hidden />
      </ActionIcon>
      <div className="goal-target">
        <Select
          className="field goal-choice"
          size="sm"
          label={text.bound}
          allowDeselect={false}
          value={bound}
          data={[
            { value: "atMost", label: text.atMost },
            { value: "atLeast", label: text.atLeast },
          ]}
          onChange={(other) => {
            const value = goal[bound];
            if ((other === "atMost" || other === "atLeast") && other !== bound)
              set(text.bound, "bound", { [bound]: undefined, [other]: value });
          }}
        />
        <Target
          id={id}
          value={writtenTarget(goal, bound)}
          kind={kind}
          map={map}
          onChange={(typed) => set(text.target, "target", targetOf(map, typed, kind, bound))}
        />
      </div>
    </div>
  );
}

interface TargetProps {
  readonly id: string;
  readonly value: string;
  readonly kind: ReturnType<typeof goalKind>;
  readonly map: StreamMap;
  readonly onChange: (typed: string | undefined) => void;
}

function Target({ id, value, kind, map, onChange }: TargetProps) {
  const calendar = calendarOf(map);
  return (
    <Field
      place={`goals/${id}/target`}
      field={`goal ${id}`}
      label={text.target}
      placeholder={{ time: "2w", rate: "9/w", count: "10" }[kind]}
      value={value}
      read={(typed) => {
        if (kind === "time") return readDuration(typed, calendar);
        if (kind === "rate") {
          const read = readRate(typed, calendar);
          // There is no room beside it for how often that is.
          return "fault" in read ? read : { ...read, basis: null };
        }
        const read = readNumber(typed);
        return "fault" in read
          ? read
          : { ...read, value: read.value === undefined ? undefined : String(read.value) };
      }}
      onChange={onChange}
    />
  );
}

function writtenTarget(goal: Goal, bound: "atMost" | "atLeast"): string {
  const value = goal[bound];
  if (value === undefined) return "";
  return goal.per === undefined ? String(value) : `${value}/${goal.per}`;
}

function targetOf(
  map: StreamMap,
  typed: string | undefined,
  kind: ReturnType<typeof goalKind>,
  bound: "atMost" | "atLeast",
): Partial<Goal> {
  if (typed === undefined) return { [bound]: undefined };
  if (kind === "rate") return rateTarget(map, typed, bound);
  return { [bound]: kind === "count" ? Number(typed) : typed };
}
