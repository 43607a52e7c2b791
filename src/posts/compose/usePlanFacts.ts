import { useGetList } from 'react-admin';
import type { Platform } from '../../../shared/publishing/captions.ts';
import type { AccountRow } from '../../accounts/accountModel.ts';
import type { RenderJob } from '../../studio/renderJob.ts';
import { checkPlan } from './checks.ts';
import { creatorOf } from './creatorInfo.ts';
import type { Plan } from './plan.ts';
import { useConsents } from './useConsents.ts';

/** A company has a few accounts a platform. */
const MOST_ACCOUNTS = 100;

/** Accounts, consent and the rules' answers for a plan, as they are now. */
export function usePlanFacts(plan: Plan, film: RenderJob | undefined) {
  const all = useGetList<AccountRow>('social_accounts', {
    pagination: { page: 1, perPage: MOST_ACCOUNTS },
    sort: { field: 'platform', order: 'ASC' },
    filter: {},
  });
  const consents = useConsents(film?.user_id ?? undefined);
  const accounts = plan.accountIds.flatMap((id) => all.data?.find((account) => account.id === id) ?? []);
  const creators = Object.fromEntries(accounts.map((account) => [account.id, creatorOf(account)]));
  const platforms: readonly Platform[] = [...new Set(accounts.map(({ platform }) => platform))];
  const rows = checkPlan({ plan, film, accounts, consents, creators });
  return { all: all.data, error: all.error, accounts, platforms, rows };
}
