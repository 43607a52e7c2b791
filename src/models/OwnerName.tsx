import { useAccess } from '../access/IfCan.tsx';
import { useTeam } from './useTeam.ts';

/** Who looks after something of the registry; nobody stands as nothing. */
export const OwnerName = ({ id }: { id: string | null }) => {
  const team = useTeam();
  const { staff } = useAccess();
  if (!id) return null;
  if (id === staff?.user_id) return 'you';
  return team.find(({ user_id: userId }) => userId === id)?.full_name ?? 'somebody who left the team';
};
