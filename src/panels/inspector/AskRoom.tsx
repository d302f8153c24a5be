import { ActionIcon, Button, TextInput } from "@mantine/core";
import { Check, Plus, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useDocument, useStores } from "../../hooks/useStores";
import { setEstimates, type Estimate } from "../../model/estimates";
import type { SourcedField } from "../../model/figureSources";
import { words } from "../../words/words";
import { Field } from "./Field";
import { readText, type Parsed } from "./parseFields";
import { RoomSpread } from "./RoomSpread";
import type { TypedVoice } from "./useTypedVoice";
import { useWish } from "./useWish";
import { isComposing } from "../../ui/composing";

const text = words.sources;

interface AskRoomProps {
  readonly id: string;
  readonly field: SourcedField;
  readonly estimates: readonly Estimate[];
  /** The row of the next voice, and how its figure is read. */
  readonly typed: TypedVoice;
  readonly read: (typed: string) => Parsed<string | number>;
  readonly onUse: () => void;
}

/** What each of several people says of one figure: a name and a figure, Enter for the next. */
export function AskRoom({ id, field, estimates, typed, read, onUse }: AskRoomProps) {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const place = `steps/${id}/figures/${field}/estimates`;
  const { name, figure, fault, nameInput, figureInput, look, take } = typed;
  const label = text.editEstimates(text.inSentence[field]);
  const set = (next: readonly Estimate[], key?: string): void =>
    stores.document
      .getState()
      .apply(label, (now) => setEstimates(now, id, field, next), key === undefined ? {} : { mergeKey: key });
  useWish("voice", () => nameInput.current?.focus());

  const add = (): void => {
    const voice = take();
    if (voice === null || "fault" in voice) return;
    set([...estimates, voice.said]);
    nameInput.current?.focus();
  };
  const onNameKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || isComposing(event)) return;
    event.preventDefault();
    // "Anna 2h" in one go; a name alone goes on to its figure.
    const voice = figure.trim() === "" ? look() : null;
    if (voice === null || ("fault" in voice && voice.at === "figure")) figureInput.current?.focus();
    else add();
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
          error={fault?.at === "name"}
          onChange={(event) => typed.setName(event.currentTarget.value)}
          onKeyDown={onNameKey}
        />
        <TextInput
          ref={figureInput}
          className="field"
          aria-label={text.estimate}
          placeholder={text.estimate}
          value={figure}
          error={fault?.at === "figure"}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => typed.setFigure(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || isComposing(event)) return;
            event.preventDefault();
            add();
          }}
        />
        <ActionIcon variant="light" size="sm" aria-label={text.add} title={text.add} onClick={add}>
          <Plus size={14} aria-hidden />
        </ActionIcon>
      </div>
      <p
        className="room-hint"
        role={fault === null ? undefined : "alert"}
        data-fault={fault !== null || undefined}
      >
        {fault?.fault ?? text.roomHint}
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

function writeNumber(field: SourcedField, value: number): string {
  return field === "workers" ? String(value) : `${value}%`;
}
