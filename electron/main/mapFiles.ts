import { createHash } from "node:crypto";
import { access, constants, open, stat } from "node:fs/promises";
import path from "node:path";
import { largestFile } from "../contract";
import type { FileFailure, FileRef, OpenedFile } from "../contract";
import { writeWhole } from "./writeWhole";

/** The reference to a file by its path; with its text, to this version of it. */
export function refTo(file: string, text?: string | Uint8Array): FileRef {
  const ref = { key: file, name: path.basename(file), folder: path.dirname(file) };
  return text === undefined ? ref : { ...ref, version: versionOf(text) };
}

/** Stands for a text: another text has another version. */
function versionOf(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Reads a whole text file, or says why not. Never half of one, never bytes turned into question marks. */
export async function readMapFile(file: string): Promise<OpenedFile | FileFailure> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return fail("notAFile", file);
    if (found.size > largestFile) return fail("tooLarge", file);
    const bytes = await readAtMost(file, largestFile);
    if (bytes === null) return fail("tooLarge", file);
    const text = decode(bytes);
    return text === null ? fail("notText", file) : { file: refTo(file, text), text };
  } catch (error) {
    return failureOf(error, file);
  }
}

/**
 * Writes a whole file, or leaves the old one as it was and says why. Where `expected` is given, only over that
 * version or none: what somebody else wrote meanwhile is never written over unasked.
 */
export async function writeMapFile(
  file: string,
  text: string | Uint8Array,
  expected?: string,
  write: typeof writeWhole = writeWhole,
): Promise<FileRef | FileFailure> {
  try {
    if (expected !== undefined && holdsOther(await readMapFile(file), [expected, versionOf(text)]))
      return fail("changed", file);
    // A rename over a read-only file would succeed where the folder is writable: not what the person asked for.
    await access(file, constants.W_OK).catch((error: unknown) => {
      if (codeOf(error) !== "ENOENT") throw error;
    });
    await write(file, text);
    return refTo(file, text);
  } catch (error) {
    const failure = failureOf(error, file);
    const cannotWrite = failure.failed === "denied" && (await exists(file));
    return cannotWrite ? { ...failure, failed: "readOnly" } : failure;
  }
}

/** Whether a file holds something else than these versions. Where it cannot be had at all, writing will say why. */
function holdsOther(found: OpenedFile | FileFailure, versions: readonly string[]): boolean {
  if ("text" in found) return !versions.includes(versionOf(found.text));
  return found.failed === "tooLarge" || found.failed === "notText";
}

/** Reads to the end, or null when the file grew past the limit meanwhile. */
async function readAtMost(file: string, most: number): Promise<Uint8Array | null> {
  const handle = await open(file, "r");
  try {
    const bytes = await handle.readFile();
    return bytes.byteLength > most ? null : bytes;
  } finally {
    await handle.close();
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

const reasons: Readonly<Record<string, FileFailure["failed"]>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "readOnly",
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "tooLarge",
  EISDIR: "notAFile",
  EBUSY: "inUse",
  ETXTBSY: "inUse",
  EMFILE: "overloaded",
  ENFILE: "overloaded",
  ENOMEM: "overloaded",
  EIO: "away",
  ENXIO: "away",
  ENODEV: "away",
  ESTALE: "away",
  ETIMEDOUT: "away",
  ENOTCONN: "away",
  ECONNRESET: "away",
  EHOSTDOWN: "away",
  EHOSTUNREACH: "away",
  ENETDOWN: "away",
  ENETUNREACH: "away",
  ELOOP: "circle",
  ENAMETOOLONG: "badName",
  EINVAL: "badName",
  EILSEQ: "badName",
};

function failureOf(error: unknown, file: string): FileFailure {
  return fail(
    reasons[codeOf(error)] ?? "unknown",
    file,
    error instanceof Error ? error.message : String(error),
  );
}

/** A failure in the shape that the screen expects. */
export function fail(failed: FileFailure["failed"], file: string, detail = ""): FileFailure {
  return { failed, name: path.basename(file), folder: path.dirname(file), detail };
}
