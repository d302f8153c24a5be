import { words } from "../words/words";

/** What was typed after the command's name. */
export interface CommandArguments {
  /** Null for a command that takes none. */
  readonly file: string | null;
  readonly options: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** What was typed after the name of a command that looks at a file. */
export interface FileArguments extends CommandArguments {
  readonly file: string;
}

/** A command line that cannot be understood; the message is the one line for standard error. */
export class UsageError extends Error {}

/** Options that take a value, and those that stand alone, of one command. */
export interface OptionTable {
  readonly values: readonly string[];
  readonly flags: readonly string[];
}

/** Reads `FILE --name value --name=value --flag` in any order. Throws UsageError with what is wrong. */
export function readFileArguments(
  command: string,
  typed: readonly string[],
  table: OptionTable,
): FileArguments {
  const { files, options, flags } = readWords(command, typed, table);
  const [file, another] = files;
  if (file === undefined) throw new UsageError(words.commandLine.noFile(command));
  if (another !== undefined) throw new UsageError(words.commandLine.moreFiles(command, another));
  return { file, options, flags };
}

/** Reads `--name value --name=value --flag` of a command that looks at no file. Throws UsageError with what is wrong. */
export function readArguments(
  command: string,
  typed: readonly string[],
  table: OptionTable,
): CommandArguments {
  const { files, options, flags } = readWords(command, typed, table);
  const [file] = files;
  if (file !== undefined) throw new UsageError(words.commandLine.takesNoFile(command, file));
  return { file: null, options, flags };
}

function readWords(
  command: string,
  typed: readonly string[],
  table: OptionTable,
): Omit<CommandArguments, "file"> & { readonly files: readonly string[] } {
  const options = new Map<string, string>();
  const flags = new Set<string>();
  const files: string[] = [];
  const text = words.commandLine;
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? "";
    if (!word.startsWith("--")) {
      files.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = equals < 0 ? word : word.slice(0, equals);
    if (table.flags.includes(name) && equals < 0) {
      flags.add(name);
      continue;
    }
    if (!table.values.includes(name)) throw new UsageError(text.unknownOption(name, command));
    const value = equals < 0 ? typed[++at] : word.slice(equals + 1);
    if (value === undefined || value === "") throw new UsageError(text.noValue(name));
    options.set(name, value);
  }
  return { files, options, flags };
}

/** A whole number of `least` or more, or undefined when the option was not given. */
export function wholeNumber(
  given: CommandArguments,
  option: string,
  least: number,
  most: number | null = null,
): number | undefined {
  const found = given.options.get(option);
  if (found === undefined) return undefined;
  const value = Number(found);
  if (!/^\d+$/.test(found) || !Number.isSafeInteger(value) || value < least || value > (most ?? value)) {
    throw new UsageError(words.commandLine.badNumber(option, found, least, most));
  }
  return value;
}
