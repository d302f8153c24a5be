import type { PaperSize } from "./page/paperSizes";
import type { Report, ReportSection } from "./sheets/Report";

/** The kinds of file that a map can be exported to, by the ending of their names. */
export const exportKinds = ["pdf", "svg", "png", "csv", "xlsx", "md", "mmd", "html"] as const;

export type ExportKind = (typeof exportKinds)[number];

/** The tables that a CSV file may hold. */
export const exportTables = ["steps", "results", "replications"] as const;

/** Which file is to be made of a report. */
export interface ExportOrder {
  readonly kind: ExportKind;
  readonly report: Report;
  /** The map alone, on one sheet. */
  readonly poster: boolean;
  /** The paper that a poster is cut into, to be glued together; null: it stays whole. */
  readonly tile: PaperSize | null;
  readonly orientation: "landscape" | "portrait" | "auto";
  readonly table: (typeof exportTables)[number];
  readonly made: Date;
}

/** Whether scenarios, or single replications, have a place in what is made. */
export function tellsScenarios({
  kind,
  poster,
  sections,
  table,
}: Pick<ExportOrder, "kind" | "poster" | "table"> & {
  readonly sections: ReadonlySet<ReportSection>;
}): boolean {
  if (kind === "pdf" || kind === "html")
    return !poster && (sections.has("summary") || sections.has("comparison"));
  return kind === "xlsx" || kind === "md" || (kind === "csv" && table === "replications");
}
