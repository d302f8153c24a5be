import { ActionIcon, Button, TextInput } from "@mantine/core";
import { Check, Plus, X } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { useDocument, useStores } from "../../hooks/useStores";
import type { Calendar } from "../../model/durations";
import { setEstimates, type Estimate } from "../../model/estimates";
import type { SourcedField } from "../../model/figureSources";
import { mostPeople } from "../../model/quickFigures";
import { words } from "../../words/words";
import { Field } from "./Field";
import { readCount, readDuration, readPercent, readText, type Parsed } from "./parseFields";
import { RoomSpread } from "./RoomSpread";
import { useWish } from "./useWish";
import { isComposing } from "../../ui/composing";

const text = words.sources;

interface AskRoomProps {
  readonly id: string;
  readonly field: SourcedField;
  readonly estimates: readonly Estimate[];
  readonly calendar: Calendar;
  readonly onUse: () => void;
}

/** What each of several people says of one figure: a name and a figure, Enter for the next. */
export function AskRoom({ id, field, estimates, calendar, onUse }: AskRoomProps) {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const [name, setName] = useState("");
  const [figure, setFigure] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const nameInput = useRef<HTMLInputElement>(null);
  const figureInput = useRef<HTMLInputElement>(null);
  const place = `steps/${id}/figures/${field}/estimates`;
  const read = readerOf(field, calendar);
  const label = text.editEstimates(text.inSentence[field]);
  const set = (next: readonly Estimate[], key?: string): void =>
    stores.document
      .getState()
      .apply(label, (now) => setEstimates(now, id, field, next), key === undefined ? {} : { mergeKey: key });
  useWish("voice", () => nameInput.current?.focus());

  const add = (by: string, typed: string): boolean => {
    const parsed = read(typed);
    if ("fault" in parsed) setFault(parsed.fault);
    if ("fault" in parsed || parsed.value === undefined) return false;
    set([...estimates, { ...(by.trim() === "" ? {} : { by: by.trim() }), value: parsed.value }]);
    setName("");
    setFigure("");
    setFault(null);
    nameInput.current?.focus();
    return true;
  };
  const onNameKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || isComposing(event)) return;
    event.preventDefault();
    // "Anna 2h" in one go.
    const whole = figure.trim() === "" ? splitVoice(name, read) : null;
    if (whole) add(whole.by, whole.figure);
    else figureInput.current?.focus();
  };
  const change = (index: number, estimate: Estimate, key: string): void =>
    set(
      estimates.map((one, at) => (at === index ? estimate : one)),
      `${place}/${index}/${key}`,
    );
  const called = (estimate: Estimate, index: number): string => estimate.by ?? text.someone(index + 1);

  return (
    <div className="room">
      <h5>{text.room}</h5>
      {estimates.length > 0 && (
        <ul className="room-voices">
          {estimates.map((estimate, index) => (
            <li key={index} className="room-row">
              <Field
                place={`${place}/${index}/by`}
                label={text.person}
                hideLabel
                placeholder={text.someone(index + 1)}
                value={estimate.by ?? ""}
                read={readText}
                onEnter={() => nameInput.current?.focus()}
                onChange={(by) => {
                  const { by: _, ...rest } = estimate;
                  change(index, by === undefined ? rest : { ...rest, by }, "by");
                }}
              />
              <Field
                place={`${place}/${index}/value`}
                label={`${text.estimate}: ${called(estimate, index)}`}
                hideLabel
                value={
                  typeof estimate.value === "number" ? writeNumber(field, estimate.value) : estimate.value
                }
                read={read}
                onEnter={() => nameInput.current?.focus()}
                onChange={(value) => value !== undefined && change(index, { ...estimate, value }, "value")}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={text.remove(called(estimate, index))}
                title={text.remove(called(estimate, index))}
                onClick={() => {
                  set(estimates.filter((_, at) => at !== index));
                  nameInput.current?.focus();
                }}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className="room-row">
        <TextInput
          ref={nameInput}
          className="field"
          aria-label={text.person}
          placeholder={text.person}
          value={name}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={onNameKey}
        />
        <TextInput
          ref={figureInput}
          className="field"
          aria-label={text.estimate}
          placeholder={text.estimate}
          value={figure}
          error={fault !== null}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setFigure(event.currentTarget.value);
            setFault(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || isComposing(event)) return;
            event.preventDefault();
            add(name, figure);
          }}
        />
        <ActionIcon
          variant="light"
          size="sm"
          aria-label={text.add}
          title={text.add}
          onClick={() => add(name, figure)}
        >
          <Plus size={14} aria-hidden />
        </ActionIcon>
      </div>
      <p
        className="room-hint"
        role={fault === null ? undefined : "alert"}
        data-fault={fault !== null || undefined}
      >
        {fault ?? text.roomHint}
      </p>
      <RoomSpread map={map} id={id} field={field}>
        {(label) => (
          <Button size="xs" variant="light" leftSection={<Check size={14} aria-hidden />} onClick={onUse}>
            {label}
          </Button>
        )}
      </RoomSpread>
    </div>
  );
}

function readerOf(field: SourcedField, calendar: Calendar): (typed: string) => Parsed<string | number> {
  if (field === "leadTime" || field === "processTime") return (typed) => readDuration(typed, calendar);
  if (field === "workers") return (typed) => readCount(typed, 1, mostPeople);
  return readPercent;
}

function writeNumber(field: SourcedField, value: number): string {
  return field === "workers" ? String(value) : `${value}%`;
}

/** A name and a figure typed in one go: the longest end of the text that is a figure. */
function splitVoice(
  typed: string,
  read: (typed: string) => Parsed<unknown>,
): { readonly by: string; readonly figure: string } | null {
  const parts = typed.trim().split(/\s+/);
  for (let at = 0; at < parts.length; at += 1) {
    const figure = parts.slice(at).join(" ");
    const parsed = read(figure);
    if (!("fault" in parsed) && parsed.value !== undefined)
      return { by: parts.slice(0, at).join(" "), figure };
  }
  return null;
}
