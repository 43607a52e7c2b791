import { useGetMany } from 'react-admin';
import type { UserRecord } from '../users/userModel.ts';
import { displayName } from '../users/userModel.ts';

/** Whose data: by name while there is one, and a word for whoever was erased. */
export function MemberName({ id }: { id: string | null }) {
  const { data } = useGetMany<UserRecord>('profiles', { ids: id ? [id] : [] }, { enabled: id !== null });
  if (id === null) return 'Erased';
  const [member] = data ?? [];
  return member ? displayName(member) : '';
}
