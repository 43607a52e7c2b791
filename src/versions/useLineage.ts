import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';

/** Everything that a version was made of. */
export function useLineage(versionId: string) {
  const data = useConsoleData();
  return useQuery({ queryKey: ['lineage', versionId], queryFn: () => data.lineage(versionId) });
}
