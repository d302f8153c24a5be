import type { Draft } from "./Desktop";

/** A file handle that the browser lets us keep, and when it was last used. */
export interface KeptHandle {
  readonly key: string;
  readonly name: string;
  readonly handle: FileSystemFileHandle;
  readonly usedAt: number;
}

/** A draft, and the session (the open page) that keeps it. Older ones do not say. */
export interface KeptDraft extends Draft {
  readonly session?: string;
}

/** What the browser keeps for us between visits. */
export interface BrowserShelf {
  readonly handles: ShelfOf<KeptHandle>;
  readonly drafts: ShelfOf<KeptDraft>;
}

/** Things kept by key. */
export interface ShelfOf<T> {
  all(): Promise<readonly T[]>;
  put(value: T): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Shelves in IndexedDB; in memory where the browser keeps nothing (a private window may refuse). */
export function openBrowserShelf(): BrowserShelf {
  const database = openDatabase().catch(() => null);
  return {
    handles: shelfIn<KeptHandle>(database, "handles", (value) => value.key),
    drafts: shelfIn<KeptDraft>(database, "drafts", (value) => value.id),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("millrace", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("handles", { keyPath: "key" });
      request.result.createObjectStore("drafts", { keyPath: "id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB cannot be opened"));
    request.onblocked = () => reject(new Error("IndexedDB is blocked"));
  });
}

function shelfIn<T>(
  database: Promise<IDBDatabase | null>,
  store: string,
  keyOf: (value: T) => string,
): ShelfOf<T> {
  const memory = new Map<string, T>();

  /** Done when the transaction is complete: a kept draft is on the disk's side of a crash. */
  async function within<R>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<R>,
  ): Promise<R | null> {
    const open = await database;
    if (!open) return null;
    return new Promise((resolve, reject) => {
      const transaction = open.transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB refused"));
    });
  }

  return {
    all: async () => (await within("readonly", (s) => s.getAll() as IDBRequest<T[]>)) ?? [...memory.values()],
    put: async (value) => {
      if ((await within("readwrite", (s) => s.put(value))) === null) memory.set(keyOf(value), value);
    },
    remove: async (key) => {
      memory.delete(key);
      await within("readwrite", (s) => s.delete(key));
    },
  };
}
