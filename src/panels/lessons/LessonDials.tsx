import { SegmentedControl } from "@mantine/core";
import { turnLessonDial } from "../../commands/lessonActions";
import { useDocument, useStores } from "../../hooks/useStores";
import type { Lesson, LessonDial } from "../../runs/lessons/Lesson";
import { words } from "../../words/words";
import css from "./lessons.module.css";

const text = words.lessons;

/** What can be turned of a lesson's map: each turn is an edit of the map beside. */
export function LessonDials({ lesson }: { readonly lesson: Lesson }) {
  return (
    <div className={css.dials}>
      {lesson.dials.map((dial) => (
        <Dial key={dial.id} dial={dial} />
      ))}
    </div>
  );
}

function Dial({ dial }: { readonly dial: LessonDial }) {
  const stores = useStores();
  const value = useDocument((state) => dial.at(state.map));
  const { label, value: say } = text.dials[dial.id];
  const rest = (): void => stores.document.getState().seal();
  const at = value === null ? -1 : dial.values.indexOf(value);
  if (value === null)
    return (
      <p className={css.quiet}>
        {label}: {text.noHold}
      </p>
    );
  if (dial.values.length <= 2)
    return (
      <div className={css.dial}>
        <span className={css.dialLabel}>{label}</span>
        <SegmentedControl
          size="xs"
          aria-label={label}
          value={String(value)}
          data={dial.values.map((one) => ({ value: String(one), label: say(one) }))}
          onChange={(chosen) => {
            rest();
            turnLessonDial(stores, dial.id, Number(chosen));
          }}
        />
      </div>
    );
  return (
    <label className={css.dial}>
      <span className={css.dialLabel}>{label}</span>
      <span className={css.dialValue}>{say(value)}</span>
      <input
        type="range"
        min={0}
        max={dial.values.length - 1}
        step={1}
        value={Math.max(0, at)}
        aria-label={label}
        aria-valuetext={say(value)}
        onChange={(event) =>
          turnLessonDial(stores, dial.id, dial.values[Number(event.currentTarget.value)] ?? value)
        }
        onPointerDown={rest}
        onPointerUp={rest}
        onBlur={rest}
      />
    </label>
  );
}
