import type { Problem } from "../model/Problem";
import type { StepClip } from "../model/stepClip";
import { currentVersion } from "./migrations";
import { readDocument } from "./readDocument";

const ours = /^\s*\{\s*"format"\s*:\s*"millrace-steps"/;

/** Steps as the text that the clipboard holds. */
export function writeClip({ steps, links, pools, types, improvements }: StepClip): string {
  const clip = { steps, links, pools, types, improvements };
  return JSON.stringify({ format: "millrace-steps", version: currentVersion, ...clip });
}

/** Whether a text says of itself that it holds copied steps. */
export function isClip(text: string): boolean {
  return ours.test(text);
}

/** The steps in the clipboard's text, or why they cannot be used: looked at as strictly as a file. */
export function readClip(text: string): StepClip | { readonly problems: readonly Problem[] } {
  const read = readDocument(text.replace(ours, '{"format":"millrace"'));
  if ("problems" in read) return read;
  const { steps, links = {}, pools = {}, types = {}, improvements } = read.map;
  return { steps, links, pools, types, ...(improvements === undefined ? {} : { improvements }) };
}
