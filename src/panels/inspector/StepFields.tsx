import { Button } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { memo } from "react";
import { settleOwner } from "../../commands/laneActions";
import { deleteSelected } from "../../commands/stepActions";
import { useCalendar, useDocument, useStores } from "../../hooks/useStores";
import { parseDuration, variabilityOf } from "../../model/durations";
import { sourceOf } from "../../model/drawing";
import { setStepField } from "../../model/edits";
import { setFigure, type Said, type SourcedField } from "../../model/figureSources";
import { mostPeople } from "../../model/quickFigures";
import type { Step } from "../../model/StreamMap";
import { elapsedWords } from "../../words/elapsedSentence";
import { focusMap } from "../../ui/focusMap";
import { words } from "../../words/words";
import { ArrivalFields } from "./ArrivalFields";
import { Field } from "./Field";
import { FigureSources } from "./FigureSources";
import { readCount, readDuration, readPercent, readText } from "./parseFields";
import { ReworkFields } from "./ReworkFields";
import { BatchFields } from "./rules/BatchFields";
import { PoolFields } from "./rules/PoolFields";
import { StepRules } from "./rules/StepRules";
import { Section } from "./Section";
import { TimeField } from "./TimeField";
import { useEdit } from "./useEdit";

const text = words.inspector;
const shown = (value: number | undefined): string => (value === undefined ? "" : String(value));

interface StepFieldsProps {
  readonly id: string;
  readonly step: Step;
}

/** All figures of one step, those of the data box first. */
export const StepFields = memo(function StepFields({ id, step }: StepFieldsProps) {
  const stores = useStores();
  const edit = useEdit();
  const basis = useCalendar();
  const variability = useDocument((state) => variabilityOf(state.map));
  const place = `steps/${id}`;
  const set = <Name extends keyof Step & string>(field: Name, label: string) => {
    return (value: Step[Name] | undefined): void =>
      edit(label, `${place}/${field}`, (map) => setStepField(map, id, field, value));
  };
  /** A figure that is typed with how sure it is, and can be asked of several people. */
  const marked = (field: SourcedField) => ({
    confidence: sourceOf(step, field).confidence ?? null,
    onAsk: () => stores.view.getState().focusField(`ask.${field}`),
  });
  const setMarked = <Name extends SourcedField>(field: Name, label: string) => {
    return (value: Step[Name] | undefined, said: Said): void =>
      edit(label, `${place}/${field}`, (map) => setFigure(map, id, field, value, said));
  };
  const elapsed = elapsedWords(parseDuration(step.leadTime, basis), basis);
  return (
    <div className="inspector" role="group" aria-label={step.name || words.canvas.untitledStep}>
      <div className="inspector-name">
        <Field
          place={`${place}/name`}
          label={text.name}
          placeholder={text.namePlaceholder}
          value={step.name ?? ""}
          read={readText}
          onChange={set("name", text.name)}
        />
        {/* Before the field lets go, so that it stays one edit. */}
        <div onBlurCapture={() => settleOwner(stores, id, `${place}/owner`)}>
          <Field
            place={`${place}/owner`}
            label={text.owner}
            placeholder={text.ownerPlaceholder}
            value={step.owner ?? ""}
            read={readText}
            onChange={set("owner", text.owner)}
          />
        </div>
      </div>
      <Section title={text.times}>
        <div className="times">
          <Field
            place={`${place}/leadTime`}
            label={text.leadTime}
            hint={text.leadTimeHint}
            value={step.leadTime ?? ""}
            read={(typed) => readDuration(typed, basis)}
            {...marked("leadTime")}
            onChange={setMarked("leadTime", text.leadTime)}
          />
          <TimeField
            place={`${place}/processTime`}
            field="processTime"
            label={text.processTime}
            hint={text.processTimeHint}
            spec={step.processTime}
            bare={{ cv: variability }}
            {...marked("processTime")}
            set={(map, spec, said) =>
              said === undefined
                ? setStepField(map, id, "processTime", spec)
                : setFigure(map, id, "processTime", spec, said)
            }
          >
            <Field
              place={`${place}/percentCompleteAccurate`}
              label={text.percentCompleteAccurate}
              hint={text.percentHint}
              value={step.percentCompleteAccurate === undefined ? "" : `${step.percentCompleteAccurate}%`}
              read={readPercent}
              {...marked("percentCompleteAccurate")}
              onChange={setMarked("percentCompleteAccurate", text.percentCompleteAccurate)}
            />
          </TimeField>
          {elapsed && <p className="field-note figure">{words.sources.leadElapsed(elapsed.whole)}</p>}
        </div>
      </Section>
      <Section title={text.people}>
        {/* After %C/A, Tab comes to how many they are. */}
        <div className="field-row">
          {step.pool === undefined && (
            <Field
              place={`${place}/workers`}
              label={text.workers}
              placeholder="1"
              value={shown(step.workers)}
              read={(typed) => readCount(typed, 1, mostPeople)}
              {...marked("workers")}
              onChange={setMarked("workers", text.workers)}
            />
          )}
          {step.pool === undefined && (
            <Field
              place={`${place}/availability`}
              label={text.availability}
              hint={text.availabilityHint}
              placeholder="100%"
              value={step.availability === undefined ? "" : `${step.availability}%`}
              read={readPercent}
              confidence={sourceOf(step, "availability").confidence ?? null}
              onChange={setMarked("availability", text.availability)}
            />
          )}
        </div>
        <PoolFields id={id} pool={step.pool} />
      </Section>
      <Section title={words.sources.title}>
        <FigureSources id={id} step={step} />
      </Section>
      <Section title={text.limits}>
        <div className="field-row">
          <Field
            place={`${place}/wipLimit`}
            label={text.wipLimit}
            hint={text.wipLimitHint}
            placeholder={words.canvas.noLimit}
            value={shown(step.wipLimit)}
            read={(typed) => readCount(typed, 1)}
            onChange={set("wipLimit", text.wipLimit)}
          />
          <Field
            place={`${place}/cadence`}
            label={text.cadence}
            hint={text.cadenceHint}
            value={step.cadence ?? ""}
            read={(typed) => readDuration(typed, basis)}
            onChange={set("cadence", text.cadence)}
          />
        </div>
        <TimeField
          place={`${place}/wait`}
          field="wait"
          label={text.wait}
          hint={text.waitHint}
          spec={step.wait}
          bare="constant"
          set={(map, spec) => setStepField(map, id, "wait", spec)}
        />
        <BatchFields id={id} step={step} />
      </Section>
      <ReworkFields id={id} step={step} />
      <StepRules id={id} step={step} />
      <ArrivalFields id={id} />
      <div className="inspector-end">
        <Button
          variant="subtle"
          color="red"
          leftSection={<Trash2 size={14} aria-hidden />}
          onClick={() => {
            stores.view.getState().select([id]);
            deleteSelected(stores);
            focusMap();
          }}
        >
          {text.deleteStep}
        </Button>
      </div>
    </div>
  );
});
