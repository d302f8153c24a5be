import { useState } from "react";
import { useCalendar, useDocument, useStores } from "../../hooks/useStores";
import { setMapField } from "../../model/edits";
import type { ExperimentPlan, StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { CharterSection } from "../charter/CharterSection";
import { Field } from "./Field";
import { readCount, readDuration, readNumber, readText, readWarmUp, type Parsed } from "./parseFields";
import { StreamCollections } from "./rules/StreamCollections";
import { Section } from "./Section";
import { Sureness } from "./Sureness";
import { DemandField } from "./things/DemandField";
import { useEdit } from "./useEdit";
import { useWish } from "./useWish";

const text = words.inspector;
const shown = (value: unknown): string => (value === undefined ? "" : String(value));

/** A record with one field set, or taken away with `undefined`; nothing at all when it would be empty. */
function withPart<T extends object>(
  record: T | undefined,
  field: keyof T & string,
  value: unknown,
): T | undefined {
  const { [field]: _, ...rest } = (record ?? {}) as Record<string, unknown>;
  const next = value === undefined ? rest : { ...rest, [field]: value };
  return Object.keys(next).length === 0 ? undefined : (next as T);
}

/** What is true of the stream as a whole: demand, calendar, how it is simulated. */
export function StreamFields() {
  const stores = useStores();
  const edit = useEdit();
  const title = useDocument(({ map }) => map.title);
  const week = useDocument(({ map }) => map.calendar);
  const variability = useDocument(({ map }) => map.variability);
  const plan = useDocument(({ map }) => map.experiment) ?? {};
  const teaches = useDocument(({ map }) => map["teaches"]);
  const source = useDocument(({ map }) => map["source"]);
  const isEmpty = useDocument(({ map }) => Object.keys(map.steps).length === 0);
  const calendar = useCalendar();
  const [charterOpen, setCharterOpen] = useState(false);
  useWish("charter", () => {
    setCharterOpen(true);
    stores.view.getState().focusField("charter.problem");
  });
  const set = <Name extends keyof StreamMap & string>(field: Name, label: string) => {
    return (value: StreamMap[Name] | undefined): void =>
      edit(label, field, (now) => setMapField(now, field, value));
  };
  const setCalendar = (field: "hoursPerDay" | "daysPerWeek", label: string) => (value: number | undefined) =>
    edit(label, `calendar/${field}`, (now) =>
      setMapField(now, "calendar", withPart(now.calendar, field, value)),
    );
  const setPlan = (field: keyof ExperimentPlan, label: string) => (value: string | number | undefined) =>
    edit(label, `experiment/${field}`, (now) =>
      setMapField(now, "experiment", withPart(now.experiment, field, value)),
    );
  return (
    <div className="inspector" role="group" aria-label={text.stream}>
      <div className="inspector-name">
        <Field
          place="title"
          label={text.title}
          value={title ?? ""}
          read={readText}
          onChange={set("title", text.title)}
        />
      </div>
      <CharterSection open={charterOpen} onToggle={setCharterOpen} />
      {(typeof teaches === "string" || typeof source === "string") && (
        <div className="inspector-about">
          {typeof teaches === "string" && <p>{teaches}</p>}
          {typeof source === "string" && <p className="inspector-source">{`${text.source}: ${source}`}</p>}
        </div>
      )}
      <Sureness />
      <Section title={text.demandAndCalendar}>
        {/* The charter asks for it first, where it is open. */}
        {!charterOpen && !isEmpty && <DemandField />}
        <div className="field-row">
          <Field
            place="calendar/hoursPerDay"
            label={text.hoursPerDay}
            placeholder="8"
            value={shown(week?.hoursPerDay)}
            read={(typed) => readUpTo(typed, 24)}
            onChange={setCalendar("hoursPerDay", text.hoursPerDay)}
          />
          <Field
            place="calendar/daysPerWeek"
            label={text.daysPerWeek}
            placeholder="5"
            value={shown(week?.daysPerWeek)}
            read={(typed) => readUpTo(typed, 7)}
            onChange={setCalendar("daysPerWeek", text.daysPerWeek)}
          />
        </div>
        <Field
          place="variability"
          label={text.variability}
          hint={text.variabilityHint}
          placeholder="0.75"
          value={shown(variability)}
          read={readNumber}
          onChange={set("variability", text.variability)}
        />
      </Section>
      <StreamCollections />
      <Section title={text.experiment}>
        <div className="field-row">
          <Field
            place="experiment/horizon"
            label={text.horizon}
            placeholder="52w"
            value={plan.horizon ?? ""}
            read={(typed) => readDuration(typed, calendar)}
            onChange={setPlan("horizon", text.horizon)}
          />
          <Field
            place="experiment/warmUp"
            label={text.warmUp}
            hint={text.warmUpHint}
            placeholder="auto"
            value={plan.warmUp ?? ""}
            read={(typed) => readWarmUp(typed, calendar)}
            onChange={setPlan("warmUp", text.warmUp)}
          />
        </div>
        <div className="field-row">
          <Field
            place="experiment/replications"
            label={text.replications}
            placeholder="30"
            value={shown(plan.replications)}
            read={(typed) => readCount(typed, 1)}
            onChange={setPlan("replications", text.replications)}
          />
          <Field
            place="experiment/seed"
            label={text.seed}
            placeholder="1"
            value={shown(plan.seed)}
            read={(typed) => readCount(typed, 0)}
            onChange={setPlan("seed", text.seed)}
          />
        </div>
      </Section>
    </div>
  );
}

function readUpTo(typed: string, most: number): Parsed<number> {
  const read = readNumber(typed);
  if ("fault" in read || read.value === undefined) return read;
  return read.value > 0 && read.value <= most ? read : { fault: text.notUpTo(typed.trim(), most) };
}
