import path from "node:path";

/** The files that the screen may read and write. */
export interface ChosenFiles {
  /** A person chose this file: in a dialog, from the recent files, on the command line. */
  choose(file: string): void;
  isChosen(file: string): boolean;
}

/** An empty list of chosen files: a page that was taken over can still reach no file that nobody chose. */
export function createChosenFiles(): ChosenFiles {
  const chosen = new Set<string>();
  return {
    choose: (file) => void chosen.add(path.resolve(file)),
    isChosen: (file) => path.isAbsolute(file) && chosen.has(path.resolve(file)),
  };
}
