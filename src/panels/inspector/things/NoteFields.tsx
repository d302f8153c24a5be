import { Select } from "@mantine/core";
import { useDocument } from "../../../hooks/useStores";
import { drawn } from "../../../model/drawing";
import { changeDrawn } from "../../../model/drawnEdits";
import { own } from "../../../model/own";
import { words } from "../../../words/words";
import { Field } from "../Field";
import { readText } from "../parseFields";
import { useEdit } from "../useEdit";

const text = words.symbols;

/** Words on the map, or a place where somebody has to go and look. */
export function NoteFields({ id }: { readonly id: string }) {
  const edit = useEdit();
  const note = useDocument(({ map }) => own(drawn(map, "notes"), id));
  if (note === undefined) return null;
  const isGoSee = note.kind === "goSee";
  return (
    <>
      <Field
        place={`notes/${id}/text`}
        field="first"
        label={text.noteText}
        placeholder={isGoSee ? text.goSeePlaceholder : text.notePlaceholder}
        value={note.text ?? ""}
        read={readText}
        onChange={(said) =>
          edit(text.noteText, `notes/${id}/text`, (map) => changeDrawn(map, "notes", id, { text: said }))
        }
      />
      <Select
        className="field"
        label={text.noteKind}
        data={[
          { value: "note", label: text.note },
          { value: "goSee", label: text.goSee },
        ]}
        value={note.kind ?? "note"}
        allowDeselect={false}
        onChange={(kind) =>
          edit(text.noteKind, `notes/${id}/kind/${kind}`, (map) =>
            changeDrawn(map, "notes", id, { kind: kind === "goSee" ? "goSee" : undefined }),
          )
        }
      />
    </>
  );
}
