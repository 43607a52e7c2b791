import { useQuery } from '@tanstack/react-query';
import { type KeyChange, type KeySelection, useConsoleData } from '../data/index.ts';

/** How many keys a change would touch, and what it would leave alone: counted by the database, not by the page. */
export function useChangePreview(selection: KeySelection, change: KeyChange | undefined) {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['previewKeyChange', selection, change],
    queryFn: () => data.previewKeyChange(selection, change as KeyChange),
    enabled: change !== undefined,
    gcTime: 0,
    retry: false,
  });
}
