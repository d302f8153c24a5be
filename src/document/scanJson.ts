import type { JsonExpectation } from "../model/problems";

/** A place in a text, counted from 1 as an editor shows it. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a text stops being JSON. */
export interface JsonFault {
  readonly offset: number;
  readonly found: string;
  readonly expected: JsonExpectation;
}

/** What `JSON.parse` would keep quiet about. */
export interface JsonScan {
  readonly fault: JsonFault | null;
  readonly duplicates: readonly { readonly keys: readonly (string | number)[]; readonly offset: number }[];
  /** Numbers that JavaScript cannot hold: too large, or with more digits than it keeps. */
  readonly numbers: readonly {
    readonly keys: readonly (string | number)[];
    readonly text: string;
    readonly offset: number;
  }[];
  /** Where the nesting first goes deeper than allowed; null when it never does. */
  readonly tooDeepAt: number | null;
}

interface Frame {
  readonly list: boolean;
  readonly seen: Set<string>;
  key: string | number;
}

const numberHere = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escapeHere = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const wordHere = /[\p{L}\p{N}_.+-]{1,20}|[^]/uy;

/**
 * Walks through a JSON text without building anything: says where it breaks off, which keys stand
 * twice in one object, and which numbers would not survive. Any depth, no recursion.
 */
export function scanJson(text: string, mostDeep: number): JsonScan {
  const stack: Frame[] = [];
  const duplicates: { keys: (string | number)[]; offset: number }[] = [];
  const numbers: { keys: (string | number)[]; text: string; offset: number }[] = [];
  let tooDeepAt: number | null = null;
  let at = 0;
  let state: "value" | "valueOrEnd" | "key" | "keyOrEnd" | "after" = "value";

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return null;
    at += match[0].length;
    return match[0];
  };
  const skipSpace = (): void => {
    while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  };
  /** The string that starts here, quotes included; null leaves `at` where it breaks off. */
  const takeString = (): string | null => {
    const start = at;
    at += 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 34) {
        at += 1;
        return text.slice(start, at);
      }
      if (code === 92) {
        if (take(escapeHere) === null) return null;
      } else if (code < 32 || Number.isNaN(code)) return null;
      else at += 1;
    }
  };
  const brokenString = (): JsonScan => broken(text[at] === "\\" ? "escape" : "string");
  const done = (fault: JsonFault | null): JsonScan => ({ fault, duplicates, numbers, tooDeepAt });
  const broken = (expected: JsonExpectation): JsonScan =>
    done({ offset: at, found: wordAt(text, at), expected });
  const path = (): (string | number)[] => stack.map((frame) => frame.key);

  for (;;) {
    skipSpace();
    const char = text[at];
    const top = stack.at(-1);
    if (state === "after") {
      if (top === undefined) return char === undefined ? done(null) : broken("end");
      if (char === ",") {
        at += 1;
        if (top.list) top.key = (top.key as number) + 1;
        state = top.list ? "value" : "key";
      } else if (char === (top.list ? "]" : "}")) {
        at += 1;
        stack.pop();
      } else return broken(top.list ? "commaOrBracket" : "commaOrBrace");
    } else if ((state === "keyOrEnd" && char === "}") || (state === "valueOrEnd" && char === "]")) {
      at += 1;
      stack.pop();
      state = "after";
    } else if (state === "key" || state === "keyOrEnd") {
      const offset = at;
      if (char !== '"') return broken("key");
      const raw = takeString();
      if (raw === null) return brokenString();
      top!.key = JSON.parse(raw) as string;
      if (top!.seen.has(top!.key)) duplicates.push({ keys: path(), offset });
      top!.seen.add(top!.key);
      skipSpace();
      if (text[at] !== ":") return broken("colon");
      at += 1;
      state = "value";
    } else if (char === "{" || char === "[") {
      at += 1;
      stack.push({ list: char === "[", seen: new Set(), key: char === "[" ? 0 : "" });
      if (stack.length > mostDeep) {
        tooDeepAt ??= at;
        return done(null);
      }
      state = char === "[" ? "valueOrEnd" : "keyOrEnd";
    } else if (char === '"') {
      if (takeString() === null) return brokenString();
      state = "after";
    } else if (char === "-" || (char !== undefined && char >= "0" && char <= "9")) {
      const offset = at;
      const digits = take(numberHere);
      if (digits === null || /[\p{L}\p{N}_.]/u.test(text[at] ?? "")) {
        at = offset;
        return broken("number");
      }
      if (!isKept(digits)) numbers.push({ keys: path(), text: digits, offset });
      state = "after";
    } else {
      const word = ["true", "false", "null"].find(
        (name) => text.startsWith(name, at) && !/[\p{L}\p{N}_]/u.test(text[at + name.length] ?? ""),
      );
      if (word === undefined) return broken("value");
      at += word.length;
      state = "after";
    }
  }
}

/** True when writing the number again gives the same number. */
function isKept(digits: string): boolean {
  const value = Number(digits);
  if (!Number.isFinite(value)) return false;
  return Number.isSafeInteger(value) || !/^-?\d+$/.test(digits) || BigInt(digits) === BigInt(value);
}

function wordAt(text: string, at: number): string {
  wordHere.lastIndex = at;
  return wordHere.exec(text)?.[0] ?? "";
}

/** Line and column of an offset. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart =
    Math.max(before.lastIndexOf("\n"), before.endsWith("\r") ? -1 : before.lastIndexOf("\r")) + 1;
  const line = before.split(/\r\n|\n|\r/).length;
  return { line, column: offset - lineStart + 1 };
}
