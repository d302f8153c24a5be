import { useDocument } from "../../hooks/useStores";
import { readParticipants, setCharter, type CharterText } from "../../model/charter";
import { charterOf } from "../../model/drawing";
import { words } from "../../words/words";
import { Field } from "../inspector/Field";
import { readText, type Parsed } from "../inspector/parseFields";
import { DemandField } from "../inspector/things/DemandField";
import { readDay } from "../inspector/things/readDay";
import { useEdit } from "../inspector/useEdit";
import { today } from "../plan/today";

const text = words.charter;

/** All that is agreed before a stream is drawn; every part may be left out. */
export function CharterFields() {
  const map = useDocument((state) => state.map);
  const edit = useEdit();
  const charter = charterOf(map);
  const part = (name: Exclude<CharterText, "date">, isLong: boolean) => (
    <Field
      place={`charter/${name}`}
      field={`charter.${name}`}
      label={text.parts[name]}
      placeholder={text.placeholders[name]}
      multiline={isLong}
      value={charter[name] ?? ""}
      read={readText}
      onChange={(value) => edit(text.parts[name], `charter/${name}`, (now) => setCharter(now, name, value))}
    />
  );
  return (
    <div className="charter-fields">
      {part("problem", true)}
      {part("target", true)}
      {part("scope", true)}
      {part("trigger", false)}
      {part("done", false)}
      <DemandField />
      <Field
        place="charter/participants"
        label={text.parts.participants}
        placeholder={text.placeholders.participants}
        multiline
        value={(charter.participants ?? []).join(", ")}
        read={readPeople}
        onChange={(participants) =>
          edit(text.parts.participants, "charter/participants", (now) =>
            setCharter(now, "participants", participants),
          )
        }
      />
      <Field
        place="charter/date"
        label={text.parts.date}
        placeholder={today()}
        value={charter.date ?? ""}
        read={readDay}
        onChange={(date) => edit(text.parts.date, "charter/date", (now) => setCharter(now, "date", date))}
      />
    </div>
  );
}

function readPeople(typed: string): Parsed<readonly string[]> {
  const people = readParticipants(typed);
  return people.length === 0
    ? { value: undefined, basis: null }
    : { value: people, basis: people.length > 1 ? String(people.length) : null };
}
