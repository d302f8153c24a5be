/** A word of a command as it is typed, its quoted parts among it. */
const wordPattern = /(?:'[^']*'|\\.|[^\s'\\])+/gsu;

/**
 * A command broken into lines that fit. Each but the last ends with a backslash, as a shell takes it, so that what is copied with its
 * line ends is still the command. Only a word that is too long for a line is cut itself.
 */
export function shellLines(command: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of command.match(wordPattern) ?? []) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(`${longer} \\`)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(`${line} \\`);
    line = word;
    while (!fits(`${line} \\`)) {
      const [head, tail] = cut(line, fits);
      if (tail === "") break;
      lines.push(head);
      line = tail;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** The longest beginning of a word that fits, with a backslash that ends its line, and the rest; the shell joins them without a blank. */
function cut(word: string, fits: (line: string) => boolean): readonly [string, string] {
  let found: readonly [string, string] = [word, ""];
  let at = 0;
  let quoted = false;
  for (const char of word) {
    if (char === "'" && (quoted || word[at - 1] !== "\\")) quoted = !quoted;
    at += char.length;
    // Not between a backslash and what it stands before, and not just inside of a quotation mark.
    if ((char === "\\" && !quoted) || (char === "'" && quoted) || word[at] === "'") continue;
    const mark = quoted ? "'" : "";
    const head = `${word.slice(0, at)}${mark}\\`;
    const tail = `${mark}${word.slice(at)}`;
    if (tail.length >= word.length) continue;
    if (!fits(head)) break;
    found = [head, tail];
  }
  return found;
}
