import { useRef, useState, type RefObject } from "react";
import type { Calendar } from "../../model/durations";
import type { Estimate } from "../../model/estimates";
import { readMark, type SourcedField } from "../../model/figureSources";
import { mostPeople } from "../../model/quickFigures";
import { words } from "../../words/words";
import { readCount, readDuration, readPercent, type Parsed } from "./parseFields";

const text = words.sources;

type Read = (typed: string) => Parsed<string | number>;

/** What one person says: understood, not there yet, or a sentence that says what is wrong with it. */
export type Voice =
  | { readonly said: Estimate }
  | { readonly fault: string; readonly at: "name" | "figure" }
  | null;

/** How a figure of this kind is read where a voice gives it. */
export function readerOf(
  field: SourcedField,
  calendar: Calendar,
): (typed: string) => Parsed<string | number> {
  if (field === "leadTime" || field === "processTime") return (typed) => readDuration(typed, calendar);
  if (field === "workers") return (typed) => readCount(typed, 1, mostPeople);
  return readPercent;
}

const voice = (by: string, value: string | number): Voice => ({
  said: by === "" ? { value } : { by, value },
});

/** The figure without its mark. A voice is an estimate with or without `~` or `?`; what is measured is none. */
function readFigure(
  typed: string,
  read: Read,
): Parsed<string | number> & { readonly by?: string | undefined } {
  const { figure, confidence, by } = readMark(typed);
  const parsed = read(figure);
  if ("fault" in parsed) return parsed;
  return confidence === "measured" ? { fault: text.measuredVoice } : { ...parsed, by };
}

/** A name and a figure typed in one go, as "Anna 2h" or "Anna ~2h": the longest end of the text that is a figure. */
function readWhole(typed: string, read: Read): Voice {
  const parts = typed.split(/\s+/);
  for (let at = 0; at < parts.length; at += 1) {
    const figure = readFigure(parts.slice(at).join(" "), read);
    if ("fault" in figure && figure.fault === text.measuredVoice) return { fault: figure.fault, at: "name" };
    if ("fault" in figure || figure.value === undefined) continue;
    return voice(at === 0 ? (figure.by ?? "") : parts.slice(0, at).join(" "), figure.value);
  }
  return null;
}

/** Ends as a figure does, though it is none: with a sign of how sure it is, or with what begins with a digit. */
const meansFigure = /(?:^|\s)(?:[~≈]\s*\S*|\d\S*|\S*\d\s*[!?~≈])$/u;

/** What stands in the row of a person and a figure that has not been entered yet; null when nothing does. */
export function readVoice(name: string, figure: string, read: Read): Voice {
  const by = name.trim();
  if (figure.trim() !== "") {
    const parsed = readFigure(figure.trim(), read);
    if ("fault" in parsed) return { fault: parsed.fault, at: "figure" };
    if (parsed.value !== undefined) return voice(by === "" ? (parsed.by ?? "") : by, parsed.value);
  }
  if (by === "") return null;
  const whole = readWhole(by, read);
  if (whole !== null) return whole;
  const end = meansFigure.exec(by)?.[0].trim();
  const parsed = end === undefined ? null : read(readMark(end).figure);
  if (parsed !== null && "fault" in parsed) return { fault: parsed.fault, at: "name" };
  return { fault: text.noVoice(by), at: "figure" };
}

/** The row in which the next voice is typed. */
export interface TypedVoice {
  readonly name: string;
  readonly figure: string;
  readonly fault: { readonly fault: string; readonly at: "name" | "figure" } | null;
  readonly nameInput: RefObject<HTMLInputElement | null>;
  readonly figureInput: RefObject<HTMLInputElement | null>;
  readonly setName: (name: string) => void;
  readonly setFigure: (figure: string) => void;
  /** What is typed, as `take` would understand it. */
  readonly look: () => Voice;
  /** What was typed, and the row empty again; what is not understood stays, is said, and has the cursor. */
  readonly take: () => Voice;
}

/** Keeps what is typed of the next voice until it is taken. */
export function useTypedVoice(read: Read): TypedVoice {
  const [name, setName] = useState("");
  const [figure, setFigure] = useState("");
  const [fault, setFault] = useState<TypedVoice["fault"]>(null);
  const nameInput = useRef<HTMLInputElement>(null);
  const figureInput = useRef<HTMLInputElement>(null);
  const look = (): Voice => readVoice(name, figure, read);
  const typed =
    (set: (value: string) => void) =>
    (value: string): void => {
      set(value);
      setFault(null);
    };
  const take = (): Voice => {
    const found = look();
    if (found !== null && "fault" in found) {
      setFault(found);
      (found.at === "name" ? nameInput : figureInput).current?.focus();
    } else {
      setName("");
      setFigure("");
      setFault(null);
    }
    return found;
  };
  return {
    name,
    figure,
    fault,
    nameInput,
    figureInput,
    setName: typed(setName),
    setFigure: typed(setFigure),
    look,
    take,
  };
}
