import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import { platformNames } from '../accounts/accountModel.ts';
import type { Tables } from '../data/database.types.ts';

type Account = Pick<Tables<'social_accounts'>, 'id' | 'platform' | 'handle' | 'status' | 'paused_at'>;

/** The company's accounts by their platform and handle; an account is called the same on every page of publishing. */
export function useAccounts() {
  const { data, isPending, error } = useGetList<Account>('social_accounts', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'platform', order: 'ASC' },
  });
  return useMemo(() => {
    const accounts = data ?? [];
    const names = Object.fromEntries(
      accounts.map(({ id, platform, handle }) => [id, `${platformNames[platform]} ${handle}`]),
    );
    return { accounts, isPending, error, nameOf: (id: string | null) => (id && names[id]) || 'No account' };
  }, [data, isPending, error]);
}
