import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';

/** Names of the staff who own keys or may, for everybody who reads keys: the list of all staff is for admins. */
export function useKeyOwners() {
  const data = useConsoleData();
  const { data: owners = [] } = useQuery({
    queryKey: ['keyOwners'],
    queryFn: () => data.keyOwners(),
    staleTime: 60_000,
  });
  return owners;
}
