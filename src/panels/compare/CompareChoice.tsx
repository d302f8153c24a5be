import { Button, Checkbox, Select } from "@mantine/core";
import { Play, RotateCw, Square } from "lucide-react";
import { useCompare, useDocument } from "../../hooks/useStores";
import { own } from "../../model/own";
import { scenarioTexts } from "../../model/scenarioEdits";
import { chosenOf, comparable, type Compared } from "../../stores/compareStore";
import { words } from "../../words/words";
import css from "./compare.module.css";

const text = words.compare;
const CURRENT = "current";
const valueOf = (id: Compared): string => (id === null ? CURRENT : `scenario:${id}`);

/** Which scenarios are compared, and with what. */
export function CompareChoice({ nameOf }: { readonly nameOf: (id: Compared) => string }) {
  const document = useDocument((state) => state.base);
  const state = useCompare((now) => now);
  const all = comparable(document);
  const chosen = chosenOf(state, document);
  const running = state.status === "running";
  return (
    <aside className={css.choice} aria-label={text.chosen}>
      <Select
        label={text.baseline}
        description={text.baselineHint}
        data={all.map((id) => ({ value: valueOf(id), label: nameOf(id) }))}
        value={valueOf(state.baseline)}
        allowDeselect={false}
        onChange={(value) => state.setBaseline(all.find((id) => valueOf(id) === value) ?? null)}
      />
      <fieldset className={css.choices}>
        <legend>{text.chosen}</legend>
        {all
          .filter((id) => id !== state.baseline)
          .map((id) => {
            const scenario = id === null ? undefined : own(document.scenarios, id);
            const hypothesis = scenario && scenarioTexts(scenario).hypothesis;
            return (
              <Checkbox
                key={valueOf(id)}
                label={nameOf(id)}
                description={hypothesis}
                checked={chosen.includes(id)}
                onChange={(event) => state.leaveOut(id, !event.currentTarget.checked)}
              />
            );
          })}
      </fieldset>
      {running ? (
        <Button
          variant="default"
          leftSection={<Square size={13} aria-hidden />}
          onClick={() => state.cancel()}
        >
          {text.cancel}
        </Button>
      ) : (
        <Button
          leftSection={
            state.result === null ? <Play size={14} aria-hidden /> : <RotateCw size={14} aria-hidden />
          }
          disabled={chosen.length === 0}
          onClick={() => void state.compare()}
        >
          {state.result === null ? text.run : text.again}
        </Button>
      )}
    </aside>
  );
}
