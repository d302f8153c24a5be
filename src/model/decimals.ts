/**
 * What was typed with a decimal comma, as the file has it: "2,5h" is "2.5h". A comma before three digits may stand for
 * thousands, so it stays and is asked about.
 */
export function withDecimalPoint(typed: string): string {
  return typed.replace(/(?<![\d,])(\d+),(\d{1,2})(?![\d,])/g, "$1.$2");
}
