import { StaffName } from '../fields/StaffName.tsx';
import { useKeyOwners } from './useKeyOwners.ts';

/** Who owns or issued a batch, by name for everybody who reads keys. */
export function OwnerName({ id }: { id: string | null }) {
  const owner = useKeyOwners().find((one) => one.id === id);
  return owner ? owner.full_name : <StaffName id={id} />;
}
