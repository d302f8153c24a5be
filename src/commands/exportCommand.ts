import type { StreamMap } from "../model/StreamMap";
import { reportSections } from "../report/sheets/Report";
import { comparable } from "../stores/compareStore";
import { words } from "../words/words";
import type { ExportChoice } from "./exportActions";
import { tellsOf, type ExportFigures } from "./exportFigures";

/** What to type to get the figures of an export again, as a shell takes it. */
export function commandFor(
  file: string,
  scenario: string | null,
  choice: ExportChoice,
  figures: ExportFigures,
  base: StreamMap,
): string {
  const kind = choice.kind === "poster" ? "pdf" : choice.kind;
  const isPaged = kind === "pdf" || kind === "html";
  const option = (name: string, value: string, usual: string): string[] =>
    value === usual ? [] : [name, word(value)];
  const typed = reportSections.filter((name) => name !== "journey");
  const sections = typed.filter((name) => choice.sections.has(name));
  return [
    "millrace export",
    word(file),
    "--to",
    word(`${bareName(file)}.${kind}`),
    ...(choice.kind === "poster"
      ? [
          "--poster",
          ...option("--orientation", choice.orientation, "auto"),
          ...(choice.tile === null ? [] : ["--tile", choice.tile]),
        ]
      : []),
    ...(isPaged ? option("--page", choice.paper, "A4") : []),
    ...option("--ladder", choice.ladder, "martin"),
    ...(kind === "png" ? option("--scale", String(choice.scale), "2") : []),
    ...(isPaged && choice.kind !== "poster" && sections.length > 0 && sections.length < typed.length
      ? ["--sections", sections.join(",")]
      : []),
    ...option("--language", words.language.code, "en"),
    ...(scenario === null ? [] : ["--scenario", word(scenario)]),
    ...runsOf(choice, figures, base),
  ].join(" ");
}

/** Which runs are to be made: none, those of the map alone, or those of a comparison. */
function runsOf(
  choice: ExportChoice,
  { study, comparison, baseline = null, leftOut }: ExportFigures,
  base: StreamMap,
): readonly string[] {
  const runs = study?.results ?? comparison;
  if (runs === null) return ["--no-run"];
  const how = ["--seed", String(runs.seed), "--replications", String(runs.replications)];
  const all = comparable(base).filter((id) => id !== baseline);
  if (!tellsOf(choice)) return how;
  if (comparison === null) return all.length > 0 ? ["--no-compare", ...how] : how;
  const compared = all.filter((id) => !leftOut.includes(id));
  if (compared.length === 0) return ["--no-compare", ...how];
  // The map as it is has no name; alone it is a comma.
  const listed = word(compared.map((id) => id ?? "").join(",") || ",");
  return [
    ...(baseline === null ? [] : ["--baseline", word(baseline)]),
    ...(compared.length === all.length ? [] : ["--scenarios", listed]),
    ...how,
  ];
}

/** A word as a shell takes it. */
const word = (plain: string): string =>
  /^[\w./:@%+,=-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;

/** A file's name without the ending that says that it is a map. */
export const bareName = (file: string): string => file.replace(/\.(?:millrace|json)$/i, "");
