const list = (known: readonly string[]): string => known.join(", ");

/** What `millrace export` says. */
export const exportWords = {
  noTarget: (kinds: readonly string[]) =>
    `export needs a file to write: --to OUT, with an ending of ${list(kinds)}`,
  badTarget: (found: string, kinds: readonly string[]) =>
    `--to: found "${found}"; expected a file name that ends in ${list(kinds)}`,
  isTheFile: (found: string) => `--to: ${found} is the map itself; an export never writes over it`,
  badChoice: (option: string, found: string, known: readonly string[]) =>
    `${option}: found "${found}"; expected ${list(known)}`,
  badScale: (found: string) => `--scale: found "${found}"; expected a number from 0.1 to 10`,
  noLogo: (file: string, why: string) => `--logo: ${file} cannot be read (${why})`,
  badLogo: (file: string) => `--logo: ${file} is neither a PNG nor a JPEG`,
  cannotWrite: (file: string, why: string) => `${file}: cannot be written (${why})`,
  wrote: (file: string, bytes: number) => `Written to ${file} (${Math.ceil(bytes / 1024)} KB).`,
  notSimulated: (first: string, others: number) =>
    others === 0
      ? `Without simulated figures: ${first}`
      : `Without simulated figures: ${first} (and ${others} more)`,
  leftOut: (line: string) => `Left out of the comparison: ${line}`,
  nothingRun: (table: string) => `--table ${table}: there are no results; the map cannot be simulated yet`,
};
