import { charterOf } from "./drawing";
import { withField, setMapField } from "./edits";
import type { Charter, StreamMap } from "./StreamMap";

/** The parts of a charter that are written as text. */
const charterTexts = ["problem", "target", "scope", "trigger", "done", "date"] as const;

export type CharterText = (typeof charterTexts)[number];

/**
 * One part of the charter set, or taken away with `undefined`; a charter that says nothing any more is taken away
 * whole. Where something of another shape stands under that name, the map is left as it is.
 */
export function setCharter<Part extends keyof Charter & string>(
  map: StreamMap,
  part: Part,
  value: Charter[Part] | undefined,
): StreamMap {
  const charter = charterOf(map);
  if (map.charter !== undefined && charter !== map.charter) return map;
  const changed = withField(charter, part, value);
  if (changed === charter) return map;
  return setMapField(map, "charter", Object.keys(changed).length > 0 ? changed : undefined);
}

/** People as they are typed in one go, with commas, semicolons or lines between them; each is named once. */
export function readParticipants(typed: string): readonly string[] {
  const names = typed
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return [...new Set(names)];
}

/** Whether anything was agreed before the first step was drawn. */
export function hasCharter(map: StreamMap): boolean {
  const { participants, ...texts } = charterOf(map);
  return (participants?.length ?? 0) > 0 || charterTexts.some((part) => (texts[part] ?? "").trim() !== "");
}

/** The charter in the fewest words: what is aimed at, else what is wrong, else what it is about. */
export function charterInBrief(
  charter: Charter,
): { readonly part: "target" | "problem" | "scope"; readonly text: string } | null {
  for (const part of ["target", "problem", "scope"] as const) {
    const text = charter[part]?.replaceAll(/\s+/g, " ").trim() ?? "";
    if (text !== "") return { part, text };
  }
  return null;
}
