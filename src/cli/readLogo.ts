import { readFileSync } from "node:fs";
import { imageSize } from "../report/page/imageSize";
import { toBase64 } from "../report/page/toBase64";
import type { Report } from "../report/sheets/Report";
import { words } from "../words/words";
import { UsageError } from "./commandArguments";

/** A picture for the first page of a report. Throws UsageError when it is none. */
export function readLogo(file: string): Report["logo"] {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch (failure) {
    const why = failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
    throw new UsageError(words.commandLine.export.noLogo(file, why));
  }
  const size = imageSize(bytes);
  if (size === null) throw new UsageError(words.commandLine.export.badLogo(file));
  return {
    data: `data:image/${size.type};base64,${toBase64(bytes)}`,
    width: size.width,
    height: size.height,
  };
}
