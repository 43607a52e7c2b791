import { useDataProvider } from 'react-admin';
import type { wholeProvider } from './wholeProvider.ts';

export type ConsoleDataProvider = typeof wholeProvider;

/**
 * The one door to the back end: react-admin's nine methods, and the verbs by name. What is behind it is loaded with the first question, because
 * the sign-in page asks none.
 */
export const dataProvider = new Proxy({} as ConsoleDataProvider, {
  get:
    (_target, name: keyof ConsoleDataProvider) =>
    async (...args: never[]) => {
      const { wholeProvider } = await import('./wholeProvider.ts');
      return (wholeProvider[name] as (...args: never[]) => unknown)(...args);
    },
});

/** `useDataProvider` with the verbs typed. A 401 or 403 of any method is dealt with by the auth provider. */
export const useConsoleData = () => useDataProvider<ConsoleDataProvider>();
