import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useCreatePath, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { errorMessage, type FoundKey, useConsoleData } from '../data/index.ts';

/** Opens the page of a key that somebody reads out or pastes, or says why there is none. */
export function useFindKey() {
  const data = useConsoleData();
  const notify = useNotify();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const [hint, setHint] = useState<string>();
  const { mutate } = useMutation<FoundKey, Error, string>({
    mutationFn: (key) => data.findKey(key),
    onSuccess: ({ key_id, near_key_id, is_replaced }) => {
      const id = key_id ?? near_key_id;
      if (!id) return setHint('There is no such key, and none like it.');
      if (!key_id)
        notify('No such key. This one is a single slip away from what you typed.', { type: 'warning' });
      if (is_replaced) notify('This secret was replaced. The key has another one now.', { type: 'warning' });
      navigate(createPath({ resource: 'consultation_keys', type: 'show', id }));
    },
    onError: (error) => setHint(errorMessage(error)),
  });
  const find = useCallback((key: string) => mutate(key), [mutate]);
  const forget = useCallback(() => setHint(undefined), []);
  return { find, hint, forget };
}
