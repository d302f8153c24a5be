import { words } from "./words";

type Failed = keyof typeof words.dialogs.failures;

/** Why a file could not be opened or saved, as a person reads it. */
export function failureSentence({ failed }: { readonly failed: Failed }, doing: "open" | "save"): string {
  const { failures, failuresToSave } = words.dialogs;
  const toSave: Readonly<Partial<Record<Failed, string>>> = failuresToSave;
  return (doing === "save" ? toSave[failed] : undefined) ?? failures[failed];
}
