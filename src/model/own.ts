/**
 * Looks an id up in a collection. Ids are data: "constructor" or "__proto__" finds only what the
 * collection itself holds, never something inherited.
 */
export function own<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record !== undefined && record !== null && Object.hasOwn(record, id) ? record[id] : undefined;
}

/** The collection with one entry set. Safe for any id: a computed key never reaches the prototype. */
export function withEntry<T>(
  record: Readonly<Record<string, T>> | undefined,
  id: string,
  value: T,
): Record<string, T> {
  return { ...record, [id]: value };
}

/** The collection without some of its entries; the same object when it has none of them. */
export function withoutEntries<T>(
  record: Readonly<Record<string, T>>,
  ids: ReadonlySet<string>,
): Readonly<Record<string, T>> {
  const kept = Object.entries(record).filter(([id]) => !ids.has(id));
  return kept.length === Object.keys(record).length ? record : Object.fromEntries(kept);
}

/** Orders two ids by code unit, the order that breaks every tie (MODEL.md §2). */
export function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
