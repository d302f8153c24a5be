import { words } from "../../words/words";

const { decimalMark } = words.language;

/** How the language writes numbers in a field. */
export const numberMarks = {
  decimalSeparator: decimalMark,
  thousandSeparator: decimalMark === "," ? "." : ",",
} as const;
