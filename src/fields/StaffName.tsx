import { useGetOne } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';

/** A member of staff by name. Only admins may read about colleagues; for everybody else it is "you" or "a colleague". */
export function StaffName({ id }: { id: string | null }) {
  const { staff, can } = useAccess();
  const isAdmin = Boolean(can?.('staff', 'read'));
  const { data } = useGetOne<{ id: string; full_name: string }>(
    'staff_members',
    { id: id ?? '' },
    { enabled: id !== null && isAdmin },
  );
  if (!id) return 'nobody';
  if (id === staff?.user_id) return 'you';
  return data?.full_name ?? 'a colleague';
}
