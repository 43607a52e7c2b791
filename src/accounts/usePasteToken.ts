import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Platform } from '../../shared/publishing/captions.ts';
import { useConsoleData } from '../data/index.ts';

export interface NewAccount {
  platform: Platform;
  handle: string;
  external_account_id: string;
}

interface Pasted {
  /** An account that exists, or what it is to be written down as. */
  account: { id: string } | NewAccount;
  token: string;
  sealTo: string;
}

const POLL_MS = 1_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));

/**
 * Writes an account down if need be, seals its token in this browser for the worker, and waits until the worker has it.
 * What fails can be tried again: the account is not made a second time.
 */
export function usePasteToken() {
  const data = useConsoleData();
  const made = useRef<string>(undefined);
  return useMutation({
    retry: false,
    mutationFn: async ({ account, token, sealTo }: Pasted): Promise<string> => {
      if ('id' in account) made.current = account.id;
      else if (!made.current)
        made.current = (await data.create('social_accounts', { data: account })).data.id;
      const id = made.current ?? '';
      const connection = await data.pasteToken(id, token, sealTo);
      for (;;) {
        const state = await data.connectionState(connection);
        if (state.status === 'connected') return id;
        if (state.status === 'failed') throw new Error(state.message ?? 'The worker could not use it.');
        if (state.expired)
          throw new Error('No worker took the token. See that one runs, and paste it again.');
        await pause();
      }
    },
  });
}
