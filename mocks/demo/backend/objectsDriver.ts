import { defineDriver } from 'unstorage';
import { answerOf, committed } from './idb.ts';

/** Storage's objects in IndexedDB. */
export const objectsDriver = defineDriver((db: IDBDatabase) => {
  const read = () => db.transaction('objects').objectStore('objects');
  const write = async (change: (store: IDBObjectStore) => void) => {
    const transaction = db.transaction('objects', 'readwrite');
    change(transaction.objectStore('objects'));
    await committed(transaction);
  };
  const get = async (key: string) => (await answerOf(read().get(key))) ?? null;
  return {
    name: 'demo-objects',
    hasItem: async (key) => (await answerOf(read().count(key))) > 0,
    getItem: get,
    getItemRaw: get,
    setItem: (key, value) => write((store) => store.put(value, key)),
    setItemRaw: (key, value) => write((store) => store.put(value, key)),
    removeItem: (key) => write((store) => store.delete(key)),
    getKeys: async () => (await answerOf(read().getAllKeys())).map(String),
    clear: () => write((store) => store.clear()),
  };
});
