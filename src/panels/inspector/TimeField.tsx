import { Select } from "@mantine/core";
import type { ReactNode } from "react";
import { useDocument, useStores } from "../../hooks/useStores";
import { calendarOf, formatHours, timeFaults, variabilityOf, type BareTime } from "../../model/durations";
import type { DistributionSpec, StreamMap, TimeSpec } from "../../model/StreamMap";
import { sentence } from "../../words/sentence";
import { words } from "../../words/words";
import { asKind, kindOf, meanOf, parametersOf, timeKinds, type TimeKind } from "./distributions";
import { Field } from "./Field";
import { readDuration, readNumber, readValues, type Parsed } from "./parseFields";
import { useEdit } from "./useEdit";

const text = words.inspector;

interface TimeFieldProps {
  readonly place: string;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly spec: TimeSpec | undefined;
  /** What a bare duration stands for here. */
  readonly bare: BareTime;
  /** What a first plain figure becomes; itself when left out. */
  readonly first?: (typed: string) => TimeSpec;
  readonly set: (map: StreamMap, spec: TimeSpec | undefined) => StreamMap;
  /** Comes between the time itself and how it is spread. */
  readonly children?: ReactNode;
}

/** A time that may vary: one plain figure, or a distribution with its figures. */
export function TimeField({ place, field, label, hint, spec, bare, first, set, children }: TimeFieldProps) {
  const map = useDocument((state) => state.map);
  const stores = useStores();
  const edit = useEdit();
  const calendar = calendarOf(map);
  const kind = kindOf(spec);
  const mean = meanOf(map, spec, bare);
  const change = (next: TimeSpec | undefined, at: string): void =>
    edit(label, `${place}/${at}`, (now) => set(now, next));
  const options = timeKinds
    .filter((one) => bare !== "constant" || one !== "constant" || kind === "constant")
    .map((one) => ({
      value: one,
      label: one === "typical" && bare === "constant" ? text.distributions.constant : text.distributions[one],
    }));

  return (
    <div className="time-field">
      {typeof spec !== "object" ? (
        <Field
          key="main"
          place={place}
          field={field}
          label={label}
          {...(hint ? { hint } : {})}
          value={spec ?? ""}
          read={(typed) => readDuration(typed, calendar)}
          onChange={(next) =>
            change(next === undefined || spec !== undefined || !first ? next : first(next), "main")
          }
        />
      ) : (
        <Parameters place={place} field={field} label={label} spec={spec} which="first" onChange={change} />
      )}
      {children}
      {(spec !== undefined || bare !== "constant") && (
        <Select
          className="field time-kind"
          label={text.distribution}
          data={options}
          value={kind}
          allowDeselect={false}
          disabled={spec === undefined || mean === null}
          onChange={(next) => {
            if (spec !== undefined && next)
              edit(label, `${place}/kind`, (now) => set(now, asKind(now, spec, next as TimeKind, bare)));
            stores.document.getState().seal();
          }}
        />
      )}
      {typeof spec === "object" && (
        <Parameters place={place} field={field} label={label} spec={spec} which="others" onChange={change} />
      )}
      {typeof spec === "object" && !("mean" in spec) && !("value" in spec) && (
        <p className="field-note figure">
          {label}: {mean === null ? words.canvas.missing : text.meanOf(formatHours(mean, calendar))}
        </p>
      )}
      {typeof spec === "string" && bare !== "constant" && mean !== null && (
        <p className="field-note">{text.typicalSpread(variabilityOf(map))}</p>
      )}
    </div>
  );
}

interface ParametersProps {
  readonly place: string;
  readonly field: string;
  readonly label: string;
  readonly spec: DistributionSpec;
  /** The first is the main figure, and stands where a plain one would. */
  readonly which: "first" | "others";
  readonly onChange: (spec: TimeSpec | undefined, at: string) => void;
}

function Parameters({ place, field, label, spec, which, onChange }: ParametersProps) {
  const calendar = useDocument((state) => state.map.calendar);
  const basis = calendarOf(calendar ? { calendar } : {});
  const fields = spec as unknown as Readonly<Record<string, unknown>>;
  const names = parametersOf[spec.distribution];
  const single = names.length === 1;
  return (
    <>
      {names.map((name, index) => {
        if ((index === 0) !== (which === "first")) return null;
        const value = fields[name];
        const shown = Array.isArray(value) ? value.join(", ") : value === undefined ? "" : String(value);
        const read = (typed: string): Parsed<unknown> => {
          const parsed: Parsed<unknown> =
            name === "cv"
              ? readNumber(typed)
              : name === "values"
                ? readValues(typed, basis)
                : readDuration(typed, basis);
          if ("fault" in parsed) return parsed;
          if (parsed.value === undefined) return names.length === 1 ? parsed : { fault: text.incompleteTime };
          const fault = timeFaults({ ...spec, [name]: parsed.value }, basis)[0];
          return fault ? { fault: sentence(fault) } : parsed;
        };
        return (
          <Field
            key={index === 0 ? "main" : name}
            place={index === 0 ? place : `${place}/${name}`}
            field={index === 0 ? field : `${field}.${name}`}
            label={single ? label : `${index === 0 ? `${label}: ` : ""}${text.parameters[name]}`}
            value={shown}
            read={read}
            onChange={(next) =>
              onChange(next === undefined ? undefined : ({ ...spec, [name]: next } as DistributionSpec), name)
            }
          />
        );
      })}
    </>
  );
}
