import { useMutation } from '@tanstack/react-query';
import type { Platform } from '../../shared/publishing/captions.ts';
import { consentAddress } from '../../shared/publishing/consent.ts';
import { useConsoleData } from '../data/index.ts';
import { callbackPath } from './accountModel.ts';

/** Sends the person to the platform's own page, which sends them back to `callbackPath`. */
export function useConnect(platform: Platform) {
  const data = useConsoleData();
  return useMutation({
    retry: false,
    mutationFn: async () => {
      const started = await data.startConnection(platform, `${window.location.origin}${callbackPath}`);
      window.location.assign(consentAddress(platform, started));
    },
  });
}
