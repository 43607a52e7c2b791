import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';

const POLL_MS = 1_000;

/** What becomes of a connection that this person began, asked every second until it is over. */
export function useConnectionState(id: string | undefined) {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['connection_state', id],
    queryFn: () => data.connectionState(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: ({ state }) =>
      state.error || (state.data && (state.data.status !== 'received' || state.data.expired))
        ? false
        : POLL_MS,
  });
}
