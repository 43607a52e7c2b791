import { useMutation } from '@tanstack/react-query';
import { useGetOne, useNotify } from 'react-admin';
import { type DeliveryChannel, type KeySelection, useConsoleData } from '../data/index.ts';
import type { KeyRecord } from './keyRow.ts';
import type { Issued } from './useIssueKeys.ts';

/** Few ids are told one by one; more of them are the whole batch, by its id. */
const BY_ID_AT_MOST = 100;

/**
 * Notes that keys have left the console. It never stands in the way of having them: a failure only says that the note is
 * missing, and "Mark as handed out" can be done later.
 */
export function useHandedOut({ keys, isNew }: Issued) {
  const data = useConsoleData();
  const notify = useNotify();
  const { data: first } = useGetOne<KeyRecord>('consultation_keys', { id: keys[0]?.id ?? '' });
  const { mutate } = useMutation({
    mutationFn: ({ channel, selection }: { channel: DeliveryChannel; selection: KeySelection }) =>
      data.changeKeys(selection, { action: 'deliver', channel }, undefined),
    onError: () =>
      notify('The keys are yours, but that they were handed out could not be noted. Mark them in the list.', {
        type: 'warning',
      }),
  });
  return (channel: DeliveryChannel, ids: readonly string[] = keys.map(({ id }) => id)) => {
    if (ids.length <= BY_ID_AT_MOST) mutate({ channel, selection: { filters: { ids } } });
    else if (isNew && first) mutate({ channel, selection: { filters: { batch_id: first.batch_id } } });
  };
}
