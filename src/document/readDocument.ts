import { pointerTo } from "../model/pointer";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import type { StreamMap } from "../model/StreamMap";
import { currentVersion, migrate } from "./migrations";
import { repairShape } from "./repairShape";
import { placeOf, scanJson } from "./scanJson";

/** A file that could be read, with what is doubtful about it; or the reasons why it could not. */
export type ReadResult =
  | {
      readonly map: StreamMap;
      readonly warnings: readonly Problem[];
      /** The older version that the file was, when it was brought up to the present one. */
      readonly migratedFrom?: number;
    }
  | { readonly problems: readonly Problem[] };

/** A map with ten thousand steps takes about 3 MB. */
const mostMegabytes = 64;
const mostDeep = 100;

/**
 * Reads a file's text. What comes back is of the shape of a map and keeps every field, known or not;
 * whether it makes sense as a stream is for `validateMap` to say. Never throws and never half-reads.
 */
export function readDocument(text: string): ReadResult {
  const megabytes = text.length / 1024 / 1024;
  if (megabytes > mostMegabytes)
    return rejected(
      problem("error", "", "file.tooLarge", { megabytes: Math.ceil(megabytes), most: mostMegabytes }),
    );
  // Some editors put a byte order mark before the first character.
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "") return rejected(problem("error", "", "file.empty", {}));
  const parsed = parse(json);
  if ("problems" in parsed) return parsed;
  const document = parsed.value;
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    return rejected(problem("error", "", "file.notObject", { found: document }));
  }
  return toMap(document as Readonly<Record<string, unknown>>, parsed.warnings);
}

function rejected(...problems: Problem[]): { problems: readonly Problem[] } {
  return { problems };
}

function parse(
  json: string,
): { value: unknown; warnings: readonly Problem[] } | { problems: readonly Problem[] } {
  const scan = scanJson(json, mostDeep);
  if (scan.tooDeepAt !== null) {
    return rejected(
      problem("error", "", "file.tooDeep", { line: placeOf(json, scan.tooDeepAt).line, most: mostDeep }),
    );
  }
  if (scan.fault !== null) {
    const { offset, found, expected } = scan.fault;
    const place = placeOf(json, offset);
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(json.slice(offset - place.column + 1, offset + 7))) {
      return rejected(problem("error", "", "file.conflict", { line: place.line }));
    }
    return rejected(problem("error", "", "file.notJson", { ...place, found, expected }));
  }
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  for (const { keys, offset } of scan.duplicates) {
    errors.push(
      problem("error", pointerTo(...keys), "file.duplicateKey", {
        key: String(keys.at(-1)),
        line: placeOf(json, offset).line,
      }),
    );
  }
  for (const { keys, text, offset } of scan.numbers) {
    const place = placeOf(json, offset);
    if (Number.isFinite(Number(text))) {
      warnings.push(
        problem("warning", pointerTo(...keys), "file.imprecise", {
          found: text,
          kept: String(Number(text)),
          line: place.line,
        }),
      );
    } else errors.push(problem("error", pointerTo(...keys), "file.infinite", { found: text, ...place }));
  }
  return errors.length > 0 ? { problems: errors } : { value: JSON.parse(json), warnings };
}

function toMap(document: Readonly<Record<string, unknown>>, warnings: readonly Problem[]): ReadResult {
  const { format, version } = document;
  if (format !== "millrace")
    return rejected(problem("error", "/format", "file.notMillrace", { found: format }));
  if (typeof version !== "number" || !Number.isInteger(version) || version < 0) {
    return rejected(problem("error", "/version", "file.version", { found: version }));
  }
  if (version > currentVersion)
    return rejected(problem("error", "/version", "file.newer", { found: version, known: currentVersion }));
  const migrated = version < currentVersion ? migrate(document, version) : document;
  const { repairs, problems } = repairShape(migrated);
  if (problems.length > 0) return { problems };
  return {
    map: migrated as unknown as StreamMap,
    warnings: [...warnings, ...repairs],
    ...(version < currentVersion ? { migratedFrom: version } : {}),
  };
}
