import { ActionIcon, Button, Select, Tooltip } from "@mantine/core";
import { CalendarClock, Copy, Trash2, TriangleAlert, Undo2 } from "lucide-react";
import { memo } from "react";
import { deleteOne, duplicateShown, takeBackChange } from "../../commands/scenarioActions";
import { useDocument, useStores } from "../../hooks/useStores";
import { useWhenIdle } from "../../hooks/useWhenIdle";
import { own } from "../../model/own";
import { pointerKeys } from "../../model/pointer";
import { buildsOn, scenarioStates, scenarioTexts, setScenarioText } from "../../model/scenarioEdits";
import type { StreamMap } from "../../model/StreamMap";
import { focusMap } from "../../ui/focusMap";
import { changesInWords, scenarioTitle, type WordedChange } from "../../words/scenarioTitle";
import { words } from "../../words/words";
import { ReviewForm } from "./ReviewForm";
import { ScenarioField } from "./ScenarioField";

const text = words.whatIf.pane;

/** The shown scenario: what is believed, what it changes, and what came of it. */
export function ShownScenario({ id }: { readonly id: string }) {
  return <Described id={id} base={useWhenIdle(useDocument((state) => state.base))} />;
}

interface DescribedProps {
  readonly id: string;
  readonly base: StreamMap;
}

const Described = memo(function Described({ id, base }: DescribedProps) {
  if (own(base.scenarios, id) === undefined) return null;
  const title = scenarioTitle(base, id);
  return (
    <section className="what-if-shown" aria-label={title}>
      <header className="what-if-head">
        <h3>{title}</h3>
        <WholeActions id={id} />
      </header>
      <ScenarioField id={id} field="name" label={text.name} placeholder={title} />
      <ScenarioField
        id={id}
        field="hypothesis"
        label={text.hypothesis}
        placeholder={text.hypothesisPlaceholder}
      />
      <h4>{text.changes}</h4>
      <Changes id={id} base={base} />
      <WhenItHelps />
      <ScenarioField id={id} field="learned" label={text.learned} placeholder={text.learnedPlaceholder} />
      <Status id={id} />
      <ReviewForm id={id} />
    </section>
  );
});

const WholeActions = memo(function WholeActions({ id }: { readonly id: string }) {
  const stores = useStores();
  return (
    <>
      <Tooltip label={words.whatIf.commands.duplicate}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.whatIf.commands.duplicate}
          onClick={() => duplicateShown(stores)}
        >
          <Copy size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.whatIf.commands.delete}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.whatIf.commands.delete}
          onClick={() => {
            deleteOne(stores, id);
            focusMap();
          }}
        >
          <Trash2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
});

const WhenItHelps = memo(function WhenItHelps() {
  const stores = useStores();
  return (
    <Tooltip label={words.transient.shortHint} multiline maw={280}>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<CalendarClock size={14} aria-hidden />}
        onClick={() => stores.view.getState().showSheet("transient")}
      >
        {words.transient.command}
      </Button>
    </Tooltip>
  );
});

const Status = memo(function Status({ id }: { readonly id: string }) {
  const stores = useStores();
  const status = useDocument(({ base }) => {
    const scenario = own(base.scenarios, id);
    return scenario === undefined ? undefined : scenarioTexts(scenario).status;
  });
  return (
    <Select
      className="field"
      label={text.status}
      data={scenarioStates.map((value) => ({ value, label: text.states[value] }))}
      value={status ?? null}
      placeholder={text.noStatus}
      clearable
      clearButtonProps={{ "aria-label": text.noStatus }}
      onChange={(next) =>
        stores.document.getState().applyToDocument(words.edits.change(text.status), (document) =>
          setScenarioText(
            document,
            id,
            "status",
            scenarioStates.find((one) => one === next),
          ),
        )
      }
    />
  );
});

function Changes({ id, base }: DescribedProps) {
  const stores = useStores();
  const mine = changesInWords(base, id);
  const inherited = buildsOn(base, id);
  return (
    <>
      {inherited.map((parent) => (
        <div key={parent} className="what-if-inherited">
          <span className="what-if-from">{text.from(scenarioTitle(base, parent))}</span>
          <ul className="what-if-changes">
            {changesInWords(base, parent).map((one) => (
              <ChangeLine key={one.index} worded={one} />
            ))}
          </ul>
        </div>
      ))}
      {mine.length === 0 ? (
        <p className="what-if-quiet">{text.noChanges}</p>
      ) : (
        <ul className="what-if-changes">
          {mine.map((one) => (
            <ChangeLine
              key={`${one.change.op} ${one.change.path}`}
              worded={one}
              onTakeBack={() => takeBackChange(stores, id, one.index)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

interface ChangeLineProps {
  readonly worded: WordedChange;
  readonly onTakeBack?: () => void;
}

function ChangeLine({ worded: { change, text: said, unmade }, onTakeBack }: ChangeLineProps) {
  const stores = useStores();
  const [collection, step] = pointerKeys(change.path) ?? [];
  const isStep = useDocument(
    ({ map }) => collection === "steps" && step !== undefined && own(map.steps, step) !== undefined,
  );
  return (
    <li data-skipped={unmade !== null || undefined}>
      <div className="what-if-change">
        {isStep ? (
          <button
            type="button"
            className="what-if-link"
            onClick={() => {
              stores.view.getState().select([step ?? ""]);
              stores.view.getState().moveCamera("show", [step ?? ""]);
            }}
          >
            {said}
          </button>
        ) : (
          <span>{said}</span>
        )}
        {unmade !== null && (
          <span className="what-if-why">
            <TriangleAlert size={13} aria-hidden /> {text.skipped}: {words.whatIf.skipped[unmade]}
          </span>
        )}
      </div>
      {onTakeBack && (
        <Tooltip label={text.takeBack(said)} multiline maw={280}>
          <ActionIcon variant="subtle" color="gray" aria-label={text.takeBack(said)} onClick={onTakeBack}>
            <Undo2 size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
