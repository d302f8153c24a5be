/** The shape of a catalogue without its very words: what a translation has to have, key by key. */
export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Widened<R>
    : { readonly [K in keyof T]: Widened<T[K]> };

/** A translation that is still being made: any of it may be missing. */
export type Part<T> = T extends string | ((...args: never[]) => unknown)
  ? T
  : { readonly [K in keyof T]?: Part<T[K]> };
