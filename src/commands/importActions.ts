import { writeDocument } from "../document/writeDocument";
import { askIsLog } from "../imports/askImport";
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

/** Whether a file holds a table, by its name. */
export function isTableFile(name: string): boolean {
  return /\.(?:csv|tsv|txt|xlsx|xlsm|xls)$/i.test(name);
}

/** Shows what a table would become: a map of an event log, else steps. */
export async function openTable({ view }: Stores, file: File): Promise<void> {
  const found = await askIsLog(file).found.catch(() => ({ isLog: false }));
  const isLog = "isLog" in found && found.isLog;
  if (view.getState().dialog !== null) return;
  view.getState().showDialog(isLog ? { kind: "importLog", file } : { kind: "quickEntry", file });
}

/** What can be taken into the window. */
export const importCommands: readonly Command[] = [
  {
    id: "importSteps",
    group: "file",
    label: () => words.workbook.command,
    shortcut: null,
    enabled: () => true,
    perform: ({ view }) => view.getState().showDialog({ kind: "quickEntry", file: "ask" }),
  },
  {
    id: "importLog",
    group: "file",
    label: () => words.importing.command,
    shortcut: null,
    enabled: () => true,
    perform: ({ view }) => view.getState().showDialog({ kind: "importLog" }),
  },
];
