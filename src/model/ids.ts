/**
 * A new id for a collection, readable in the file: made from a name ("Code review" gives
 * "code-review", then "code-review-2"). A name without letters gives the fallback.
 */
export function newId(
  record: Readonly<Record<string, unknown>> | undefined,
  stem: string,
  fallback = "item",
): string {
  const taken = record ?? {};
  const slug = stem
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  // An id that is a mere number would be moved to the front of its collection by JavaScript.
  const base = slug === "" ? fallback : /^\d+$/.test(slug) ? `${fallback}-${slug}` : slug;
  if (!Object.hasOwn(taken, base)) return base;
  let number = 2;
  while (Object.hasOwn(taken, `${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
