import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useNotify } from 'react-admin';
import { errorMessage, useConsoleData } from '../../data/index.ts';

const KEY = 'reassessment';

/** The proposal as measured, and as it would be with what is tried; writing it, where it is due. */
export function useReassessment(programId: string, onWritten: () => void) {
  const data = useConsoleData();
  const queries = useQueryClient();
  const notify = useNotify();
  const [tried, setTried] = useState<Readonly<Record<string, number>>>({});
  // A slider moves faster than a database answers: what is asked for trails behind it.
  const asked = useDeferredValue(tried);
  const measured = useQuery({
    queryKey: [KEY, programId],
    queryFn: () => data.tryReassessment(programId, {}),
  });
  const supposed = useQuery({
    queryKey: [KEY, programId, asked],
    queryFn: () => data.tryReassessment(programId, asked),
    enabled: Object.keys(asked).length > 0,
    placeholderData: keepPreviousData,
  });
  const write = useMutation({
    mutationFn: () => data.reassess(programId),
    onSuccess: ({ outcome }) => {
      notify(outcome === 'adjusted' ? 'The targets are changed.' : 'Reassessed: the targets stay.', {
        type: 'success',
      });
      void queries.invalidateQueries({ queryKey: [KEY] });
      onWritten();
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  const isTrying = Object.keys(tried).length > 0;
  return {
    measured: measured.data,
    proposal: isTrying ? supposed.data : measured.data,
    error: measured.error ?? (isTrying ? supposed.error : null),
    isTrying,
    tried,
    suppose: (input: string, value: number) => setTried((before) => ({ ...before, [input]: value })),
    forget: () => setTried({}),
    write: () => write.mutate(),
    isWriting: write.isPending,
  };
}
