import type { LogFault } from "./EventLog";
import type { ImportedLog } from "./importLog";
import type { TableFile } from "./readTableFile";
import type { WorkbookFault } from "./workbook/WorkbookFault";

/** What the worker is asked: to read a file as an event log, as a plain table, or only to say which of them it is. */
export interface ImportTask {
  readonly file: Blob;
  readonly want: "log" | "table" | "isLog";
  /** Which sheet of a workbook. */
  readonly sheet: number;
  /** What the numbers of a workbook get as text. */
  readonly decimalMark?: string;
  /** What the map of a log will be called. */
  readonly title: string;
}

/** What the worker answers. */
export type ImportAnswer =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "log"; readonly log: LogFile }
  | { readonly kind: "table"; readonly table: TableFile }
  | { readonly kind: "isLog"; readonly isLog: boolean }
  | { readonly kind: "unreadable"; readonly fault: WorkbookFault }
  | { readonly kind: "failed"; readonly reason: string };

/** A file that was read as an event log. */
export interface LogFile extends Omit<TableFile, "text"> {
  readonly imported: ImportedLog | LogFault;
}
