import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';
import { formatInstant } from '../fields/format.ts';
import { Rows } from '../users/page/Rows.tsx';
import { permissionText } from './childModel.ts';
import { useChild } from './useChild.ts';

interface Change {
  action: string;
  after: unknown;
}

const changeText = ({ action, after }: Change) => {
  const now = (after ?? {}) as { status?: string; permissions?: string[] };
  if (action === 'insert') return 'Invited';
  if (now.status) return now.status === 'revoked' ? 'Revoked' : now.status;
  return now.permissions ? permissionText(now.permissions) : 'Changed';
};

/** What staff did about the caregivers, and why. */
export const CaregiverHistory = () => {
  const data = useConsoleData();
  const { child } = useChild();
  const { data: history = [] } = useQuery({
    queryKey: ['caregiverHistory', child.id],
    queryFn: () => data.caregiverHistory(child.id),
  });
  return (
    <Rows
      title="What staff changed"
      rows={history}
      keyOf={({ id }) => String(id)}
      empty="Staff have changed nothing."
      columns={[
        { heading: 'When', cell: ({ at }) => formatInstant(at) },
        { heading: 'Who', cell: ({ who }) => who },
        { heading: 'Caregiver', roomy: true, cell: ({ caregiver }) => caregiver },
        { heading: 'What', cell: changeText },
        { heading: 'Why', cell: ({ reason }) => reason },
      ]}
    />
  );
};
