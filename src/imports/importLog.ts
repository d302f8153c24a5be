import type { LogFault, ReadLog } from "./EventLog";
import { readEventLog } from "./readEventLog";
import { toStreamMap, type ImportSummary } from "./toStreamMap";
import type { StreamMap } from "../model/StreamMap";

/** A log as a map, with what was read of it and what was not. */
export interface ImportedLog {
  readonly map: StreamMap;
  readonly summary: ImportSummary;
  readonly log: Omit<ReadLog, "visits">;
}

/** Reads a log and makes a map of it. */
export function importLog(
  text: string,
  title: string,
  onProgress?: (done: number, total: number) => void,
): ImportedLog | LogFault {
  const read = readEventLog(text, onProgress);
  if ("fault" in read) return read;
  const { visits: _visits, ...log } = read;
  return { ...toStreamMap(read, title), log };
}
