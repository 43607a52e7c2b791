import { useMutation } from '@tanstack/react-query';
import { useRefresh } from 'react-admin';
import { useConsoleData } from '../data/index.ts';
import type { AccountRow } from './accountModel.ts';
import { webhookTest } from './webhookTest.ts';

const POLL_MS = 1_000;
/** A receiver may take as long as the worker waits for an answer, and the worker may be busy before. */
const TRIES = 150;

/** Asks for a test delivery, and waits until the worker has written down what came of it. */
export function useWebhookTest(accountId: string) {
  const data = useConsoleData();
  const refresh = useRefresh();
  return useMutation({
    retry: false,
    mutationFn: async () => {
      const id = await data.testWebhook(accountId);
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { data: account } = await data.getOne<AccountRow>('social_accounts', { id: accountId });
        const test = webhookTest(account);
        if (test?.id !== id || test.state === 'done') return;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
      throw new Error('No worker told what came of the test. See that one runs, and send another one.');
    },
    onSettled: () => refresh(),
  });
}
