import { writeDocument } from "../document/writeDocument";
import type { ImportedLog } from "../imports/importLog";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import type { Command } from "./commands";
import { settleUnsaved, showText } from "./fileActions";

/** Shows an imported log as a new map, after the unsaved work of the old one is settled. */
export async function openImported(stores: Stores, { map }: ImportedLog): Promise<boolean> {
  if (!(await settleUnsaved(stores))) return false;
  return showText(stores, writeDocument(map), null, {
    name: map.title ?? words.importing.title,
    unsaved: true,
  });
}

/** What can be taken into the window. */
export const importCommands: readonly Command[] = [
  {
    id: "importLog",
    group: "file",
    label: () => words.importing.command,
    shortcut: null,
    enabled: () => true,
    perform: ({ view }) => view.getState().showDialog({ kind: "importLog" }),
  },
];
