import { localStorageStore, type Store } from 'react-admin';

/** react-admin empties its store when somebody signs out. Light or dark is the device's and stays. */
export function createConsoleStore(): Store {
  const store = localStorageStore('1', 'keel');
  return {
    ...store,
    reset: () => {
      const theme = store.getItem('theme');
      store.reset();
      if (theme) store.setItem('theme', theme);
    },
  };
}
