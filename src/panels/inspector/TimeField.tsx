import { Select } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import { useCalendar, useDocument, useStores } from "../../hooks/useStores";
import { timeFaults, variabilityOf, type BareTime, type Calendar } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import type { DistributionSpec, StreamMap, TimeSpec } from "../../model/StreamMap";
import type { Confidence, Said } from "../../model/figureSources";
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
  /** `said` is what was typed with the main figure; left out where another figure of the time is changed. */
  readonly set: (map: StreamMap, spec: TimeSpec | undefined, said?: Said) => StreamMap;
  readonly confidence?: Confidence | null;
  readonly onAsk?: () => void;
  /** Comes between the time itself and how it is spread. */
  readonly children?: ReactNode;
}

/** A time that may vary: one plain figure, or a distribution with its figures. */
export function TimeField({
  place,
  field,
  label,
  hint,
  spec,
  bare,
  first,
  set,
  confidence,
  onAsk,
  children,
}: TimeFieldProps) {
  const stores = useStores();
  const edit = useEdit();
  const calendar = useCalendar();
  const kind = kindOf(spec);
  const mean = useDocument(({ map }) => meanOf(map, spec, bare));
  const typical = useDocument(({ map }) => variabilityOf(map));
  const change = (next: TimeSpec | undefined, at: string, said?: Said): void =>
    edit(label, `${place}/${at}`, (now) => set(now, next, said));
  const marks = { ...(confidence === undefined ? {} : { confidence }), ...(onAsk ? { onAsk } : {}) };
  const options = timeKinds
    .filter((one) => bare !== "constant" || one !== "constant" || kind === "constant")
    .map((one) => ({
      value: one,
      label: one === "typical" && bare === "constant" ? text.distributions.constant : text.distributions[one],
    }));

  return (
    <div className="time-field">
      {/* One and the same field whatever the time is: what is typed may turn a plain figure into a distribution. */}
      {typeof spec !== "object" ? (
        <Field
          key="main"
          place={place}
          field={field}
          label={label}
          {...(hint ? { hint } : {})}
          value={spec ?? ""}
          {...marks}
          read={(typed): Parsed<unknown> => readDuration(typed, calendar)}
          onChange={(next, said) =>
            change(
              typeof next !== "string" || spec !== undefined || !first
                ? (next as TimeSpec | undefined)
                : first(next),
              "main",
              said,
            )
          }
        />
      ) : (
        parameterFields({ place, field, label, spec, calendar, marks, onChange: change })[0]
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
      {typeof spec === "object" &&
        parameterFields({ place, field, label, spec, calendar, marks, onChange: change }).slice(1)}
      {typeof spec === "object" && !("mean" in spec) && !("value" in spec) && (
        <p className="field-note figure">
          {label}: {mean === null ? words.canvas.missing : text.meanOf(showHours(mean, calendar))}
        </p>
      )}
      {typeof spec === "string" && bare !== "constant" && mean !== null && (
        <p className="field-note">{text.typicalSpread(typical)}</p>
      )}
    </div>
  );
}

interface ParametersOf {
  readonly place: string;
  readonly field: string;
  readonly label: string;
  readonly spec: DistributionSpec;
  readonly calendar: Calendar;
  /** The marks that the main figure takes. */
  readonly marks: { readonly confidence?: Confidence | null; readonly onAsk?: () => void };
  readonly onChange: (spec: TimeSpec | undefined, at: string, said?: Said) => void;
}

/** A field for each figure of a distribution. The first is the main one, and stands where a plain one would. */
function parameterFields({
  place,
  field,
  label,
  spec,
  calendar,
  marks,
  onChange,
}: ParametersOf): ReactElement[] {
  const fields = spec as unknown as Readonly<Record<string, unknown>>;
  const names = parametersOf[spec.distribution];
  const single = names.length === 1;
  return names.map((name, index) => {
    const value = fields[name];
    const shown = Array.isArray(value) ? value.join(", ") : value === undefined ? "" : String(value);
    const read = (typed: string): Parsed<unknown> => {
      const parsed: Parsed<unknown> =
        name === "cv"
          ? readNumber(typed)
          : name === "values"
            ? readValues(typed, calendar)
            : readDuration(typed, calendar);
      if ("fault" in parsed) return parsed;
      if (parsed.value === undefined) return single ? parsed : { fault: text.incompleteTime };
      const fault = timeFaults({ ...spec, [name]: parsed.value }, calendar)[0];
      return fault ? { fault: sentence(fault) } : parsed;
    };
    const main = index === 0;
    return (
      <Field
        key={main ? "main" : name}
        place={main ? place : `${place}/${name}`}
        field={main ? field : `${field}.${name}`}
        label={single ? label : `${main ? `${label}: ` : ""}${text.parameters[name]}`}
        value={shown}
        read={read}
        {...(main ? marks : {})}
        onChange={(next, said) =>
          onChange(
            next === undefined ? undefined : ({ ...spec, [name]: next } as DistributionSpec),
            main ? "main" : name,
            main ? said : undefined,
          )
        }
      />
    );
  });
}
