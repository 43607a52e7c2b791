import { supabaseDataProvider } from 'ra-supabase-core';
import { type DataProvider, useDataProvider, withLifecycleCallbacks } from 'react-admin';
import { apiUrl, type Client, publishableKey, supabase } from './client.ts';
import { createExplorer } from './explorer/provider.ts';
import { lifecycle } from './lifecycle.ts';
import { createMemberHistory } from './memberHistory.ts';
import { primaryKeys } from './resources.ts';
import { createUsersPage } from './usersPage.ts';
import { createVerbs } from './verbs.ts';
import { readFromViews } from './views.ts';

/** The one door to the back end: react-admin's nine methods, and the verbs by name. */
export function createDataProvider(client: Client) {
  const tables = supabaseDataProvider({
    instanceUrl: apiUrl,
    apiKey: publishableKey,
    supabaseClient: client,
    primaryKeys,
  });
  const views = readFromViews(tables);
  const usersPage = createUsersPage(client);
  const explorer = createExplorer(client);
  const lists: DataProvider = {
    ...views,
    getList: (resource, params) =>
      resource === 'profiles' ? usersPage(params) : views.getList(resource, params),
  };
  return {
    ...withLifecycleCallbacks(explorer.beside(lists), lifecycle),
    ...explorer.verbs,
    ...createVerbs(client),
    ...createMemberHistory(client),
  };
}

export type ConsoleDataProvider = ReturnType<typeof createDataProvider>;

export const dataProvider: ConsoleDataProvider = createDataProvider(supabase);

/** `useDataProvider` with the verbs typed. A 401 or 403 of any method is dealt with by the auth provider. */
export const useConsoleData = () => useDataProvider<ConsoleDataProvider>();
