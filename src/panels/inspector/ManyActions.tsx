import { Button } from "@mantine/core";
import {
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  CopyPlus,
  type LucideIcon,
} from "lucide-react";
import { fixedCommands, performCommand } from "../../commands/commands";
import { useStores, useView } from "../../hooks/useStores";
import { focusMap } from "../../ui/focusMap";
import { words } from "../../words/words";

const actions: readonly (readonly [string, LucideIcon])[] = [
  ["alignRow", AlignStartHorizontal],
  ["alignColumn", AlignStartVertical],
  ["distributeRow", AlignHorizontalSpaceAround],
  ["distributeColumn", AlignVerticalSpaceAround],
  ["duplicate", CopyPlus],
];

/** What can be done to several steps at once. */
export function ManyActions() {
  const stores = useStores();
  // Which of them are possible follows from what is selected.
  useView((state) => state.selection);
  return (
    <div className="many-actions" role="group" aria-label={words.arrange.title}>
      {actions.map(([id, Icon]) => {
        const command = fixedCommands.find((one) => one.id === id);
        return (
          command && (
            <Button
              key={id}
              variant="default"
              justify="flex-start"
              leftSection={<Icon size={16} aria-hidden />}
              disabled={!command.enabled(stores)}
              onClick={() => {
                performCommand(stores, id);
                focusMap();
              }}
            >
              {command.label(stores)}
            </Button>
          )
        );
      })}
    </div>
  );
}
