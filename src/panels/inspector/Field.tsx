import { Textarea, TextInput, Tooltip } from "@mantine/core";
import { useRef, useState, type KeyboardEvent } from "react";
import { useStores, useView } from "../../hooks/useStores";
import { focusMap } from "../../ui/focusMap";
import { readMark, writeMark, type Confidence, type Said } from "../../model/figureSources";
import { localDecimals } from "../../words/localDecimals";
import { words } from "../../words/words";
import { readText, type Parsed } from "./parseFields";
import { useWish } from "./useWish";
import { isComposing } from "../../ui/composing";

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
  readonly onChange: (value: T | undefined, said: Said) => void;
  readonly disabled?: boolean;
  /** How sure the figure is, which is typed with it; null: nothing is said. Left out: the field takes no marks. */
  readonly confidence?: Confidence | null;
  /** Alt+↓: several people are asked for the figure. */
  readonly onAsk?: () => void;
  /** In a row of fields that says itself what they are: the label is only heard. */
  readonly hideLabel?: boolean;
  /** Words that may need several lines: the field grows, Shift+Enter begins a line. */
  readonly multiline?: boolean;
  /** Where Enter goes instead of the map. */
  readonly onEnter?: () => void;
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
  value: figure,
  read: readFigure,
  onChange,
  disabled,
  confidence,
  onAsk,
  hideLabel,
  multiline,
  onEnter,
}: FieldProps<T>) {
  const marked = confidence !== undefined;
  const written = marked ? writeMark(figure, confidence ?? undefined) : figure;
  const value = readFigure === readText ? written : localDecimals(written);
  // A figure may be typed in the wide letters of an input method: "３ｄ" is 3d.
  const narrow = (typed: string): string => (readFigure === readText ? typed : typed.normalize("NFKC"));
  const read = (typed: string): Parsed<MarkedFigure<T>> =>
    marked ? readMarked(narrow(typed), readFigure) : withSaid(readFigure(narrow(typed)), {});
  const stores = useStores();
  const unfinished = useView((state) => state.unfinished[place]);
  const [typed, setTyped] = useState<string | null>(null);
  const [quiet, setQuiet] = useState(false);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [seen, setSeen] = useState(value);
  const [before, setBefore] = useState(value);
  const name = field ?? place.split("/").at(-1);

  // Undo, or another hand, changed the figure: what is in the field gives way.
  if (seen !== value) {
    setSeen(value);
    if (typed !== null && meaningOf(read(typed)) !== meaningOf(read(value))) setTyped(null);
  }

  useWish(name, () => {
    input.current?.focus();
    input.current?.select();
  });

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
    onChange(result.value?.figure, result.value?.said ?? {});
  };

  // What was understood on the way to something that is not ("3 d" of "3 dayz") was not meant.
  const giveUpFault = (): void => {
    if ("fault" in parsed && value !== before) stores.document.getState().giveUp();
    setTyped(null);
    setQuiet(false);
  };

  const Input = multiline ? Textarea : TextInput;
  return (
    <Input
      {...(multiline ? { rows: 1 } : {})}
      ref={input}
      className="field"
      {...(hideLabel ? { "aria-label": label } : {})}
      label={
        hideLabel ? undefined : hint ? (
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
      spellCheck={multiline ?? false}
      onChange={(event) => change(event.currentTarget.value)}
      onFocus={(event) => {
        setBefore(value);
        event.currentTarget.select();
      }}
      onBlur={() => {
        giveUpFault();
        stores.document.getState().seal();
      }}
      {...(onAsk ? { "aria-keyshortcuts": "Alt+ArrowDown" } : {})}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (onAsk && event.altKey && event.key === "ArrowDown") {
          event.preventDefault();
          onAsk();
        } else if ("fault" in parsed && isUndo(event)) {
          // It has come to the map as nothing: it goes first, before what was done earlier.
          event.preventDefault();
          giveUpFault();
          stores.view.getState().keepUnfinished(place, null);
        } else if (onEnter && event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
          event.preventDefault();
          onEnter();
        } else if (!(multiline && event.shiftKey)) leaveOnEnter(event);
      }}
    />
  );
}

const isUndo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey && !altKey;

interface MarkedFigure<T> {
  readonly figure: T;
  readonly said: Said;
}

/** A figure with its mark: "~2h", "2h? Anna". */
function readMarked<T>(typed: string, read: (typed: string) => Parsed<T>): Parsed<MarkedFigure<T>> {
  const { figure, ...said } = readMark(typed);
  return withSaid(read(figure), said);
}

function withSaid<T>(parsed: Parsed<T>, said: Said): Parsed<MarkedFigure<T>> {
  if ("fault" in parsed) return parsed;
  const { value, basis } = parsed;
  return { value: value === undefined ? undefined : { figure: value, said }, basis };
}

/** Who said it is no part of what the field shows: a name that is being typed does not give way. */
function meaningOf(parsed: Parsed<MarkedFigure<unknown>>): string {
  if ("fault" in parsed) return "";
  const { figure, said } = parsed.value ?? {};
  return JSON.stringify([figure ?? null, said?.confidence ?? null]);
}

/** Enter and Escape go back to the map: Enter there adds the next step. */
export function leaveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" && event.key !== "Escape") return;
  if (event.ctrlKey || event.metaKey || isComposing(event)) return;
  event.preventDefault();
  focusMap();
}

/** Escape goes back to the map from every other field too; a list that stands open closes first. */
export function leaveOnEscape(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== "Escape" || event.defaultPrevented || !(target instanceof Element)) return;
  // Mantine says so from the first moment; aria-expanded follows one drawing later.
  if (currentTarget.contains(target) && !target.hasAttribute("data-expanded")) leaveOnEnter(event);
}
