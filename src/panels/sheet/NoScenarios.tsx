import { Button } from "@mantine/core";
import { FlaskConical } from "lucide-react";
import { startScenario } from "../../commands/scenarioActions";
import { useStores } from "../../hooks/useStores";
import { words } from "../../words/words";
import { useCloseSheet } from "./Sheet";
import css from "./sheet.module.css";

/** Stands where a sheet has nothing to show before there is a scenario, with the way to one. */
export function NoScenarios({ title, children }: { readonly title: string; readonly children: string }) {
  const stores = useStores();
  const close = useCloseSheet();
  return (
    <div className={css.empty}>
      <FlaskConical size={28} aria-hidden />
      <strong>{title}</strong>
      <p>{children}</p>
      <Button
        leftSection={<FlaskConical size={15} aria-hidden />}
        onClick={() => {
          close();
          startScenario(stores);
        }}
      >
        {words.whatIf.pane.emptyAction}
      </Button>
    </div>
  );
}
