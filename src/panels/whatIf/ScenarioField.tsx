import { Textarea, TextInput } from "@mantine/core";
import { memo } from "react";
import { useDocument, useStores } from "../../hooks/useStores";
import { own } from "../../model/own";
import { scenarioTexts, setScenarioText } from "../../model/scenarioEdits";
import { focusMap } from "../../ui/focusMap";
import { words } from "../../words/words";
import { isComposing } from "../../ui/composing";

interface ScenarioFieldProps {
  readonly id: string;
  readonly field: "name" | "hypothesis" | "learned";
  readonly label: string;
  readonly placeholder: string;
}

/** Something that a person writes about a scenario: typing in it is one undo. */
export const ScenarioField = memo(function ScenarioField({
  id,
  field,
  label,
  placeholder,
}: ScenarioFieldProps) {
  const stores = useStores();
  const value = useDocument(({ base }) => {
    const scenario = own(base.scenarios, id);
    return scenario === undefined ? "" : (scenarioTexts(scenario)[field] ?? "");
  });
  const common = {
    className: "field",
    label,
    placeholder,
    value,
    autoComplete: "off",
    onChange: (event: { readonly currentTarget: { readonly value: string } }): void => {
      const typed = event.currentTarget.value;
      stores.document
        .getState()
        .applyToDocument(
          words.edits.change(label),
          (document) => setScenarioText(document, id, field, typed === "" ? undefined : typed),
          { mergeKey: `scenarios/${id}/${field}` },
        );
    },
    onBlur: () => stores.document.getState().seal(),
  };
  if (field !== "name") return <Textarea {...common} rows={2} />;
  return (
    <TextInput
      {...common}
      onKeyDown={(event) => {
        if ((event.key === "Enter" || event.key === "Escape") && !isComposing(event)) focusMap();
      }}
    />
  );
});
