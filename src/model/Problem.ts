/**
 * Something wrong, or doubtful, at a place in a document: a code with parameters. The catalogue
 * (`src/words`) turns it into a sentence that says what was found and what was expected.
 */
export interface Problem {
  readonly severity: "error" | "warning";
  /** JSON pointer into the file, e.g. `/steps/test/processTime`; "" is the whole file. */
  readonly path: string;
  /** Key of the sentence in the catalogue. */
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}
