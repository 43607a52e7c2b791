import { useGetList } from 'react-admin';
import { Choice } from '../dashboards/Choice.tsx';
import type { Tables } from '../data/database.types.ts';

interface ZoneChoiceProps {
  zone: string;
  companyZone: string;
  onChange: (zone: string) => void;
}

/** Whose clock a page goes by: the company's, an account's (of its slots), the reader's own, or UTC. */
export const ZoneChoice = ({ zone, companyZone, onChange }: ZoneChoiceProps) => {
  const { data: slots = [] } = useGetList<Tables<'posting_slots'>>('posting_slots', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'time_zone', order: 'ASC' },
  });
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = new Set([companyZone, ...slots.map(({ time_zone }) => time_zone), own, 'UTC', zone]);
  const kinds = (id: string) =>
    [id === companyZone && 'company', id === own && 'yours'].filter(Boolean).join(', ');
  return (
    <Choice
      label="Clock"
      value={zone}
      names={Object.fromEntries(
        [...zones].map((id) => [id, `${id.replaceAll('_', ' ')}${kinds(id) && ` (${kinds(id)})`}`]),
      )}
      onChange={onChange}
    />
  );
};
