import { ActionIcon, TextInput } from "@mantine/core";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { addToPlan, planTarget } from "../../commands/planActions";
import { nameOfThing } from "../../commands/thingNames";
import { useDocument, useStores, useView } from "../../hooks/useStores";
import { focusMap } from "../../ui/focusMap";
import { words } from "../../words/words";
import { useWish } from "../inspector/useWish";
import { isComposing } from "../../ui/composing";

const text = words.plan;

/** Where the next improvement is typed: Enter adds it and waits for the one after. */
export function PlanAdder() {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  useView((state) => state.selection);
  const on = planTarget(stores);
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useWish("planAdd", () => input.current?.focus());
  const add = (): void => {
    if (addToPlan(stores, typed)) setTyped("");
    input.current?.focus();
  };
  return (
    <div className="plan-adder">
      <TextInput
        ref={input}
        className="field plan-add-field"
        label={on === null ? text.add : text.addAt(nameOfThing(map, on))}
        description={text.addHint}
        inputWrapperOrder={["label", "input", "description"]}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event) || event.ctrlKey || event.metaKey) return;
          if (event.key === "Enter") {
            event.preventDefault();
            if (typed.trim() === "") focusMap();
            else add();
          } else if (event.key === "Escape") {
            event.preventDefault();
            focusMap();
          }
        }}
        rightSection={
          <ActionIcon variant="subtle" size="sm" aria-label={text.addButton} onClick={add}>
            <Plus size={14} aria-hidden />
          </ActionIcon>
        }
      />
    </div>
  );
}
