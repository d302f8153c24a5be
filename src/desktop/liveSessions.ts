/** This page among the pages of Millrace that are open in the same browser. */
export interface LiveSession {
  readonly id: string;
  /** Resolves once other pages can see that this one is open. */
  readonly seen: Promise<void>;
  /** The sessions of all pages that are open now, this one included. */
  all(): Promise<ReadonlySet<string>>;
}

const prefix = "millrace-session:";

/**
 * Opens a session that lives exactly as long as the page: it holds a lock that the browser frees however the
 * page ends, by a crash too. Where there are no locks, no other page is known to be open.
 */
export function openSession(locks: LockManager | undefined = navigator.locks): LiveSession {
  const id = crypto.randomUUID();
  if (!locks) return { id, seen: Promise.resolve(), all: () => Promise.resolve(new Set([id])) };
  const seen = new Promise<void>((resolve) => {
    const held = locks.request(`${prefix}${id}`, () => {
      resolve();
      return new Promise<never>(() => undefined);
    });
    held.catch(() => resolve());
  });
  return {
    id,
    seen,
    all: async () => {
      const { held = [] } = await locks.query().catch((): LockManagerSnapshot => ({}));
      const others = held.flatMap(({ name }) =>
        name?.startsWith(prefix) ? [name.slice(prefix.length)] : [],
      );
      return new Set([id, ...others]);
    },
  };
}
