/** Characters that draw nothing themselves and could turn the line around or hide what stands in it. */
const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\p{Variation_Selector}\ufeff\ufff9-\ufffb]+/gu;

/** Blanks and hyphens of other widths, which our fonts do not all have. */
const blanks = /[\u2000-\u200a\u202f\u205f]/g;
const hyphens = /[\u2010\u2011]/g;

/** A text on one line that is nothing but text: no control characters, no half characters, no turned lines. */
export function plainText(text: string): string {
  return text
    .replace(unseen, (found) => (/\p{Cc}|[\u2028\u2029]/u.test(found) ? " " : ""))
    .replace(blanks, " ")
    .replace(hyphens, "-");
}

/** Raised digits that no font of ours has: with them a power is written as one types it. */
const powers = /[¹²³⁴]*[⁻⁰⁵⁶⁷⁸⁹][⁻⁰¹²³⁴⁵⁶⁷⁸⁹]*/g;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A text as our fonts draw it: nothing but text, its powers written as one types them, 10^−7. */
export function drawnText(text: string): string {
  return plainText(text).replace(
    powers,
    (raised) => `^${[...raised].map((sign) => (sign === "⁻" ? "−" : RAISED.indexOf(sign))).join("")}`,
  );
}
