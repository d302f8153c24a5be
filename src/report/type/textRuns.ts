/** A stretch of a line that is read in one direction. */
export interface TextRun {
  readonly text: string;
  readonly rightToLeft: boolean;
}

type Kind = "left" | "right" | "number" | "neutral";

const rightToLeftLetter =
  /[\u0590-\u05ff\u0600-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const numberPart = /[\p{Nd}]/u;

function kindOf(char: string): Kind {
  if (numberPart.test(char)) return "number";
  if (/\p{M}/u.test(char)) return "neutral";
  if (rightToLeftLetter.test(char)) return "right";
  // An emoji goes with its neighbours; only the letters that flags are made of have a direction of their own.
  return /[\p{L}\p{Regional_Indicator}]/u.test(char) ? "left" : "neutral";
}

/**
 * Whether a line is read from right to left: most of its letters say so, and of as many either way the first. A sentence
 * that begins with a name in another script is still read as the sentence that it is.
 */
export function readsRightToLeft(text: string): boolean {
  const kinds = [...text].map(kindOf);
  const [left, right] = (["left", "right"] as const).map(
    (one) => kinds.filter((kind) => kind === one).length,
  );
  if (left !== right) return right! > left!;
  return kinds.find((kind) => kind === "left" || kind === "right") === "right";
}

/**
 * A line as its stretches stand on the paper, from left to right. A short form of the Unicode
 * bidirectional algorithm (UAX 9) without embeddings: letters say the direction, numbers go from left to
 * right inside a right-to-left stretch, and what is neither goes with its neighbours, else with the line.
 */
export function textRuns(text: string): readonly TextRun[] {
  if (!rightToLeftLetter.test(text)) return text === "" ? [] : [{ text, rightToLeft: false }];
  const chars = [...text];
  const base = readsRightToLeft(text) ? 1 : 0;
  const levels = levelsOf(chars.map(kindOf), base);
  matchBrackets(chars, levels);
  const runs: { text: string; level: number }[] = [];
  for (const [index, char] of chars.entries()) {
    const level = levels[index]!;
    const last = runs.at(-1);
    if (last?.level === level) last.text += char;
    else runs.push({ text: char, level });
  }
  // Rule L2: from the highest level down, each stretch of that level or higher is turned around.
  for (let level = 2; level >= 1; level--) turnStretches(runs, level);
  return runs.map((run) => ({
    text: run.level % 2 === 1 ? mirrored(run.text) : run.text,
    rightToLeft: run.level % 2 === 1,
  }));
}

/** 0 from left to right, 1 from right to left, 2 a number inside the latter. */
function levelsOf(kinds: readonly Kind[], base: number): number[] {
  const levels: (number | null)[] = [];
  let strong = base;
  for (const kind of kinds) {
    if (kind === "left") strong = 0;
    else if (kind === "right") strong = 1;
    const asWord = base === 1 ? 2 : 0;
    levels.push(
      kind === "neutral"
        ? null
        : kind === "number"
          ? strong === 1
            ? 2
            : asWord
          : kind === "right"
            ? 1
            : asWord,
    );
  }
  return levels.map((level, index) => {
    if (level !== null) return level;
    const before = levels.slice(0, index).findLast((one) => one !== null) ?? base;
    const after = levels.slice(index + 1).find((one) => one !== undefined && one !== null) ?? base;
    const isSame = before === after || (before % 2 === 1 && after % 2 === 1);
    return isSame ? before : base;
  });
}

/** A closing bracket goes with the one that it closes (rule N0, in short). */
function matchBrackets(chars: readonly string[], levels: number[]): void {
  const open: number[] = [];
  for (const [index, char] of chars.entries()) {
    if ("([{".includes(char)) open.push(index);
    else if (")]}".includes(char)) levels[index] = levels[open.pop() ?? index]!;
  }
}

function turnStretches<Run extends { readonly level: number }>(runs: Run[], level: number): void {
  for (let from = 0; from < runs.length; from++) {
    if (runs[from]!.level < level) continue;
    let to = from;
    while (to + 1 < runs.length && runs[to + 1]!.level >= level) to += 1;
    runs.splice(from, to - from + 1, ...runs.slice(from, to + 1).reverse());
    from = to;
  }
}

const mirrors: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "<": ">",
  ">": "<",
  "«": "»",
  "»": "«",
};

const mirrored = (text: string): string => text.replace(/[()[\]{}<>«»]/g, (char) => mirrors[char] ?? char);
