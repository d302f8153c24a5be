import { ActionIcon, Tooltip } from "@mantine/core";
import type { LucideIcon } from "lucide-react";
import { fixedCommands, performCommand, type Command } from "../commands/commands";
import { useDocument, useRun, useStores, useView } from "../hooks/useStores";
import { shortcutText } from "./shortcutText";

/** The command of an id; the ids of buttons are written in this room, so that it is always there. */
export function fixedCommand(id: string): Command {
  const found = fixedCommands.find((command) => command.id === id);
  if (!found) throw new Error(`No command ${id}`);
  return found;
}

/** Label and enabledness of a command, followed as they change. */
export function useCommand(id: string): {
  readonly label: string;
  readonly enabled: boolean;
  readonly keys: string | null;
} {
  const stores = useStores();
  const command = fixedCommand(id);
  // What commands look at; a button is drawn anew only when that says something else of its command.
  const read = (): string => `${command.enabled(stores)} ${command.label(stores)}`;
  useDocument(read);
  useView(read);
  useRun(read);
  return {
    label: command.label(stores),
    enabled: command.enabled(stores),
    keys: command.shortcut === null ? null : shortcutText(command.shortcut),
  };
}

/** What a command is called, with its keys: the text of its tooltip. */
export function CommandTip({ label, keys }: { readonly label: string; readonly keys: string | null }) {
  return (
    <span className="tip">
      {label}
      {keys && <kbd>{keys}</kbd>}
    </span>
  );
}

interface CommandButtonProps {
  readonly id: string;
  readonly icon: LucideIcon;
}

/** A command as a button with an icon; its name and keys are in the tooltip. */
export function CommandButton({ id, icon: Icon }: CommandButtonProps) {
  const stores = useStores();
  const { label, enabled, keys } = useCommand(id);
  return (
    <Tooltip label={<CommandTip label={label} keys={keys} />}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        className="command-button"
        aria-label={label}
        data-disabled={!enabled || undefined}
        aria-disabled={!enabled || undefined}
        onClick={() => {
          if (enabled) performCommand(stores, id);
        }}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
