/** IndexedDB with promises: the little of it that the demo needs. */

const DB_NAME = 'keel-demo';
/** `meta`: what the rest is, and the prepared database; `files` and `chunks`: its files that changed since; `objects`: Storage. */
const stores = ['meta', 'files', 'chunks', 'objects'] as const;
type StoreName = (typeof stores)[number];

export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser gave up storing.'));
  });

export function openStores(): Promise<IDBDatabase> {
  const request = indexedDB.open(DB_NAME, 1);
  request.onupgradeneeded = () => {
    for (const name of stores) request.result.createObjectStore(name);
  };
  return answerOf(request);
}

/** All of it or nothing. */
export async function clearStores(db: IDBDatabase): Promise<void> {
  const transaction = db.transaction(stores, 'readwrite');
  for (const name of stores) transaction.objectStore(name).clear();
  await committed(transaction);
}

/** Every record of a store in order, some thousand at a time: one answer with all of them would be a message of a hundred megabytes. */
export async function readAll<Value>(
  db: IDBDatabase,
  name: StoreName,
  each: (key: IDBValidKey, value: Value) => void,
  most = 200,
): Promise<void> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const store = db.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([
      answerOf(store.getAllKeys(range, most)),
      answerOf(store.getAll(range, most) as IDBRequest<Value[]>),
    ]);
    keys.forEach((key, index) => {
      each(key, values[index] as Value);
    });
    const last = keys.at(-1);
    if (last === undefined || keys.length < most) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

/** For data that cannot be opened any more. */
export async function deleteStores(): Promise<void> {
  await answerOf(indexedDB.deleteDatabase(DB_NAME));
}
