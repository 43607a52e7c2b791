import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';

/** The people of the registry, by name. */
export function useTeam() {
  const data = useConsoleData();
  const { data: team = [] } = useQuery({ queryKey: ['ai_team'], queryFn: () => data.aiTeam() });
  return team;
}
