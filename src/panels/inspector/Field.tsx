import { TextInput, Tooltip } from "@mantine/core";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useStores, useView } from "../../hooks/useStores";
import { focusMap } from "../../ui/focusMap";
import { words } from "../../words/words";
import type { Parsed } from "./parseFields";

interface FieldProps<T> {
  /** Where in the document this figure stands: "steps/test/leadTime". */
  readonly place: string;
  /** What a wish for the focus calls it; the last part of the place when left out. */
  readonly field?: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** As the map has it, as text; "" where the map says nothing. */
  readonly value: string;
  readonly read: (typed: string) => Parsed<T>;
  /** Called with every typed text that is understood; `undefined` when the field was emptied. */
  readonly onChange: (value: T | undefined) => void;
  readonly disabled?: boolean;
}

/**
 * A figure that a person types. What is understood goes to the map at once, with its basis shown
 * beside it; what is not stays in the field, with one sentence, until it is mended.
 */
export function Field<T>({
  place,
  field,
  label,
  hint,
  placeholder,
  value,
  read,
  onChange,
  disabled,
}: FieldProps<T>) {
  const stores = useStores();
  const unfinished = useView((state) => state.unfinished[place]);
  const wish = useView((state) => state.fieldWish);
  const [typed, setTyped] = useState<string | null>(null);
  const [quiet, setQuiet] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState(value);
  const [before, setBefore] = useState(value);
  const answered = useRef(0);
  const name = field ?? place.split("/").at(-1);

  // Undo, or another hand, changed the figure: what is in the field gives way.
  if (seen !== value) {
    setSeen(value);
    if (typed !== null && meaningOf(read(typed)) !== meaningOf(read(value))) setTyped(null);
  }

  useEffect(() => {
    if (!wish || wish.field !== name || wish.count === answered.current) return;
    answered.current = wish.count;
    if (wish.count <= (served.get(stores) ?? 0)) return;
    served.set(stores, wish.count);
    input.current?.focus();
    input.current?.select();
  }, [wish, name, stores]);

  const shown = typed ?? unfinished ?? value;
  const parsed = read(shown);
  const fault = "fault" in parsed && !quiet ? parsed.fault : null;
  const basis = "fault" in parsed ? null : parsed.basis;

  const change = (next: string): void => {
    setTyped(next);
    setQuiet(true);
    const result = read(next);
    if ("fault" in result) {
      stores.view.getState().keepUnfinished(place, next);
      return;
    }
    if (unfinished !== undefined) stores.view.getState().keepUnfinished(place, null);
    onChange(result.value);
  };

  return (
    <TextInput
      ref={input}
      className="field"
      label={
        hint ? (
          <Tooltip label={hint} multiline w={240} openDelay={300}>
            <span>{label}</span>
          </Tooltip>
        ) : (
          label
        )
      }
      value={shown}
      placeholder={placeholder ?? words.inspector.optional}
      error={fault}
      disabled={disabled ?? false}
      rightSection={basis === null ? undefined : <span className="field-basis figure">{basis}</span>}
      rightSectionWidth={basis === null ? undefined : basis.length * 6.6 + 14}
      rightSectionPointerEvents="none"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => change(event.currentTarget.value)}
      onFocus={(event) => {
        setBefore(value);
        event.currentTarget.select();
      }}
      onBlur={() => {
        // What was understood on the way to something that is not ("3 d" of "3 dayz") was not meant.
        if ("fault" in parsed && value !== before) stores.document.getState().giveUp();
        setTyped(null);
        setQuiet(false);
        stores.document.getState().seal();
      }}
      onKeyDown={leaveOnEnter}
    />
  );
}

function meaningOf(parsed: Parsed<unknown>): string {
  return "fault" in parsed ? "" : JSON.stringify(parsed.value ?? null);
}

/** The last wish for the focus that was answered, so that a field that appears later does not take it again. */
const served = new WeakMap<object, number>();

/** Enter and Escape go back to the map: Enter there adds the next step. */
export function leaveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" && event.key !== "Escape") return;
  if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  focusMap();
}
