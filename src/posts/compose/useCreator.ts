import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRefresh } from 'react-admin';
import type { AccountRow } from '../../accounts/accountModel.ts';
import { useConsoleData } from '../../data/index.ts';
import { creatorAnswer } from './creatorInfo.ts';

/** What a creator may choose is old after this; TikTok wants it read when the page is opened. */
const FRESH_MS = 5 * 60_000;
const POLL_MS = 1_500;

/** Has a TikTok account's choices read: once when they are older than five minutes, and whenever somebody asks. */
export function useCreator(account: AccountRow) {
  const data = useConsoleData();
  const refresh = useRefresh();
  const answer = creatorAnswer(account);
  const { mutate, isPending, error } = useMutation({
    retry: false,
    mutationFn: async () => {
      await data.askCreatorInfo(account.id);
      for (let tries = 0; tries < 20; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        const now = await data.getOne<AccountRow>('social_accounts', { id: account.id });
        if (creatorAnswer(now.data)?.read_at !== answer?.read_at) return;
      }
      throw new Error('No worker asked TikTok within half a minute. See that one runs.');
    },
    onSuccess: () => refresh(),
  });
  const stale = !answer || Date.now() - Date.parse(answer.read_at) > FRESH_MS;
  const askable = account.has_token && (account.status === 'connected' || account.status === 'expiring');
  useEffect(() => {
    if (stale && askable) mutate();
  }, [stale, askable, mutate]);
  return { answer, ask: () => mutate(), asking: isPending, error, askable };
}
