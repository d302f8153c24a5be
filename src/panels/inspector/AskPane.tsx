import { ActionIcon, SegmentedControl } from "@mantine/core";
import { X } from "lucide-react";
import { useId, type KeyboardEvent } from "react";
import { useCalendar, useStores } from "../../hooks/useStores";
import { sourceOf } from "../../model/drawing";
import { setEstimates, takeEstimates } from "../../model/estimates";
import { confidences, setSource, type Confidence, type SourcedField } from "../../model/figureSources";
import type { Step, StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { AskRoom } from "./AskRoom";
import { Field } from "./Field";
import { readText } from "./parseFields";
import { readerOf, useTypedVoice } from "./useTypedVoice";
import { isComposing } from "../../ui/composing";

const text = words.sources;

interface AskPaneProps {
  readonly id: string;
  readonly step: Step;
  readonly field: SourcedField;
  readonly onClose: () => void;
}

/** Where one figure comes from: how sure it is, who said it, and what each of several people says. */
export function AskPane({ id, step, field, onClose }: AskPaneProps) {
  const stores = useStores();
  const title = useId();
  const calendar = useCalendar();
  const source = sourceOf(step, field);
  const place = `steps/${id}/figures/${field}`;
  const figure = text.inSentence[field];
  const edit = (label: string, key: string, change: (map: StreamMap) => StreamMap): void =>
    stores.document.getState().apply(label, change, { mergeKey: `${place}/${key}` });
  const read = readerOf(field, calendar);
  const typed = useTypedVoice(read);
  const estimates = source.estimates ?? [];
  // A voice that was typed and not entered is taken along; what cannot be read is said, and nothing is done yet.
  const takeThem = (): void => {
    const voice = typed.take();
    if (voice !== null && "fault" in voice) return;
    const all = voice === null ? estimates : [...estimates, voice.said];
    stores.document
      .getState()
      .apply(text.editUse(figure), (map) => takeEstimates(setEstimates(map, id, field, all), id, field));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) takeThem();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className="ask" aria-labelledby={title} onKeyDownCapture={onKeyDown}>
      <header className="ask-head">
        <h4 id={title}>{text.of(figure)}</h4>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.screen.close} onClick={onClose}>
          <X size={14} aria-hidden />
        </ActionIcon>
      </header>
      <SegmentedControl
        className="ask-sure"
        size="xs"
        fullWidth
        aria-label={text.howSure}
        disabled={step[field] === undefined}
        value={source.confidence ?? "none"}
        onChange={(next) =>
          edit(text.editSource(figure), "confidence", (map) =>
            setSource(map, id, field, {
              confidence: confidences.find((one): one is Confidence => one === next),
            }),
          )
        }
        data={[
          { value: "none", label: text.unmarked },
          ...confidences.map((one) => ({ value: one, label: text.confidence[one] })),
        ]}
      />
      <div className="field-row">
        <Field
          place={`${place}/by`}
          label={text.by}
          placeholder={text.byPlaceholder}
          value={source.by ?? ""}
          read={readText}
          onChange={(by) => edit(text.editSource(figure), "by", (map) => setSource(map, id, field, { by }))}
        />
        <Field
          place={`${place}/note`}
          label={text.note}
          placeholder={text.notePlaceholder}
          value={source.note ?? ""}
          read={readText}
          onChange={(note) =>
            edit(text.editSource(figure), "note", (map) => setSource(map, id, field, { note }))
          }
        />
      </div>
      <AskRoom id={id} field={field} estimates={estimates} typed={typed} read={read} onUse={takeThem} />
    </section>
  );
}
